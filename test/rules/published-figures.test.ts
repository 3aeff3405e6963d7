import { describe, expect, it } from 'vitest'
import { BenchmarkFields } from '../../shared/model/benchmark'
import type { PublishedFigure } from '../../shared/model/published-figure'
import { benchmarkOfPublished, isTaken, publishedSeries } from '../../shared/rules/published-figures'
import { benchmark, definition, id, indicatorId, percentage, year2025 } from './builders'

const england: PublishedFigure = {
  frameworkIndicatorId: id(700),
  frameworkTitle: 'Active Lives Adult Survey',
  publisher: 'Sport England',
  name: 'Active',
  fit: 'partly',
  explanation: 'We ask our own swimmers',
  unit: '%',
  period: 'November 2023 to November 2024',
  periodStart: null,
  periodEnd: null,
  area: 'England',
  population: 'adults 16 and over',
  value: 63.7,
  note: '30.0 million',
  source: 'sportengland.org (24 April 2025)',
  lookedUp: '2026-11-23',
}
const before = { ...england, period: 'November 2022 to November 2023', value: 63.4 }
const serves = { indicatorId, yearId: year2025.id, definition: percentage() }

describe('published figures', () => {
  it('are offered newest first, by area and population', () => {
    const older = { ...england, population: 'adults 55 and over', value: 58 }
    expect(publishedSeries([before, england, older], percentage())).toEqual([
      { newest: england, earlier: [before] },
      { newest: older, earlier: [] },
    ])
  })

  it('are not offered where ours is one influence among many, or in another unit', () => {
    expect(publishedSeries([{ ...england, fit: 'contributes' }], percentage())).toEqual([])
    expect(publishedSeries([england], definition({ unit: 'visits' }))).toEqual([])
  })

  it('become benchmarks with their citation and what is unlike ours', () => {
    const fields = BenchmarkFields.parse(benchmarkOfPublished(england, serves))
    expect(fields).toMatchObject({
      kind: 'national',
      label: 'England',
      value: 63.7,
      population: 'Adults 16 and over',
      citation:
        'Sport England, Active Lives Adult Survey: Active, November 2023 to November 2024; sportengland.org (24 April 2025); looked up 23 November 2026',
      sameDefinition: 'similar',
      definitionNote: 'We ask our own swimmers. 30.0 million.',
    })
    expect(benchmarkOfPublished({ ...england, area: 'Yorkshire', fit: 'directly' }, serves)).toMatchObject({
      kind: 'sector',
      sameDefinition: 'same',
    })
  })

  it('of money are kept in hundredths, and of known days with their months', () => {
    const pounds = { ...england, unit: '', value: 12.5, periodStart: '2022-04-01', periodEnd: '2023-03-31' }
    const measured = definition({ kind: 'money' })
    expect(benchmarkOfPublished(pounds, { ...serves, definition: measured })).toMatchObject({
      value: 1250,
      periodMonths: 12,
    })
  })

  it('are known again once they are taken', () => {
    const taken = benchmark({ frameworkIndicatorId: id(700), period: england.period, value: 63.7 })
    expect(isTaken(england, [taken], percentage())).toBe(true)
    expect(isTaken(before, [taken], percentage())).toBe(false)
  })
})
