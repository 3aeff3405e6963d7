import type { ReactNode } from 'react'
import type { ErasurePreview, NamedRow } from '../../shared/model/people'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './data-protection.module.css'
import { locationOfRow } from './location-of-row'

/** What an erasure would do, in the order in which it matters. `onGone`: something is looked at on its page. */
export function Preview({ of, onGone }: { of: ErasurePreview; onGone: () => void }) {
  const { removed, changed, files, readings, keptReadings, alsoIn, changes, closedYears, copies } = of
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label="What will go" className={styles.preview} tabIndex={0}>
      {removed.length > 0 && (
        <Part title="Goes altogether">
          {removed.map((row) => (
            <li key={row.id}>
              {row.title} <span className={styles.reference}>{row.reference}</span>
              {row.hanging > 0 && (
                <span className={styles.where}>
                  {capital(countOf(row.hanging, 'thing goes', 'things go'))} with it: links, steps, answers
                </span>
              )}
            </li>
          ))}
        </Part>
      )}
      {changed.length > 0 && (
        <Part title="Stays without the name">
          {changed.map((row) => (
            <li key={row.id}>
              {row.title} <span className={styles.reference}>{row.reference}</span>
              {row.texts.map(({ field, before, after }) => (
                <span key={field} className={styles.after}>
                  <span className={styles.field}>{field}</span>{' '}
                  {after === '' || after === '[]' ? <em>emptied (was: {shortened(before)})</em> : shortened(after)}
                </span>
              ))}
            </li>
          ))}
        </Part>
      )}
      {readings.length > 0 && (
        <Part title="Readings worked out again">
          {readings.map((row) => (
            <li key={row.id}>
              {row.title} <span className={styles.reference}>{row.reference}</span>
              <span className={styles.where}>
                {row.before === '' ? '' : `${row.before} → `}
                {row.after}
              </span>
            </li>
          ))}
        </Part>
      )}
      <ul className={styles.sentences}>
        {files > 0 && (
          <li>
            {capital(countOf(files, 'attached file goes', 'attached files go'))}, {agree(files, 'its', 'their')} content
            too.
          </li>
        )}
        {keptReadings > 0 && (
          <li>
            {capital(countOf(keptReadings, 'reading', 'readings'))} of an approved year{' '}
            {agree(keptReadings, 'keeps its figure', 'keep their figures')}: what was reported is not changed.
          </li>
        )}
        <li>
          {changes === 0
            ? 'The history holds nothing of it.'
            : `The words of ${countOf(changes, 'change', 'changes')} go from the history, which will say that something was erased.`}
        </li>
        {closedYears.length > 0 && (
          <li>
            <Status kind="check">
              {`The accounts of ${listWords(closedYears.map(({ label }) => label))} are approved. The right to be erased goes before; their fingerprint will be another than the one printed, and the erasure is noted.`}
            </Status>
          </li>
        )}
        {copies > 0 && (
          <li>
            {capital(countOf(copies, 'older copy', 'older copies'))} of this book still {agree(copies, 'holds', 'hold')}{' '}
            everything; you can remove {agree(copies, 'it', 'them')} afterwards.
          </li>
        )}
        <li>What was handed over already, in Word, Excel or print, can’t be called back.</li>
      </ul>
      {alsoIn.length > 0 && (
        <Part title="The same words stand here too, and stay">
          {alsoIn.map((row) => (
            <li key={row.id}>
              <Leads row={row} onGone={onGone} />
            </li>
          ))}
        </Part>
      )}
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.going}>{children}</ul>
    </section>
  )
}

function Leads({ row, onGone }: { row: NamedRow; onGone: () => void }) {
  const { go } = useNavigation()
  const location = locationOfRow(row)
  if (location === null)
    return (
      <>
        {row.title} <span className={styles.reference}>{row.reference || row.where}</span>
      </>
    )
  return (
    <>
      <button
        type="button"
        className={styles.lead}
        onClick={() => {
          onGone()
          go(location, row.yearId ?? undefined)
        }}
      >
        {row.title}
      </button>{' '}
      <span className={styles.reference}>{row.reference || row.where}</span>
    </>
  )
}

const longest = 240

const shortened = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest)} …`)
