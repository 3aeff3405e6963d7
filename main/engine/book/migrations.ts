import theBook from '../schema/001-the-book.sql?raw'
import chaptersAndLogo from '../schema/002-chapters-and-logo.sql?raw'
import daybookConsultationsEvidence from '../schema/003-daybook-consultations-evidence.sql?raw'
import storiesAspectsActions from '../schema/004-stories-aspects-actions.sql?raw'
import { applicationId, connect, type Sqlite } from './sqlite'

/** Numbered migrations in order; the last number is the schema this program writes. */
const migrations: { number: number; sql: string }[] = [
  { number: 1, sql: theBook },
  { number: 2, sql: chaptersAndLogo },
  { number: 3, sql: daybookConsultationsEvidence },
  { number: 4, sql: storiesAspectsActions },
]

export const currentSchema = migrations.at(-1)?.number ?? 0

/** Brings a database from its schema to `target`, in one transaction. */
export function migrate(db: Sqlite, target = currentSchema): void {
  const from = schemaOf(db)
  db.transaction(() => {
    if (from === 0) db.pragma(`application_id = ${applicationId}`)
    for (const { number, sql } of migrations) {
      if (number > from && number <= target) db.exec(sql)
    }
    db.pragma(`user_version = ${target}`)
  }).exclusive()
}

/** The number of the schema a database is in; 0 for an empty one. */
export function schemaOf(db: Sqlite): number {
  return Number(db.pragma('user_version', { simple: true }))
}

const expected = new Map<number, string>()

/**
 * Whether a file's tables, indexes and triggers are exactly those our migrations make: a stranger's
 * file might carry triggers or views of its own, and must not get to run them.
 */
export function hasOurSchema(db: Sqlite): boolean {
  const number = schemaOf(db)
  let ours = expected.get(number)
  if (ours === undefined) {
    const fresh = connect(':memory:', { readOnly: false, create: true })
    migrate(fresh, number)
    ours = schemaText(fresh)
    fresh.close()
    expected.set(number, ours)
  }
  return schemaText(db) === ours
}

function schemaText(db: Sqlite): string {
  // The tables that SQLite makes under the search are worded by SQLite, differently from one release to the next.
  const rows = db
    .prepare(
      `SELECT type, name, tbl_name, iif(type = 'table' AND name GLOB 'experience_words_*', 'under the search', sql)
       FROM sqlite_schema ORDER BY type, name`,
    )
    .raw()
    .all()
  return JSON.stringify(rows)
}
