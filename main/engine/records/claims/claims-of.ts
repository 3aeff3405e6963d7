import type { Book } from '../../book/book'

/** How many claims are marked in a text of a year, as what stands in the way of its removal. */
export function claimsIn(book: Book, yearId: string, place: string) {
  const count = Number(book.value('SELECT count(*) FROM claim WHERE year_id = ? AND place = ?').get(yearId, place))
  return { count, one: 'claim', many: 'claims' }
}
