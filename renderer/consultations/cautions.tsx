import { Mark } from '../components/status'
import styles from './consultations.module.css'

/** What must be minded with what was answered, each a sentence. */
export function Cautions({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <ul className={styles.cautions}>
      {of.map((sentence) => (
        <li key={sentence}>
          <Mark kind="check" />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
