import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { utils } from 'xlsx'
import { digest, type Source, storePieces } from '../../main/engine/book/store-file'
import { call } from '../../main/engine/call'
import { ShippedFrameworks } from '../../main/engine/records/frameworks'
import { workOf } from '../../main/engine/work'
import { readBack } from '../documents/excel-tools'
import { fillBook } from './fill-book'
import { freshFolder } from './fresh-folder'
import { newBook, type OpenedBook, reopened, resources } from './open-book'

const frameworks = new ShippedFrameworks(resources)
const mebibyte = 1024 * 1024
/** Bytes that differ from place to place, so that pieces cannot be mistaken for each other. */
const patterned = (bytes: number) =>
  Buffer.from(Array.from({ length: bytes }, (_, place) => (place * 31 + (place >> 12)) & 0xff))

/** The cells of an index, row by row. */
function rowsIn(path: string): string[][] {
  const { Sheets, SheetNames } = readBack(readFileSync(path))
  return utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' })
}

async function withFile(content = patterned(2 * mebibyte + 5)) {
  const opened = await newBook()
  const ids = await fillBook(opened.ask)
  const folder = freshFolder()
  const path = join(folder, 'photo.bin')
  writeFileSync(path, content)
  const { record } = await opened.ask('evidence.addFiles', { paths: [path] })
  return { ...opened, ids, folder, path, bookPath: opened.path, content, id: record.added[0]?.id ?? '' }
}

/** The book changed by another program, opened again. */
async function tampered(path: string, opened: OpenedBook, sql: string): Promise<OpenedBook> {
  opened.book.close()
  const db = new Database(path)
  db.pragma('ignore_check_constraints = ON')
  db.exec(sql)
  db.close()
  return reopened(path)
}

describe('a file kept as evidence', () => {
  it('is written out as it was', async () => {
    const { ask, id, folder, content } = await withFile()
    const path = join(folder, 'out.bin')
    expect(await ask('evidence.saveAs', { id, path })).toEqual({ path, bytes: content.length })
    expect(readFileSync(path).equals(content)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['out.bin', 'photo.bin'])
  })

  it('is not written over the book, nor into a folder that is not there', async () => {
    const { ask, id, folder, bookPath } = await withFile(Buffer.from('x'))
    await expect(ask('evidence.saveAs', { id, path: bookPath })).rejects.toMatchObject({ code: 'refused' })
    await expect(ask('evidence.saveAs', { id, path: join(folder, 'no', 'x') })).rejects.toMatchObject({
      code: 'no-such-file',
    })
  })

  it.each([
    ['a piece is gone', 'DELETE FROM stored_piece WHERE position = 1', 'missing'],
    ['a piece was cut short', "UPDATE stored_piece SET piece = x'00' WHERE position = 1", 'missing'],
    [
      'it says it is larger than can be',
      'UPDATE stored_file SET bytes = 9000000000000000 WHERE bytes > 1000000',
      'missing',
    ],
    ['it says it is empty', 'UPDATE stored_file SET bytes = 0 WHERE bytes > 1000000', 'missing'],
    ['what was stored is gone', 'DELETE FROM stored_file WHERE bytes > 1000000', 'missing'],
    ['a piece holds other bytes', 'UPDATE stored_piece SET piece = zeroblob(1048576) WHERE position = 1', 'changed'],
    ['a piece is text', "UPDATE stored_piece SET piece = CAST('x' AS BLOB) WHERE position = 2", 'missing'],
  ])('is seen to be damaged when %s', async (_, sql, state) => {
    const opened = await withFile()
    const { ask } = await tampered(opened.bookPath, opened, sql)
    const checked = await ask('evidence.check', {})
    expect(checked.faults).toMatchObject([{ evidence: { reference: 'E-002' }, state }])
    expect((await ask('evidence.list', { state: 'here' })).total).toBe(1)
    expect(await ask('evidence.list', {})).toMatchObject({
      counts: { missing: state === 'missing' ? 1 : 0, changed: state === 'changed' ? 1 : 0 },
      evidence: [{ state: 'here' }, { state }],
    })
    const { steps } = await ask('book.verify', {})
    expect(steps.find(({ name }) => name === 'files')).toMatchObject({
      sound: false,
      found: [expect.stringMatching(/^E-002 Photo: its file is (missing|not as it was attached)/)],
    })
    const out = join(opened.folder, 'out.bin')
    await expect(ask('evidence.saveAs', { id: opened.id, path: out })).rejects.toMatchObject({
      code: state === 'missing' ? 'not-found' : 'refused',
    })
    expect(existsSync(out)).toBe(false)
    // The file itself, added again, puts it right.
    await ask('evidence.addFiles', { paths: [opened.path] })
    expect((await ask('evidence.check', {})).faults).toEqual([])
    await ask('evidence.saveAs', { id: opened.id, path: out })
    expect(readFileSync(out).equals(opened.content)).toBe(true)
  })

  /** The second piece is not as it was; the first and the last are. */
  const secondDamaged = 'UPDATE stored_piece SET piece = zeroblob(1048576) WHERE position = 1'
  /** Which of the pieces of the large file in the book are the right ones. */
  const rightPieces = ({ book }: OpenedBook, content: Buffer) =>
    [0, 1, 2].filter((position) => {
      const piece = book.value('SELECT piece FROM stored_piece WHERE position = ? ORDER BY id').all(position).at(-1)
      return Buffer.isBuffer(piece) && piece.equals(content.subarray(position * mebibyte, (position + 1) * mebibyte))
    })

  it.each([
    ['damaged', secondDamaged],
    ['undeclared as well', `${secondDamaged}; DELETE FROM stored_file WHERE bytes > 1000000`],
  ])('%s never has less of it while it is mended, wherever that ends', async (_, sql) => {
    const opened = await withFile()
    const damaged = await tampered(opened.bookPath, opened, sql)
    const { book } = damaged
    // Cancelled one step later each time, as a power cut would; then to its end.
    for (let steps = 1; ; steps++) {
      const controller = new AbortController()
      let told = 0
      const work = workOf(controller.signal, () => {
        expect(rightPieces(damaged, opened.content)).toEqual(expect.arrayContaining([0, 2]))
        told += 1
        if (told === steps) controller.abort()
      })
      const paths = { paths: [opened.path] }
      const end = await call({ book, frameworks, resources, work }, 'evidence.addFiles', paths).catch(
        (error: { code: string }) => error,
      )
      expect(rightPieces(damaged, opened.content)).toEqual(expect.arrayContaining([0, 2]))
      if (told < steps) {
        expect(end).toMatchObject({ record: { already: [{ evidence: { reference: 'E-002' } }] } })
        break
      }
      expect(end).toMatchObject({ code: 'cancelled' })
    }
    expect((await damaged.ask('evidence.check', {})).faults).toEqual([])
  })

  it('that misses the row of its bytes keeps its pieces when the book is opened', async () => {
    const opened = await withFile()
    const sql = `${secondDamaged}; DELETE FROM stored_file WHERE bytes > 1000000`
    expect(rightPieces(await tampered(opened.bookPath, opened, sql), opened.content)).toEqual([0, 2])
  })

  it('is not mended from a file that changes while it is read', async () => {
    const opened = await withFile()
    const damaged = await tampered(opened.bookPath, opened, secondDamaged)
    const { content } = opened
    const now = Buffer.concat([Buffer.alloc(2 * mebibyte), content.subarray(2 * mebibyte)])
    const from = (bytes: Buffer): Source => ({
      read: (buffer, offset) => Promise.resolve(bytes.copy(buffer, 0, offset)),
    })
    const read = await digest(from(content), async () => {})
    if (read === null) throw new Error('It is not too large')
    expect(await storePieces(damaged.book, from(now), read, async () => {})).toBe(false)
    expect(rightPieces(damaged, content)).toEqual([0, 2])
  })

  it('that misses a piece is refused politely where that would be shown, and shown before it', async () => {
    const opened = await withFile()
    const { ask } = await tampered(opened.bookPath, opened, 'DELETE FROM stored_piece WHERE position = 1')
    expect((await ask('evidence.read', { id: opened.id })).next).toBe(mebibyte)
    await expect(ask('evidence.read', { id: opened.id, offset: mebibyte })).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask('evidence.read', { id: opened.id, offset: 99 * mebibyte })).rejects.toMatchObject({
      code: 'wrong-input',
    })
  })

  it('with a piece longer than pieces may be is neither read nor shown', async () => {
    const { book, ask, id } = await withFile()
    book.db.pragma('ignore_check_constraints = ON')
    book.db.exec('UPDATE stored_piece SET piece = zeroblob(50000000) WHERE position = 0')
    await expect(ask('evidence.read', { id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await ask('evidence.check', {})).faults.map(({ state }) => state)).toEqual(['missing', 'missing'])
  })

  it('is known to be missing from the list without being read', async () => {
    const opened = await withFile()
    const { ask } = await tampered(opened.bookPath, opened, 'DELETE FROM stored_piece WHERE position = 2')
    expect((await ask('evidence.list', { state: 'missing' })).evidence).toMatchObject([{ reference: 'E-002' }])
  })
})

describe('taking files in', () => {
  it('cancelled in the middle leaves the book as it was', async () => {
    const { book, ask } = await newBook()
    const path = join(freshFolder(), 'large.bin')
    writeFileSync(path, patterned(12 * mebibyte))
    const controller = new AbortController()
    let told = 0
    const work = workOf(controller.signal, (_words, done, total) => {
      told = done / total
      if (told > 0.8) controller.abort()
    })
    await expect(
      call({ book, frameworks, resources, work }, 'evidence.addFiles', { paths: [path] }),
    ).rejects.toMatchObject({ code: 'cancelled' })
    expect(told).toBeGreaterThan(0.8)
    expect(book.value('SELECT count(*) FROM stored_piece').get()).toBe(0)
    expect((await ask('evidence.list', {})).total).toBe(0)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('known ones are evidence again when the piece was removed meanwhile', async () => {
    const { book, ask, id, path } = await withFile()
    let removal: Promise<unknown> | null = null
    const work = workOf(new AbortController().signal, (words) => {
      if (words === 'Keeping') removal ??= ask('evidence.remove', { id })
    })
    const taken = await call({ book, frameworks, resources, work }, 'evidence.addFiles', { paths: [path, path] })
    await removal
    expect(taken).toMatchObject({
      record: { added: [{ reference: 'E-003' }], already: [{ evidence: { reference: 'E-003' } }] },
    })
  })

  it('that was cut off is cleared at the next opening', async () => {
    const opened = await withFile()
    const { book, ask } = await tampered(
      opened.bookPath,
      opened,
      `INSERT INTO stored_piece (sha256, position, piece) VALUES ('${'a'.repeat(64)}', 0, zeroblob(100))`,
    )
    expect(book.value('SELECT count(DISTINCT sha256) FROM stored_piece').get()).toBe(2)
    expect((await ask('evidence.check', {})).faults).toEqual([])
  })

  it('two drops at once do not get in each other’s way', async () => {
    const { ask, book } = await newBook()
    const folder = freshFolder()
    const paths = [0, 1, 2].map((file) => {
      const path = join(folder, `file ${file}.bin`)
      writeFileSync(path, patterned(3 * mebibyte + file))
      return path
    })
    await Promise.all([
      ask('evidence.addFiles', { paths: paths.slice(0, 2) }),
      ask('evidence.addFiles', { paths: paths.slice(1) }),
      ask('stakeholders.add', { name: 'Meanwhile', accountability: 'below' }),
    ])
    expect((await ask('evidence.list', {})).total).toBe(3)
    expect(book.value('SELECT count(*) FROM stored_file').get()).toBe(3)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('into a book that can only be read is refused', async () => {
    const opened = await newBook()
    const path = join(freshFolder(), 'a.txt')
    writeFileSync(path, 'Dear all')
    Object.assign(opened.book, { readOnly: true })
    await expect(opened.ask('evidence.addFiles', { paths: [path] })).rejects.toMatchObject({ code: 'read-only' })
  })
})

describe('the register as a folder', () => {
  it('has every file under its number and name, and an index', async () => {
    const { ask, ids, folder, id, content } = await withFile()
    await ask('evidence.change', { id, name: 'Photo: the pool, “before/after”?', source: 'Joan' })
    await ask('evidence.link', {
      links: [{ evidenceId: id, target: 'reading', targetId: ids.readingId, whereabouts: 'page 2' }],
    })
    await ask('evidence.addReference', { form: 'paper', name: 'Till rolls', place: 'Green folder' })
    const target = join(folder, 'register')
    const report = await ask('evidence.exportRegister', { folder: target })
    expect(report).toMatchObject({ folder: target, files: 2, leftOut: [] })
    expect(readdirSync(target).toSorted()).toEqual([
      'E-001 Letter.txt',
      'E-002 Photo the pool, “before after”.bin',
      'Register of evidence.xlsx',
    ])
    expect(readFileSync(join(target, 'E-002 Photo the pool, “before after”.bin')).equals(content)).toBe(true)
    const rows = rowsIn(report.index)
    expect(rows).toContainEqual(expect.arrayContaining(['E-002', 'R-0001, page 2', 'Joan']))
    expect(rows).toContainEqual(expect.arrayContaining(['E-003', 'Till rolls', 'Green folder']))
    expect(readdirSync(folder).toSorted()).toEqual(['photo.bin', 'register'])
  })

  it('holds nothing of what is confidential unless asked', async () => {
    const { ask, ids, folder, id } = await withFile()
    await ask('evidence.change', {
      id,
      confidential: true,
      source: 'The child’s mother',
      description: 'About the fall',
      grounds: 'word',
    })
    await ask('evidence.link', {
      links: [{ evidenceId: id, target: 'reading', targetId: ids.readingId, whereabouts: 'What Dr Hale writes' }],
    })
    const without = await ask('evidence.exportRegister', { folder: join(folder, 'a') })
    expect(without.leftOut).toMatchObject([{ reference: 'E-002', why: 'confidential' }])
    expect(readdirSync(join(folder, 'a'))).not.toContain('E-002 Photo.bin')
    const row = rowsIn(without.index).find((cells) => cells.includes('E-002'))
    expect(row?.filter((cell) => cell !== '')).toEqual(['E-002', 'Photo', 'Confidential: not given here'])
    const withAll = await ask('evidence.exportRegister', { folder: join(folder, 'b'), confidential: true })
    expect(withAll.leftOut).toEqual([])
    expect(readdirSync(join(folder, 'b'))).toContain('E-002 Photo.bin')
    expect(JSON.stringify(rowsIn(withAll.index))).toContain('mother')
  })

  it('names a file that is damaged, and writes the others', async () => {
    const opened = await withFile()
    const { ask } = await tampered(
      opened.bookPath,
      opened,
      'UPDATE stored_piece SET piece = zeroblob(1048576) WHERE position = 1',
    )
    const report = await ask('evidence.exportRegister', { folder: join(opened.folder, 'register') })
    expect(report.leftOut).toMatchObject([{ reference: 'E-002', why: 'changed' }])
    expect(readdirSync(report.folder)).toEqual(['E-001 Letter.txt', 'Register of evidence.xlsx'])
  })

  it('goes into an empty folder or a new one, never over something', async () => {
    const { ask, folder } = await withFile(Buffer.from('x'))
    mkdirSync(join(folder, 'empty'))
    await ask('evidence.exportRegister', { folder: join(folder, 'empty') })
    await expect(ask('evidence.exportRegister', { folder: join(folder, 'empty') })).rejects.toMatchObject({
      code: 'already-there',
    })
    await expect(ask('evidence.exportRegister', { folder: join(folder, 'photo.bin') })).rejects.toMatchObject({
      code: 'already-there',
    })
    await expect(ask('evidence.exportRegister', { folder: join(folder, 'no', 'where') })).rejects.toMatchObject({
      code: 'no-such-file',
    })
  })
})

describe('what readings rest on', () => {
  it('is the best of their evidence; those with none are listed', async () => {
    const { ask, ids, id } = await withFile(Buffer.from('x'))
    const before = await ask('evidence.withoutEvidence', { yearId: ids.yearId })
    expect(before).toMatchObject({ total: 2, counts: { none: 2, record: 0 } })
    expect(before.readings[0]).toMatchObject({ reference: 'R-0001', title: 'Visits to the pool' })
    await ask('evidence.change', { id: ids.evidenceId, grounds: 'word' })
    const target = { target: 'reading' as const, targetId: ids.readingId }
    await ask('evidence.link', { links: [{ evidenceId: ids.evidenceId, ...target }] })
    const grade = async () => (await ask('evidence.grounds', { readingIds: [ids.readingId] }))[0]
    expect(await grade()).toMatchObject({ grounds: 'word', pieces: 1 })
    await ask('evidence.link', { links: [{ evidenceId: id, ...target }] })
    expect(await grade()).toMatchObject({ grounds: 'record', pieces: 2 })
    expect(await ask('evidence.withoutEvidence', { yearId: ids.yearId })).toMatchObject({
      total: 1,
      counts: { none: 1, record: 1 },
    })
  })
})
