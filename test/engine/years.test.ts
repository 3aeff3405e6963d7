import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

const next = { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }

describe('years', () => {
  it('stand in order, oldest first, whenever they were added', async () => {
    const { ask } = await newBook()
    await ask('years.add', next)
    await ask('years.add', { label: '2024', startsOn: '2024-01-01', endsOn: '2024-12-31' })
    expect((await ask('years.list', {})).map(({ label }) => label)).toEqual(['2024', '2025', '2026'])
  })

  it.each([
    ['overlap', { label: '2025/26', startsOn: '2025-12-31', endsOn: '2026-12-30' }, 'refused', ['startsOn', 'endsOn']],
    ['have one name', { ...next, label: '2025' }, 'refused', ['label']],
    ['run backwards', { ...next, startsOn: '2026-12-31', endsOn: '2026-01-01' }, 'wrong-input', ['startsOn', 'endsOn']],
    ['last no time', { ...next, startsOn: '2026-01-01', endsOn: '2026-01-01' }, 'wrong-input', ['startsOn', 'endsOn']],
  ])('may not %s', async (_, fields, code, named) => {
    const { ask } = await newBook()
    await expect(ask('years.add', fields)).rejects.toMatchObject({ code, detail: { fields: named } })
    expect(await ask('years.list', {})).toHaveLength(1)
  })

  it('go while nothing was measured in them, but never the last one', async () => {
    const { ask } = await newBook()
    const { yearId, swimmersId } = await fillBook(ask)
    await expect(ask('years.remove', { id: yearId })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('2 readings and 1 benchmark'),
    })
    const { record } = await ask('years.rollForward', { fromId: yearId, ...next })
    expect(
      (await ask('stakeholders.list', { yearId: record.id })).find(({ id }) => id === swimmersId)?.inYear,
    ).not.toBeNull()
    await ask('years.remove', { id: record.id })
    const empty = await newBook()
    const [only] = await empty.ask('years.list', {})
    await expect(empty.ask('years.remove', { id: only?.id ?? '' })).rejects.toMatchObject({ code: 'refused' })
  })

  it('go even when the next one was begun from them', async () => {
    const { ask } = await newBook()
    const [first] = await ask('years.list', {})
    const { record } = await ask('years.rollForward', { fromId: first?.id ?? '', ...next })
    expect(record.rolledFrom).toBe(first?.id)
    await ask('years.remove', { id: first?.id ?? '' })
    expect(await ask('years.list', {})).toMatchObject([{ label: '2026', rolledFrom: null }])
  })
})

describe('rolling a year forward', () => {
  it('brings stakeholders and objectives along, and no reading, target or text', async () => {
    const { ask } = await newBook()
    const ids = await fillBook(ask)
    await ask('stakeholders.setInYear', {
      stakeholderId: ids.councilId,
      yearId: ids.yearId,
      included: false,
      reason: 'Asked every second year',
      mapX: 0.25,
    })
    await ask('years.change', { id: ids.yearId, foreword: 'A good year.', scopeIn: 'The pool' })
    const { record: year, change } = await ask('years.rollForward', { fromId: ids.yearId, ...next })
    expect(change?.summary).toBe('Began the year 2026 from 2025')
    expect(year).toMatchObject({ ...next, status: 'draft', rolledFrom: ids.yearId, foreword: '', scopeIn: '' })

    const stakeholders = await ask('stakeholders.list', { yearId: year.id })
    const inYear = new Map(stakeholders.map(({ id, inYear }) => [id, inYear]))
    expect(inYear.get(ids.swimmersId)).toMatchObject({ size: 5240, interest: 9, influence: 4, included: true })
    expect(inYear.get(ids.councilId)).toMatchObject({ included: false, reason: 'Asked every second year', mapX: 0.25 })
    const [objective] = await ask('objectives.list', { yearId: year.id })
    expect(objective?.inYear).toMatchObject({ included: true, lead: '' })

    expect((await ask('readings.list', { yearId: year.id })).total).toBe(0)
    expect(await ask('benchmarks.list', { yearId: year.id })).toEqual([])
    expect((await ask('readings.list', { yearId: ids.yearId })).total).toBe(2)
  })

  it('is one change, and one undo takes it back whole', async () => {
    const { ask } = await newBook()
    const { yearId } = await fillBook(ask)
    const before = await ask('book.info', {})
    await ask('years.rollForward', { fromId: yearId, ...next })
    await ask('journal.undo', {})
    expect((await ask('book.info', {})).years).toEqual(before.years)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('lets last year’s figure be worked out, not copied', async () => {
    const { ask } = await newBook()
    const ids = await fillBook(ask)
    const { record: year } = await ask('years.rollForward', { fromId: ids.yearId, ...next })
    const value = { kind: 'number', number: 64302 } as const
    const period = { yearId: year.id, periodStart: next.startsOn, periodEnd: next.endsOn }
    await ask('readings.record', { ...period, indicatorId: ids.visitsId, value })
    const [result] = await ask('results.ofYear', { yearId: year.id, indicatorIds: [ids.visitsId] })
    expect(result?.comparisons.find((comparison) => comparison.with === 'last-year')).toMatchObject({
      comparable: true,
      difference: 3062,
      verdict: 'better',
    })
  })
})

describe('the preview of rolling forward', () => {
  it('says exactly what rolling forward then brings along', async () => {
    const { ask } = await newBook()
    const { yearId, councilId } = await fillBook(ask)
    await ask('stakeholders.setInYear', { stakeholderId: councilId, yearId, included: false, reason: 'Next year' })
    await ask('years.change', { id: yearId, foreword: 'A good year.' })
    const preview = await ask('years.previewRollForward', { fromId: yearId })
    expect(preview).toMatchObject({
      suggested: next,
      comes: {
        stakeholdersIn: [{ reference: 'S-01', name: 'Swimmers' }],
        stakeholdersOut: [{ name: 'The council', reason: 'Next year' }],
        objectives: [{ code: 'A', included: true }],
        indicators: [{ reference: 'I-01' }, { reference: 'I-02' }],
        benchmarks: { count: 0, words: 'no benchmarks' },
      },
      stays: {
        readings: { count: 2, words: '2 readings' },
        targets: { count: 1, words: '1 target or benchmark of the year' },
        texts: { count: 2, words: '2 texts' },
        askedHow: { count: 0 },
        indicators: [],
      },
    })
    const { record } = await ask('years.rollForward', { fromId: yearId, ...preview.suggested })
    const standing = await ask('stakeholders.list', { yearId: record.id })
    const names = (included: boolean) =>
      standing.filter(({ inYear }) => inYear?.included === included).map(({ name }) => name)
    expect(names(true)).toEqual(preview.comes.stakeholdersIn.map(({ name }) => name))
    expect(names(false)).toEqual(preview.comes.stakeholdersOut.map(({ name }) => name))
    expect((await ask('indicators.list', { yearId: record.id })).map(({ id }) => id)).toEqual(
      preview.comes.indicators.map(({ id }) => id),
    )
    expect(await ask('readings.list', { yearId: record.id })).toMatchObject({ total: 0 })
  })

  it('leaves out indicators given up by then, and says why', async () => {
    const { ask } = await newBook()
    const { yearId, visitsId } = await fillBook(ask)
    await ask('indicators.change', { id: visitsId, retiredOn: '2025-06-30', retiredWhy: 'The gate is gone' })
    const { comes, stays } = await ask('years.previewRollForward', { fromId: yearId })
    expect(comes.indicators).toMatchObject([{ reference: 'I-02' }])
    expect(stays.indicators).toMatchObject([{ reference: 'I-01', retiredWhy: 'The gate is gone' }])
  })
})
