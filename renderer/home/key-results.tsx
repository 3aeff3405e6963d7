import type { IndicatorResult, SeriesPoint } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import { againstTarget } from '../components/against-target'
import { bareWords, unitBesideName } from '../components/figure-words'
import { Status } from '../components/status'
import { targetOf } from '../components/target-of'
import { useNavigation } from '../frame/navigation'
import styles from './home.module.css'
import { Trend } from './trend'

export type KeyRow = { indicator: Indicator; result: IndicatorResult }

/** The key indicators as a ledger: this year against the years before and the target. */
export function KeyResults({ rows }: { rows: KeyRow[] }) {
  const series = rows[0]?.result.series ?? []
  const thisYear = series.at(-1)
  if (thisYear === undefined) return null
  const earlier = series.slice(-3, -1)
  return (
    <section className={styles.results} aria-labelledby="key-results">
      <div className={styles.resultsHead}>
        <h2 id="key-results">Key results</h2>
        {earlier.length > 0 && <p className={styles.small}>Dot: {thisYear.label}. Stroke: target</p>}
      </div>
      <table className={styles.table} aria-labelledby="key-results">
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>Indicator</span>
            </th>
            {earlier.length > 0 && (
              <th scope="col" className={styles.trend}>
                {series[0]?.label} to {thisYear.label}
              </th>
            )}
            {earlier.map((point, index) => (
              <th key={point.yearId} scope="col" className={earlierClass(index, earlier.length)}>
                {point.label}
              </th>
            ))}
            <th scope="col" className={`${styles.figure} ${styles.thisYear}`}>
              {thisYear.label}
            </th>
            <th scope="col" className={styles.figure}>
              Target
            </th>
            <th scope="col" className={styles.against}>
              Against target
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ResultRow key={row.indicator.id} {...row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ResultRow({ indicator, result }: KeyRow) {
  const { go } = useNavigation()
  const thisYear = result.series.at(-1)
  const earlier = result.series.slice(-3, -1)
  const target = targetOf(result)
  const state = againstTarget(result, indicator.betterWhen)
  const unit = unitBesideName(indicator)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} onClick={() => go({ place: 'indicator', id: indicator.id })}>
          {indicator.name}
          {unit !== '' && <span className={styles.unit}>, {unit}</span>}
        </button>
      </th>
      {earlier.length > 0 && (
        <td className={styles.trend}>
          <Trend indicator={indicator} result={result} />
        </td>
      )}
      {earlier.map((point, index) => (
        <td
          key={point.yearId}
          className={`${earlierClass(index, earlier.length)} ${point.breakBefore ? styles.broken : ''}`}
        >
          <PointWords point={point} />
        </td>
      ))}
      <td className={`${styles.figure} ${styles.thisYear} ${thisYear?.breakBefore ? styles.broken : ''}`}>
        {thisYear !== undefined && <PointWords point={thisYear} />}
      </td>
      <td className={styles.figure}>{target === undefined ? '–' : bareWords(target.againstWords)}</td>
      <td className={styles.against} title={state.because}>
        {state.kind === null ? (
          <span className={styles.unit}>{state.words}</span>
        ) : (
          <Status kind={state.kind}>{state.words}</Status>
        )}
      </td>
    </tr>
  )
}

function PointWords({ point }: { point: SeriesPoint }) {
  return (
    <>
      {point.breakBefore && <span className={styles.unseen}>Definition changed here. </span>}
      {point.figure === null ? <span title="Not collected">–</span> : bareWords(point.figure.words)}
    </>
  )
}

/** At 1024 wide one earlier year is shown, at twice the zoom none. */
const earlierClass = (index: number, count: number) =>
  `${styles.figure} ${styles.earlier} ${index < count - 1 ? styles.earliest : ''}`
