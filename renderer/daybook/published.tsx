import type { WholeExperience } from '../../shared/model/daybook'
import { Mark } from '../components/status'
import { publishedWords } from './daybook-words'
import styles from './panel.module.css'

/** What a reader of the accounts would see of it today, by the one rule of consent. */
export function Published({
  experience,
}: {
  experience: Pick<WholeExperience, 'publishable' | 'kind' | 'stakeholder'>
}) {
  const published = publishedWords(experience.publishable, experience)
  if ('why' in published) {
    return (
      <p className={styles.published}>
        <Mark kind="none" />
        <span>{published.why}</span>
      </p>
    )
  }
  return (
    <div className={styles.published}>
      <Mark kind="met" />
      <div>
        <p>Published as:</p>
        <p className={experience.kind === 'said' ? styles.publishedSaid : ''}>{published.words}</p>
        <p className={styles.quiet}>{published.by}</p>
      </div>
    </div>
  )
}
