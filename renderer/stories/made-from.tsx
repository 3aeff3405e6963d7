import { everyExperience } from '../../shared/model/daybook'
import type { WholeStory } from '../../shared/model/told-story'
import { useRead } from '../client/queries'
import { useNavigation } from '../frame/navigation'
import styles from './stories.module.css'

/** The notes of the daybook a story was made from; nothing without any. */
export function MadeFrom({ story }: { story: WholeStory }) {
  if (story.experienceIds.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="story-from">
      <h2 id="story-from">Made from</h2>
      <ul className={styles.links}>
        {story.experienceIds.map((id) => (
          <Note key={id} id={id} />
        ))}
      </ul>
    </section>
  )
}

function Note({ id }: { id: string }) {
  const note = useRead('experiences.get', { id }).data
  const { go } = useNavigation()
  if (note === undefined) return null
  return (
    <li>
      <button
        type="button"
        className={styles.lead}
        onClick={() => go({ place: 'daybook', filter: everyExperience, chosen: id })}
      >
        {note.reference} in the daybook
      </button>
    </li>
  )
}
