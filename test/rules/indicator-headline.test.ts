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
}) {
  const result = indicatorResult({
    indicator: given.is,
    years: [year2024, year2025],
    yearId: year2025.id,
    readings: given.readings,
    benchmarks: given.benchmarks ?? [],
    breakdowns: [],
    currency: 'GBP',
  })
  return { result, indicator: given.is, population: null, currency: 'GBP' }
}

const in2024 = { yearId: year2024.id, periodStart: year2024.startsOn, periodEnd: year2024.endsOn }

describe('the large figures of an indicator', () => {
  const shown = of({
    is: indicator([percentage()]),
    readings: [
      reading(percent(null, 112, 193), { ...in2024, asked: 600, answered: 193 }),
      reading(percent(null, 130, 214), { asked: 600, answered: 214 }),
    ],
    benchmarks: [
      benchmark({ kind: 'target', label: 'Our target', value: 63 }),
      benchmark({ id: id(902), kind: 'national', label: 'England', value: 63.7, citation: 'Active Lives' }),
    ],
  })

  it('are this year with n of N and its margin, last year, the target, and others', () => {
    const lines = headlines(shown.result, shown.indicator, null)
    expect(lines.map(({ figure, below }) => [figure, plain(below)])).toEqual([
      ['61%', '2025: 130 of 214, give or take 6.5'],
      ['58%', '2024: 112 of 193'],
      ['63%', 'target, missed by 2 points'],
      ['63.7%', 'England'],
    ])
  })

  it('have a margin that is narrower where it is known how many there are', () => {
    const [now] = headlines(shown.result, shown.indicator, 5240)
    expect(plain(now?.below ?? '')).toBe('2025: 130 of 214, give or take 6.4')
  })

  it('are explained below the picture, with what lies within the margin', () => {
    const [bars, within] = marginSentences(shown)
    expect(bars).toMatch(/6\.5 points either way/)
    expect(within).toMatch(/^2024 and England lie within/)
  })

  it('say that there is none yet', () => {
    const none = of({ is: indicator([definition()]), readings: [] })
    expect(headlines(none.result, none.indicator, null)).toMatchObject([
      { figure: '–', below: 'no figure for 2025 yet', current: true },
    ])
    expect(yearsDrawn(none)).toBeNull()
    expect(marginSentences(none)).toEqual([])
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
