import { SegmentedControl } from '@mantine/core'
import type { ListedStory } from '../../shared/model/told-story'
import { isClosed } from '../../shared/model/year'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type StoryView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { AddStory } from './add-story'
import { Claims } from './claims'
import { Halves } from './halves'
import styles from './stories.module.css'
import { StoryList } from './story-list'
import { VoicesTable } from './voices-table'

type Props = PageProps & { view: StoryView; chosen: string | null }

/** The stories of a year and how they stand to what was noted; outcomes without their other half; claims. */
export function StoriesPage({ book, year, view, chosen }: Props) {
  const { go } = useNavigation()
  const stories = useRead('stories.list', { yearId: year.id })
  const balance = useRead('stories.balance', { yearId: year.id })
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <Page title="Stories" sentence={stories.data === undefined ? '' : sentence(stories.data, year.label)}>
        <SegmentedControl<StoryView>
          className={styles.views ?? ''}
          aria-label="What of the stories is shown"
          value={view}
          onChange={(next) => go({ place: 'stories', view: next, chosen: null })}
          data={[
            { value: 'list', label: 'Stories' },
            { value: 'halves', label: 'Numbers beside stories' },
            { value: 'claims', label: 'Claims' },
          ]}
        />
        {view === 'list' && (
          <Answered of={{ stories, balance }}>
            {(held) => (
              <>
                {held.stories.length === 0 ? (
                  <EmptyStories yearId={year.id} label={year.label} />
                ) : (
                  <>
                    <AddStory yearId={year.id} />
                    <StoryList stories={held.stories} yearId={year.id} label={year.label} />
                  </>
                )}
                <VoicesTable balance={held.balance} label={year.label} />
              </>
            )}
          </Answered>
        )}
        {view === 'halves' && <Halves yearId={year.id} label={year.label} />}
        {view === 'claims' && <Claims yearId={year.id} label={year.label} chosen={chosen} />}
      </Page>
    </FieldsLocked>
  )
}

function EmptyStories({ yearId, label }: { yearId: string; label: string }) {
  return (
    <section className={styles.empty} aria-labelledby="no-stories">
      <h2 id="no-stories">No stories in {label} yet</h2>
      <p>
        A story says what changed for one person, family or group, where a figure says how many. It is tied to the
        outcomes it tells of, and stands in the account only as far as those it is about allow.
      </p>
      <AddStory yearId={yearId} />
    </section>
  )
}

/** "Five stories in 2025; three are to stand in the account, one of them waits for consent." */
function sentence(all: readonly ListedStory[], label: string): string {
  if (all.length === 0) return `No story is told in ${label} yet.`
  const chosen = all.filter((story) => story.chosen)
  const waiting = chosen.filter(({ may }) => may === 'nothing').length
  const counted = `${capital(countOf(all.length, 'story', 'stories'))} in ${label}`
  if (chosen.length === 0) return `${counted}; none is chosen for the account.`
  const standing = `${countOf(chosen.length, 'is', 'are')} to stand in the account`
  if (waiting === 0) return `${counted}; ${standing}.`
  return `${counted}; ${standing}, and ${countOf(waiting, 'may', 'may')} not as things ${agree(waiting, 'stand', 'stand')}.`
}
