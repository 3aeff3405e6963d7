import styles from './field-problem.module.css'
import { Mark } from './status'

/** What stands under a field: what is wrong, what is kept, what to do. Nothing where nothing is wrong. */
export function fieldProblem(words: string | null) {
  if (words === null) return null
  return (
    <span className={styles.problem}>
      <Mark kind="wrong" />
      <span>{words}</span>
    </span>
  )
}
