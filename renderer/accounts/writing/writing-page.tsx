import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { NarrativeChapter } from '../../../shared/model/narrative'
import { isClosed } from '../../../shared/model/year'
import { useRead } from '../../client/queries'
import { Answered } from '../../components/answers'
import { FieldsLocked } from '../../components/fields/locked'
import { useNavigation } from '../../frame/navigation'
import type { PageProps } from '../../frame/workbench'
import { wordsWords } from '../../prose/count'
import { PlaceText } from '../../prose/place-text'
import { Toolbar } from '../../prose/toolbar'
import { useExports } from '../exports'
import { ReadingPane } from '../reading-pane'
import { useDocument } from '../use-document'
import { sumOf } from './chapter-standing'
import { ChaptersToWrite } from './chapters-to-write'
import { useHandsAtRest } from './use-hands-at-rest'
import styles from './writing.module.css'

/** Where the accounts are written: chapters at the left, the texts of one in the middle, the page as it prints beside. */
export function WritingPage({ book, year, chapter }: PageProps & { chapter: string }) {
  const chapters = useRead('narrative.places', { yearId: year.id })
  const [shown, setShown] = useState(false)
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <main
        className={styles.page}
        data-preview={shown || undefined}
        data-region
        tabIndex={-1}
        aria-label="Writing the accounts"
      >
        <Answered of={{ chapters }}>
          {({ chapters }) => {
            const here = chapters.find(({ key }) => key === chapter) ?? chapters.find(({ places }) => places.length > 0)
            if (here === undefined) return null
            return (
              <>
                <ChaptersToWrite yearId={year.id} chapters={chapters} here={here.key} />
                <ChapterTexts key={here.key} yearId={year.id} chapter={here} shown={shown} onShow={setShown} />
                <Preview yearId={year.id} chapter={here.key} />
              </>
            )
          }}
        </Answered>
      </main>
    </FieldsLocked>
  )
}

type TextsProps = { yearId: string; chapter: NarrativeChapter; shown: boolean; onShow: (shown: boolean) => void }

/** The texts of a chapter, one below the other, under one toolbar. */
function ChapterTexts({ yearId, chapter, shown, onShow }: TextsProps) {
  const [active, setActive] = useState<Editor | null>(null)
  return (
    <section className={styles.texts} aria-label={chapter.title}>
      <div className={styles.tools}>
        <Toolbar editor={active === null || active.isDestroyed ? null : active} />
        <p className={styles.count}>{wordsWords(sumOf(chapter.places, 'words'))}</p>
        <Button
          className={styles.toPreview ?? ''}
          variant="default"
          aria-pressed={shown}
          onClick={() => onShow(!shown)}
        >
          {shown ? 'Hide the page' : 'Show the page'}
        </Button>
      </div>
      <h1>{chapter.title}</h1>
      {!chapter.included && <p className={styles.aside}>Left out of these accounts.</p>}
      {chapter.places.length === 0 && (
        <p className={styles.aside}>
          The program writes this chapter from what is in the book. The page beside shows what it says.
        </p>
      )}
      {chapter.places.map(({ place, label }) => (
        <PlaceText
          key={place}
          yearId={yearId}
          place={place}
          labelShown={label !== chapter.title}
          onActive={setActive}
        />
      ))}
    </section>
  )
}

/** The page of the chapter as it prints; drawn anew after each saving, when there is time for it. */
function Preview({ yearId, chapter }: { yearId: string; chapter: string }) {
  const { edition } = useExports()
  const { query, words } = useDocument(yearId, edition, { when: useHandsAtRest() })
  const planned = useRead('chapters.list', { yearId }).data
  const id = planned?.find(({ key }) => key === chapter)?.id
  const document = useDeferredValue(query.data)
  const pane = useRef<HTMLElement>(null)
  const there = document !== undefined
  const { go } = useNavigation()
  useEffect(() => {
    if (id === undefined || !there) return
    return showChapter(pane, id)
  }, [id, there])
  return (
    <aside className={styles.preview} aria-label="As it will print">
      {document === undefined ? (
        query.isPending && (
          <p role="status" className={styles.aside}>
            {words === '' ? 'Writing the pages' : words}…
          </p>
        )
      ) : (
        <ReadingPane
          document={document}
          busy={query.isFetching || document !== query.data}
          pane={pane}
          beside={
            <Button variant="default" onClick={() => go({ place: 'accounts' })}>
              Read it all
            </Button>
          }
        />
      )}
    </aside>
  )
}

/** The pages come once they are measured, and settle to their width: looked for until then, or until somebody scrolls. */
function showChapter(pane: RefObject<HTMLElement | null>, id: string): () => void {
  const until = performance.now() + 1_500
  let frame = 0
  const look = () => {
    const sheet = pane.current
      ?.querySelector(`[role="group"] [data-chapter="${CSS.escape(id)}"]`)
      ?.closest('[role="group"]')
    // Only the pane: the window around it stays where it is.
    if (sheet != null && pane.current !== null)
      pane.current.scrollTop += sheet.getBoundingClientRect().top - pane.current.getBoundingClientRect().top
    if (performance.now() < until) frame = requestAnimationFrame(look)
  }
  const stop = () => cancelAnimationFrame(frame)
  frame = requestAnimationFrame(look)
  pane.current?.addEventListener('wheel', stop, { once: true, passive: true })
  return stop
}
