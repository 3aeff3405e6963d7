import { useFieldsLocked } from '../components/fields/locked'
import styles from './evidence.module.css'

/** No evidence is in the book. */
export function EmptyEvidence() {
  const locked = useFieldsLocked()
  return (
    <section className={styles.empty} aria-labelledby="no-evidence">
      <h2 id="no-evidence">No evidence yet</h2>
      <p>
        Evidence is what an auditor would ask to see: filled-in forms, letters, minutes, a till’s report. In the sample,
        two pieces prove how much gas the pool burnt: the four bills, and a photograph of the sheet in the corridor on
        which the meter is written down.
      </p>
      {!locked && (
        <p>
          Drop files anywhere in this window, or begin with “Add files…” above. They are kept in this book, each under a
          number that stands in the account.
        </p>
      )}
    </section>
  )
}
