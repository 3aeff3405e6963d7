import { useRead } from '../client/queries'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './stories.module.css'
import { inAccounts } from './story-words'

type Props = { outcomeId?: string; indicatorIds: readonly string[]; yearId: string }

/** The year's stories that tell of an outcome or of indicators, each leading there; nothing without any. */
export function StoriesOf({ outcomeId, indicatorIds, yearId }: Props) {
  const stories = useRead('stories.list', { yearId }).data ?? []
  const { go } = useNavigation()
  const own = stories.filter(
    (story) =>
      story.outcomeIds.some((id) => id === outcomeId) || story.indicatorIds.some((id) => indicatorIds.includes(id)),
  )
  if (own.length === 0) return null
  return (
    <ul className={styles.links} aria-label="Stories">
      {own.map((story) => {
        const standing = inAccounts(story)
        return (
          <li key={story.id}>
            <button type="button" className={styles.lead} onClick={() => go({ place: 'story', id: story.id })}>
              {story.title} <span className={styles.quiet}>{story.reference}</span>
            </button>{' '}
            <Status kind={standing.kind}>{standing.words}</Status>
          </li>
        )
      })}
    </ul>
  )
}
