import { describe, expect, it } from 'vitest'
import { gatherYear } from '../../main/engine/accounts/gather'
import { workOf } from '../../main/engine/work'
import { newBook } from '../engine/open-book'
import { readBack, rowsOf, written as workbookOf } from './excel-tools'
import { built, errorsIn, plain, textOf, written } from './word-tools'
import { faultsIn } from './wrong-words'

const work = workOf(new AbortController().signal, () => {})

/** Two years of key aspects: some changed, some looked at, some not, most not answered; evidence, one piece confidential. */
async function twoYears() {
  const { ask, book } = await newBook()
  const yearId = (await ask('years.list', {}))[0]?.id ?? ''
  const { record: first } = await ask('aspects.begin', { yearId })
  const idOf = (words: string) => {
    const items = first.sections.flatMap((section) => section.items)
    return items.find(({ wording }) => wording.includes(words))?.id ?? ''
  }
  const answer = (year: string, words: string, given: Record<string, unknown>) =>
    ask('aspects.answer', { yearId: year, itemId: idOf(words), ...given })
  await answer(yearId, 'work full-time', { amount: 3 })
  await answer(yearId, 'written contracts', { answer: 'no', detail: 'Drafted.' })
  await answer(yearId, 'raise a grievance', { answer: 'yes' })
  await answer(yearId, 'paid staff are consulted', { detail: 'By a form.' })
  await answer(yearId, 'legal form', { detail: 'A charity.' })
  const { record: next } = await ask('years.rollForward', {
    fromId: yearId,
    label: '2026',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  })
  await answer(next.id, 'work full-time', { amount: 4, detail: 'One since\nMarch', datedOn: '2026-12-31' })
  const { record } = await answer(next.id, 'written contracts', { answer: 'yes', detail: '' })
  await answer(next.id, 'paid staff are consulted', { detail: 'By a form, and a forum each quarter' })
  await ask('aspects.confirm', { yearId: next.id, itemIds: [idOf('legal form')] })
  const answerId = record.sections[0]?.items[0]?.answer?.id ?? ''
  const add = (name: string, confidential: boolean) =>
    ask('evidence.addReference', {
      form: 'paper',
      name,
      place: 'Office shelf',
      confidential,
      for: [{ target: 'aspect', targetId: answerId, whereabouts: '' }],
    })
  await add('Payroll of December', false)
  await add('Letter of Marguerite', true)
  const year = (id = next.id) => gatherYear(book, id, work)
  return { ask, yearId, nextId: next.id, idOf, answer, year }
}

type Document = Awaited<ReturnType<typeof built>>
const chapterOf = (document: Document) => document.chapters.find(({ id }) => id === 'key-aspects')
const wordsIn = (document: Document, id = 'key-aspects') =>
  plain((document.chapters.find((one) => one.id === id)?.blocks ?? []).map(textOf).join('\n'))

describe('the chapter of key aspects', () => {
  it('says what changed first, then what is open, then every section beside last year', async () => {
    const { year } = await twoYears()
    const document = await built(await year())
    expect(document.chapters.map(({ id }) => id)).toContain('key-aspects')
    const said = wordsIn(document)
    expect(said).toContain(
      '5 of 48 key aspects are answered, 43 are not. Three answers changed since 2025. One answer was brought along from 2025 and not looked at again.',
    )
    const order = [
      'What changed since 2025',
      'What is open',
      'People who work for us',
      'Where the checklist comes from',
    ]
    const places = order.map((words) => said.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(said).toContain('How many people work full-time: 3 to 4 people. One since March.')
    expect(said).toContain('Staff have written contracts: no to yes.')
    expect(said).toContain('How paid staff are consulted: other words. By a form, and a forum each quarter.')
    expect(said).toContain('Not answered. 43 key aspects; the tables say which.')
    expect(said).toContain('As in 2025, not looked at again. There is a way to raise a grievance.')
    expect(said).toContain('This is version 1 of our checklist.')
    expect(said).toContain('Social Audit Network')
    expect(faultsIn(said)).toEqual([])
  })

  it('has a row for each item with this year, last year, details and evidence', async () => {
    const { year } = await twoYears()
    const blocks = chapterOf(await built(await year()))?.blocks ?? []
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block] : []))
    expect(tables).toHaveLength(6)
    expect(tables[0]?.columns.map(({ title }) => title)).toEqual(['No.', 'Key aspect', '2026', '2025', 'Details'])
    const rows = tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.type === 'block'
          ? []
          : [row.cells.map((cell) => plain(cell.map((one) => (one.type === 'text' ? one.text : '')).join('')))],
      ),
    )
    expect(rows).toHaveLength(48)
    expect(rows[0]).toEqual([
      '1',
      'How many people work full-time',
      '4 people',
      '3 people',
      'One since March. As of 31 December 2026. E-001 · E-002',
    ])
    expect(rows[1]?.slice(2)).toEqual(['Not answered', '–', ''])
    expect(rows[11]?.slice(2)).toEqual(['Yes', 'Yes', 'Brought along from 2025.'])
    expect(rows[18]?.slice(2)).toEqual(['In words', 'Other words', 'By a form, and a forum each quarter.'])
    expect(rows[21]?.slice(2)).toEqual(['In words', 'The same', 'A charity.'])
  })

  it('is in the register of evidence; published names nothing confidential and no reference', async () => {
    const { year } = await twoYears()
    const full = await built(await year())
    expect(wordsIn(full, 'evidence')).toContain('How many people work full-time Key aspect 1')
    expect(wordsIn(full, 'evidence')).toContain('Letter of Marguerite')
    const { document, bytes } = await written(await year(), 'published')
    expect(wordsIn(document)).toContain('One since March.')
    expect(wordsIn(document)).not.toMatch(/E-00|No\./)
    expect(wordsIn(document, 'evidence')).toContain('Payroll of December')
    expect(wordsIn(document, 'evidence')).not.toMatch(/Marguerite|Key aspect 1/)
    expect(await errorsIn(bytes)).toEqual([])
  })

  it('has no last year in the first year, and none of it where nothing is answered', async () => {
    const { ask, yearId, year } = await twoYears()
    const document = await built(await year(yearId))
    expect(wordsIn(document)).toContain('5 of 48 key aspects are answered, 43 are not. Key aspects are')
    expect(wordsIn(document)).not.toMatch(/since|2024|Brought/)
    const tables = chapterOf(document)?.blocks.flatMap((block) => (block.type === 'table' ? [block] : [])) ?? []
    expect(tables[0]?.columns.map(({ title }) => title)).toEqual(['No.', 'Key aspect', '2025', 'Details'])
    expect(faultsIn(wordsIn(document))).toEqual([])

    const { record: later } = await ask('years.rollForward', {
      fromId: yearId,
      label: '2027',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    })
    for (const { items } of (await ask('aspects.ofYear', { yearId: later.id })).sections)
      for (const { id, answer } of items)
        if (answer !== null)
          await ask('aspects.answer', { yearId: later.id, itemId: id, answer: null, amount: null, detail: '' })
    const bare = await year(later.id)
    expect(chapterOf(await built(bare))).toBeUndefined()
    expect(readBack(await workbookOf(bare)).SheetNames).not.toContain('Key aspects')
  })

  it('says which version was answered, and why it differs; last year is found along it', async () => {
    const { ask, nextId, idOf, year } = await twoYears()
    const { record } = await ask('aspects.changeItem', {
      yearId: nextId,
      id: idOf('work full-time'),
      wording: 'How many work thirty hours or more',
      source: '',
    })
    await ask('aspects.note', { templateId: record.template?.id ?? '', note: 'The forum asked what full-time means' })
    const said = wordsIn(await built(await year()))
    expect(said).toContain('How many work thirty hours or more: 3 to 4 people.')
    expect(said).toContain('This is version 2 of our checklist. The forum asked what full-time means.')
    expect(said).toContain('People who work for us. Items of our own.')
  })
})

describe('the sheet of key aspects', () => {
  it.each(['full', 'published'] as const)('holds the checklist, last year and what changed, %s', async (edition) => {
    const { year } = await twoYears()
    const bytes = await workbookOf(await year(), edition)
    const book = readBack(bytes)
    const rows = rowsOf(book, 'Key aspects').map((row) =>
      Object.fromEntries(Object.entries(row).map(([title, { cell }]) => [title, cell?.v])),
    )
    expect(rows).toHaveLength(48)
    expect(rows[0]).toMatchObject({
      'No.': 1,
      Section: 'People who work for us',
      'Key aspect': 'How many people work full-time',
      '2026': '4 people',
      Number: 4,
      '2025': '3 people',
      Changed: '3 to 4 people',
      State: 'Looked at',
      Evidence: 'E-001, E-002',
    })
    expect(rows[1]).toMatchObject({ State: 'Not answered' })
    expect(rows[11]).toMatchObject({ '2026': 'Yes', State: 'Brought along from 2025, not looked at' })
    const register = rowsOf(book, 'Evidence').map((row) => row.Name?.cell?.v)
    expect(register).toEqual(['Payroll of December', edition === 'full' ? 'Letter of Marguerite' : 'Confidential'])
    const uses = Object.values(book.Sheets.Evidence ?? {}).flatMap((one) => (one?.v === undefined ? [] : [one.v]))
    expect(uses).toContain('1. How many people work full-time')
    expect(await errorsIn(bytes, 'accounts.xlsx')).toEqual([])
  })

  it('goes with the chapter when that is switched off', async () => {
    const { ask, nextId, year } = await twoYears()
    await ask('chapters.set', { yearId: nextId, key: 'key-aspects', included: false })
    expect(chapterOf(await built(await year()))).toBeUndefined()
    expect(readBack(await workbookOf(await year())).SheetNames).not.toContain('Key aspects')
  })
})

describe('the fingerprint', () => {
  it('is what it was in a year without key aspects, and another with each answer, look and version', async () => {
    const { ask, book } = await newBook()
    const yearId = (await ask('years.list', {}))[0]?.id ?? ''
    const print = async (id = yearId) => (await gatherYear(book, id, work)).fingerprint
    const without = await print()
    const { record } = await ask('aspects.begin', { yearId })
    const seen = [without, await print()]
    const itemId = record.sections[0]?.items[0]?.id ?? ''
    await ask('aspects.answer', { yearId, itemId, amount: 3 })
    seen.push(await print())
    const span = { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }
    const { record: next } = await ask('years.rollForward', { fromId: yearId, ...span })
    // What the next year answers and changes is no part of this one.
    seen.push(await print(next.id))
    await ask('aspects.confirm', { yearId: next.id, itemIds: [itemId] })
    seen.push(await print(next.id))
    await ask('aspects.changeItem', { yearId: next.id, id: itemId, wording: 'How many work here' })
    seen.push(await print(next.id))
    expect(await print()).toBe(seen[2])
    expect(new Set(seen).size).toBe(seen.length)
  })
})
