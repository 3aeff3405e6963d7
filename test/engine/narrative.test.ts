import { describe, expect, test } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

async function written(text: string) {
  const opened = await newBook()
  const ids = await fillBook(opened.ask)
  const at = { yearId: ids.yearId, place: 'foreword' }
  const { record } = await opened.ask('narrative.write', { ...at, text })
  return { ...opened, ids, at, record }
}

const period = { periodStart: '2025-01-01', periodEnd: '2025-12-31' }

describe('texts of the accounts', () => {
  test('every chapter has its texts, and writing puts them where they belong', async () => {
    const { ask, ids, at } = await written('We had [61,240](I-01) visits.')
    const [year] = await ask('years.list', {})
    expect(year?.foreword).toBe('We had [61,240](I-01) visits.')
    for (const [place, text] of [
      ['organisation/mission', 'Swimming for all.'],
      [`objective/${ids.objectiveId}/what-happened`, 'More swam.'],
      ['chapter/comparisons', 'How we stand.'],
    ] as const)
      expect((await ask('narrative.write', { ...at, place, text })).record.text).toBe(text)
    expect((await ask('organisation.get', {})).mission).toBe('Swimming for all.')
    const [objective] = await ask('objectives.list', { yearId: ids.yearId })
    expect(objective?.inYear).toMatchObject({ lead: 'More people swam.', whatHappened: 'More swam.' })
    const chapters = await ask('narrative.places', { yearId: ids.yearId })
    const placed = chapters.flatMap(({ places }) => places)
    expect(placed.find(({ place }) => place === 'foreword')).toMatchObject({ words: 4, figures: 1, changed: 0 })
    expect(placed.find(({ place }) => place === 'chapter/comparisons')?.words).toBe(3)
    expect(chapters.every(({ places }) => places.length > 0)).toBe(true)
  })

  test('words of a chapter are one change, undone as one, and stay out of what was decided about chapters', async () => {
    const { ask, ids, at } = await written('')
    const place = 'chapter/voices'
    await ask('narrative.write', { ...at, place, text: 'Fewer cards than last year.' })
    await ask('chapters.set', { yearId: ids.yearId, key: 'voices', included: false })
    await ask('chapters.set', { yearId: ids.yearId, key: 'voices', included: true })
    expect((await ask('narrative.get', { ...at, place })).text).toBe('Fewer cards than last year.')
    expect((await ask('years.previewRollForward', { fromId: ids.yearId })).comes.chapters.count).toBe(0)
    await ask('narrative.write', { ...at, place, text: '' })
    await ask('journal.undo', {})
    expect((await ask('narrative.get', { ...at, place })).text).toBe('Fewer cards than last year.')
    const next = { fromId: ids.yearId, label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }
    const { record } = await ask('years.rollForward', next)
    expect((await ask('narrative.get', { yearId: record.id, place })).text).toBe('')
  })

  test('a text that the accounts do not have is not found', async () => {
    const { ask, at } = await written('')
    await expect(ask('narrative.get', { ...at, place: 'chapter/objective' })).rejects.toThrow(/no such text/)
  })
})

describe('live figures', () => {
  test('say what the book says now, and can be brought up to date one by one or together', async () => {
    const { ask, ids, at, record } = await written(
      'From [61,240](I-01) visits, [1,240 over](I-01 against B-01), and [60%](I-02) came back; aim [60,000](B-01).',
    )
    expect(record.figures.map(({ state, words }) => [state, words])).toEqual([
      ['as-read', '61,240'],
      ['as-read', '1,240\u00a0over'],
      ['as-read', '60%'],
      ['as-read', '60,000'],
    ])
    await ask('readings.correct', {
      id: ids.readingId,
      value: { kind: 'number', number: 62_000 },
      why: 'Counted again',
    })
    const [changed] = await ask('narrative.changed', { yearId: ids.yearId })
    expect(changed).toMatchObject({ place: 'foreword', chapterTitle: 'Foreword' })
    expect(changed?.figures.map(({ read, words }) => [read, words])).toEqual([
      ['61,240', '62,000'],
      ['1,240 over', '2,000\u00a0over'],
    ])
    const one = await ask('narrative.accept', { ...at, references: ['I-01'] })
    expect(one.record.text).toContain('[62,000](I-01) visits, [1,240 over](I-01 against B-01)')
    expect(one.change?.summary).toBe('Brought one figure up to date in “Foreword”')
    await ask('narrative.accept', at)
    expect(await ask('narrative.changed', { yearId: ids.yearId })).toEqual([])
    await expect(ask('narrative.accept', at)).rejects.toThrow(/Nothing was changed/)
  })

  test('that lost what they follow are gone, and keep what they said', async () => {
    const { ask, ids, record, at } = await written('[9](I-77) [8](C-01 rate) [7](I-01 1999) [61,240](I-01) ![x](E-044)')
    expect(record.figures.map(({ state, words }) => [state, words])).toEqual([
      ['gone', '9'],
      ['gone', '8'],
      ['gone', '7'],
      ['as-read', '61,240'],
    ])
    await ask('readings.remove', { id: ids.readingId })
    expect((await ask('narrative.get', at)).figures.at(-1)).toMatchObject({
      state: 'gone',
      words: '61,240',
      detail: 'There is no reading for 2025.',
    })
  })

  test('never say how a small group did, nor one that would give it away', async () => {
    const { ask, ids } = await written('')
    const reading = { yearId: ids.yearId, indicatorId: ids.visitsId, ...period }
    const group = (groupId: string, number: number) =>
      ask('readings.record', { ...reading, groupId, value: { kind: 'number', number }, confirmed: true })
    await group(ids.youngId, 3)
    await group(ids.adultId, 61_237)
    const references = ['I-01, Under 16', 'I-01, 16 and over', 'I-01, Elsewhere', 'I-01']
    const figures = await ask('narrative.figures', { yearId: ids.yearId, references })
    expect(figures.map(({ state }) => state)).toEqual(['not-shown', 'not-shown', 'gone', 'as-read'])
    expect(JSON.stringify(figures)).not.toMatch(/\b3\b|61,237/)
    const suggested = await ask('narrative.suggest', { yearId: ids.yearId, typed: 'visits', limit: 50 })
    expect(suggested.map(({ reference }) => reference)).not.toContain('I-01, Under 16')
  })

  test('quotes go by the consent of today, and only their beginning stands in the text', async () => {
    const { ask, ids } = await written('')
    const words = 'I come at seven every morning because the water is quiet then and nobody minds how slow I am.'
    const add = (consent: 'anonymous' | 'not-asked', more: object = {}) =>
      ask('experiences.add', { happenedOn: '2025-03-04', words, kind: 'said', consent, ...more })
    await add('anonymous')
    await add('not-asked')
    await add('anonymous', { consentUntil: '2025-04-01' })
    await add('anonymous', { happenedOn: '2019-03-04' })
    const references = ['D-0001', 'D-0002', 'D-0003', 'D-0004']
    const figures = await ask('narrative.figures', { yearId: ids.yearId, references })
    expect(figures.map(({ state, words }) => [state, words])).toEqual([
      ['as-read', '“I come at seven every morning because …”'],
      ['not-shown', ''],
      ['not-shown', ''],
      ['gone', ''],
    ])
    const suggested = await ask('narrative.suggest', { yearId: ids.yearId, typed: 'quiet water' })
    expect(suggested.map(({ reference, kind }) => [reference, kind])).toEqual([['D-0001', 'quote']])
  })

  test('are suggested by name, by number and before anything is typed', async () => {
    const { ask, ids } = await written('')
    const typed = async (words: string) =>
      (await ask('narrative.suggest', { yearId: ids.yearId, typed: words })).map(({ reference }) => reference)
    expect(await typed('')).toContain('I-01')
    const expected = ['I-01', 'I-01 against B-01', 'chart I-01']
    expect(await typed('visits poo')).toEqual(expect.arrayContaining(expected))
    expect((await typed('i1'))[0]).toBe('I-01')
    expect((await typed('i-02'))[0]).toBe('I-02')
  })

  test('numbers of an asking, kept back where few answered', async () => {
    const { ask, ids } = await written('')
    const consultation = { yearId: ids.yearId, method: 'survey' as const, status: 'done' as const, invited: 80 }
    await ask('consultations.add', { ...consultation, name: 'Swimmers’ survey', answered: 40 })
    await ask('consultations.add', { ...consultation, name: 'Small group', answered: 3 })
    const references = ['C-01 rate', 'C-01 answered', 'C-01 invited', 'C-01 population', 'C-02 answered', 'C-02 rate']
    const figures = await ask('narrative.figures', { yearId: ids.yearId, references })
    expect(figures.map(({ state, words }) => [state, words])).toEqual([
      ['as-read', '50%'],
      ['as-read', '40'],
      ['as-read', '80'],
      ['gone', ''],
      ['not-shown', ''],
      ['not-shown', ''],
    ])
  })
})
