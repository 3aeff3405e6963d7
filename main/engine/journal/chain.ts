import type { Sqlite } from '../book/sqlite'
import type { Work } from '../work'
import { beginning, entryHash, type JournalRow, payloadDigest } from './entry'
import { erasing } from './undo'

const entriesOfAPage = 500
/** How long verifying goes on before it lets other calls in, in milliseconds. */
const pauseAfter = 50

type PayloadRow = { salt: string | null; summary: string | null; payload: Buffer | null; erased_by: number | null }

/** Checks every link of the journal's chain. Answers with what is wrong, each a sentence; none when sound. */
export async function checkChain(db: Sqlite, work: Work): Promise<string[]> {
  const found: string[] = []
  const page = db.prepare(`SELECT * FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ${entriesOfAPage}`)
  // One at a time: a change of thousands of rows has megabytes of payload.
  const payloadOf = db.prepare(
    'SELECT salt, summary, CAST(payload AS BLOB) AS payload, erased_by FROM journal_payload WHERE sequence = ?',
  )
  const total = db.prepare('SELECT coalesce(max(sequence), 0) FROM journal').pluck().get() as number
  let previous = beginning
  let sequence = 0
  let paused = performance.now()
  for (;;) {
    const rows = page.all(sequence) as JournalRow[]
    if (rows.length === 0) break
    for (const { hash, ...said } of rows) {
      if (said.sequence !== sequence + 1)
        found.push(`Changes ${sequence + 1} to ${said.sequence - 1} are missing from the journal`)
      if (said.previous_hash !== previous) found.push(`Change ${said.sequence} does not follow from the one before it`)
      if (entryHash(said) !== hash) found.push(`Change ${said.sequence} is not as it was written`)
      found.push(...payloadFaults(said, payloadOf.get(said.sequence) as PayloadRow | undefined))
      previous = hash
      sequence = said.sequence
      if (performance.now() - paused > pauseAfter) {
        await work.progress('Chain of the journal', sequence, total)
        paused = performance.now()
      }
    }
  }
  if (sequence === 0) found.push('The journal is empty, though every book begins with an entry')
  found.push(...erasureFaults(db))
  return found
}

/** Words may be missing only where a later erasure says that it took them, and how many. */
function erasureFaults(db: Sqlite): string[] {
  const unsaid = db
    .prepare(
      `SELECT p.sequence FROM journal_payload p LEFT JOIN journal e ON e.sequence = p.erased_by
       WHERE p.payload IS NULL AND (e.verb IS NULL OR e.verb <> ? OR e.sequence <= p.sequence)`,
    )
    .pluck()
    .all(erasing) as number[]
  const counted = db
    .prepare(
      `SELECT j.sequence, (SELECT count(*) FROM journal_payload p WHERE p.erased_by = j.sequence) AS there,
         (SELECT coalesce(json_extract(r.took, '$.changes'), 0) FROM journal_touched t JOIN erasure r ON r.id = t.row_id
          WHERE t.sequence = j.sequence AND t.table_name = 'erasure' ORDER BY r.number DESC LIMIT 1) AS said
       FROM journal j WHERE j.verb = ?`,
    )
    .all(erasing) as { sequence: number; there: number; said: number | null }[]
  return [
    ...unsaid.map((sequence) => `What change ${sequence} did was taken out, but no erasure says so`),
    ...counted
      .filter(({ there, said }) => there !== said)
      .map(({ sequence }) => `The erasure of change ${sequence} does not say how many changes it took`),
  ]
}

/** How often something was erased, and of how many changes the words are gone. */
export function erasuresIn(db: Sqlite): { times: number; changes: number } {
  const times = db.prepare('SELECT count(*) FROM journal WHERE verb = ?').pluck().get(erasing)
  const changes = db.prepare('SELECT count(*) FROM journal_payload WHERE erased_by IS NOT NULL').pluck().get()
  return { times: Number(times), changes: Number(changes) }
}

function payloadFaults({ sequence, payload_digest }: Omit<JournalRow, 'hash'>, row: PayloadRow | undefined): string[] {
  if (row === undefined) return [`What change ${sequence} did is missing`]
  const { salt, summary, payload, erased_by } = row
  if (payload !== null && salt !== null && summary !== null)
    return payloadDigest(salt, summary, payload) === payload_digest
      ? []
      : [`What change ${sequence} did is not as it was written`]
  return erased_by === null ? [`What change ${sequence} did is missing`] : []
}
