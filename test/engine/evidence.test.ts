import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../shared/contract'
import { type Filled, fillBook } from './fill-book'
import { freshFolder } from './fresh-folder'
import { newBook, type OpenedBook, reopened } from './open-book'

let opened: OpenedBook
let ids: Filled
let folder: string

beforeEach(async () => {
  opened = await newBook()
  ids = await fillBook(opened.ask)
  folder = freshFolder()
})

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const pieces = () => opened.book.value('SELECT count(*) FROM stored_piece').get()

/** All bytes of a file, as the window reads them for showing it. */
async function bytesOf(id: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let offset: number | null = 0
  while (offset !== null) {
    const read: OutputOf<'evidence.read'> = await opened.ask('evidence.read', { id, offset })
    parts.push(Buffer.from(read.bytes, 'base64'))
    offset = read.next
  }
  return Buffer.concat(parts)
}

describe('adding files', () => {
  it('keeps them as they are, with a name, a number and what they are', async () => {
    const content = Buffer.from('%PDF-1.7\nA letter')
    const { record, change } = await opened.ask('evidence.addFiles', {
      paths: [file('Letter_from the teacher.pdf', content)],
    })
    expect(change?.summary).toBe('Added the evidence E-002 Letter from the teacher')
    const [letter] = record.added
    expect(letter).toMatchObject({
      reference: 'E-002',
      form: 'file',
      grounds: 'record',
      fileName: 'Letter_from the teacher.pdf',
      mediaType: 'application/pdf',
      bytes: content.length,
      datedOn: null,
      addedBy: 'Joan',
    })
    expect(await bytesOf(letter?.id ?? '')).toEqual(content)
  })

  it('of several pieces come back byte for byte, also after the book was closed', async () => {
    const content = Buffer.alloc(5 * 1024 * 1024 + 17, 'social accounts ')
    const { record } = await opened.ask('evidence.addFiles', { paths: [file('long.bin', content)] })
    opened.book.close()
    opened = await reopened(opened.path)
    const id = record.added[0]?.id ?? ''
    expect((await bytesOf(id)).equals(content)).toBe(true)
    expect(await opened.ask('evidence.read', { id, offset: 1024 * 1024 - 3, length: 10 })).toMatchObject({
      next: 1024 * 1024,
      total: content.length,
    })
  })

  it('takes the others in where some can’t be, and says which and why', async () => {
    mkdirSync(join(folder, 'photos'))
    const { record } = await opened.ask('evidence.addFiles', {
      paths: [
        file('good.txt', 'Dear all'),
        file('empty.txt', ''),
        join(folder, 'photos'),
        join(folder, 'gone.pdf'),
        'somewhere.txt',
        ...(process.platform === 'win32' ? [] : ['/dev/zero']),
      ],
    })
    expect(record.added.map(({ name }) => name)).toEqual(['Good'])
    expect(record.refused.map(({ why }) => why).slice(0, 4)).toEqual([
      'empty.txt is empty: there is nothing in it to keep.',
      'photos is a folder. Open it and add the files in it.',
      'gone.pdf is no longer where it was. It may have been moved, or the stick it was on is not plugged in.',
      'somewhere.txt: give the whole path of the file, from the top of the disk on.',
    ])
  })

  it('none of which can be is an error, and changes nothing', async () => {
    const before = await opened.ask('book.info', {})
    await expect(opened.ask('evidence.addFiles', { paths: [join(folder, 'gone.pdf')] })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^gone\.pdf is no longer where it was.* Nothing was added\.$/),
      detail: { refused: [expect.objectContaining({ fileName: 'gone.pdf' })] },
    })
    expect(await opened.ask('book.info', {})).toEqual(before)
  })

  it('of the same content stores it once and uses the evidence there is', async () => {
    const first = await opened.ask('evidence.addFiles', { paths: [file('a.txt', 'The same')] })
    const stored = pieces()
    const second = await opened.ask('evidence.addFiles', {
      paths: [file('b.txt', 'The same')],
      for: [{ target: 'reading', targetId: ids.readingId, whereabouts: 'line 1' }],
    })
    expect(second.record).toMatchObject({ added: [], already: [{ evidence: { id: first.record.added[0]?.id } }] })
    expect(pieces()).toBe(stored)
    expect(await opened.ask('evidence.of', { target: 'reading', targetId: ids.readingId })).toMatchObject([
      { name: 'A', whereabouts: 'line 1' },
    ])
    const third = await opened.ask('evidence.addFiles', { paths: [file('c.txt', 'The same')], same: 'add' })
    expect(third.record.added).toHaveLength(1)
    expect(pieces()).toBe(stored)
  })

  it('two of the same content in one drop become one piece of evidence', async () => {
    const { record } = await opened.ask('evidence.addFiles', { paths: [file('a.txt', 'Twin'), file('b.txt', 'Twin')] })
    expect(record.added).toHaveLength(1)
    expect(record.already).toHaveLength(1)
  })

  it('can be undone and done again, with the bytes', async () => {
    const { record } = await opened.ask('evidence.addFiles', { paths: [file('a.txt', 'Dear all')] })
    const id = record.added[0]?.id ?? ''
    await opened.ask('journal.undo', {})
    await expect(opened.ask('evidence.get', { id })).rejects.toMatchObject({ code: 'not-found' })
    await opened.ask('journal.redo', {})
    expect(String(await bytesOf(id))).toBe('Dear all')
    expect((await opened.ask('book.verify', {})).sound).toBe(true)
  })

  it('leaves the folder it came from as it was', async () => {
    await opened.ask('evidence.addFiles', { paths: [file('a.txt', 'Dear all')] })
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
})

describe('references', () => {
  it('say where paper is, and are the grounds of a record', async () => {
    const { record } = await opened.ask('evidence.addReference', {
      form: 'paper',
      name: 'Signing-in book',
      place: 'Green folder, office shelf',
    })
    expect(record).toMatchObject({ form: 'paper', grounds: 'record', bytes: null, sha256: null })
    await expect(opened.ask('evidence.read', { id: record.id })).rejects.toMatchObject({ code: 'refused' })
    await expect(opened.ask('evidence.change', { id: record.id, place: ' ' })).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { fields: ['place'] },
    })
  })

  it('to the web are addresses of pages, and links as grounds', async () => {
    const link = { form: 'link' as const, name: 'Council report' }
    const { record } = await opened.ask('evidence.addReference', { ...link, place: 'council.example.org/report' })
    expect(record).toMatchObject({ place: 'https://council.example.org/report', grounds: 'link' })
    for (const place of ['javascript:alert(1)', 'the office', 'file:///etc/passwd'])
      await expect(opened.ask('evidence.addReference', { ...link, place })).rejects.toMatchObject({
        code: 'wrong-input',
        detail: { fields: ['place'] },
      })
  })
})

describe('what evidence is for', () => {
  const ofReading = () => opened.ask('evidence.of', { target: 'reading', targetId: ids.readingId })
  const link = () => ({ evidenceId: ids.evidenceId, target: 'reading' as const, targetId: ids.readingId })

  it('is said, changed and taken back', async () => {
    expect((await opened.ask('evidence.link', { links: [link()] })).change?.summary).toBe(
      'Named E-001 as evidence for R-0001',
    )
    await opened.ask('evidence.link', { links: [{ ...link(), whereabouts: 'page 2' }] })
    await opened.ask('evidence.link', { links: [link()] })
    expect(await ofReading()).toMatchObject([{ reference: 'E-001', whereabouts: 'page 2', uses: { reading: 1 } }])
    const detail = await opened.ask('evidence.get', { id: ids.evidenceId })
    expect(detail.usedFor).toMatchObject([
      {
        target: 'reading',
        reference: 'R-0001',
        title: 'Visits to the pool',
        where: expect.stringMatching(/^1\sJanuary/),
        stands: true,
      },
    ])
    await opened.ask('evidence.unlink', { links: [link()] })
    expect(await ofReading()).toEqual([])
  })

  it('goes along when a reading is corrected, and stays with the earlier one', async () => {
    await opened.ask('evidence.link', { links: [{ ...link(), whereabouts: 'page 2' }] })
    const value = { kind: 'number' as const, number: 61248 }
    const { record } = await opened.ask('readings.correct', { id: ids.readingId, value, why: 'Counted again' })
    expect(await opened.ask('evidence.of', { target: 'reading', targetId: record.id })).toMatchObject([
      { reference: 'E-001', whereabouts: 'page 2', uses: { reading: 1 } },
    ])
    await expect(opened.ask('evidence.link', { links: [link()] })).rejects.toMatchObject({ code: 'conflict' })
    await opened.ask('readings.remove', { id: record.id })
    expect(await ofReading()).toMatchObject([{ reference: 'E-001', whereabouts: 'page 2' }])
  })

  it('goes with what is removed, and comes back by undo', async () => {
    await opened.ask('evidence.link', {
      links: [link(), { evidenceId: ids.evidenceId, target: 'benchmark', targetId: ids.benchmarkId }],
    })
    await opened.ask('readings.remove', { id: ids.readingId })
    await opened.ask('benchmarks.remove', { id: ids.benchmarkId })
    expect(await opened.ask('evidence.list', { unused: true })).toMatchObject({ total: 1, counts: { unused: 1 } })
    await opened.ask('journal.undo', {})
    await opened.ask('journal.undo', {})
    await opened.ask('evidence.remove', { id: ids.evidenceId })
    await opened.ask('journal.undo', {})
    const { uses } = await opened.ask('evidence.get', { id: ids.evidenceId })
    expect(uses).toEqual({
      reading: 1,
      experience: 0,
      benchmark: 1,
      consultation: 0,
      aspect: 0,
      action: 0,
      story: 0,
      claim: 0,
    })
    expect((await opened.ask('book.verify', {})).sound).toBe(true)
  })
})

describe('the list', () => {
  it('is filtered by words, kind and use, and paged', async () => {
    await opened.ask('evidence.addFiles', {
      paths: [file('minutes of march.txt', 'a'), file('minutes of april.txt', 'b')],
      confidential: true,
    })
    const named = async (ask: Parameters<typeof opened.ask<'evidence.list'>>[1]) =>
      (await opened.ask('evidence.list', ask)).evidence.map(({ reference }) => reference)
    expect(await named({ words: 'march min' })).toEqual(['E-002'])
    expect(await named({ words: 'e3' })).toEqual(['E-003'])
    expect(await named({ confidential: true, newestFirst: true })).toEqual(['E-003', 'E-002'])
    expect(await named({ form: 'paper' })).toEqual([])
    expect(await named({ offset: 1, limit: 1 })).toEqual(['E-002'])
    expect(await named({ state: 'here' })).toHaveLength(3)
    expect(await named({ target: 'reading' })).toEqual([])
    expect((await opened.ask('evidence.list', { limit: 1 })).counts).toEqual({
      all: 3,
      unused: 3,
      confidential: 2,
      missing: 0,
      changed: 0,
    })
  })
})

describe('what a list names of the uses', () => {
  it('is the first three that stand, by kind and number; all are counted', async () => {
    const { evidenceId, readingId, benchmarkId } = ids
    const note = async (words: string) =>
      (await opened.ask('experiences.add', { happenedOn: '2025-03-02', words })).record
    const experience = await note('The water was warm.')
    const value = { kind: 'number' as const, number: 61248 }
    const link = (target: 'reading' | 'experience' | 'benchmark', targetId: string) => ({
      evidenceId,
      target,
      targetId,
    })
    await opened.ask('evidence.link', {
      links: [link('benchmark', benchmarkId), link('experience', experience.id), link('reading', readingId)],
    })
    const named = async () => {
      const [one] = (await opened.ask('evidence.list', { limit: 1 })).evidence
      return { named: one?.firstUses.map(({ reference }) => reference), uses: one?.uses }
    }
    const of = await opened.ask('evidence.get', { id: evidenceId })
    expect(await named()).toEqual({
      named: of.usedFor.map(({ reference }) => reference),
      uses: { reading: 1, experience: 1, benchmark: 1, consultation: 0, aspect: 0, action: 0, story: 0, claim: 0 },
    })
    const { record } = await opened.ask('readings.correct', { id: readingId, value, why: 'Counted again' })
    const second = await note('It was quiet.')
    await opened.ask('evidence.link', { links: [link('experience', second.id)] })
    const [first, ...others] = (await named()).named ?? []
    expect(first).toBe(record.reference)
    expect(others).toEqual([experience.reference, second.reference])
    expect((await opened.ask('evidence.list', { state: 'here' })).evidence[0]?.firstUses).toHaveLength(3)
  })
})

describe('finding anything', () => {
  it('finds evidence by its number and by words about it', async () => {
    await opened.ask('evidence.addReference', {
      form: 'paper',
      name: 'Signing-in book',
      place: 'Green folder, office shelf',
      source: 'The front desk',
    })
    const found = async (words: string) =>
      (await opened.ask('find.anything', { words })).map(({ noun, reference }) => `${noun} ${reference}`)
    expect(await found('E-002')).toEqual(['evidence E-002'])
    expect(await found('e2')).toEqual(['evidence E-002'])
    expect(await found('green shelf')).toEqual(['evidence E-002'])
    expect(await found('front desk')).toEqual(['evidence E-002'])
  })
})

describe('what evidence can be for', () => {
  const find = (words: string) => opened.ask('evidence.findTargets', { words, yearId: ids.yearId })

  it('is found by what people call it: a reading by its indicator and period', async () => {
    const found = await find('visits')
    const reading = found.find(({ targetId }) => targetId === ids.readingId)
    expect(reading).toMatchObject({ target: 'reading' })
    expect(await find(reading?.reference.toLowerCase() ?? '')).toEqual([reading])
    expect((await find(`visits ${reading?.where}`)).map(({ targetId }) => targetId)).toContain(ids.readingId)
    expect(await find('visits 1999')).toEqual([])
    expect(await find('')).toEqual([])
  })

  it('is a benchmark by its name and by its indicator', async () => {
    const found = (await find('visits')).find(({ target }) => target === 'benchmark')
    expect(found).toMatchObject({ targetId: ids.benchmarkId })
    expect(await find(found?.reference ?? '')).toEqual([found])
  })
})
