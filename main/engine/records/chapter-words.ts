import type { ChapterKind } from '../../../shared/model/chapter'
import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { saysNothing } from './chapter-decisions'

/** What a chapter says in the organisation's own words, above what the program writes. */
export type ChapterWords = { kind: ChapterKind; words: string }

/** The words of a year's chapters; those without any are left out. */
export function chapterWords(book: Book, yearId: string): ChapterWords[] {
  return book
    .rows(
      `SELECT kind, words FROM chapter
       WHERE year_id = ? AND objective_id IS NULL AND words IS NOT NULL AND words <> '' ORDER BY kind`,
    )
    .all(yearId) as ChapterWords[]
}

/** Sets a chapter's words, as part of a change; the row goes when nothing else was decided. */
export function putChapterWords(book: Book, tx: Transaction, yearId: string, kind: ChapterKind, words: string): void {
  const row = book
    .rows('SELECT * FROM chapter WHERE year_id = ? AND kind = ? AND objective_id IS NULL')
    .get(yearId, kind) as { id: string } | undefined
  const kept = words === '' ? null : words
  if (row === undefined) {
    if (kept !== null) tx.insert('chapter', { id: newId(), year_id: yearId, kind, included: 1, title: '', words: kept })
  } else if (kept === null && saysNothing(row)) tx.remove('chapter', row.id)
  else tx.update('chapter', row.id, { words: kept })
}
