import Database from 'better-sqlite3'
import { FairbookError } from '../../../shared/model/error'

export type Sqlite = Database.Database
export type Statement = Database.Statement<unknown[]>

/** Big-endian "FRBK": marks a file as a Fairbook book (`PRAGMA application_id`). */
export const applicationId = 0x4652424b

/**
 * A connection set up as every book needs it: rollback journal and full sync, because the file may
 * lie on a USB stick or in a synced folder; exclusive, because one window holds a book; hostile
 * content kept from running anything, because books come from other people.
 * @throws FairbookError `unexpected` on a Node too old for better-sqlite3, which would crash instead.
 */
export function connect(path: string, options: { readOnly: boolean; create?: boolean }): Sqlite {
  if (Number(process.versions.napi) < 10) {
    throw new FairbookError('unexpected', `Fairbook's engine needs Node 22.14 or newer; this is ${process.version}.`)
  }
  const db = new Database(path, {
    readonly: options.readOnly,
    fileMustExist: !options.create,
    timeout: 250,
  })
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -32768')
  db.pragma('locking_mode = EXCLUSIVE')
  if (!options.readOnly) {
    db.pragma('journal_mode = TRUNCATE')
    db.pragma('synchronous = FULL')
  }
  return db
}

/** SQLite's own error code, or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE')
    ? error.code
    : null
}
