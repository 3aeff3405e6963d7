import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { verifyBook } from '../../main/engine/book/verify'
import { beginning } from '../../main/engine/journal/entry'
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

  /** A filled book of which something was erased, changed by another program afterwards, and verified. */
  async function erasedAndVerifiedAfter(tamper: (db: Database.Database, erasure: number) => void) {
    const { ask, book, path } = await newBook()
    await fillBook(ask)
    const noted = { happenedOn: '2025-03-01', words: 'Somebody told me that the water was cold' }
    const { record } = await ask('experiences.addMany', { experiences: [noted, noted] })
    const items = [{ table: 'experience', id: record[0]?.id ?? '', way: 'whole' as const }]
    const { change } = await ask('people.erase', { items, reason: 'asked for by the person' })
    book.close()
    const db = new Database(path)
    tamper(db, change?.sequence ?? 0)
    db.close()
    const again = await reopened(path)
    const { sound, erasures, steps } = await again.ask('book.verify', {})
    return { sound, erasures, found: steps.flatMap(({ found }) => found) }
  }

  it('accepts erased words and says so: the chain holds', async () => {
    const { sound, erasures } = await erasedAndVerifiedAfter(() => {})
    expect({ sound, erasures }).toEqual({ sound: true, erasures: { times: 1, changes: 1 } })
  })

  it('compares in full what stood in the same change as what was erased', async () => {
    const changed = await erasedAndVerifiedAfter((db) => db.exec("UPDATE experience SET told_to = 'Nobody'"))
    expect(changed.found).toEqual(['D-0002 was changed outside Fairbook: told to'])
    const filled = await erasedAndVerifiedAfter((db) => db.exec("UPDATE experience SET consent_on = '2025-03-01'"))
    expect(filled.found).toEqual(['D-0002 was changed outside Fairbook: consent on'])
  })

  it('finds words that another program took out and put down to an erasure', async () => {
    const takeOut = (db: Database.Database, sequence: number, by: number) =>
      withoutTriggers(db, () =>
        db
          .prepare(
            'UPDATE journal_payload SET salt = NULL, summary = NULL, payload = NULL, erased_by = ? WHERE sequence = ?',
          )
          .run(by, sequence),
      )
    const more = await erasedAndVerifiedAfter((db, erasure) => takeOut(db, 4, erasure))
    expect(more.found).toContainEqual(expect.stringMatching(/^The erasure of change \d+ does not say how many/))
    const wrong = await erasedAndVerifiedAfter((db) => takeOut(db, 4, 5))
    expect(wrong.found).toContain('What change 4 did was taken out, but no erasure says so')
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
