import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { currentSchema } from '../../main/engine/book/migrations'
import { connect } from '../../main/engine/book/sqlite'
import { contentTables } from '../../main/engine/journal/transaction'
import { freshFolder } from './fresh-folder'
import { reopened } from './open-book'

/**
 * A book as the program kept it in an older schema: 1 before chapters and a logo (with a correction, an undo and a
 * second year), 2 with them, before the daybook, 3 with a note, an act of asking and evidence, before stories.
 */
function olderBook(schema: number): string {
  const path = join(freshFolder(), 'elm-street.fairbook')
  const packed = readFileSync(join(import.meta.dirname, `../fixtures/schema-00${schema}-book.fairbook.gz`))
  writeFileSync(path, gunzipSync(packed))
  return path
}

/** Every row of every table it has. */
function everything(path: string): Record<string, unknown[]> {
  const db = connect(path, { readOnly: true })
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const rows = Object.fromEntries(tables.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]))
  db.close()
  return rows
}

it.each([1, 2, 3])(
  'a book of schema %i is copied beside itself, then brought to ours with nothing lost',
  async (schema) => {
    const path = olderBook(schema)
    const bytes = readFileSync(path)
    const before = everything(path)
    const { ask, book } = await reopened(path)

    expect((await ask('book.info', {})).schema).toBe(currentSchema)
    const [year] = await ask('years.list', {})
    const yearId = year?.id ?? ''
    expect(year).toMatchObject({ label: '2025', foreword: 'A good year.', scopeIn: 'The pool, not the café.' })
    expect((await ask('objectives.list', { yearId }))[0]?.inYear?.whatHappened).toBe('They came: 61,248 visits.')
    expect((await ask('readings.list', { corrected: true })).total).toBe(3)
    const leftOut = (await ask('chapters.list', { yearId })).filter(({ included }) => !included)
    expect(leftOut.map(({ key }) => key)).toEqual(schema === 1 ? [] : ['glossary'])
    expect((await ask('book.verify', {})).steps.filter(({ sound }) => !sound)).toEqual([])

    // What was done before can be taken back, and what is new can be done, in one journal.
    await ask('journal.undo', {})
    await ask('chapters.set', { yearId, key: 'stakeholders', included: false })
    expect((await ask('book.verify', {})).sound).toBe(true)
    book.close()

    expect(readdirSync(dirname(path)).toSorted()).toEqual([
      `elm-street (schema ${schema}).fairbook`,
      'elm-street.fairbook',
    ])
    const copy = join(dirname(path), `elm-street (schema ${schema}).fairbook`)
    expect(everything(copy)).toEqual(before)
    expect(readFileSync(copy).readUInt32BE(60)).toBe(schema)
    expect(bytes.readUInt32BE(60)).toBe(schema)
    const after = everything(path)
    for (const table of contentTables.filter((name) => before[name] !== undefined && !touchedHere.has(name)))
      expect(withoutNulls(after[table]), table).toEqual(withoutNulls(before[table]))
    expect(after.journal?.slice(0, before.journal?.length)).toEqual(before.journal)
  },
)

/** What the test itself changes or takes back. */
const touchedHere = new Set(['stakeholder_year', 'chapter', 'logo', 'plan_line'])

/** Rows without their empty columns: a migration may add columns, empty ones only. */
const withoutNulls = (rows: unknown[] | undefined) =>
  rows?.map((row) => Object.fromEntries(Object.entries(Object(row)).filter(([, value]) => value !== null)))
