import { type ReferencedNoun, reference } from '../../../shared/model/reference'
import type { Sqlite } from '../book/sqlite'
import type { Work } from '../work'
import type { Payload, Row, Value } from './entry'
import { type ContentTable, contentTables } from './transaction'

const entriesBetweenPauses = 500
const rowsBetweenPauses = 20_000

/**
 * Plays the journal through, table by table, and compares what it leaves with the rows that are
 * there. Answers with every difference as a sentence. Rows whose journal was erased are compared in
 * the columns still known.
 */
export async function replayedContent(db: Sqlite, work: Work): Promise<string[]> {
  const found: string[] = []
  for (const [done, table] of contentTables.entries()) {
    await work.progress(`Content against the journal: ${table.replaceAll('_', ' ')}`, done, contentTables.length)
    const { rows: expected, erased } = await play(db, table, work)
    let looked = 0
    for (const actual of db.prepare(`SELECT * FROM ${table}`).iterate() as IterableIterator<Row>) {
      const id = String(actual.id)
      const text = expected.get(id)
      expected.delete(id)
      const differing =
        text === undefined ? (erased.has(id) ? [] : null) : differences(JSON.parse(text) as Row, actual, erased.has(id))
      if (differing === null) found.push(`${named(table, actual)} is in the book, but the journal does not know of it`)
      else if (differing.length > 0)
        found.push(`${named(table, actual)} was changed outside Fairbook: ${differing.join(', ')}`)
      if (++looked % rowsBetweenPauses === 0 && work.signal.aborted) break
    }
    for (const [id, text] of expected) {
      if (!erased.has(id)) found.push(`${named(table, JSON.parse(text) as Row)} should be in the book, but is missing`)
    }
  }
  await work.progress('Content against the journal', contentTables.length, contentTables.length)
  return found
}

/** What the journal leaves of one table: rows as JSON text (smaller in memory than objects), and ids with erased words. */
async function play(
  db: Sqlite,
  table: ContentTable,
  work: Work,
): Promise<{ rows: Map<string, string>; erased: Set<string> }> {
  const rows = new Map<string, string>()
  const erased = new Set<string>()
  const entries = db.prepare(
    `SELECT DISTINCT t.sequence, p.payload FROM journal_touched t JOIN journal_payload p USING (sequence)
     WHERE t.table_name = ? AND t.sequence > ? ORDER BY t.sequence LIMIT 4`,
  )
  const touched = db.prepare('SELECT row_id FROM journal_touched WHERE sequence = ? AND table_name = ?').pluck()
  let after = 0
  let seen = 0
  for (;;) {
    const page = entries.all(table, after) as { sequence: number; payload: string | null }[]
    if (page.length === 0) return { rows, erased }
    for (const { sequence, payload } of page) {
      after = sequence
      if (payload === null) {
        for (const id of touched.all(sequence, table) as string[]) erased.add(id)
        continue
      }
      for (const change of (JSON.parse(payload) as Payload).rows) {
        if (change.table !== table) continue
        if (change.after === null) rows.delete(change.id)
        else if (change.before === null) rows.set(change.id, JSON.stringify(change.after))
        else
          rows.set(change.id, JSON.stringify({ ...(JSON.parse(rows.get(change.id) ?? '{}') as Row), ...change.after }))
      }
    }
    seen += page.length
    if (seen % entriesBetweenPauses === 0) await work.progress('Content against the journal', 0, 1)
  }
}

/** Columns in which two rows differ. A column left out of the expected row is empty, unless words were erased. */
function differences(expected: Row, actual: Row, partlyErased: boolean): string[] {
  return Object.entries(actual)
    .filter(([column, value]) => {
      const should: Value | undefined = expected[column]
      if (should === undefined) return !partlyErased && value !== null
      return should !== value
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
