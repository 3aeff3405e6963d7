import { execFileSync } from 'node:child_process'
import { closeSync, cpSync, ftruncateSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../main/engine/book/open-book'
import { applicationId } from '../../main/engine/book/sqlite'
import { fillBook } from '../engine/fill-book'
import { freshFolder } from '../engine/fresh-folder'
import { newBook } from '../engine/open-book'

const options = { person: 'Joan', backups: null }

/** A filled and closed book. */
async function closedBook(): Promise<string> {
  const { ask, book, path } = await newBook()
  await fillBook(ask)
  book.close()
  return path
}

/** Opening is refused with this code and a sentence; the file is as it was, and nothing lies beside it that did not. */
async function expectRefused(path: string, code: string, message: RegExp): Promise<void> {
  const before = readFileSync(path)
  const beside = readdirSync(dirname(path))
  await expect(openBook(path, options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(beside)
}

describe('what is not a book', () => {
  it.each([
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(5000, 7)]), /not a Fairbook book/],
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a text', Buffer.from('Dear diary'), /not a Fairbook book/],
    ['the first bytes of a database', Buffer.from('SQLite format 3\0'), /not a Fairbook book/],
    [
      'a database header and nothing else',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(200)]),
      /another program/,
    ],
  ])('is refused, and left alone: %s', async (_, bytes, message) => {
    const path = join(freshFolder(), 'photo.fairbook')
    writeFileSync(path, bytes)
    await expectRefused(path, 'not-a-book', message)
  })

  it('is refused: another program’s database', async () => {
    const path = join(freshFolder(), 'contacts.fairbook')
    const db = new Database(path)
    db.exec('CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES (1)')
    db.close()
    await expectRefused(path, 'not-a-book', /another program/)
  })

  it('is refused: a folder', async () => {
    const folder = freshFolder()
    await expect(openBook(folder, options)).rejects.toMatchObject({ code: 'not-a-book', message: /folder/ })
  })

  it('is refused: nothing at all', async () => {
    const path = join(freshFolder(), 'gone.fairbook')
    await expect(openBook(path, options)).rejects.toMatchObject({ code: 'no-such-file' })
    expect(readdirSync(dirname(path))).toEqual([])
  })

  it.runIf(process.platform !== 'win32')('is refused without waiting for it: a pipe', async () => {
    const path = join(freshFolder(), 'pipe.fairbook')
    execFileSync('mkfifo', [path])
    await expect(openBook(path, options)).rejects.toMatchObject({ code: 'not-a-book' })
  })
})

describe('a book that is not whole', () => {
  it.each([0.999, 0.9, 0.5, 0.1])('is refused when its end is missing: %d of it is left', async (share) => {
    const path = await closedBook()
    const file = openSync(path, 'r+')
    ftruncateSync(file, Math.floor(statSync(path).size * share))
    closeSync(file)
    await expectRefused(path, 'damaged-book', /end of this book is missing/)
  })

  it('is refused when only its header is left', async () => {
    const path = await closedBook()
    writeFileSync(path, readFileSync(path).subarray(0, 100))
    await expectRefused(path, 'damaged-book', /missing/)
  })

  it('is refused when a page of it is empty', async () => {
    const path = await closedBook()
    const bytes = readFileSync(path)
    bytes.fill(0, 4096 * 3, 4096 * 4)
    writeFileSync(path, bytes)
    await expectRefused(path, 'damaged-book', /damaged/)
  })
})

describe('a book that Fairbook must not touch', () => {
  /** A book changed by another program before it is opened. */
  async function prepared(change: (db: Database.Database) => void): Promise<string> {
    const path = await closedBook()
    const db = new Database(path)
    change(db)
    db.close()
    return path
  }

  it('is refused kindly when a newer Fairbook kept it', async () => {
    const path = await prepared((db) => db.pragma('user_version = 99'))
    await expectRefused(path, 'newer-book', /newer Fairbook\. Update Fairbook/)
  })

  it.each([
    ['a trigger', 'CREATE TRIGGER extra AFTER INSERT ON reading BEGIN UPDATE reading SET number_value = 0; END'],
    ['a view', 'CREATE VIEW extra AS SELECT * FROM reading'],
    ['a table', 'CREATE TABLE extra (id TEXT)'],
    ['an index', 'CREATE INDEX extra ON reading (note)'],
    ['one trigger fewer', 'DROP TRIGGER journal_is_not_changed'],
    ['a column more', 'ALTER TABLE reading ADD COLUMN extra TEXT'],
  ])('is refused when it holds %s that Fairbook never makes', async (_, sql) => {
    const path = await prepared((db) => db.exec(sql))
    await expectRefused(path, 'not-a-book', /holds things Fairbook never puts there/)
  })

  it('is refused when it says it is a book and holds nothing', async () => {
    const path = join(freshFolder(), 'empty.fairbook')
    const db = new Database(path)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma('user_version = 0')
    db.exec('CREATE TABLE x (y); DROP TABLE x')
    db.close()
    await expectRefused(path, 'not-a-book', /no book is in it/)
  })

  it('is refused when a table of it was made to look like another', async () => {
    const path = await prepared((db) => {
      db.unsafeMode()
      db.pragma('writable_schema = ON')
      db.exec(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'year') WHERE name = 'book'",
      )
      db.pragma('writable_schema = OFF')
    })
    await expectRefused(path, 'damaged-book', /damaged/)
  })

  it('opens when another program left it in its own way of keeping changes', async () => {
    const path = await prepared((db) => db.pragma('journal_mode = WAL'))
    const book = await openBook(path, options)
    book.close()
    expect(readdirSync(dirname(path))).toEqual(['elm-street.fairbook'])
    const copy = join(freshFolder(), 'copy.fairbook')
    cpSync(path, copy)
    const again = await openBook(copy, options)
    expect(again.db.pragma('journal_mode', { simple: true })).toBe('truncate')
    again.close()
  })
})
