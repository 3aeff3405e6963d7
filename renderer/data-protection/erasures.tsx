import type { Erasure } from '../../shared/model/data-protection'
import { dayWords } from '../../shared/rules/date-words'
import styles from './data-protection.module.css'

/** What was erased so far: when, why and by whom, never of whom. */
export function Erasures({ erasures }: { erasures: readonly Erasure[] }) {
  if (erasures.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby="erasures">
      <h2 id="erasures">Erased so far</h2>
      <ul>
        {erasures.map(({ id, erasedOn, erasedBy, reason }) => (
          <li key={id} className={styles.entry}>
            {dayWords(erasedOn)}: {reason}
            {erasedBy !== '' && <span className={styles.where}>By {erasedBy}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
