import { type ExperienceFilter, everyExperience } from '../../shared/model/daybook'
import { numberWords } from '../../shared/rules/number-words'
import { useRead } from '../client/queries'
import { useNavigation } from '../frame/navigation'
import styles from './panel.module.css'

/** "12 in the daybook, 2 open": a quiet line on what people said of one thing, and the way there; nothing without any. */
export function InTheDaybook({ of }: { of: Partial<ExperienceFilter> }) {
  const filter = { ...everyExperience, ...of }
  const found = useRead('experiences.list', { filter, limit: 1 }).data
  const { go } = useNavigation()
  if (found === undefined || found.total === 0) return null
  const open = found.openCases === 0 ? '' : `, ${numberWords(found.openCases)} open`
  return (
    <p className={styles.inDaybook}>
      <button type="button" className={styles.lead} onClick={() => go({ place: 'daybook', filter, chosen: null })}>
        {numberWords(found.total)} in the daybook{open}
      </button>
    </p>
  )
}
