import { FairbookError } from '../../../shared/model/error'
import type { Book } from '../book/book'
import type { Transaction } from '../journal/transaction'

type OrderedTable = 'objective' | 'activity' | 'outcome' | 'indicator' | 'story'

/** The place after the last one. */
export function lastPlace(book: Book, table: OrderedTable): number {
  return book.value(`SELECT coalesce(max(position), 0) + 1 FROM ${table}`).get() as number
}

/** Puts one behind another, or before all with null; the others keep their order. */
export function placeAfter(
  book: Book,
  tx: Transaction,
  table: 'objective' | 'activity',
  id: string,
  afterId: string | null,
): void {
  const tie = table === 'objective' ? 'code' : 'number'
  const others = book.value(`SELECT id FROM ${table} WHERE id <> ? ORDER BY position, ${tie}`).all(id) as string[]
  const behind = afterId === null ? 0 : others.indexOf(afterId) + 1
  if (afterId !== null && behind === 0) {
    throw new FairbookError(
      'not-found',
      'The line this was to stand behind is no longer in the book. It may have been removed in another window.',
      { table },
    )
  }
  reorder(book, tx, table, others.toSpliced(behind, 0, id))
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
