import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyTo, listBackups } from '../../main/app/backups'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairbook-backups-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function keep(id: string, organisation: string, ...copies: string[]) {
  mkdirSync(join(folder, id))
  writeFileSync(join(folder, id, 'book.json'), JSON.stringify({ organisation, path: `/books/${id}.fairbook` }))
  for (const name of copies) writeFileSync(join(folder, id, name), name)
}

it('lists the copies of all books, newest first, and no unfinished ones', () => {
  keep('a', 'Harbour Lane', '2026-01-31T21-04-05Z.fairbook', '2026-02-01T09-00-00Z.fairbook.new')
  keep('b', 'Thornby Hall', '2026-02-02T08-00-00Z.fairbook')
  mkdirSync(join(folder, 'something else'))
  expect(listBackups(folder).map(({ organisation, at, bytes }) => ({ organisation, at, bytes }))).toEqual([
    { organisation: 'Thornby Hall', at: '2026-02-02T08:00:00.000Z', bytes: 29 },
    { organisation: 'Harbour Lane', at: '2026-01-31T21:04:05.000Z', bytes: 29 },
  ])
  expect(listBackups(join(folder, 'not there'))).toEqual([])
})

it('puts a copy under a free name, whole, and leaves other files alone', () => {
  keep('a', 'Harbour Lane', '2026-01-31T21-04-05Z.fairbook')
  const copy = join(folder, 'a', '2026-01-31T21-04-05Z.fairbook')
  const target = join(folder, 'back.fairbook')
  copyTo(copy, target)
  expect(readFileSync(target, 'utf8')).toBe('2026-01-31T21-04-05Z.fairbook')

  writeFileSync(target, 'mine')
  expect(() => copyTo(copy, target)).toThrow(/already/)
  expect(readFileSync(target, 'utf8')).toBe('mine')
  expect(() => copyTo(copy, join(folder, 'no folder', 'back.fairbook'))).toThrow(/Nothing was written/)
  expect(readdirSync(folder).sort()).toEqual(['a', 'back.fairbook'])
})
