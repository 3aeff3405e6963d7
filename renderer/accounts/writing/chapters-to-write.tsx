import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { ChangedNarrative, LiveFigure, NarrativeChapter } from '../../../shared/model/narrative'
import { useRead, useWrite } from '../../client/queries'
import { useFieldsLocked } from '../../components/fields/locked'
import { Mark } from '../../components/status'
import { useNavigation } from '../../frame/navigation'
import { useNotices } from '../../frame/notices'
import { chapterStanding, writtenOf } from './chapter-standing'
import styles from './writing.module.css'

type Props = { yearId: string; chapters: readonly NarrativeChapter[]; here: string }

/** At most so many figures are named; the marks of the chapters show where there are more. */
const mostNamed = 6

/** The chapters and how each stands, and which figures are not as they were when the texts were read. */
export function ChaptersToWrite({ yearId, chapters, here }: Props) {
  const { choose } = useNavigation()
  const changed = useRead('narrative.changed', { yearId }).data ?? []
  const figures = changed.flatMap((text) => text.figures.map((figure) => ({ text, figure })))
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.altKey) return
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-chapter-name]')]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    buttons[at + by]?.focus()
    event.preventDefault()
  }
  return (
    <nav className={styles.chapters} aria-label="Chapters">
      <h2>Chapters</h2>
      <ol onKeyDown={walk}>
        {chapters.map((chapter) => {
          const { kind, words } = chapterStanding(chapter)
          return (
            <li key={chapter.key} data-begins={begins(chapters, chapter) || undefined}>
              <button
                type="button"
                data-chapter-name
                data-off={!chapter.included || undefined}
                aria-current={chapter.key === here ? 'true' : undefined}
                onClick={() => choose({ place: 'accounts', writing: chapter.key })}
              >
                <span>{chapter.title}</span>
                {chapter.places.length > 0 && (
                  <>
                    <i className={styles.unseen}>, {words}</i>
                    <Mark kind={kind} />
                  </>
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <div className={styles.standing}>
        <p>{writtenOf(chapters)}</p>
        <ul>
          {figures.slice(0, mostNamed).map(({ text, figure }, at) => (
            <Changed key={`${text.place} ${figure.reference} ${at}`} yearId={yearId} text={text} figure={figure} />
          ))}
        </ul>
      </div>
    </nav>
  )
}

const begins = (chapters: readonly NarrativeChapter[], chapter: NarrativeChapter) =>
  chapters[chapters.indexOf(chapter) - 1]?.part !== chapter.part

function Changed({ yearId, text, figure }: { yearId: string; text: ChangedNarrative; figure: LiveFigure }) {
  const { choose } = useNavigation()
  const accept = useWrite('narrative.accept').mutateAsync
  const locked = useFieldsLocked()
  const { say, trouble } = useNotices()
  const { place, chapterKey, chapterTitle } = text
  return (
    <li>
      <p>
        In{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => choose({ place: 'accounts', writing: chapterKey })}
        >
          {chapterTitle}
        </button>
        {whatChanged(figure)}
      </p>
      {!locked && figure.state === 'changed' && (
        <Button
          variant="subtle"
          onClick={() =>
            accept({ yearId, place, references: [figure.reference] })
              .then(() => say('The text says it as it is now.'))
              .catch(trouble)
          }
        >
          It reads right
        </Button>
      )}
    </li>
  )
}

/** What became of a figure since the text was read, to stand behind "In A: Open to all". */
function whatChanged({ state, read, words, title, detail }: LiveFigure): string {
  if (state === 'changed') return `, ${read} has become ${words} since you last read it.`
  if (state === 'gone') return `, ${read} is no longer there: ${title}.`
  return `, “${read}” is not printed. ${detail}`
}
