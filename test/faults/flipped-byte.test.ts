import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../main/engine/book/book'
import { openBook } from '../../main/engine/book/open-book'
import { verifyBook } from '../../main/engine/book/verify'
import { workOf } from '../../main/engine/work'
import { FairbookError } from '../../shared/model/error'
import { fillBook } from '../engine/fill-book'
import { freshFolder } from '../engine/fresh-folder'
import { newBook, reopened } from '../engine/open-book'

const options = { person: 'Joan', backups: null }
const work = workOf(new AbortController().signal, () => {})

/** Everything in the book, the journal too. */
function everything(book: Book): string {
  const tables = book.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return JSON.stringify(tables.map((table) => book.db.prepare(`SELECT * FROM ${String(table)}`).all()))
}

/**
 * What becomes of a book in which bits were flipped: refused in words, opened and found wrong by
 * verifying, or opened and sound with exactly the content it had.
 */
async function fate(path: string, whole: string): Promise<'refused' | 'found' | 'same'> {
  let book: Book
  try {
    book = await openBook(path, options)
  } catch (error) {
    expect(error).toBeInstanceOf(FairbookError)
    expect(['damaged-book', 'not-a-book', 'newer-book']).toContain((error as FairbookError).code)
    return 'refused'
  }
  try {
    const { sound } = await verifyBook(book, work)
    if (!sound) return 'found'
    expect(everything(book)).toBe(whole)
    return 'same'
  } finally {
    book.close()
  }
}

describe('a book with flipped bits', () => {
  it('is refused, or found wrong by verifying, wherever it matters', async () => {
    const { ask, book, path } = await newBook()
    await fillBook(ask)
    const whole = everything(book)
    book.close()
    const good = readFileSync(path)
    const flipped = join(freshFolder(), 'flipped.fairbook')
    const fates = { refused: 0, found: 0, same: 0 }
    // Most of the file is empty space in pages; half of the flips aim at where something is written.
    const written = [...good.keys()].filter((place) => good[place] !== 0)
    const place = fc.oneof(
      fc.nat(good.length - 1),
      fc.nat(written.length - 1).map((index) => written[index] ?? 0),
    )
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async (place, bit) => {
        const bytes = Buffer.from(good)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        writeFileSync(flipped, bytes)
        const what = await fate(flipped, whole)
        fates[what] += 1
        if (what === 'refused') expect(readFileSync(flipped).equals(bytes)).toBe(true)
      }),
      { numRuns: 400, seed: 1946 },
    )
    // The test would show nothing if no flip ever mattered.
    expect(fates.refused).toBeGreaterThan(20)
    expect(fates.found).toBeGreaterThan(50)
    expect(fates.same).toBeGreaterThan(50)
  }, 120_000)

  it('is refused or harmless for every byte of its header', async () => {
    const { ask, book, path } = await newBook()
    await fillBook(ask)
    const whole = everything(book)
    book.close()
    const good = readFileSync(path)
    const flipped = join(freshFolder(), 'flipped.fairbook')
    for (let place = 0; place < 100; place++) {
      const bytes = Buffer.from(good)
      bytes[place] = (bytes[place] ?? 0) ^ 0x15
      writeFileSync(flipped, bytes)
      await fate(flipped, whole)
    }
  }, 60_000)

  it('never brings anything down that reads from it', async () => {
    const { ask, book, path } = await newBook()
    const { yearId } = await fillBook(ask)
    book.close()
    const good = readFileSync(path)
    const flipped = join(freshFolder(), 'flipped.fairbook')
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (place) => {
        const bytes = Buffer.from(good)
        bytes.fill(0xa5, place, Math.min(place + 24, bytes.length))
        writeFileSync(flipped, bytes)
        const opened = await reopened(flipped).catch((error: unknown) => {
          expect(error).toBeInstanceOf(FairbookError)
          return null
        })
        if (!opened) return
        for (const [name, input] of [
          ['book.info', {}],
          ['indicators.list', {}],
          ['readings.list', {}],
          ['results.ofYear', { yearId }],
          ['socialBenefit.ofYear', { yearId }],
          ['journal.list', {}],
          ['book.verify', {}],
        ] as const)
          await opened.callAny(name, input).catch((error: unknown) => expect(error).toBeInstanceOf(FairbookError))
        opened.book.close()
      }),
      { numRuns: 120, seed: 7 },
    )
  }, 120_000)
})
