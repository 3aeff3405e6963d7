import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../main/engine/book/migrations'
import { connect } from '../../main/engine/book/sqlite'
import { contentTables } from '../../main/engine/journal/transaction'
import { noWords, wordsPlaceOf, wordsPlaces } from '../../main/engine/records/people/where-words-stand'
import { erasurePlaceholder } from '../../shared/model/people'
import { fillBook } from './fill-book'
import { freshFolder } from './fresh-folder'
import { type Ask, newBook, type OpenedBook, reopened } from './open-book'

const words = 'My knees have been so much better since Easter, and Zebedee drives me here.'

/** A book in which Zuleika Quimby is named wherever a name may slip in. */
async function bookWithHer() {
  const opened = await newBook()
  const { ask } = opened
  const ids = await fillBook(ask)
  const note = (
    await ask('experiences.add', {
      happenedOn: '2025-03-04',
      words,
      person: 'Mrs Zuleika Quimby',
      described: 'Woman, 80s, over-60s class',
      withheld: ['Zebedee drives me here'],
      consent: 'named',
      tone: 'negative',
      stakeholderId: ids.swimmersId,
      themes: ['Knees'],
    })
  ).record
  await ask('experiences.addStep', { experienceId: note.id, what: 'Rang Mrs Quimby about the rail', who: 'Joan' })
  const letter = Buffer.from('Yours, Z. Quimby, 4 Harbour Lane').toString('base64')
  const taken = await ask('evidence.addBytes', {
    fileName: 'letter of Zuleika Quimby.txt',
    bytes: letter,
    for: [{ target: 'experience', targetId: note.id }],
  })
  const evidenceId = taken.record.added[0]?.id ?? ''
  await ask('years.change', { id: ids.yearId, foreword: 'We thank Zuleika Quimby, who swam every day.' })
  await ask('readings.describe', { id: ids.readingId, note: 'Counted by Quimby, Zuleika' })
  return { ...opened, ids, note, evidenceId }
}

const her = ['Zuleika Quimby', 'Quimby']
const reason = 'asked for by the person'
const whole = (table: string, id: string) => ({ table, id, way: 'whole' as const })
const nameOf = (table: string, id: string) => ({ table, id, way: 'name' as const })

/** Everything content tables hold. */
function content({ book }: Pick<OpenedBook, 'book'>): Record<string, unknown[]> {
  return Object.fromEntries(
    contentTables.map((table) => [table, book.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
  )
}

/** Where words still stand, of all the places in which a book could hold them. */
function traces({ book, path }: Pick<OpenedBook, 'book' | 'path'>, sought: readonly string[]): string[] {
  const found: string[] = []
  const tables = book.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
  for (const name of tables.all() as string[]) {
    const text = JSON.stringify(book.db.prepare(`SELECT * FROM "${name}"`).all()).toLowerCase()
    for (const word of sought) if (text.includes(word.toLowerCase())) found.push(`table ${name}: ${word}`)
  }
  for (const word of sought) {
    const match = book.db.prepare('SELECT count(*) FROM experience_words WHERE experience_words MATCH ?').pluck()
    if (Number(match.get(`"${word.replaceAll('"', '')}"`)) > 0) found.push(`search: ${word}`)
  }
  book.close()
  const bytes = readFileSync(path).toString('latin1').toLowerCase()
  for (const word of sought)
    if (bytes.includes(Buffer.from(word).toString('latin1').toLowerCase())) found.push(`file: ${word}`)
  return found
}

const found = async (ask: Ask, names = her) =>
  (await ask('people.find', { names })).hits.map(({ table }) => table).sort()

describe('where words stand', () => {
  it('names every column of text of every table, as words or as none', () => {
    const db = connect(':memory:', { readOnly: false, create: true })
    migrate(db)
    const unnamed = contentTables.flatMap((table) =>
      (db.pragma(`table_info(${table})`) as { name: string; type: string }[])
        .filter(({ name, type }) => type === 'TEXT' && !/^id$|_(id|on|at)$/.test(name))
        .filter(({ name }) => !wordsPlaceOf(table)?.columns.includes(name) && !noWords[table]?.includes(name))
        .map(({ name }) => `${table}.${name}`),
    )
    expect(unnamed).toEqual([])
    db.close()
  })

  it('names no column that is not there', () => {
    const db = connect(':memory:', { readOnly: false, create: true })
    migrate(db)
    for (const { table, columns, title, of } of wordsPlaces) {
      const there = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
      expect(there, table).toEqual(expect.arrayContaining([...columns, title, ...(of ? [of.by] : [])]))
    }
    db.close()
  })
})

describe('finding a person', () => {
  it('finds the name in notes, cases, evidence, texts and readings, with the words around it', async () => {
    const { ask, note } = await bookWithHer()
    expect(await found(ask)).toEqual(['case_step', 'evidence', 'experience', 'reading', 'year'])
    const { hits } = await ask('people.find', { names: her })
    const foreword = hits.find(({ table }) => table === 'year')
    expect(foreword?.passages).toEqual([
      { field: 'Foreword', before: 'We thank ', match: 'Zuleika Quimby', after: ', who swam every day.' },
    ])
    const step = hits.find(({ table }) => table === 'case_step')
    expect(step).toMatchObject({
      reference: 'D-0001',
      on: { table: 'experience', id: note.id },
      ways: ['name', 'whole'],
    })
  })

  it('finds whole words whatever their case and accents, and offers other spellings', async () => {
    const { ask } = await bookWithHer()
    await ask('experiences.add', { happenedOn: '2025-03-04', words: 'Zuleíka Quinby was late. QUIMBYS too.' })
    expect(await found(ask, ['zuleika'])).toEqual(['evidence', 'experience', 'experience', 'reading', 'year'])
    const { similar } = await ask('people.find', { names: ['Zuleika Quimby'] })
    expect(similar.map(({ words }) => words).sort()).toEqual([
      'Mrs Zuleika Quimby',
      'quimby',
      'quimbys',
      'quinby',
      'zuleika',
    ])
  })

  it('offers the whole name where a part of it was typed', async () => {
    const { ask } = await bookWithHer()
    const { similar } = await ask('people.find', { names: ['Quimby'] })
    expect(similar).toContainEqual({ words: 'Zuleika Quimby', count: 4 })
  })

  it('tells what only the history holds', async () => {
    const { ask, note } = await bookWithHer()
    await ask('experiences.change', { id: note.id, person: '' })
    await ask('years.change', { foreword: '', id: (await ask('years.list', {}))[0]?.id ?? '' })
    const { hits, inHistory } = await ask('people.find', { names: ['Zuleika Quimby'] })
    expect(hits.map(({ table }) => table).sort()).toEqual(['evidence', 'reading'])
    // The note as it was noted, the change of its name, and the foreword written and emptied.
    expect(inHistory).toBe(4)
  })

  it('says when changes were made in this name, and refuses what is no name', async () => {
    const { ask } = await bookWithHer()
    expect((await ask('people.find', { names: ['Joan'] })).madeByThem).toBeGreaterThan(10)
    await expect(ask('people.find', { names: ['…'] })).rejects.toMatchObject({ code: 'wrong-input' })
  })
})

describe('erasing', () => {
  it('says first what it would do, and does nothing', async () => {
    const { ask, book, ids, note, evidenceId } = await bookWithHer()
    const before = content({ book })
    const items = [whole('experience', note.id), whole('evidence', evidenceId), nameOf('year', ids.yearId)]
    const preview = await ask('people.preview', { names: her, items })
    expect(preview.removed.map(({ reference, hanging }) => [reference, hanging])).toEqual([
      ['D-0001', 3],
      ['E-002', 1],
    ])
    expect(preview.changed.map(({ texts }) => texts)).toEqual([
      [
        {
          field: 'Foreword',
          before: 'We thank Zuleika Quimby, who swam every day.',
          after: 'We thank [name taken out], who swam every day.',
        },
      ],
    ])
    expect(preview).toMatchObject({ files: 1, readings: [], closedYears: [], copies: 0 })
    expect(content({ book })).toEqual(before)
  })

  it('leaves no trace in tables, journal, search or file, and the book sound', async () => {
    const opened = await bookWithHer()
    const { ask, ids, note, evidenceId } = opened
    const { record } = await ask('people.erase', {
      names: her,
      reason,
      items: [
        whole('experience', note.id),
        whole('evidence', evidenceId),
        nameOf('year', ids.yearId),
        nameOf('reading', ids.readingId),
      ],
    })
    expect(record).toMatchObject({ number: 1, reason, took: { experiences: 1, evidence: 1, files: 1, names: 2 } })
    expect(await ask('people.find', { names: her })).toMatchObject({ hits: [], inHistory: 0 })
    const verification = await ask('book.verify', {})
    expect(verification).toMatchObject({ sound: true, erasures: { times: 1, changes: record.took.changes } })
    expect(traces(opened, ['Zuleika', 'Quimby', 'knees have been', 'Zebedee', '4 Harbour Lane'])).toEqual([])
  })

  it('takes out the name and what tells who it was, and leaves what was said', async () => {
    const opened = await bookWithHer()
    const { ask, note, ids, evidenceId } = opened
    const items = [nameOf('experience', note.id), whole('evidence', evidenceId)]
    const others = [nameOf('year', ids.yearId), nameOf('reading', ids.readingId)]
    const steps = (await ask('experiences.get', { id: note.id })).caseSteps.map(({ id }) => nameOf('case_step', id))
    await ask('people.erase', { names: her, items: [...items, ...others, ...steps], reason })
    expect(await ask('experiences.get', { id: note.id })).toMatchObject({
      words: `My knees have been so much better since Easter, and ${erasurePlaceholder}.`,
      person: '',
      described: '',
      withheld: [],
      consent: 'anonymous',
      tone: 'negative',
    })
    expect(await ask('book.verify', {})).toMatchObject({ sound: true })
    expect(traces(opened, ['Zuleika', 'Quimby', 'over-60s', 'Zebedee'])).toEqual([])
  })

  it('keeps what is somebody else’s of the same name, in the book and in its history', async () => {
    const { ask, note } = await bookWithHer()
    const other = (await ask('experiences.add', { happenedOn: '2025-04-01', words: 'Councillor Quimby came to swim.' }))
      .record
    await ask('people.erase', { names: her, items: [whole('experience', note.id)], reason })
    expect((await ask('experiences.get', { id: other.id })).words).toBe('Councillor Quimby came to swim.')
    const [told] = await ask('journal.history', { id: other.id })
    expect(told?.rows[0]?.fields).toContainEqual({
      field: 'Words',
      before: '',
      after: 'Councillor Quimby came to swim.',
    })
    expect(await ask('book.verify', {})).toMatchObject({ sound: true })
  })

  it('tells the history that something was erased, when and why, and lets nobody undo it', async () => {
    const { ask, note, ids } = await bookWithHer()
    await ask('people.erase', { names: her, items: [whole('experience', note.id)], reason })
    const told = await ask('journal.list', { id: note.id })
    expect(told[0]?.summary).toMatch(/^Erased for good one note: asked for by the person$/)
    expect(told[1]?.summary).toMatch(/^Erased on \d+.\w+.\d{4}: asked for by the person$/)
    expect(await ask('journal.next', {})).toEqual({ undo: null, redo: null })
    await expect(ask('journal.undo', {})).rejects.toMatchObject({ code: 'refused', message: /erasure/ })
    await ask('stakeholders.change', { id: ids.swimmersId, name: 'All swimmers' })
    await ask('journal.undo', {})
    await expect(ask('journal.undo', {})).rejects.toMatchObject({ code: 'refused', message: /erasure/ })
    expect(await ask('book.verify', {})).toMatchObject({ sound: true })
  })

  it('erases what only the history still holds, the bytes of removed evidence too', async () => {
    const opened = await bookWithHer()
    const { ask, note, evidenceId, ids } = opened
    await ask('experiences.remove', { id: note.id })
    await ask('evidence.remove', { id: evidenceId })
    await ask('years.change', { id: ids.yearId, foreword: '' })
    await ask('readings.describe', { id: ids.readingId, note: '' })
    const { record } = await ask('people.erase', { names: her, items: [], reason })
    expect(record.took).toMatchObject({ files: 1 })
    expect(await ask('book.verify', {})).toMatchObject({ sound: true })
    expect(traces(opened, ['Zuleika', 'Quimby', 'knees have been', '4 Harbour Lane'])).toEqual([])
  })

  it('keeps the bytes of a file that is evidence twice', async () => {
    const { ask, evidenceId } = await bookWithHer()
    const letter = Buffer.from('Yours, Z. Quimby, 4 Harbour Lane').toString('base64')
    const again = await ask('evidence.addBytes', { fileName: 'a letter.txt', bytes: letter, same: 'add' })
    const { record } = await ask('people.erase', { items: [whole('evidence', evidenceId)], reason })
    expect(record.took).not.toHaveProperty('files')
    expect(await ask('evidence.get', { id: again.record.added[0]?.id ?? '' })).toMatchObject({ state: 'here' })
  })

  it('works out readings again in a year still worked on, and leaves those of an approved one', async () => {
    for (const status of ['draft', 'approved'] as const) {
      const { ask, book, yearId, readingOf, papers } = await bookWithPapers()
      if (status === 'approved') approve(book, yearId)
      const before = await readingOf()
      const items = [whole('response', papers[0] ?? '')]
      const preview = await ask('people.preview', { items })
      expect(preview.readings.length).toBe(status === 'draft' ? 1 : 0)
      expect(preview.keptReadings).toBe(status === 'draft' ? 0 : 1)
      expect(preview.closedYears.map(({ label }) => label)).toEqual(status === 'draft' ? [] : ['2025'])
      await ask('people.erase', { items, reason })
      const after = await readingOf()
      expect(after?.value).toEqual(
        status === 'draft' ? { kind: 'percentage', percent: 50, numerator: 1, denominator: 2 } : before?.value,
      )
      expect(await ask('book.verify', {})).toMatchObject({ sound: true })
    }
  })

  it('offers the whole paper of an open answer', async () => {
    const { ask, consultationId } = await bookWithPapers()
    const { hits } = await ask('people.find', { names: ['Zuleika'] })
    expect(hits.map(({ ways }) => ways)).toEqual([['name', 'whole', 'paper']])
    const [hit] = hits
    await ask('people.erase', {
      names: ['Zuleika'],
      items: [{ table: 'experience', id: hit?.id ?? '', way: 'paper' }],
      reason,
    })
    expect((await ask('consultations.responses', { consultationId })).total).toBe(2)
  })

  it('refuses a reason with the name in it, ways a thing does not have, and what is not there', async () => {
    const { ask, note, ids } = await bookWithHer()
    const items = [whole('experience', note.id)]
    await expect(ask('people.erase', { names: her, items, reason: 'Mrs Quimby asked' })).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { fields: ['reason'] },
    })
    await expect(ask('people.erase', { names: her, items: [whole('year', ids.yearId)], reason })).rejects.toMatchObject(
      { code: 'wrong-input' },
    )
    await expect(ask('people.erase', { items: [whole('journal', note.id)], reason })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(ask('people.erase', { names: ['Nobody'], items: [], reason })).rejects.toMatchObject({
      code: 'refused',
    })
    expect(await found(ask)).toHaveLength(5)
  })

  it('can be done again of what an earlier erasure noted anew', async () => {
    const opened = await bookWithHer()
    const { ask, note } = opened
    const two = await ask('experiences.addMany', {
      experiences: [
        { happenedOn: '2025-05-01', words: 'Said by one who was here today', person: 'Ada Lovelock' },
        { happenedOn: '2025-05-01', words: 'Said by another who was here', person: 'Bea Thripp' },
      ],
    })
    const [first, second] = two.record.map(({ id }) => id)
    await ask('people.erase', { names: ['Ada Lovelock'], items: [whole('experience', first ?? '')], reason })
    expect((await ask('experiences.get', { id: second ?? '' })).person).toBe('Bea Thripp')
    await ask('people.erase', { names: ['Bea Thripp'], items: [whole('experience', second ?? '')], reason })
    expect(await ask('book.verify', {})).toMatchObject({ sound: true, erasures: { times: 2 } })
    expect((await ask('experiences.get', { id: note.id })).person).toBe('Mrs Zuleika Quimby')
    expect(traces(opened, ['Lovelock', 'Thripp'])).toEqual([])
  })

  it('leaves everything else as it was, whatever is erased', async () => {
    const name = fc.constantFrom('Xanthe Quellmalz', 'Zoltán Übelhör', 'Yusra Qadir')
    const where = fc.array(
      fc.record({ in: fc.constantFrom('person', 'words', 'foreword', 'step', 'evidence', 'removed', 'undone'), name }),
      { minLength: 1, maxLength: 8 },
    )
    const way = fc.constantFrom('name' as const, 'whole' as const)
    await fc.assert(
      fc.asyncProperty(where, name, way, async (places, erased, wanted) => {
        const opened = await newBook()
        const { ask } = opened
        const ids = await fillBook(ask)
        for (const place of places) await write(ask, ids.yearId, place)
        const before = content(opened)
        const { hits, inHistory } = await ask('people.find', { names: [erased] })
        if (hits.length === 0 && inHistory === 0) return
        const items = hits.map(({ table, id, ways }) => ({
          table,
          id,
          way: ways.includes(wanted) ? wanted : (ways[0] ?? 'name'),
        }))
        await ask('people.erase', { names: [erased], items, reason })
        expect(await ask('book.verify', {})).toMatchObject({ sound: true })
        const touched = new Set(hits.flatMap(({ id, on }) => [id, on.id]))
        const untouched = (tables: Record<string, unknown[]>) =>
          Object.fromEntries(
            Object.entries(tables)
              .filter(([table]) => table !== 'erasure')
              .map(([table, rows]) => [
                table,
                rows.filter((row) => !Object.values(row as object).some((value) => touched.has(String(value)))),
              ]),
          )
        expect(untouched(content(opened))).toEqual(untouched(before))
        expect(traces(opened, erased.split(' '))).toEqual([])
        const again = await reopened(opened.path)
        expect(await again.ask('book.verify', {})).toMatchObject({ sound: true })
        again.book.close()
      }),
      { numRuns: 25, seed: 17 },
    )
  })
})

/** Writes a name into a book in one of the places in which names come to stand. */
async function write(ask: Ask, yearId: string, { in: place, name }: { in: string; name: string }): Promise<void> {
  const noted = { happenedOn: '2025-06-01', words: 'It was cold in the water, as it is in June' }
  switch (place) {
    case 'person':
      await ask('experiences.add', { ...noted, person: name })
      break
    case 'words':
      await ask('experiences.addMany', { experiences: [{ ...noted, words: `I told ${name} so.` }, noted] })
      break
    case 'foreword':
      await ask('years.change', { id: yearId, foreword: `Thanks to ${name}, and to all.` })
      break
    case 'step': {
      const { record } = await ask('experiences.add', { ...noted, tone: 'negative' })
      await ask('experiences.addStep', { experienceId: record.id, what: `Rang ${name}`, who: 'Joan' })
      break
    }
    case 'evidence':
      await ask('evidence.addBytes', {
        fileName: `${name}.txt`,
        bytes: Buffer.from('By one of us').toString('base64'),
        same: 'add',
      })
      break
    case 'removed': {
      const { record } = await ask('experiences.add', { ...noted, person: name })
      await ask('experiences.remove', { id: record.id })
      break
    }
    default:
      await ask('experiences.add', { ...noted, person: name })
      await ask('journal.undo', {})
  }
}

/** Nothing in the window approves a year yet; books from elsewhere may have one. */
function approve(book: OpenedBook['book'], yearId: string): void {
  book.change('years.change', (tx) => {
    tx.update('year', yearId, { status: 'approved' })
    return { record: null, summary: 'Approved the accounts of 2025' }
  })
}

/** Three papers of a survey, the first by Zuleika, of whose answers a percentage comes. */
async function bookWithPapers() {
  const opened = await newBook()
  const { ask } = opened
  const { yearId, returningId } = await fillBook(ask)
  const consultationId = (
    await ask('consultations.add', { yearId, name: 'Survey', method: 'survey', enteredAs: 'answers', status: 'done' })
  ).record.id
  const add = async (input: object) =>
    (await ask('consultations.addQuestion', { consultationId, ...input } as never)).record.id
  const back = await add({ wording: 'Will you come back?', kind: 'choice', options: ['Yes', 'No'] })
  const more = await add({ wording: 'What else?', kind: 'text' })
  await ask('consultations.feed', {
    questionId: back,
    indicatorId: returningId,
    groupId: null,
    counted: [0],
    replace: true,
  } as never)
  const papers: string[] = []
  for (const [chosen, said] of [
    [0, 'Tell Zuleika thanks from me'],
    [0, ''],
    [1, 'No.'],
  ] as const) {
    const answers = [
      { questionId: back, chosen: [chosen] },
      { questionId: more, words: said },
    ]
    papers.push((await ask('consultations.addResponse', { consultationId, answers })).record.id)
  }
  const readingOf = async () =>
    (await ask('readings.list', { indicatorId: returningId })).readings.find(({ questionId }) => questionId === back)
  return { ...opened, yearId, consultationId, papers, readingOf }
}

describe('handing over what is held', () => {
  it('writes a paper and the files into a new folder', async () => {
    const { ask, note, evidenceId } = await bookWithHer()
    const folder = join(freshFolder(), 'for her')
    const items = [
      { table: 'experience', id: note.id },
      { table: 'evidence', id: evidenceId },
    ]
    const written = await ask('people.export', { names: her, items, folder })
    expect(written).toMatchObject({ folder, files: 1, leftOut: [] })
    expect(readdirSync(folder).sort()).toEqual([
      'E-002 Letter of Zuleika Quimby.txt',
      'What is held about Zuleika Quimby.docx',
    ])
    await expect(ask('people.export', { names: her, items, folder })).rejects.toMatchObject({ code: 'already-there' })
  })
})

describe('copies of the book', () => {
  it('are listed, and removed once there is a new one', async () => {
    const { book, ask, path } = await bookWithHer()
    const backups = freshFolder()
    book.close()
    const { openBook } = await import('../../main/engine/book/open-book')
    const { listCopiesOf, removeCopies } = await import('../../main/engine/book/backup')
    const again = await openBook(path, { person: 'Joan', backups })
    const [old] = listCopiesOf(again)
    expect(old).toMatchObject({ kind: 'rolling' })
    await new Promise((later) => setTimeout(later, 1100))
    again.change('organisation.change', (tx) => {
      tx.update('organisation', String(again.value('SELECT id FROM organisation').get()), { mission: 'Swim' })
      return { record: null, summary: 'Changed' }
    })
    const { removed, left } = await removeCopies(again, [old?.path ?? '', path], new AbortController().signal)
    expect(removed).toBe(1)
    expect(left).toHaveLength(1)
    expect(existsSync(path)).toBe(true)
    again.close()
    expect(ask).toBeDefined()
  })
})
