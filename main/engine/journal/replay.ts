import { type ReferencedNoun, reference } from '../../../shared/model/reference'
import type { Sqlite } from '../book/sqlite'
import { Statements } from '../book/statements'
import type { Work } from '../work'
import type { Row, RowChange } from './entry'
import { head } from './journal'
import { type ContentTable, contentTables } from './transaction'

/** How long verifying goes on before it lets other calls in, in milliseconds. */
const pauseAfter = 50
const mostAttempts = 3

/**
 * Plays the journal through from its newest entry to its oldest, and compares every row with what the
 * last changes left of it. Answers with every difference as a sentence. What a change did to a row whose
 * words were erased is not known, so such rows are compared in the columns that were set since.
 *
 * Newest first, because most rows are settled by the first entry that names them: only those changed
 * after they were added are kept in mind, so that a large book needs little memory.
 */
export async function replayedContent(db: Sqlite, work: Work): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    const before = head(db).sequence
    // Somebody may go on entering meanwhile; the last attempt lets nobody in between.
    const found = await replayed(db, work, attempt < mostAttempts)
    if (head(db).sequence === before) return found
  }
}

async function replayed(db: Sqlite, work: Work, pausing: boolean): Promise<string[]> {
  const replay = new Replay(db)
  const last = head(db).sequence
  const entry = db.prepare('SELECT payload FROM journal_payload WHERE sequence = ?').pluck()
  let paused = performance.now()
  for (let sequence = last; sequence > 0; sequence--) {
    const payload = entry.get(sequence) as string | null | undefined
    if (payload === null) replay.erased(sequence)
    else if (payload !== undefined) replay.entry(sequence, payload)
    if (pausing && performance.now() - paused > pauseAfter) {
      await work.progress('Content against the journal', last - sequence, last)
      paused = performance.now()
    }
  }
  return replay.finish()
}

type Known = { table: ContentTable; id: string; columns: Row }

class Replay {
  readonly #found: string[] = []
  readonly #statements: Statements
  /** Rows whose story is told to its end, by table: what older entries say of them no longer matters. */
  readonly #settled = new Map<ContentTable, Set<string>>(contentTables.map((table) => [table, new Set()]))
  /** What is known so far of rows that were changed after they were added, by table and id. */
  readonly #open = new Map<string, Known>()
  readonly #highest = new Map<string, number>()
  #erasures = false

  constructor(db: Sqlite) {
    this.#statements = new Statements(db)
  }

  entry(sequence: number, payload: string): void {
    let rows: RowChange[]
    try {
      rows = JSON.parse(payload) as RowChange[]
    } catch {
      this.#found.push(`What change ${sequence} did can’t be read`)
      return
    }
    this.#checkTouched(sequence, rows)
    for (const change of rows.toReversed()) this.#row(change)
  }

  /** An entry whose words are gone: what it did to the rows it touched is not known. */
  erased(sequence: number): void {
    this.#erasures = true
    for (const { row_id: id, table_name } of this.#touched(sequence)) {
      const table = table_name as ContentTable
      const settled = this.#settled.get(table)
      if (settled === undefined || settled.has(id)) continue
      const known = this.#open.get(`${table} ${id}`)
      settled.add(id)
      this.#open.delete(`${table} ${id}`)
      if (known !== undefined) this.#compare(table, id, known.columns, true)
    }
  }

  #row({ table: name, id, before, after }: RowChange): void {
    const table = name as ContentTable
    const settled = this.#settled.get(table)
    const number = (before ?? after)?.number
    if (typeof number === 'number') this.#highest.set(table, Math.max(this.#highest.get(table) ?? 0, number))
    if (settled === undefined || settled.has(id)) return
    const key = `${table} ${id}`
    if (after === null) {
      settled.add(id)
      if (this.#find(table, id)) this.#found.push(`${this.#nameOf(table, id)} was removed, but is in the book again`)
      return
    }
    const columns = { ...after, ...this.#open.get(key)?.columns }
    if (before === null) {
      settled.add(id)
      this.#open.delete(key)
      this.#compare(table, id, columns, false)
    } else this.#open.set(key, { table, id, columns })
  }

  /** Looks at what the journal does not know to the end, rows it does not know at all, and the numbers given out. */
  finish(): string[] {
    for (const { table, id, columns } of this.#open.values()) {
      this.#settled.get(table)?.add(id)
      this.#compare(table, id, columns, true)
      this.#found.push(`How ${this.#nameOf(table, id)} came into the book is not in the journal`)
    }
    for (const [table, settled] of this.#settled) {
      for (const id of this.#statements.value(`SELECT id FROM ${table}`).iterate() as IterableIterator<string>) {
        if (!settled.has(id)) this.#found.push(`${table} ${id} is in the book, but the journal does not know of it`)
      }
    }
    this.#checkNumbers()
    return this.#found
  }

  #compare(table: ContentTable, id: string, expected: Row, partly: boolean): void {
    const actual = this.#find(table, id)
    if (actual === undefined) {
      this.#found.push(`${named(table, { id, ...expected })} should be in the book, but is missing`)
      return
    }
    const differing = differences(expected, actual, partly)
    if (differing.length > 0)
      this.#found.push(`${named(table, actual)} was changed outside Fairbook: ${differing.join(', ')}`)
  }

  /** The list of which rows a change touched must be what the change itself says: the history of a row is read from it. */
  #checkTouched(sequence: number, rows: RowChange[]): void {
    const said = new Set(rows.map(({ table, id }) => `${table} ${id}`))
    const listed = this.#touched(sequence)
    if (listed.length !== said.size || !listed.every(({ table_name, row_id }) => said.has(`${table_name} ${row_id}`)))
      this.#found.push(`The list of what change ${sequence} touched is not as it was written`)
  }

  /** Numbers once given (S-03, R-0271) must not be given again. */
  #checkNumbers(): void {
    const rows = this.#statements.rows('SELECT table_name, last FROM numbering').all()
    const last = new Map((rows as { table_name: string; last: number }[]).map((row) => [row.table_name, row.last]))
    for (const table of new Set([...last.keys(), ...this.#highest.keys()])) {
      const given = last.get(table) ?? 0
      const highest = this.#highest.get(table) ?? 0
      if (given < highest || (given > highest && !this.#erasures))
        this.#found.push(`The last number given to ${table.replaceAll('_', ' ')} was changed outside Fairbook`)
    }
  }

  #find(table: ContentTable, id: string): Row | undefined {
    return this.#statements.rows(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined
  }

  #nameOf(table: ContentTable, id: string): string {
    return named(table, this.#find(table, id) ?? { id })
  }

  #touched(sequence: number) {
    const rows = this.#statements.rows('SELECT row_id, table_name FROM journal_touched WHERE sequence = ?')
    return rows.all(sequence) as { row_id: string; table_name: string }[]
  }
}

/** Columns in which two rows differ. A column left out of the expected row is empty, unless it is known in part only. */
function differences(expected: Row, actual: Row, partly: boolean): string[] {
  return Object.entries(actual)
    .filter(([column, value]) => {
      const should = expected[column]
      return should === undefined ? !partly && value !== null : should !== value
    })
    .map(([column]) => column.replaceAll('_', ' '))
}

function named(table: ContentTable, row: Row): string {
  const number = row.number
  const words = row.name ?? row.title ?? row.statement ?? row.label ?? ''
  const head =
    typeof number === 'number' && table !== 'framework_indicator'
      ? reference(table as ReferencedNoun, number)
      : table.replaceAll('_', ' ')
  return words === '' ? head : `${head} ${String(words)}`
}
