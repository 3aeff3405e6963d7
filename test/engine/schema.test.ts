import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { currentSchema, hasOurSchema, migrate, schemaOf } from '../../main/engine/book/migrations'
import { applicationId, connect, type Sqlite } from '../../main/engine/book/sqlite'
import { contentTables } from '../../main/engine/journal/transaction'

const inMemory = () => connect(':memory:', { readOnly: false, create: true })

/** Every table, index and trigger with its SQL, as a text that can be read and compared. */
function schemaText(db: Sqlite): string {
  const rows = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  return (rows as { type: string; name: string; sql: string | null }[])
    .map(({ type, name, sql }) => `${type} ${name}\n${sql ?? '(made by SQLite)'}\n`)
    .join('\n')
}

const numbers = Array.from({ length: currentSchema }, (_, index) => index + 1)

describe('the schema', () => {
  // Books are out in the world once a schema was released: what a migration makes must never change again.
  it.each(numbers)('%i is what it was when it was frozen', (number) => {
    const frozen = join(import.meta.dirname, `../fixtures/schema-${String(number).padStart(3, '0')}.txt`)
    const db = inMemory()
    migrate(db, number)
    const text = schemaText(db)
    if (process.env.FAIRBOOK_FREEZE_SCHEMA === String(number)) writeFileSync(frozen, text)
    expect(text).toBe(readFileSync(frozen, 'utf8'))
    db.close()
  })

  it('comes out the same in one go and step by step', () => {
    const steps = inMemory()
    for (const number of numbers) migrate(steps, number)
    const once = inMemory()
    migrate(once)
    expect(schemaText(steps)).toBe(schemaText(once))
    expect(schemaOf(steps)).toBe(currentSchema)
    expect(hasOurSchema(steps)).toBe(true)
    steps.close()
    once.close()
  })

  it('marks the file as a book', () => {
    const db = inMemory()
    migrate(db)
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    db.close()
  })

  it('is strict in every table, and every table of content has an id and is journaled', () => {
    const db = inMemory()
    migrate(db)
    const tables = db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
    // The search over the daybook's words is a table of SQLite's own, with more under it.
    const ours = tables.filter(
      ({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
    )
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([])
    const kept = ['journal', 'journal_payload', 'journal_touched', 'numbering', 'stored_file', 'stored_piece']
    expect(ours.map(({ name }) => name).toSorted()).toEqual([...contentTables, ...kept].toSorted())
    for (const table of contentTables) {
      const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[]
      expect(columns.find(({ pk }) => pk === 1)?.name, table).toBe('id')
    }
    db.close()
  })

  it('has an index for every reference from one table to another, so that removing stays quick', () => {
    const db = inMemory()
    migrate(db)
    for (const table of contentTables) {
      const references = db.pragma(`foreign_key_list(${table})`) as { from: string }[]
      const indexes = db.pragma(`index_list(${table})`) as { name: string }[]
      const first = indexes.map(({ name }) => (db.pragma(`index_info(${name})`) as { name: string }[])[0]?.name)
      const without = references.map(({ from }) => from).filter((column) => !first.includes(column))
      // Years are few and seldom removed.
      expect(
        without.filter((column) => column !== 'rolled_from'),
        table,
      ).toEqual([])
    }
    db.close()
  })
})
