import { describe, expect, it } from 'vitest'
import { headlines } from '../../renderer/indicators/headline'
import { marginSentences, yearsDrawn } from '../../renderer/indicators/years-drawn'
import { indicatorResult } from '../../shared/rules/result'
import { benchmark, definition, id, indicator, percent, percentage, reading, year2024, year2025 } from './builders'

const plain = (words: string) => words.replaceAll('\u00a0', ' ')

function of(given: {
  is: ReturnType<typeof indicator>
  readings: ReturnType<typeof reading>[]
  benchmarks?: ReturnType<typeof benchmark>[]
  population?: number
}) {
  const result = indicatorResult({
    indicator: given.is,
    years: [year2024, year2025],
    yearId: year2025.id,
    readings: given.readings,
    benchmarks: given.benchmarks ?? [],
    breakdowns: [],
    populations: new Map(given.population === undefined ? [] : [[year2025.id, given.population]]),
    currency: 'GBP',
  })
  return { result, indicator: given.is, currency: 'GBP' }
}

const in2024 = { yearId: year2024.id, periodStart: year2024.startsOn, periodEnd: year2024.endsOn }

describe('the large figures of an indicator', () => {
  const given = {
    is: indicator([percentage()]),
    readings: [
      reading(percent(null, 112, 193), { ...in2024, asked: 600, answered: 193 }),
      reading(percent(null, 130, 214), { asked: 600, answered: 214 }),
    ],
    benchmarks: [
      benchmark({ kind: 'target', label: 'Our target', value: 63 }),
      benchmark({ id: id(902), kind: 'national', label: 'England', value: 63.7, citation: 'Active Lives' }),
    ],
  }
  const shown = of(given)

  it('are this year with n of N and its margin, last year, the target, and others', () => {
    const lines = headlines(shown.result, shown.indicator)
    expect(lines.map(({ figure, below }) => [figure, plain(below)])).toEqual([
      ['61%', '2025: 130 of 214, give or take 6.5'],
      ['58%', '2024: 112 of 193'],
      ['63%', 'target, missed by 2 points'],
      ['63.7%', 'England'],
    ])
  })

  it('have a margin that is narrower where it is known how many there are', () => {
    const known = of({ ...given, population: 5240 })
    const [now] = headlines(known.result, known.indicator)
    expect(plain(now?.below ?? '')).toBe('2025: 130 of 214, give or take 6.4')
  })

  it('are explained below the picture, with what lies within the margin', () => {
    const [bars, within] = marginSentences(shown.result)
    expect(bars).toMatch(/6\.5 points either way/)
    expect(within).toMatch(/^2024 and England lie within/)
    expect(marginSentences(of({ ...given, population: 5240 }).result)[0]).toMatch(/6\.4 points either way/)
  })

  it('say that there is none yet', () => {
    const none = of({ is: indicator([definition()]), readings: [] })
    expect(headlines(none.result, none.indicator)).toMatchObject([
      { figure: '–', below: 'no figure for 2025 yet', current: true },
    ])
    expect(yearsDrawn(none)).toBeNull()
    expect(marginSentences(none.result)).toEqual([])
  })
})

describe('the years drawn', () => {
  it('break where the definition changed, and begin no earlier than the year before the first figure', () => {
    const later = definition({ id: id(11), version: 2, validFrom: '2025-01-01', definition: 'By the new gate' })
    const is = indicator([definition(), later])
    const both = of({ is, readings: [reading(5, in2024), reading(6, { definitionId: later.id })] })
    expect(yearsDrawn(both)?.points).toMatchObject([
      { year: '2024', value: 5, thisYear: false },
      { year: '2025', value: 6, thisYear: true, breakBefore: 'measured in another way' },
    ])
  })
})
