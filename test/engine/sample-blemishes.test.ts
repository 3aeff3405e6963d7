import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSampleBook, must, type SampleBook } from './sample-book'

// What an honest account holds. Every one of these is there on purpose; a sample without them would
// teach people to leave them out.

let sample: SampleBook

beforeAll(async () => {
  sample = await makeSampleBook()
})
afterAll(() => sample.close())

const comparison = (key: string, kind: string, year = '2025') =>
  must(sample.result(key, year).comparisons.find((one) => one.with === kind))

test('a missed target', () => {
  expect(comparison('swim-visits', 'target')).toMatchObject({ comparable: true, met: false, difference: -1615 })
})

test('a definition that changed: the trend is broken there, and the years are not compared', () => {
  const { series } = sample.result('children-lessons')
  expect(series.map(({ breakBefore }) => breakBefore)).toEqual([false, true, false])
  expect(comparison('children-lessons', 'last-year', '2024')).toMatchObject({
    comparable: false,
    reason: 'other-definition',
  })
  expect(must(sample.indicator('children-lessons').definitions.at(-1)).changeNote).not.toBe('')
})

test('a group under five, which subtraction does not give away', () => {
  const { breakdowns } = sample.result('active-150')
  const groups = must(breakdowns.find(({ name }) => name === 'Age group')).groups
  const small = groups.filter(({ figure }) => figure?.caution === 'small-group')
  expect(small.map(({ label }) => label)).toEqual(['16 to 24'])
  const others = groups.reduce((sum, { figure }) => sum + (figure?.n ?? 0), 0)
  expect(must(sample.figure('active-150')).n).toBeGreaterThan(others)
})

test('a stakeholder left out in 2025, with the reason, who was in before', async () => {
  const left = async (year: string) =>
    (await sample.ask('stakeholders.list', { yearId: sample.yearId(year) })).filter((one) => !one.inYear?.included)
  expect((await left('2025')).map(({ name }) => name)).toEqual(['Teenagers'])
  expect(must((await left('2025'))[0]?.inYear).reason.length).toBeGreaterThan(80)
  expect(await left('2024')).toEqual([])
})

test('a reading that names no source', async () => {
  const { readings } = await sample.ask('readings.list', { yearId: sample.yearId('2025'), limit: 1000 })
  const without = readings.filter(({ source }) => source === '').map(({ indicatorId }) => indicatorId)
  expect(without).toEqual([sample.indicator('days-closed').id])
})

test('71% of 19: no whole number of people, kept with the reason', async () => {
  const indicatorId = sample.indicator('staff-valued').id
  const { readings } = await sample.ask('readings.list', { indicatorId, yearId: sample.yearId('2025') })
  expect(readings).toHaveLength(1)
  expect(readings[0]?.value).toMatchObject({ kind: 'percentage', percent: 71, denominator: 19 })
  expect(readings[0]?.keptWhy).toMatch(/shredded/)
  expect(sample.result('staff-valued').questions).toEqual([
    {
      words: expect.stringMatching(/71% of 19 is not a whole number of people/),
      groupId: null,
      kept: expect.stringMatching(/shredded/),
    },
  ])
})

test('every odd figure that was kept says why; no other was confirmed', async () => {
  const kept = [...sample.source.readings.values()].flat().filter((row) => row.kept_why !== '')
  expect(kept.map(({ indicator }) => indicator)).toEqual(['surplus', 'staff-valued'])
})

test('a correction keeps what it corrects, and why', async () => {
  const indicatorId = sample.indicator('swim-visits').id
  const yearId = sample.yearId('2025')
  const { readings } = await sample.ask('readings.list', { indicatorId, yearId, corrected: true })
  const november = readings.filter(({ periodStart }) => periodStart === '2025-11-01')
  expect(november.map(({ value }) => value)).toEqual([
    { kind: 'number', number: 5082 },
    { kind: 'number', number: 5802 },
  ])
  expect(november[1]).toMatchObject({ correctsId: november[0]?.id, supersededById: null })
  expect(november[1]?.correctionWhy).not.toBe('')
})

test('benchmarks that do not compare, each for its own reason', () => {
  const reasons = ['active-150', 'gas-total', 'volunteers-worthwhile', 'youth-visits', 'condition'].flatMap((key) =>
    sample.result(key).comparisons.flatMap((one) => (one.comparable ? [] : [one.reason])),
  )
  expect(new Set(reasons)).toEqual(
    new Set(['other-definition', 'other-unit', 'too-few-answers', 'other-period-length', 'in-words']),
  )
})

test('a benchmark that is a range', () => {
  expect(comparison('gas-per-visit', 'sector')).toMatchObject({ against: { low: 9.2, high: 12.8 }, difference: 0 })
})

test('a bad year: nine days closed, a shortfall, and no report on time', () => {
  expect(must(sample.figure('days-closed', '2024')).value).toBe(9)
  expect(must(sample.figure('surplus', '2024')).value).toBeLessThan(0)
  expect(must(sample.figure('grant-reports', '2024')).words).toBe('No')
})
