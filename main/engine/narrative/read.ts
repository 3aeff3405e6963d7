import type { ChangedNarrative, LiveFigure, Narrative, NarrativeChapter } from '../../../shared/model/narrative'
import { figuresIn } from '../../../shared/rules/prose/figures-in'
import { wordCount } from '../../../shared/rules/prose/plain'
import { isUnread, liveFigure } from '../accounts/live/live-figures'
import { liveSaid } from '../accounts/live/live-said'
import type { Book } from '../book/book'
import { listChapters } from '../records/chapters'
import { type TextOfAccounts, textAt, textsOfAccounts } from '../records/narrative/texts'

type Read = TextOfAccounts & { figures: LiveFigure[] }

/** Texts with what their live figures say now, everything they follow looked up once. */
function withFigures(book: Book, yearId: string, texts: readonly TextOfAccounts[]): Read[] {
  const standing = texts.map((one) => ({ one, figures: figuresIn(one.text) }))
  const said = liveSaid(
    book,
    yearId,
    standing.flatMap(({ figures }) => figures.map(({ reference }) => reference)),
  )
  return standing.map(({ one, figures }) => ({
    ...one,
    figures: figures.map((figure) => liveFigure(figure, said.get(figure.reference))),
  }))
}

/** The chapters of a year's accounts with their texts. */
export function narrativePlaces(book: Book, yearId: string): NarrativeChapter[] {
  const texts = Map.groupBy(withFigures(book, yearId, textsOfAccounts(book, yearId)), ({ chapterKey }) => chapterKey)
  return listChapters(book, yearId).map(({ key, title, part, included }) => ({
    ...{ key, title, part, included },
    places: (texts.get(key) ?? []).map(({ place, label, hint, text, figures }) => ({
      ...{ place, label, hint },
      words: wordCount(text),
      figures: figures.length,
      changed: figures.filter(isUnread).length,
    })),
  }))
}

/** One text of the accounts, and what its live figures say now. */
export function getNarrative(book: Book, yearId: string, place: string): Narrative {
  const [read] = withFigures(book, yearId, [textAt(book, yearId, place)])
  const { label, hint, chapterKey, text, figures } = read as Read
  const chapterTitle = listChapters(book, yearId).find(({ key }) => key === chapterKey)?.title ?? ''
  return { place, label, hint, chapterTitle, text, figures }
}

/** What live figures say now. */
export function figuresNow(book: Book, yearId: string, references: readonly string[]): LiveFigure[] {
  const said = liveSaid(book, yearId, references)
  return references.map((reference) => {
    const now = said.get(reference)
    return liveFigure({ reference, words: now?.state === 'says' ? now.words : '' }, now)
  })
}

/** The texts whose figures want a look, in the order of the chapters. */
export function changedNarratives(book: Book, yearId: string): ChangedNarrative[] {
  const texts = Map.groupBy(withFigures(book, yearId, textsOfAccounts(book, yearId)), ({ chapterKey }) => chapterKey)
  return listChapters(book, yearId).flatMap(({ key, title }) =>
    (texts.get(key) ?? []).flatMap(({ place, label, figures }) => {
      const unread = figures.filter(isUnread)
      return unread.length === 0 ? [] : [{ place, label, chapterKey: key, chapterTitle: title, figures: unread }]
    }),
  )
}
