import { canonicalJson } from '../../../shared/canonical-json'
import type { Change } from '../../../shared/model/change'
import { dayWords } from '../../../shared/rules/date-words'
import type { Sqlite } from '../book/sqlite'
import type { Statements } from '../book/statements'
import { beginning, entryHash, type JournalRow, newSalt, type Payload, payloadDigest, type RowChange } from './entry'

/** Appends an entry to the journal, inside the transaction that made the change. */
export function append(
  statements: Statements,
  entry: { at: string; who: string; verb: string; kind: Change['kind']; of: number | null; schemaNumber: number },
  payload: Payload,
): Change {
  const last = statements.rows('SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1').get() as
    | Pick<JournalRow, 'sequence' | 'hash'>
    | undefined
  const text = canonicalJson(payload.rows)
  const salt = newSalt()
  const row: Omit<JournalRow, 'hash'> = {
    sequence: (last?.sequence ?? 0) + 1,
    at: entry.at,
    who: entry.who,
    verb: entry.verb,
    kind: entry.kind,
    of: entry.of,
    schema_number: entry.schemaNumber,
    payload_digest: payloadDigest(salt, payload.summary, text),
    previous_hash: last?.hash ?? beginning,
  }
  statements
    .rows(
      `INSERT INTO journal (sequence, at, who, verb, kind, of, schema_number, payload_digest, previous_hash, hash)
     VALUES (@sequence, @at, @who, @verb, @kind, @of, @schema_number, @payload_digest, @previous_hash, @hash)`,
    )
    .run({ ...row, hash: entryHash(row) })
  statements
    .rows('INSERT INTO journal_payload (sequence, salt, summary, payload) VALUES (?, ?, ?, ?)')
    .run(row.sequence, salt, payload.summary, text)
  const touched = statements.rows(
    'INSERT INTO journal_touched (row_id, sequence, table_name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  for (const { id, table } of payload.rows) touched.run(id, row.sequence, table)
  return {
    sequence: row.sequence,
    at: row.at,
    who: row.who,
    verb: row.verb,
    kind: row.kind,
    of: row.of,
    summary: payload.summary,
  }
}

/** Takes the words of changes out of the journal; what is left says which change erased them. */
export function eraseWords(statements: Statements, sequences: readonly number[], by: number): void {
  const erase = statements.rows(
    'UPDATE journal_payload SET payload = NULL, summary = NULL, salt = NULL, erased_by = ? WHERE sequence = ? AND payload IS NOT NULL',
  )
  for (const sequence of sequences) erase.run(by, sequence)
}

/** Of a change whose words were erased: when, and why where the erasure says so. */
const changeColumns = `j.sequence, j.at, j.who, j.verb, j.kind, j.of, p.summary,
  (SELECT e.at FROM journal e WHERE e.sequence = p.erased_by) AS erasedAt,
  (SELECT r.reason FROM journal_touched t JOIN erasure r ON r.id = t.row_id
   WHERE t.sequence = p.erased_by AND t.table_name = 'erasure' ORDER BY r.number DESC LIMIT 1) AS reason`

type ListedRow = Omit<Change, 'summary'> & { summary: string | null; erasedAt: string | null; reason: string | null }

function changeOf({ summary, erasedAt, reason, ...row }: ListedRow): Change {
  const on = erasedAt === null ? '' : ` on ${dayWords(erasedAt.slice(0, 10))}`
  return { ...row, summary: summary ?? `Erased${on}${reason === null ? '' : `: ${reason}`}` }
}

/** Changes, newest first; those that touched any of these rows where `ids` are given. */
export function listChanges(
  statements: Statements,
  ask: { ids?: readonly string[] | undefined; before?: number | undefined; limit: number },
): Change[] {
  const before = ask.before ?? Number.MAX_SAFE_INTEGER
  if (ask.ids === undefined) {
    const rows = statements
      .rows(
        `SELECT ${changeColumns} FROM journal j JOIN journal_payload p USING (sequence) WHERE j.sequence < ? ORDER BY j.sequence DESC LIMIT ?`,
      )
      .all(before, ask.limit) as ListedRow[]
    return rows.map(changeOf)
  }
  const rows = statements
    .rows(
      `SELECT ${changeColumns} FROM journal j JOIN journal_payload p USING (sequence)
       WHERE j.sequence IN (
         SELECT sequence FROM journal_touched WHERE row_id IN (SELECT value FROM json_each(?)) AND sequence < ?
       ) ORDER BY j.sequence DESC LIMIT ?`,
    )
    .all(JSON.stringify(ask.ids), before, ask.limit) as ListedRow[]
  return rows.map(changeOf)
}

export function findChange(statements: Statements, sequence: number): Change | undefined {
  const row = statements
    .rows(`SELECT ${changeColumns} FROM journal j JOIN journal_payload p USING (sequence) WHERE j.sequence = ?`)
    .get(sequence) as ListedRow | undefined
  return row && changeOf(row)
}

/** What a change did; null when its words were erased. */
export function payloadOf(statements: Statements, sequence: number): Payload | null {
  const row = statements.rows('SELECT summary, payload FROM journal_payload WHERE sequence = ?').get(sequence) as
    | { summary: string | null; payload: string | null }
    | undefined
  if (!row?.payload) return null
  return { summary: row.summary ?? '', rows: JSON.parse(row.payload) as RowChange[] }
}

/** Sequence, time and hash of the newest entry. */
export function head(db: Sqlite): { sequence: number; at: string; hash: string } {
  const row = db.prepare('SELECT sequence, at, hash FROM journal ORDER BY sequence DESC LIMIT 1').get()
  return (row as { sequence: number; at: string; hash: string } | undefined) ?? { sequence: 0, at: '', hash: beginning }
}
