import type { Fit, FoundFrameworkIndicator } from '../../shared/model/fit'
import { Facts } from '../components/side-panel'
import { FitForm, FitSaid } from './fit-form'
import { nameOf, valueWords, wordingWords } from './fit-words'
import styles from './frameworks.module.css'

type Props = {
  found: FoundFrameworkIndicator
  indicator: { id: string; name: string } | null
  /** What was said of it before; null where nothing was. */
  fit: Fit | null
  onDone: () => void
}

/** One framework indicator: its wording, of whom, its published figures, and how ours fits it. */
export function FoundDetail({ found, indicator, fit, onDone }: Props) {
  const measured: [string, string][] = [
    ['Unit', found.unit],
    ['Of whom', found.population],
  ]
  const facts: [string, string][] = [
    ['Set', found.frameworkTitle],
    ['Source', found.source],
    ['Terms of use', found.licence],
  ]
  return (
    <>
      <h3>
        <span className={styles.detailCode}>{found.code}</span> {nameOf(found)}
      </h3>
      {found.exactWording !== nameOf(found) && <p className={styles.wording}>{found.exactWording}</p>}
      {wordingWords[found.wordingStatus] !== '' && <p className={styles.small}>{wordingWords[found.wordingStatus]}</p>}
      {found.historic && (
        <p className={styles.small}>No longer collected: compare it only with figures of its own time.</p>
      )}
      {found.note !== '' && <p className={styles.note}>{found.note}</p>}
      <Facts of={said(measured)} />
      {indicator !== null &&
        (fit === null ? (
          <FitForm found={found} indicator={indicator} onDone={onDone} />
        ) : (
          <FitSaid key={fit.id} fit={fit} indicator={indicator} code={found.code} />
        ))}
      <PublishedFigures of={found} />
      <Facts of={said(facts)} />
    </>
  )
}

const said = (facts: [string, string][]) => facts.filter(([, words]) => words !== '')

function PublishedFigures({ of: { values, unit } }: { of: FoundFrameworkIndicator }) {
  if (values.length === 0) return <p className={styles.noFigures}>No published figure comes with it.</p>
  const sources = [...new Set(values.map(({ source }) => source))]
  return (
    <div className={styles.figures}>
      <table>
        <caption>Published figures{unit === '' ? '' : `, ${unit}`}</caption>
        <tbody>
          {values.map(({ period, area, population, value }) => (
            <tr key={`${period} ${area} ${population}`}>
              <th scope="row">{period}</th>
              <td>
                {area}, {population}
              </td>
              <td className={styles.figure}>{valueWords(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sources.map((source) => (
        <p key={source} className={styles.small}>
          {source}
        </p>
      ))}
    </div>
  )
}
