import { Switch } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { PlannedChapter } from '../../shared/model/chapter'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './chapter-list.module.css'
import { type ChapterState, chapterState, type Held } from './chapter-states'

type Props = {
  yearId: string
  chapters: readonly PlannedChapter[]
  held: Held
  onShow: (chapter: PlannedChapter) => void
}

/** The chapters in their order, each switched on or off, moved with Alt and an arrow, shown when it is chosen. */
export function ChapterList({ yearId, chapters, held, onShow }: Props) {
  const set = useWrite('chapters.set').mutateAsync
  const reorder = useWrite('chapters.reorder').mutateAsync
  const locked = useFieldsLocked()
  const { trouble } = useNotices()
  const list = useRef<HTMLOListElement>(null)
  const moving = useRef(false)

  const move = async (at: number, by: -1 | 1) => {
    const [one, other] = [chapters[at], chapters[at + by]]
    // Front matter stays before the chapters, and appendices behind.
    if (moving.current || one === undefined || other === undefined || one.part !== other.part) return
    moving.current = true
    try {
      const keys = chapters.map(({ key }) => key)
      await reorder({ yearId, keys: keys.with(at, other.key).with(at + by, one.key) })
    } catch (error) {
      trouble(error)
    } finally {
      moving.current = false
    }
  }

  const press = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.altKey) {
      if (!locked) void move(at, by)
      return
    }
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-chapter-name]') ?? [])]
    buttons[at + by]?.focus()
  }

  return (
    <>
      <ol ref={list} className={styles.list}>
        {chapters.map((chapter, at) => (
          <li
            key={chapter.key}
            className={styles.chapter}
            data-begins={chapters[at - 1]?.part !== chapter.part || undefined}
          >
            <div className={styles.words}>
              <button
                type="button"
                className={styles.name}
                data-chapter-name
                data-off={!chapter.included || undefined}
                onClick={() => onShow(chapter)}
                onKeyDown={(event) => press(event, at)}
              >
                {chapter.title}
              </button>
              <State state={chapterState(chapter, held)} title={chapter.title} />
            </div>
            <Switch
              aria-label={`${chapter.title}: in the accounts`}
              checked={chapter.included}
              disabled={locked}
              onChange={(event) =>
                set({ yearId, key: chapter.key, included: event.currentTarget.checked }).catch(trouble)
              }
            />
          </li>
        ))}
      </ol>
      {!locked && <p className={styles.keys}>Alt with ↑ or ↓ moves a chapter.</p>}
    </>
  )
}

function State({ state: { kind, words, written }, title }: { state: ChapterState; title: string }) {
  const { go } = useNavigation()
  return (
    <p className={styles.state}>
      {kind !== null && <Mark kind={kind} />}
      {written === null || words === '' ? (
        words
      ) : (
        <button
          type="button"
          className={styles.written}
          aria-label={`${title}, ${words}: go to where it is written`}
          onClick={() => go(written)}
        >
          {words}
        </button>
      )}
    </p>
  )
}
