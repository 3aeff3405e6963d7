import { Switch } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { PlannedChapter } from '../../shared/model/chapter'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useLineDrag } from '../components/line-drag'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './chapter-list.module.css'
import { droppedChapter } from './chapter-order'
import { type ChapterState, chapterState, type Held } from './chapter-states'

type Props = {
  yearId: string
  chapters: readonly PlannedChapter[]
  held: Held
  onShow: (chapter: PlannedChapter) => void
}

/** The chapters in their order, each switched on or off, dragged or moved with Alt and an arrow, shown when it is chosen. */
export function ChapterList({ yearId, chapters, held, onShow }: Props) {
  const set = useWrite('chapters.set').mutateAsync
  const reorder = useWrite('chapters.reorder').mutateAsync
  const locked = useFieldsLocked()
  const { trouble } = useNotices()
  const list = useRef<HTMLOListElement>(null)
  const moving = useRef(false)

  const putInOrder = async (keys: string[]) => {
    if (moving.current) return
    moving.current = true
    try {
      await reorder({ yearId, keys })
    } catch (error) {
      trouble(error)
    } finally {
      moving.current = false
    }
  }
  const { drag, grip } = useLineDrag(list, (key, gap) => {
    const dropped = droppedChapter(chapters, key, gap)
    if (dropped !== null) void putInOrder(dropped.keys)
  })
  const gap = drag === null ? null : droppedChapter(chapters, drag.key, drag.gap)?.gap

  const move = (at: number, by: -1 | 1) => {
    const dropped = droppedChapter(chapters, chapters[at]?.key ?? '', by === 1 ? at + 2 : at - 1)
    if (dropped !== null) void putInOrder(dropped.keys)
  }

  const press = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.altKey) {
      if (!locked) move(at, by)
      return
    }
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-chapter-name]') ?? [])]
    buttons[at + by]?.focus()
  }

  return (
    <>
      <ol ref={list} className={styles.list} data-dragging={drag !== null || undefined}>
        {chapters.map((chapter, at) => (
          <li
            key={chapter.key}
            className={styles.chapter}
            data-key={chapter.key}
            data-begins={chapters[at - 1]?.part !== chapter.part || undefined}
            data-marked={gap === at ? 'above' : gap === chapters.length && at === gap - 1 ? 'below' : undefined}
            data-moving={drag?.key === chapter.key || undefined}
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
            {!locked && (
              <span className={styles.grip} aria-hidden="true" title="Drag to move" onPointerDown={grip(chapter.key)}>
                <IconGripVertical size="1rem" stroke={1.5} />
              </span>
            )}
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
      {!locked && <p className={styles.keys}>Drag a chapter to move it, or press Alt with ↑ or ↓.</p>}
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
