import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../../shared/canonical-json'

/** A value as SQLite keeps it. */
export type Value = string | number | null
/** A row, or the part of one that changed. Columns that are null are left out of whole rows. */
export type Row = Record<string, Value>

/** What a change did to one row: `before` null for a new row, `after` null for a removed one. */
export type RowChange = { table: string; id: string; before: Row | null; after: Row | null }

/** What the journal keeps of a change, erasable on its own. */
export type Payload = { summary: string; rows: RowChange[] }

export type JournalRow = {
  sequence: number
  at: string
  who: string
  verb: string
  kind: 'change' | 'undo' | 'redo'
  of: number | null
  schema_number: number
  payload_digest: string
  previous_hash: string
  hash: string
}

/** The hash before the first entry. */
export const beginning = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Random text mixed into a digest, so that an erased text can't be guessed back from it. */
export const newSalt = () => randomBytes(16).toString('hex')

/**
 * SHA-256 of what a change did, 64 hexadecimal letters: over the salt, the canonical JSON of
 * `{"summary": …}`, and the canonical JSON of its rows.
 */
export function payloadDigest(salt: string, summary: string, rows: string | Buffer): string {
  return createHash('sha256')
    .update(salt + canonicalJson({ summary }))
    .update(rows)
    .digest('hex')
}

/** The hash of an entry: over everything it says and the hash of the entry before. */
export function entryHash(row: Omit<JournalRow, 'hash'>): string {
  return sha256(canonicalJson(row))
}
