import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { verifyBook } from '../../main/engine/book/verify'
import { beginning, entryHash, type JournalRow } from '../../main/engine/journal/entry'
import { workOf } from '../../main/engine/work'
import { fillBook } from './fill-book'
import { newBook, reopened } from './open-book'

/** A filled book, closed, changed by another program, opened again and verified. */
async function verifiedAfter(tamper: (db: Database.Database) => void) {
  const { ask, book, path } = await newBook()
  await fillBook(ask)
  book.close()
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  tamper(db)
  db.close()
  const again = await reopened(path)
  const verification = await again.ask('book.verify', {})
  const wrong = verification.steps.filter(({ sound }) => !sound)
  return { sound: verification.sound, wrong: wrong.map(({ name }) => name), found: wrong.flatMap(({ found }) => found) }
}

/** What another program must do first to get at the journal. Put back as it was, or the book would not even open. */
function withoutTriggers(db: Database.Database, change: () => void): void {
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  change()
  for (const { sql } of triggers) db.exec(sql)
}

describe('verifying', () => {
  it('finds a filled book sound, and says at which change it stands', async () => {
    const { ask } = await newBook()
    await fillBook(ask)
    const { counts } = await ask('book.info', {})
    const verification = await ask('book.verify', {})
    expect(verification).toMatchObject({ sound: true, changes: counts.changes })
    expect(verification.head).toMatch(/^[0-9a-f]{64}$/)
    expect(verification.steps.map(({ name, sound }) => [name, sound])).toEqual([
      ['file', true],
      ['links', true],
      ['journal', true],
      ['content', true],
      ['files', true],
    ])
  })

  it.each([
    [
      'a figure was changed',
      'UPDATE reading SET number_value = 99999 WHERE number = 1',
      'R-0001 was changed outside Fairbook: number value',
    ],
    [
      'a name was changed',
      "UPDATE stakeholder SET name = 'Nobody' WHERE number = 1",
      'S-01 Nobody was changed outside Fairbook: name',
    ],
    [
      'an empty column was filled',
      'UPDATE reading SET answered = 5 WHERE number = 1',
      'R-0001 was changed outside Fairbook: answered',
    ],
    ['a row was removed', 'DELETE FROM fit', 'fit should be in the book, but is missing'],
    [
      'the last number given out was lowered',
      "UPDATE numbering SET last = 1 WHERE table_name = 'stakeholder'",
      'The last number given to stakeholder was changed outside Fairbook',
    ],
  ])('finds that %s by another program', async (_, sql, sentence) => {
    expect(await verifiedAfter((db) => db.exec(sql))).toEqual({ sound: false, wrong: ['content'], found: [sentence] })
  })

  it('finds a row that another program added', async () => {
    const { wrong, found } = await verifiedAfter((db) =>
      db.exec(
        "INSERT INTO stakeholder VALUES ('01a20ba1-23ff-7000-8e3b-26b8af66a15f', 9, 'Smuggled', '', 'above', '')",
      ),
    )
    expect(wrong).toEqual(['content'])
    expect(found).toEqual([expect.stringContaining('the journal does not know of it')])
  })

  it('finds a link to something that is not there', async () => {
    const { wrong, found } = await verifiedAfter((db) => db.exec('DELETE FROM activity'))
    expect(wrong).toEqual(['links', 'content'])
    expect(found).toContain('Row 1 of outcome points at something missing in activity')
  })

  it('finds that a removed row is back', async () => {
    const { ask, book, path } = await newBook()
    const { record } = await ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' })
    await ask('stakeholders.remove', { id: record.id })
    book.close()
    const db = new Database(path)
    db.prepare("INSERT INTO stakeholder VALUES (?, 1, 'Swimmers', '', 'below', '')").run(record.id)
    db.close()
    const again = await reopened(path)
    const { steps } = await again.ask('book.verify', {})
    expect(steps.find(({ name }) => name === 'content')?.found).toEqual([
      'S-01 Swimmers was removed, but is in the book again',
    ])
  })

  it.each([
    ['who made a change', "UPDATE journal SET who = 'Nobody' WHERE sequence = 3", 'Change 3 is not as it was written'],
    [
      'when it was made',
      "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 3",
      'Change 3 is not as it was written',
    ],
    [
      'its hash',
      `UPDATE journal SET hash = '${'a'.repeat(64)}' WHERE sequence = 3`,
      'Change 4 does not follow from the one before it',
    ],
    [
      'what it did',
      `UPDATE journal_payload SET payload = replace(payload, 'Public', 'Private') WHERE sequence = 3`,
      'What change 3 did is not as it was written',
    ],
    [
      'its summary',
      "UPDATE journal_payload SET summary = 'Nothing much' WHERE sequence = 3",
      'What change 3 did is not as it was written',
    ],
    [
      'its salt',
      "UPDATE journal_payload SET salt = 'x' WHERE sequence = 3",
      'What change 3 did is not as it was written',
    ],
    [
      'what it touched',
      "UPDATE journal_touched SET table_name = 'year' WHERE sequence = 3",
      'The list of what change 3 touched is not as it was written',
    ],
  ])('finds that %s was changed', async (_, sql, sentence) => {
    const { sound, found } = await verifiedAfter((db) => withoutTriggers(db, () => db.exec(sql)))
    expect(sound).toBe(false)
    expect(found).toContain(sentence)
  })

  it('finds a removed row of the journal', async () => {
    const { found } = await verifiedAfter((db) =>
      withoutTriggers(db, () =>
        db.exec(
          'DELETE FROM journal_touched WHERE sequence = 3; DELETE FROM journal_payload WHERE sequence = 3; DELETE FROM journal WHERE sequence = 3',
        ),
      ),
    )
    expect(found).toContain('Changes 3 to 3 are missing from the journal')
    expect(found).toContain('Change 4 does not follow from the one before it')
  })

  it('finds that the last rows of the journal were cut off', async () => {
    const { sound, found } = await verifiedAfter((db) =>
      withoutTriggers(db, () => {
        const last = db.prepare('SELECT max(sequence) FROM journal').pluck().get()
        for (const table of ['journal_touched', 'journal_payload', 'journal'])
          db.prepare(`DELETE FROM ${table} WHERE sequence = ?`).run(last)
      }),
    )
    expect(sound).toBe(false)
    expect(found).toEqual([expect.stringMatching(/^fit .* the journal does not know of it$/)])
  })

  it('finds a payload that is gone without having been erased', async () => {
    const { found } = await verifiedAfter((db) =>
      withoutTriggers(db, () => db.exec('DELETE FROM journal_payload WHERE sequence = 5')),
    )
    expect(found).toContain('What change 5 did is missing')
  })

  it('accepts erased words: the chain holds, and what is still known is compared', async () => {
    const erase = (db: Database.Database) => {
      const { sequence, hash } = db
        .prepare('SELECT sequence, hash FROM journal ORDER BY sequence DESC')
        .get() as JournalRow
      const entry = {
        sequence: sequence + 1,
        at: '2026-01-01T00:00:00.000Z',
        who: 'Joan',
        verb: 'words.erase',
        kind: 'change' as const,
        of: null,
        schema_number: 1,
        payload_digest: 'none',
        previous_hash: hash,
      }
      db.prepare(
        'INSERT INTO journal VALUES (@sequence, @at, @who, @verb, @kind, @of, @schema_number, @payload_digest, @previous_hash, @hash)',
      ).run({ ...entry, hash: entryHash(entry) })
      db.prepare('INSERT INTO journal_payload (sequence, erased_by) VALUES (?, ?)').run(entry.sequence, entry.sequence)
      db.prepare(
        'UPDATE journal_payload SET salt = NULL, summary = NULL, payload = NULL, erased_by = ? WHERE sequence = 4',
      ).run(entry.sequence)
    }
    expect(await verifiedAfter(erase)).toEqual({ sound: true, wrong: [], found: [] })
    const both = await verifiedAfter((db) => {
      erase(db)
      db.exec("UPDATE stakeholder SET name = 'Nobody' WHERE number = 2")
    })
    expect(both).toMatchObject({ sound: false, found: ['S-02 Nobody was changed outside Fairbook: name'] })
  })

  it('begins its chain where every book begins', async () => {
    const { book } = await newBook()
    expect(book.db.prepare('SELECT previous_hash FROM journal WHERE sequence = 1').pluck().get()).toBe(beginning)
  })

  it('is not misled by what is entered meanwhile', async () => {
    const { ask, book } = await newBook()
    const { swimmersId } = await fillBook(ask)
    let count = 0
    const work = workOf(new AbortController().signal, () => {
      void ask('stakeholders.change', { id: swimmersId, name: `Swimmers ${++count}` })
    })
    expect(await verifyBook(book, work)).toMatchObject({ sound: true })
    expect(count).toBeGreaterThan(0)
  })

  it('can be stopped', async () => {
    const { ask, book } = await newBook()
    await fillBook(ask)
    const controller = new AbortController()
    const work = workOf(controller.signal, () => controller.abort())
    await expect(verifyBook(book, work)).rejects.toMatchObject({ code: 'cancelled' })
  })
})
