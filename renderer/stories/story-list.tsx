import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { toneWords } from '../../shared/model/experience'
import type { ListedStory } from '../../shared/model/told-story'
import { countOf } from '../../shared/rules/count-words'
import { useWrite } from '../client/queries'
import { moveAmongRows } from '../components/choosing'
import { useFieldsLocked } from '../components/fields/locked'
import { Status } from '../components/status'
import table from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { ToneMark } from '../daybook/tone'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './stories.module.css'
import { consentWordsOf, inAccounts } from './story-words'

type Props = { stories: readonly ListedStory[]; yearId: string; label: string }

/** The year's stories in their order: whose, how they sound, what is allowed, and whether they stand in the account. */
export function StoryList({ stories, yearId, label }: Props) {
  const locked = useFieldsLocked()
  const reorder = useWrite('stories.reorder').mutateAsync
  const { trouble } = useNotices()
  const move = (place: number, by: -1 | 1) => {
    const ids = stories.map(({ id }) => id)
    const [moved] = ids.splice(place, 1)
    if (moved === undefined) return
    ids.splice(place + by, 0, moved)
    void reorder({ yearId, ids }).catch(trouble)
  }
  return (
    <WideTable labelledBy="stories">
      <table className={table.table} aria-labelledby="stories" onKeyDown={(event) => moveAmongRows(event, false)}>
        <caption id="stories" className={styles.unseen}>
          Stories of {label}
        </caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Story</th>
            <th scope="col">Tone</th>
            <th scope="col">Consent</th>
            <th scope="col">In the account</th>
            {!locked && stories.length > 1 && <th scope="col">Order</th>}
          </tr>
        </thead>
        <tbody>
          {stories.map((story, place) => (
            <Row key={story.id} story={story}>
              {!locked && stories.length > 1 && (
                <td className={table.whole}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`Move ${story.reference} up`}
                    disabled={place === 0}
                    onClick={(event) => {
                      event.stopPropagation()
                      move(place, -1)
                    }}
                  >
                    <IconArrowUp size="1rem" stroke={1.5} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`Move ${story.reference} down`}
                    disabled={place === stories.length - 1}
                    onClick={(event) => {
                      event.stopPropagation()
                      move(place, 1)
                    }}
                  >
                    <IconArrowDown size="1rem" stroke={1.5} aria-hidden />
                  </ActionIcon>
                </td>
              )}
            </Row>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function Row({ story, children }: { story: ListedStory; children: React.ReactNode }) {
  const { go } = useNavigation()
  const open = () => go({ place: 'story', id: story.id })
  const whose = story.described || story.person || story.stakeholder || 'Whose it is is not said'
  const standing = inAccounts(story)
  return (
    <tr onClick={open} className={styles.row}>
      <td className={`${table.quiet} ${table.whole}`}>{story.reference}</td>
      <th scope="row">
        <button
          type="button"
          data-row
          className={`${table.open} ${styles.name}`}
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {story.title}
        </button>
        <span className={styles.below}>
          {whose}, {countOf(story.length, 'word', 'words')}
          {story.evidence === 0 ? '' : `, ${countOf(story.evidence, 'piece of evidence', 'pieces of evidence')}`}
        </span>
      </th>
      <td>
        <span className={styles.tone}>
          <ToneMark tone={story.tone} /> {toneWords[story.tone]}
        </span>
      </td>
      <td>{consentWordsOf(story)}</td>
      <td>
        <Status kind={standing.kind}>{standing.words}</Status>
      </td>
      {children}
    </tr>
  )
}
