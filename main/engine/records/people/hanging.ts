import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import { type ContentTable, contentTables } from '../../journal/transaction'

/** A row that an erasure is about. */
export type PlannedRow = { table: ContentTable; id: string; row: Row }

/** Columns that may be empty and yet belong so closely that the row goes with what it points at. */
const goesAlong: readonly { table: ContentTable; by: string }[] = [{ table: 'experience', by: 'response_id' }]

type Reference = { table: ContentTable; by: string; to: string; must: boolean }

/** Which columns of content point at which table, read from the schema: tables that come later are in it. */
function references(book: Book): Reference[] {
  return contentTables.flatMap((table) => {
    const keys = book.rows(`SELECT "table" AS "to", "from" AS "by" FROM pragma_foreign_key_list('${table}')`).all()
    const columns = book.rows(`SELECT name, "notnull" AS must FROM pragma_table_info('${table}')`).all() as {
      name: string
      must: number
    }[]
    return (keys as { to: string; by: string }[]).map(({ to, by }) => ({
      table,
      by,
      to,
      must: columns.some(({ name, must }) => name === by && must === 1),
    }))
  })
}

/** Everything that can't be in the book without a row, what hangs on that first: links, steps, answers. */
export function belongingTo(book: Book, table: ContentTable, row: Row): PlannedRow[] {
  const all = references(book)
  const found = new Map<string, PlannedRow>()
  const collect = (of: ContentTable, id: string): void => {
    for (const { table: other, by, to, must } of all) {
      if (to !== of) continue
      if (!must && !goesAlong.some((one) => one.table === other && one.by === by)) continue
      take(other, book.rows(`SELECT * FROM ${other} WHERE ${by} = ?`).all(id) as Row[])
    }
    // A sentence of a story that was marked as a claim names the story in the place where it stands.
    if (of === 'story') take('claim', book.rows('SELECT * FROM claim WHERE place = ?').all(`story/${id}`) as Row[])
  }
  const take = (other: ContentTable, rows: readonly Row[]): void => {
    for (const one of rows) {
      const id = String(one.id)
      if (found.has(`${other} ${id}`)) continue
      collect(other, id)
      found.set(`${other} ${id}`, { table: other, id, row: one })
    }
  }
  collect(table, String(row.id))
  return [...found.values()]
}
