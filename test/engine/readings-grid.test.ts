import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GridRow } from '../../shared/model/grid'
import { makeSampleBook, type SampleBook } from './sample-book'

describe('the grid of the sample', () => {
  let sample: SampleBook
  beforeAll(async () => {
    sample = await makeSampleBook()
  })
  afterAll(() => sample.close())

  it('has every reading that stands in the year, once', async () => {
    const yearId = sample.yearId('2025')
    const { readings } = await sample.ask('readings.list', { yearId, limit: 5000 })
    for (const scheme of ['year', 'quarters', 'months'] as const) {
      const { rows } = await sample.ask('readings.grid', { yearId, scheme })
      const shown = rows.flatMap((row) =>
        row.type === 'objective' ? [] : [...row.cells.filter((cell) => cell !== null), ...row.others],
      )
      expect(shown.map(({ readingId }) => readingId).toSorted(), scheme).toEqual(
        readings.map(({ id }) => id).toSorted(),
      )
    }
  })

  it('agrees with the results of the year', async () => {
    const { rows, earlierYears } = await sample.ask('readings.grid', { yearId: sample.yearId('2025') })
    expect(earlierYears.map(({ label }) => label)).toEqual(['2023', '2024'])
    const results = await sample.ask('results.ofYear', { yearId: sample.yearId('2025') })
    for (const { indicatorId, series, comparisons, breakdowns } of results) {
      const own = rows.filter((row) => row.type !== 'objective' && row.indicatorId === indicatorId)
      const whole = own[0] as Extract<GridRow, { type: 'indicator' }>
      const words = series.slice(-3).map(({ figure }) => figure?.words ?? '–')
      expect([...whole.earlier.map((year) => year.words), whole.figure.words]).toEqual(words)
      const target = comparisons.find((comparison) => comparison.with === 'target')
      expect(whole.target).toBe(target?.againstWords ?? '')
      expect(whole.targetMet).toBe(target?.comparable ? target.met : null)
      for (const group of breakdowns.flatMap(({ groups }) => groups)) {
        const row = own.find((one) => one.type === 'group' && one.groupId === group.groupId)
        expect(row).toMatchObject({ label: group.label, figure: { words: group.figure?.words ?? '–' } })
      }
    }
  })

  it('comes whole or in ranges that make the whole', async () => {
    const ask = (fromRow: number, rows: number) =>
      sample.ask('readings.grid', { yearId: sample.yearId('2025'), scheme: 'quarters', fromRow, rows })
    const whole = await ask(0, 20_000)
    expect(whole.rows).toHaveLength(whole.total)
    const parts: GridRow[] = []
    for (let from = 0; from < whole.total; from += 7) parts.push(...(await ask(from, 7)).rows)
    expect(parts).toEqual(whole.rows)
    expect((await ask(whole.total, 7)).rows).toEqual([])
  })
})
