import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { copyBeforeMigration } from '../../main/engine/book/backup'
import { superfluous } from '../../main/engine/book/kept-copies'
import { openBook } from '../../main/engine/book/open-book'
import { copiedAtOnce, RollingCopies } from '../../main/engine/book/rolling-copies'
import { fillBook } from './fill-book'
import { freshFolder } from './fresh-folder'
import { newBook, reopened } from './open-book'

const name = (day: string, time = '12-00-00') => `${day}T${time}Z.fairbook`
const day = (offset: number) => new Date(Date.UTC(2026, 0, 31 + offset)).toISOString().slice(0, 10)
const today = new Date('2026-01-31T18:00:00Z')

describe('which backups may go', () => {
  const goes = (names: string[], bytes = 5_000_000) =>
    superfluous(
      names.map((name) => ({ name, bytes })),
      today,
    ).toSorted()

  it('none of the newest ten', () => {
    expect(goes(Array.from({ length: 10 }, (_, index) => name('2025-03-01', `0${index}-00-00`)))).toEqual([])
  })

  it('of older ones, all but the last of each of the past thirty days', () => {
    const newest = Array.from({ length: 10 }, (_, index) => name(day(0), `0${index}-00-00`))
    const copies = [
      name(day(-45)),
      name(day(-31)),
      name(day(-30)),
      name(day(-5), '09-00-00'),
      name(day(-5), '17-00-00'),
      ...newest,
    ]
    expect(goes(copies.toReversed())).toEqual([name(day(-45)), name(day(-31)), name(day(-5), '09-00-00')])
  })

  const many = Array.from({ length: 60 }, (_, index) => [
    name(day(-index), '09-00-00'),
    name(day(-index), '17-00-00'),
  ]).flat()

  it('keeps no more than forty, however many there are', () => {
    const kept = many.length - goes(many).length
    expect(kept).toBeLessThanOrEqual(40)
    expect(kept).toBeGreaterThanOrEqual(30)
  })

  it('of a large book, all that would take more than 1 GB: the latest of each day stays before others', () => {
    const gone = new Set(goes(many, 250_000_000))
    expect(many.filter((copy) => !gone.has(copy))).toEqual(
      [0, -1, -2, -3].map((offset) => name(day(offset), '17-00-00')),
    )
  })

  it('of a book of 2 GB, all but three', () => {
    const gone = new Set(goes(many, 2_000_000_000))
    expect(many.filter((copy) => !gone.has(copy))).toEqual([0, -1, -2].map((offset) => name(day(offset), '17-00-00')))
    const [first = '', ...others] = many
    expect(goes([first, ...others.slice(0, 2)], 2_000_000_000)).toEqual([])
  })
})

describe('rolling backups', () => {
  async function bookAndBackups() {
    const opened = await newBook()
    const ids = await fillBook(opened.ask)
    opened.book.close()
    const backups = join(freshFolder(), 'backups')
    const open = async () => {
      const book = await openBook(opened.path, { person: 'Joan', backups })
      book.close()
    }
    const copies = () => {
      const [folder = ''] = readdirSync(backups)
      return readdirSync(join(backups, folder))
        .filter((file) => file.endsWith('.fairbook'))
        .map((file) => join(backups, folder, file))
    }
    return { path: opened.path, ids, backups, open, copies }
  }

  it('are made at opening, and are whole books with the same content', async () => {
    const { path, open, copies } = await bookAndBackups()
    await open()
    const [copy, ...more] = copies()
    expect(more).toEqual([])
    const theirs = await reopened(copy ?? '')
    const ours = await reopened(path)
    expect(await theirs.ask('book.verify', {})).toMatchObject({
      sound: true,
      head: (await ours.ask('book.verify', {})).head,
    })
    const infoOf = async ({ ask }: typeof ours) => ({ ...(await ask('book.info', {})), path: '', bytes: 0 })
    expect(await infoOf(theirs)).toEqual(await infoOf(ours))
  })

  it('are made again only when something changed', async () => {
    const { path, ids, open, copies } = await bookAndBackups()
    await open()
    await open()
    expect(copies()).toHaveLength(1)
    const again = await reopened(path)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await again.ask('stakeholders.change', { id: ids.swimmersId, name: 'All swimmers' })
    again.book.close()
    await open()
    expect(copies()).toHaveLength(2)
  })

  it('say whose they are without being opened', async () => {
    const { path, open, copies } = await bookAndBackups()
    await open()
    const about = join(dirname(copies()[0] ?? ''), 'book.json')
    expect(JSON.parse(readFileSync(about, 'utf8'))).toEqual({ organisation: 'Elm Street', path })
  })

  it('that cannot be made do not keep the book from opening', async () => {
    const { path } = await bookAndBackups()
    const notAFolder = join(freshFolder(), 'backups')
    writeFileSync(notAFolder, 'a file')
    const told: unknown[] = []
    const onBackupFailed = (error: unknown) => told.push(error)
    const book = await openBook(path, { person: 'Joan', backups: notAFolder, onBackupFailed })
    expect(book.readOnly).toBe(false)
    expect(told).toHaveLength(1)
    book.close()
  })

  it('leave nothing unfinished behind', async () => {
    const { open, copies } = await bookAndBackups()
    await open()
    expect(readdirSync(dirname(copies()[0] ?? '')).toSorted()).toEqual(
      [basename(copies()[0] ?? ''), 'book.json'].toSorted(),
    )
  })
})

describe('the copies of a larger book', () => {
  async function largeBook() {
    const opened = await newBook()
    const file = join(freshFolder(), 'film.bin')
    writeFileSync(file, randomBytes(copiedAtOnce + 1))
    await opened.ask('evidence.addFiles', { paths: [file] })
    opened.book.close()
    const backups = join(freshFolder(), 'backups')
    const book = await openBook(opened.path, { person: 'Joan', backups })
    onTestFinished(() => {
      if (book.db.open) book.close()
    })
    const files = () => (existsSync(backups) ? readdirSync(backups, { recursive: true }).map(String) : [])
    const copies = () => files().filter((name) => name.endsWith('.fairbook'))
    return { book, backups, files, copies }
  }
  const failed = (error: unknown) => expect.unreachable(String(error))

  it('wait until it is open and shown, then are made, and are whole', async () => {
    const { book, backups, copies } = await largeBook()
    expect(copies()).toEqual([])
    const rolling = new RollingCopies(book, backups, failed, 0)
    await vi.waitUntil(() => copies().length === 1, { timeout: 10_000 })
    rolling.stop()
    const copy = await reopened(join(backups, copies()[0] ?? ''))
    expect((await copy.ask('evidence.check', {})).faults).toEqual([])
  })

  it('are given up when the book is closed, and leave nothing behind', async () => {
    const { book, backups, files, copies } = await largeBook()
    const rolling = new RollingCopies(book, backups, failed, 0)
    await vi.waitUntil(() => files().some((name) => name.endsWith('.new')), { timeout: 10_000, interval: 1 })
    rolling.stop()
    book.close()
    await vi.waitUntil(() => !files().some((name) => name.endsWith('.new')))
    expect(copies()).toEqual([])
  })

  it('that were cut off long ago are cleared away', async () => {
    const { book, backups, files, copies } = await largeBook()
    const folder = join(backups, String(book.value('SELECT id FROM book').get()))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'old.fairbook.123.new'), 'half')
    utimesSync(join(folder, 'old.fairbook.123.new'), new Date('2020-01-01'), new Date('2020-01-01'))
    const rolling = new RollingCopies(book, backups, failed, 0)
    await vi.waitUntil(() => copies().length === 1, { timeout: 10_000 })
    rolling.stop()
    expect(files().filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

describe('the copy before a migration', () => {
  it('stands beside the book, and never over another file', async () => {
    const { book, path } = await newBook()
    const first = await copyBeforeMigration(book.db, path, 1)
    const second = await copyBeforeMigration(book.db, path, 1)
    expect([basename(first), basename(second)]).toEqual([
      'elm-street (schema 1).fairbook',
      'elm-street (schema 1, 2).fairbook',
    ])
    book.close()
    const copy = await reopened(first)
    expect((await copy.ask('book.verify', {})).sound).toBe(true)
  })

  it('can be opened in place of the book', async () => {
    const { book, path, ask } = await newBook()
    await fillBook(ask)
    const before = await ask('book.info', {})
    const copy = await copyBeforeMigration(book.db, path, 1)
    book.close()
    const elsewhere = join(freshFolder(), 'back.fairbook')
    mkdirSync(dirname(elsewhere), { recursive: true })
    cpSync(copy, elsewhere)
    const restored = await reopened(elsewhere)
    expect((await restored.ask('book.info', {})).counts).toEqual(before.counts)
    restored.book.close()
    expect(existsSync(`${elsewhere}-journal`)).toBe(false)
  })
})
