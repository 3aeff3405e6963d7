import type { Book } from '../../book/book'
import { listChapters } from '../chapters'
import { textsOfAccounts } from '../narrative/texts'

/** A text of the accounts in which claims are marked: how calls name it, what it is in words, and what it says. */
export type TextOfYear = { place: string; where: string; text: string }

/** The texts written for the accounts of a year, in the order of its chapters; those with nothing in them are left out. */
export function textsOfYear(book: Book, yearId: string): TextOfYear[] {
  const texts = Map.groupBy(textsOfAccounts(book, yearId), ({ chapterKey }) => chapterKey)
  return listChapters(book, yearId).flatMap(({ key, title }) =>
    (texts.get(key) ?? [])
      .filter(({ text }) => text.trim() !== '')
      .map(({ place, label, text }) => ({ place, where: whereWords(title, place, label), text })),
  )
}

/** "Foreword"; "Objective A: Open to all: What happened"; a story is told by its own name, in whichever chapter it stands. */
function whereWords(chapter: string, place: string, label: string): string {
  if (place.startsWith('story/')) return `Story ${label}`
  return label === chapter ? chapter : `${chapter}: ${label}`
}
