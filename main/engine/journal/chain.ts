import type { Sqlite } from '../book/sqlite'
import type { Work } from '../work'
import { beginning, entryHash, type JournalRow, payloadDigest } from './entry'

const entriesBetweenPauses = 2000

/** Checks every link of the journal's chain. Answers with what is wrong, each a sentence; none when sound. */
export async function checkChain(db: Sqlite, work: Work): Promise<string[]> {
  const found: string[] = []
  const page = db.prepare(
    `SELECT j.*, p.salt, p.payload, p.erased_by, p.sequence AS paid FROM journal j LEFT JOIN journal_payload p USING (sequence)
     WHERE j.sequence > ? ORDER BY j.sequence LIMIT ${entriesBetweenPauses}`,
  )
  const { total } = db.prepare('SELECT coalesce(max(sequence), 0) AS total FROM journal').get() as { total: number }
  let previous = beginning
  let sequence = 0
  for (;;) {
    const rows = page.all(sequence) as (JournalRow & {
      salt: string | null
      payload: string | null
      erased_by: number | null
      paid: number | null
    })[]
    if (rows.length === 0) return found
    for (const { salt, payload, erased_by, paid, ...row } of rows) {
      const { hash, ...said } = row
      if (row.sequence !== sequence + 1)
        found.push(`Changes ${sequence + 1} to ${row.sequence - 1} are missing from the journal`)
      if (row.previous_hash !== previous) found.push(`Change ${row.sequence} does not follow from the one before it`)
      if (entryHash(said) !== hash) found.push(`Change ${row.sequence} is not as it was written`)
      if (payload !== null && salt !== null) {
        if (payloadDigest(salt, payload) !== row.payload_digest)
          found.push(`What change ${row.sequence} did is not as it was written`)
      } else if (paid === null || erased_by === null) {
        found.push(`What change ${row.sequence} did is missing`)
      }
      previous = hash
      sequence = row.sequence
    }
    await work.progress('Chain of the journal', sequence, total)
  }
}
