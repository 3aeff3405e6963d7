import type { IndicatorResult } from '../../shared/model/figure'
import { Mark } from '../components/status'
import styles from './indicators.module.css'

/** What the figures of the year leave open, and why an odd one was kept. */
export function Questions({ result }: { result: IndicatorResult }) {
  if (result.questions.length === 0) return null
  return (
    <ul className={styles.questions} aria-label="Questions the figures raise">
      {result.questions.map(({ words, kept }) => (
        <li key={`${words} ${kept}`}>
          <Mark kind={kept === null ? 'check' : 'part'} />
          <span>
            {words}
            {kept !== null && <span className={styles.small}> Kept: {kept}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
