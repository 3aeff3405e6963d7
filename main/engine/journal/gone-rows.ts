import type { Statements } from '../book/statements'
import type { Row, RowChange } from './entry'
import { payloadOf } from './journal'
import { hangingOn, partsOf } from './parts'
import type { ContentTable } from './transaction'

/** The columns that say what a row belongs to, by table. */
const owners = new Map<ContentTable, string[]>()
for (const { table, by } of [...partsOf, ...hangingOn]) owners.set(table, [...(owners.get(table) ?? []), by])

/** A row that is no longer in the book, as it was when it was removed. */
export type GoneRow = { table: ContentTable; id: string; row: Row }

/**
 * Rows that were removed, found in the journal by what they belonged to. The journal is only added to, so it is
 * read once, and after that only what came since. Of a row whose removal was erased nothing is known.
 */
export class GoneRows {
  readonly #statements: Statements
  readonly #byOwner = new Map<string, Map<string, ContentTable>>()
  #readTo = 0

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** Ids of the rows that belonged to this one and are not in the book now. */
  of(ownerId: string): string[] {
    this.#readOn()
    const rows = [...(this.#byOwner.get(ownerId) ?? [])]
    return rows.filter(([id, table]) => !this.#stands(table, id)).map(([id]) => id)
  }

  #readOn(): void {
    const last = this.#statements.value('SELECT coalesce(max(sequence), 0) FROM journal').get() as number
    if (last === this.#readTo) return
    const removals = new Map<number, Set<string>>()
    for (const { id, sequence } of this.#removedSince(this.#readTo)) {
      removals.set(sequence, (removals.get(sequence) ?? new Set()).add(id))
    }
    for (const [sequence, ids] of removals) {
      for (const { table, id, before, after } of payloadOf(this.#statements, sequence)?.rows ?? [])
        if (after === null && before !== null && ids.has(id)) this.#note(table as ContentTable, id, before)
    }
    this.#readTo = last
  }

  /** Rows touched since that are gone, each with the last change that touched it: its removal. */
  #removedSince(sequence: number): { id: string; sequence: number }[] {
    const touched =
      sequence === 0
        ? this.#statements
            .rows("SELECT DISTINCT row_id AS id, table_name AS name FROM journal_touched WHERE table_name <> 'reading'")
            .all()
        : this.#statements
            .rows('SELECT DISTINCT row_id AS id, table_name AS name FROM journal_touched WHERE sequence > ?')
            .all(sequence)
    const gone = (touched as { id: string; name: string }[])
      .filter(({ id, name }) => owners.has(name as ContentTable) && !this.#stands(name, id))
      .map(({ id }) => id)
    // Readings are by far the most: SQLite holds two sorted lists against each other faster than it looks up each.
    if (sequence === 0) {
      const readings = this.#statements.value(
        "SELECT row_id FROM journal_touched WHERE table_name = 'reading' EXCEPT SELECT id FROM reading",
      )
      for (const id of readings.iterate() as IterableIterator<string>) gone.push(id)
    }
    return gone.map((id) => ({ id, sequence: this.#lastTouched(id) }))
  }

  #lastTouched(id: string): number {
    return this.#statements.value('SELECT max(sequence) FROM journal_touched WHERE row_id = ?').get(id) as number
  }

  #note(table: ContentTable, id: string, row: Row): void {
    for (const column of owners.get(table) ?? []) {
      const owner = row[column]
      if (typeof owner !== 'string') continue
      this.#byOwner.set(owner, (this.#byOwner.get(owner) ?? new Map()).set(id, table))
    }
  }

  #stands(table: string, id: string): boolean {
    return this.#statements.value(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
  }
}

/** A row that is no longer in the book, as its removal has it; undefined where the words of that were erased. */
export function goneRow(statements: Statements, id: string): GoneRow | undefined {
  const last = statements.value('SELECT max(sequence) FROM journal_touched WHERE row_id = ?').get(id)
  const removal = payloadOf(statements, Number(last ?? 0))?.rows.findLast(
    (one): one is RowChange & { before: Row } => one.id === id && one.after === null && one.before !== null,
  )
  return removal && { table: removal.table as ContentTable, id, row: removal.before }
}
