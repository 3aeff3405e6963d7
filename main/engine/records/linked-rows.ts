import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Row } from '../journal/entry'
import type { ContentTable, Transaction } from '../journal/transaction'
import { found } from './found'

/** Rows that say what belongs to a thing: their table, its columns for the thing and for what belongs to it. */
export type LinkedRows = {
  table: ContentTable
  /** The column for the thing, and its id. */
  of: { column: string; id: string }
  /** The column for what belongs to it, and its table. */
  to: { column: string; noun: ContentTable }
  /** What else a new row has. */
  fields?: Row
}

/**
 * Makes what belongs to a thing exactly these; rows that stay are not touched.
 * @throws FairbookError `not-found` of what is not in the book
 */
export function setLinkedRows(
  book: Book,
  tx: Transaction,
  { table, of, to, fields = {} }: LinkedRows,
  wanted: readonly string[],
): void {
  const rows = book
    .rows(`SELECT id, ${to.column} AS "to" FROM ${table} WHERE ${of.column} = ? ORDER BY id`)
    .all(of.id) as { id: string; to: string }[]
  for (const row of rows) if (!wanted.includes(row.to)) tx.remove(table, row.id)
  const there = new Set(rows.map((row) => row.to))
  for (const id of new Set(wanted.filter((one) => !there.has(one)))) {
    found(tx.find(to.noun, id), to.noun, id)
    tx.insert(table, { id: newId(), [of.column]: of.id, [to.column]: id, ...fields })
  }
}
