import { FairbookError } from '../../../shared/model/error'
import type { Book } from '../book/book'
import type { Transaction } from '../journal/transaction'

type OrderedTable = 'objective' | 'activity' | 'outcome' | 'indicator'

/** The place after the last one. */
export function lastPlace(book: Book, table: OrderedTable): number {
  return book.value(`SELECT coalesce(max(position), 0) + 1 FROM ${table}`).get() as number
}

/** Puts the named ones into this order, on the places they hold between them. */
export function reorder(book: Book, tx: Transaction, table: OrderedTable, ids: string[]): void {
  const position = book.value(`SELECT position FROM ${table} WHERE id = ?`)
  const places = ids.map((id) => position.get(id) as number | undefined)
  if (new Set(ids).size !== ids.length || places.includes(undefined)) {
    throw new FairbookError(
      'not-found',
      'The new order names something twice, or something that is not in the book. Nothing was changed.',
      { table },
    )
  }
  const sorted = (places as number[]).toSorted((a, b) => a - b)
  for (const [index, id] of ids.entries()) tx.update(table, id, { position: sorted[index] ?? index })
}
