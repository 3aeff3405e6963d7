import type { Sqlite } from '../book/sqlite'
import type { Work } from '../work'
import { beginning, entryHash, type JournalRow, payloadDigest } from './entry'

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
  return found
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
