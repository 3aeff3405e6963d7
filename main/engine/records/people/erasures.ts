import { Erasure } from '../../../../shared/model/data-protection'
import type { Year } from '../../../../shared/model/year'
import type { Book } from '../../book/book'
import { reader } from '../row'

export const readErasure = reader(Erasure.omit({ took: true }), (row) => ({ took: JSON.parse(String(row.took)) }))

/** Erasures, newest first. */
export function listErasures(book: Book): Erasure[] {
  return book.rows('SELECT * FROM erasure ORDER BY number DESC').all().map(readErasure) as Erasure[]
}

/** How many there were within the days of a year. */
export const countErasures = (book: Book, { startsOn, endsOn }: Pick<Year, 'startsOn' | 'endsOn'>): number =>
  Number(book.value('SELECT count(*) FROM erasure WHERE erased_on BETWEEN ? AND ?').get(startsOn, endsOn))
