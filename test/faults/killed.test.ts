import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createBook } from '../../main/engine/book/create-book'
import { openBook } from '../../main/engine/book/open-book'
import { verifyBook } from '../../main/engine/book/verify'
import { workOf } from '../../main/engine/work'
import { freshFolder } from '../engine/fresh-folder'
import { buildFirst, fairbook, start } from './fairbook'

buildFirst()

const options = { person: 'Joan', backups: null }
const work = workOf(new AbortController().signal, () => {})
const rounds = 40

/** Random numbers from 0 to 1 that are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('an engine that is killed', () => {
  it(`loses no change it acknowledged, ${rounds} times`, async () => {
    const random = seeded(1844)
    const path = join(freshFolder(), 'elm-street.fairbook')
    const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
    const begun = await createBook(path, { organisation: 'Elm Street', year }, options)
    begun.close()
    const acknowledged = new Set<string>()
    let sent = 0
    let cutOff = 0
    let killedAtWork = 0
    for (let round = 0; round < rounds; round++) {
      const { child, ended } = start(['call', path, '--lines'])
      let feeding = true
      const feed = () => {
        // Long texts make transactions of many pages, so that a kill can hit the middle of one.
        while (feeding) {
          sent += 1
          const description = 'long '.repeat(Math.floor(random() * 8000))
          const input = { name: `Group ${sent}`, accountability: 'below', description }
          if (!child.stdin?.write(`${JSON.stringify({ procedure: 'stakeholders.add', input })}\n`)) break
        }
      }
      child.stdin?.on('drain', feed)
      feed()
      // At a random moment within one of the first dozen changes.
      for (let answers = 1 + random() * 11; answers > 0; answers--)
        await new Promise((resolve) => child.stdout?.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, random() * 20))
      child.kill('SIGKILL')
      feeding = false
      const { stdout, signal } = await ended
      expect(signal).toBe('SIGKILL')
      const lines = stdout.split('\n')
      // Only whole lines are acknowledgements.
      const whole = lines.slice(0, -1).map((line) => JSON.parse(line) as { result: { record: { name: string } } })
      for (const { result } of whole) acknowledged.add(result.record.name)
      if (whole.length > 0) killedAtWork += 1
      if (existsSync(`${path}-journal`) && statSync(`${path}-journal`).size > 0) cutOff += 1

      const book = await openBook(path, options)
      const names = new Set(book.value('SELECT name FROM stakeholder').all() as string[])
      const lost = [...acknowledged].filter((name) => !names.has(name))
      expect(lost).toEqual([])
      expect(names.size - acknowledged.size).toBeLessThanOrEqual(round + 1)
      if (round % 5 === 4 || round === rounds - 1) expect((await verifyBook(book, work)).sound).toBe(true)
      book.close()
      expect(existsSync(`${path}-journal`)).toBe(false)
    }
    // The test would show nothing if no kill ever hit the engine at work, or in the middle of a change.
    expect(killedAtWork).toBe(rounds)
    expect(acknowledged.size).toBeGreaterThan(rounds * 2)
    expect(cutOff).toBeGreaterThan(0)
  }, 150_000)

  it('in the middle of taking a file in leaves no evidence of it, and nothing of it after the next opening', async () => {
    const random = seeded(1902)
    const folder = freshFolder()
    const path = join(folder, 'elm-street.fairbook')
    const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
    const begun = await createBook(path, { organisation: 'Elm Street', year }, options)
    begun.close()
    const film = join(folder, 'film.bin')
    let midway = 0
    for (let round = 0; round < 10; round++) {
      writeFileSync(film, randomBytes(40_000_000))
      const { child, ended } = start(['call', path, '--lines'])
      child.stdin?.write(`${JSON.stringify({ procedure: 'evidence.addFiles', input: { paths: [film] } })}\n`)
      const before = statSync(path).size
      // Once pieces of it are in the book, and a moment later.
      while (statSync(path).size < before + 8_000_000 && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 1))
      await new Promise((resolve) => setTimeout(resolve, random() * 60))
      child.kill('SIGKILL')
      const { stdout } = await ended
      const acknowledged = stdout.includes('"ok":true')
      const raw = new Database(path)
      const left = raw
        .prepare('SELECT count(*) FROM stored_piece WHERE sha256 NOT IN (SELECT sha256 FROM stored_file)')
        .pluck()
        .get()
      raw.close()
      if (Number(left) > 0) midway += 1
      const book = await openBook(path, options)
      const count = (table: string) => Number(book.value(`SELECT count(*) FROM ${table}`).get())
      const files = count('evidence')
      if (acknowledged) expect(files).toBeGreaterThan(0)
      expect(count('stored_file')).toBe(files)
      expect(count('stored_piece')).toBe(39 * files)
      expect((await verifyBook(book, work)).sound).toBe(true)
      book.close()
      rmSync(path)
      const fresh = await createBook(path, { organisation: 'Elm Street', year }, options)
      fresh.close()
    }
    expect(midway).toBeGreaterThan(0)
  }, 120_000)

  it('leaves no half-made book', async () => {
    const random = seeded(7)
    for (let round = 0; round < 6; round++) {
      const folder = freshFolder()
      const path = join(folder, 'sample.fairbook')
      const { child, ended } = start(['sample', path])
      while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      await new Promise((resolve) => setTimeout(resolve, random() * 400))
      child.kill('SIGKILL')
      await ended
      if (!existsSync(path)) {
        expect(readdirSync(folder).every((name) => name.includes('.new'))).toBe(true)
        continue
      }
      const book = await openBook(path, options)
      expect((await verifyBook(book, work)).sound).toBe(true)
      book.close()
    }
  }, 60_000)

  it('leaves the old export as it was, or the new one whole', async () => {
    const random = seeded(12)
    const book = join(freshFolder(), 'elm-street.fairbook')
    await fairbook(['new', book, '--organisation', 'Elm Street', '--year', '2025-01-01..2025-12-31'])
    for (let round = 0; round < 6; round++) {
      const excel = join(freshFolder(), 'accounts.xlsx')
      writeFileSync(excel, 'last year’s')
      const { child, ended } = start(['export', book, '--year', '2025', '--excel', excel])
      await new Promise((resolve) => setTimeout(resolve, 250 + random() * 500))
      child.kill('SIGKILL')
      await ended
      const bytes = readFileSync(excel)
      const isOld = bytes.toString() === 'last year’s'
      // A workbook is a ZIP: it is whole when its directory stands at its end.
      expect(isOld || bytes.subarray(-22, -18).toString('latin1') === 'PK\x05\x06').toBe(true)
    }
  }, 60_000)
})
