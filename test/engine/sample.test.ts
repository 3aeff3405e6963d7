import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicatorKinds } from '../../shared/model/indicator'
import { makeSampleBook, must, type SampleBook } from './sample-book'

let sample: SampleBook

beforeAll(async () => {
  sample = await makeSampleBook()
})
afterAll(() => sample.close())

describe('what the sample holds', () => {
  test('it is a sample of three years, each begun from the one before', async () => {
    expect((await sample.ask('book.info', {})).sample).toBe(true)
    expect(sample.years.map(({ label, status }) => [label, status])).toEqual([
      ['2023', 'draft'],
      ['2024', 'draft'],
      ['2025', 'draft'],
    ])
    expect(sample.years.map(({ rolledFrom }) => rolledFrom)).toEqual([null, sample.years[0]?.id, sample.years[1]?.id])
  })

  test('it is of a size that a trustee would recognise', async () => {
    const { counts } = await sample.ask('book.info', {})
    expect(counts).toMatchObject({ stakeholders: 14, objectives: 6, outcomes: 24, indicators: 46 })
    expect((await sample.ask('relationships.list', {})).length).toBeGreaterThanOrEqual(25)
    expect(counts.readings).toBeGreaterThan(200)
  })

  test('there are indicators and benchmarks of every kind', async () => {
    const kinds = new Set(sample.indicators.flatMap(({ definitions }) => definitions.map(({ kind }) => kind)))
    expect([...kinds].toSorted()).toEqual([...indicatorKinds].toSorted())
    const benchmarks = await sample.ask('benchmarks.list', { yearId: sample.yearId('2025') })
    expect([...new Set(benchmarks.map(({ kind }) => kind))].toSorted()).toEqual([
      'baseline',
      'national',
      'peer',
      'sector',
      'target',
    ])
    expect(new Set((await sample.ask('fits.list', {})).map(({ kind }) => kind)).size).toBe(3)
  })

  test('every indicator says what it decides and who asked for it', () => {
    for (const { name, decision, askedFor, source, frequency, collector } of sample.indicators) {
      for (const words of [decision, askedFor, source, frequency, collector]) expect(words, name).not.toBe('')
    }
  })

  test('there is an outcome nobody planned, and one that does harm', async () => {
    const outcomes = await sample.ask('outcomes.list', {})
    expect(outcomes.filter(({ intended, positive }) => !intended && positive)).not.toEqual([])
    expect(outcomes.filter(({ positive }) => !positive)).not.toEqual([])
  })

  test('outcomes and indicators stand in the order of the source files, whenever they were added', async () => {
    const names = sample.indicators.map(({ name }) => name)
    expect(names).toEqual(sample.source.indicators.map(({ name }) => name))
    const statements = (await sample.ask('outcomes.list', {})).map(({ statement }) => statement)
    expect(statements).toEqual(sample.source.outcomes.map(({ statement }) => statement))
  })

  test('the social benefit table has all four blocks', async () => {
    const blocks = await sample.ask('socialBenefit.ofYear', { yearId: sample.yearId('2025') })
    expect(blocks.map(({ rows }) => rows.length > 0)).toEqual([true, true, true, true])
  })

  test('the book verifies', async () => {
    const { sound, steps } = await sample.ask('book.verify', {})
    expect(
      steps.flatMap(({ found }) => found),
      'what was found',
    ).toEqual([])
    expect(sound).toBe(true)
  })
})

// The figures of three years, and the target of the last; null: not asked.
const table: [string, number | null, number | null, number, number | null][] = [
  ['swim-visits', 71240, 74910, 73385, 75000],
  ['children-lessons', 612, 655, 689, 680],
  ['concession-share', 27.4, 28.9, 31.2, 30],
  ['active-150', null, 58, 61, 63],
  ['life-satisfaction', null, 7.3, 7.6, 7.5],
  ['volunteer-hours', 2960, 3340, 3120, 3300],
  ['staff-valued', 68, 74, 71, 80],
  ['complaints', 31, 26, 34, null],
  ['days-closed', 3, 9, 2, 4],
  ['gas-per-visit', 11.9, 11.2, 10.4, 10.5],
  ['local-spend', 52, 49, 55, 55],
]

describe('figures', () => {
  test.each(table)('%s: %s, %s, %s, target %s', (key, ...expected) => {
    const { decimals } = must(sample.indicator(key).definitions.at(-1))
    const shown = (value: number | null | undefined) => (value == null ? null : Number(value.toFixed(decimals)))
    const { series, comparisons } = sample.result(key)
    const target = must(comparisons.find((one) => one.with === 'target') ?? { against: null }).against?.low
    expect([...series.map(({ figure }) => shown(figure?.value)), shown(target)]).toEqual(expected)
  })

  test('complaints answered in ten days: 24 of 31, 24 of 26, 29 of 34', () => {
    const of = sample.result('complaints-answered').series.map(({ figure }) => [figure?.numerator, figure?.denominator])
    expect(of).toEqual([
      [24, 31],
      [24, 26],
      [29, 34],
    ])
  })

  test('swim visits are added up from twelve months, evenings among them', () => {
    const visits = must(sample.figure('swim-visits'))
    expect(visits.made).toBe('periods-added')
    expect(visits.readingIds).toHaveLength(12)
    expect(must(sample.figure('evening-visits')).value).toBeLessThan(must(visits.value))
  })

  test('gas for each visit is the gas divided by the visits', () => {
    for (const year of ['2023', '2024', '2025']) {
      const gas = must(must(sample.figure('gas-total', year)).value)
      const visits = must(must(sample.figure('swim-visits', year)).value)
      expect((gas / visits).toFixed(1)).toBe(must(sample.figure('gas-per-visit', year)).words)
    }
  })

  test('the concession share is of all swim visits', () => {
    for (const year of ['2023', '2024', '2025']) {
      const visits = must(sample.figure('swim-visits', year)).value
      expect(must(sample.figure('concession-share', year)).denominator).toBe(visits)
    }
  })

  test('groups add up to the whole where everybody is in one', () => {
    for (const key of ['card-holders', 'children-lessons']) {
      const groups = sample
        .result(key)
        .breakdowns.flatMap(({ groups }) => groups.map(({ figure }) => figure?.value ?? 0))
      const sum = groups.reduce((all, group) => all + group, 0)
      expect(sum, key).toBe(must(sample.figure(key)).value)
    }
  })
})

describe('national figures', () => {
  test('each says where and when it was published', async () => {
    const national = (await sample.ask('benchmarks.list', {})).filter(({ kind }) => kind === 'national')
    expect(national.length).toBeGreaterThanOrEqual(8)
    for (const { label, citation, period } of national) {
      expect(citation, label).toMatch(/\b(19|20)\d\d\b/)
      expect(citation, label).not.toMatch(/invented/i)
      expect(period, label).not.toBe('')
    }
  })

  test('each that comes from a framework is printed there with the same value', async () => {
    const inUse = await sample.ask('frameworks.inUse', {})
    const benchmarks = (await sample.ask('benchmarks.list', {})).filter((one) => one.frameworkIndicatorId !== null)
    expect(benchmarks.length).toBeGreaterThanOrEqual(7)
    for (const { frameworkIndicatorId, value, label, period } of benchmarks) {
      const { framework, code } = must(inUse.find(({ id }) => id === frameworkIndicatorId))
      const found = await sample.ask('frameworks.search', { words: code, framework })
      const published = must(found.find((one) => one.code === code)).values
      expect(published, `${label}, ${code}`).toContainEqual(expect.objectContaining({ value, period }))
    }
  })

  test('what is not national and not ours says that it is invented', async () => {
    const others = (await sample.ask('benchmarks.list', {})).filter(({ kind }) => kind === 'peer' || kind === 'sector')
    for (const { label, citation } of others) expect(citation, label).toMatch(/^Invented for this sample/)
  })
})
