import { ChapterDecision } from '../../../shared/model/chapter'
import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { reader, toRow } from './row'

export const readDecision = reader(ChapterDecision)

/** What was decided about the chapters of a year, in an order of its own; none where they stand as planned. */
export function chapterDecisions(book: Book, yearId: string): ChapterDecision[] {
  return book
    .rows('SELECT * FROM chapter WHERE year_id = ? ORDER BY kind, objective_id')
    .all(yearId)
    .map(readDecision)
    .filter((decision) => !isUsual(decision))
}

const isUsual = ({ included, position, title }: Pick<ChapterDecision, 'included' | 'position' | 'title'>) =>
  included && position === null && title === ''

/** Whether a row decides nothing about its chapter: it is there for its words alone, if it has any. */
export const saysNothing = (row: unknown): boolean => isUsual(readDecision(row))

/** Takes away what was decided about the chapters of a year or an objective that goes. */
export function removeChapters(book: Book, tx: Transaction, of: { yearId: string } | { objectiveId: string }): void {
  const [column, id] = 'yearId' in of ? ['year_id', of.yearId] : ['objective_id', of.objectiveId]
  const rows = book.value(`SELECT id FROM chapter WHERE ${column} = ?`).all(id) as string[]
  for (const row of rows) tx.remove('chapter', row)
}

/** Brings the decisions of one year along into another; objectives stay the same from year to year. */
export function carryChapters(book: Book, tx: Transaction, fromId: string, toId: string): void {
  for (const decision of chapterDecisions(book, fromId))
    tx.insert('chapter', toRow({ id: newId(), yearId: toId, ...decision }))
}
