import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

type NewReading = InputOf<'readings.record'>

async function bookWithReadings() {
  const opened = await newBook()
  const ids = await fillBook(opened.ask)
  /** Visits in one month of 2025. */
  const month = (month: number, number: number): NewReading => ({
    yearId: ids.yearId,
    indicatorId: ids.visitsId,
    periodStart: `2025-${String(month).padStart(2, '0')}-01`,
    periodEnd: `2025-${String(month).padStart(2, '0')}-28`,
    value: { kind: 'number', number },
    confirmed: true,
  })
  return { ...opened, ids, month }
}

describe('recording a reading', () => {
  it('keeps who recorded it, when, from where, and under which definition', async () => {
    const { ask, book, ids, month } = await bookWithReadings()
    book.person = 'Ruth'
    const { record } = await ask('readings.record', { ...month(3, 5102), source: 'till', note: 'Closed two days' })
    const indicator = await ask('indicators.get', { id: ids.visitsId })
    expect(record).toMatchObject({
      reference: 'R-0003',
      recordedBy: 'Ruth',
      source: 'till',
      note: 'Closed two days',
      definitionId: indicator.definitions[0]?.id,
      value: { kind: 'number', number: 5102 },
      supersededById: null,
    })
    expect(Date.now() - Date.parse(record.recordedAt)).toBeLessThan(60_000)
  })

  it('questions an odd figure, and keeps it once it is confirmed, with the reason', async () => {
    const { ask, ids } = await bookWithReadings()
    await ask('years.add', { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' })
    const year = (await ask('years.list', {})).at(-1)
    const period = { yearId: year?.id ?? '', periodStart: '2026-01-01', periodEnd: '2026-12-31' }
    const absurd = { ...period, indicatorId: ids.visitsId, value: { kind: 'number', number: 61_240_000_000 } } as const
    const before = await ask('readings.list', {})
    await expect(ask('readings.record', absurd)).rejects.toMatchObject({
      code: 'confirm',
      message: expect.stringContaining('I-01 Visits to the pool'),
      detail: { questions: expect.arrayContaining([expect.objectContaining({ field: 'value', refuse: false })]) },
    })
    expect(await ask('readings.list', {})).toEqual(before)
    const kept = await ask('readings.record', { ...absurd, confirmed: true, keptWhy: 'A new way of counting' })
    expect(kept.record).toMatchObject({ keptWhy: 'A new way of counting', value: { number: 61_240_000_000 } })
  })

  it('questions days outside the year', async () => {
    const { ask, ids } = await bookWithReadings()
    const outside = { yearId: ids.yearId, periodStart: '2024-03-01', periodEnd: '2024-03-31' }
    await expect(
      ask('readings.record', { ...outside, indicatorId: ids.visitsId, value: { kind: 'number', number: 4000 } }),
    ).rejects.toMatchObject({ code: 'confirm', message: expect.stringContaining('outside the year') })
  })

  it.each([
    ['more than there are', { kind: 'percentage', numerator: 11, denominator: 10 }, /11 of 10 cannot be/],
    ['a percentage of nothing', { kind: 'percentage' }, /Give the percentage, or how many of how many/],
    ['another kind', { kind: 'number', number: 1 }, /another kind/],
  ] as const)('refuses %s, confirmed or not', async (_, value, message) => {
    const { ask, ids } = await bookWithReadings()
    const period = { yearId: ids.yearId, periodStart: '2025-02-01', periodEnd: '2025-02-28' }
    await expect(
      ask('readings.record', { ...period, indicatorId: ids.returningId, value, confirmed: true }),
    ).rejects.toMatchObject({ code: 'wrong-input', message: expect.stringMatching(message) })
  })

  it('takes one reading for one period and group, and says to correct it instead', async () => {
    const { ask, ids, month } = await bookWithReadings()
    await ask('readings.record', month(1, 5000))
    await expect(ask('readings.record', month(1, 5001))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('has a reading for'),
    })
    await ask('readings.record', { ...month(1, 3000), groupId: ids.adultId })
    await expect(ask('readings.record', { ...month(1, 3000), groupId: ids.adultId })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  it('takes a group only of what the indicator is broken down by', async () => {
    const { ask, ids, month } = await bookWithReadings()
    const value = { kind: 'percentage', percent: 50 } as const
    await expect(
      ask('readings.record', { ...month(1, 0), indicatorId: ids.returningId, value, groupId: ids.youngId }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('is not broken down by') })
  })
})

describe('recording many', () => {
  it('is one change: one row of the journal, one undo', async () => {
    const { ask, month } = await bookWithReadings()
    const before = await ask('book.info', {})
    const { record, change } = await ask('readings.recordMany', {
      readings: [month(1, 5000), month(2, 5100), month(3, 5200)],
    })
    expect(record.map(({ reference }) => reference)).toEqual(['R-0003', 'R-0004', 'R-0005'])
    expect(change).toMatchObject({ sequence: before.counts.changes + 1, summary: 'Recorded 3 readings' })
    await ask('journal.undo', {})
    expect((await ask('readings.list', {})).total).toBe(before.counts.readings)
  })

  it.each([
    ['one that stands already', 'refused', (twice: NewReading): NewReading => twice],
    [
      'an odd one',
      'confirm',
      (one: NewReading) => ({ ...one, periodStart: '2024-01-01', periodEnd: '2024-01-31', confirmed: false }),
    ],
    [
      'one that cannot be',
      'wrong-input',
      (one: NewReading) => ({ ...one, value: { kind: 'yes-no', yes: true } as const }),
    ],
  ])('keeps none when one is refused, and names the row: %s', async (_, code, spoil) => {
    const { ask, month } = await bookWithReadings()
    const before = await ask('book.info', {})
    const readings = [month(1, 5000), month(2, 5100), spoil(month(1, 5000)), month(4, 5300)]
    await expect(ask('readings.recordMany', { readings })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^Row 3, /),
    })
    const after = await ask('book.info', {})
    expect(after.counts).toEqual(before.counts)
    expect((await ask('readings.record', month(1, 5000))).record.reference).toBe('R-0003')
  })

  it('names the field of the row whose input has the wrong shape', async () => {
    const { callAny, month } = await bookWithReadings()
    const readings = [month(1, 5000), { ...month(2, 5100), periodEnd: '28 February' }]
    await expect(callAny('readings.recordMany', { readings })).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { fields: ['readings.1.periodEnd'] },
    })
  })

  it('tells a second one in the same list from one that stands', async () => {
    const { ask, month } = await bookWithReadings()
    const readings = Array.from({ length: 11 }, (_, index) => month(index + 1, 5000 + index))
    expect((await ask('readings.recordMany', { readings })).record).toHaveLength(11)
  })
})

describe('correcting', () => {
  it('keeps what was said before, and why', async () => {
    const { ask, ids } = await bookWithReadings()
    const { record } = await ask('readings.correct', {
      id: ids.readingId,
      value: { kind: 'number', number: 61248 },
      why: 'A day was missing',
    })
    expect(record).toMatchObject({ correctsId: ids.readingId, correctionWhy: 'A day was missing', source: 'till' })
    const standing = await ask('readings.list', { indicatorId: ids.visitsId })
    expect(standing.readings.map(({ id }) => id)).toEqual([record.id])
    const all = await ask('readings.list', { indicatorId: ids.visitsId, corrected: true })
    expect(all.readings.find(({ id }) => id === ids.readingId)).toMatchObject({
      value: { number: 61240 },
      supersededById: record.id,
    })
  })

  it('is done to the one that stands, needs a reason, and questions odd figures too', async () => {
    const { ask, ids } = await bookWithReadings()
    const value = { kind: 'number', number: 61248 } as const
    await expect(ask('readings.correct', { id: ids.readingId, value, why: ' ' })).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { fields: ['why'] },
    })
    await ask('readings.correct', { id: ids.readingId, value, why: 'Counted again' })
    await expect(ask('readings.correct', { id: ids.readingId, value, why: 'Again' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('by R-0003'),
    })
  })

  it('comes back when the correction is removed, and cannot be removed before', async () => {
    const { ask, ids } = await bookWithReadings()
    const value = { kind: 'number', number: 61248 } as const
    const { record } = await ask('readings.correct', { id: ids.readingId, value, why: 'Counted again' })
    await expect(ask('readings.remove', { id: ids.readingId })).rejects.toMatchObject({ code: 'refused' })
    await ask('readings.remove', { id: record.id })
    const { readings } = await ask('readings.list', { indicatorId: ids.visitsId })
    expect(readings).toMatchObject([{ id: ids.readingId, supersededById: null }])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('changes the figures of the year', async () => {
    const { ask, ids } = await bookWithReadings()
    const value = { kind: 'number', number: 61248 } as const
    await ask('readings.correct', { id: ids.readingId, value, why: 'Counted again' })
    const [result] = await ask('results.ofYear', { yearId: ids.yearId, indicatorIds: [ids.visitsId] })
    expect(result?.series.at(-1)?.figure).toMatchObject({ value: 61248, words: '61,248' })
  })
})

describe('lists of readings', () => {
  it('come in pages that leave nothing out and say nothing twice', async () => {
    const { ask, month } = await bookWithReadings()
    await ask('readings.recordMany', {
      readings: Array.from({ length: 11 }, (_, index) => month(index + 1, 100 + index)),
    })
    const seen: number[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page: { readings: { number: number }[]; next: number | null; total: number } = await ask('readings.list', {
        after,
        limit: 4,
      })
      expect(page.total).toBe(13)
      seen.push(...page.readings.map(({ number }) => number))
      after = page.next
    }
    expect(seen).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
  })

  it('are of a year, an indicator, the whole or one group', async () => {
    const { ask, ids, month } = await bookWithReadings()
    await ask('readings.record', { ...month(1, 300), groupId: ids.youngId })
    const totals = async (input: InputOf<'readings.list'>) => (await ask('readings.list', input)).total
    expect(await totals({ indicatorId: ids.visitsId })).toBe(2)
    expect(await totals({ indicatorId: ids.visitsId, groupId: null })).toBe(1)
    expect(await totals({ groupId: ids.youngId })).toBe(1)
    expect(await totals({ groupId: ids.adultId })).toBe(0)
    expect(await totals({ yearId: ids.yearId })).toBe(3)
  })
})
