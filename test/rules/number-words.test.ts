import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayWords, periodWords } from '../../shared/rules/date-words'
import { addDays, addMonths, daysFromTo, wholeMonths } from '../../shared/rules/days'
import {
  changeWords,
  decimalsOf,
  listWords,
  moneyWords,
  numberWords,
  outOfWords,
  percentWords,
  pointsWords,
  round,
  withUnit,
} from '../../shared/rules/number-words'

/** No-break spaces made visible. */
const seen = (words: string) => words.replaceAll('\u00a0', '_')

describe('figures as printed in British English', () => {
  it.each([
    [percentWords(61), '61%'],
    [percentWords(31.2, 1), '31.2%'],
    [numberWords(73385), '73,385'],
    [numberWords(7.6, 1), '7.6'],
    [numberWords(-3), '\u22123'],
    [numberWords(-0.4), '0'],
    [moneyWords(51_200_000), '£512,000'],
    [moneyWords(240, 'GBP', 2), '£2.40'],
    [moneyWords(-50_000), '\u2212£500'],
    [moneyWords(1250, 'EUR', 1), '€12.50'],
    [outOfWords(29, 34), '29_of_34'],
    [changeWords(5.24), '+5.2%'],
    [changeWords(-2.0357), '\u22122.0%'],
    [pointsWords(-2.7, 1), '\u22122.7_points'],
    [pointsWords(1), '+1_point'],
    [pointsWords(1, 1), '+1.0_points'],
    [withUnit('10.4', 'kWh a visit'), '10.4_kWh a visit'],
    [withUnit('61%', ''), '61%'],
    [listWords(['a', 'b', 'c']), 'a, b and c'],
  ])('%s', (words, expected) => expect(seen(words)).toBe(expected))

  it('rounds halves away from nought by the decimal figures', () => {
    expect(round(1.005, 2)).toBe(1.01)
    expect(round(2.5, 0)).toBe(3)
    expect(round(-2.5, 0)).toBe(-3)
    expect(Object.is(round(-0.2, 0), 0)).toBe(true)
    expect(round(1e21, 2)).toBe(1e21)
    expect(round(1e-9, 2)).toBe(0)
  })

  it('tells with how many decimals a number was given', () => {
    expect([61, 63.7, 7.45, 1 / 3].map((value) => decimalsOf(value))).toEqual([0, 1, 2, 4])
  })

  it('keeps every digit: words read back give the rounded number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const words = numberWords(value, decimals)
          expect(Number(words.replaceAll(',', '').replace('\u2212', '-'))).toBe(round(value, decimals))
        },
      ),
    )
  })

  it('keeps every penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (pence) => {
        const digits = moneyWords(pence, 'GBP', 2).replace(/[£,.]/g, '').replace('\u2212', '-')
        expect(Number(digits) + 0).toBe(pence + 0)
      }),
    )
  })

  it('rounds to the nearest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          expect(Math.abs(round(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
        },
      ),
    )
  })
})

describe('days and periods', () => {
  it.each([
    [dayWords('2026-03-12'), '12_March_2026'],
    [periodWords('2025-01-01', '2025-12-31'), '1_January to 31_December_2025'],
    [periodWords('2025-10-01', '2025-10-31'), '1 to 31_October_2025'],
    [periodWords('2025-04-01', '2026-03-31'), '1_April_2025 to 31_March_2026'],
    [periodWords('2025-10-05', '2025-10-05'), '5_October_2025'],
  ])('%s', (words, expected) => expect(seen(words)).toBe(expected))

  it('counts days with both ends, over leap years and clock changes', () => {
    expect(daysFromTo('2025-01-01', '2025-12-31')).toBe(365)
    expect(daysFromTo('2024-01-01', '2024-12-31')).toBe(366)
    expect(daysFromTo('2025-03-29', '2025-03-31')).toBe(3)
    expect(daysFromTo('2025-03-02', '2025-03-01')).toBe(0)
  })

  it('adds months to the last day a month has', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2025-11-01', 3)).toBe('2026-02-01')
  })

  it('knows periods of whole months', () => {
    expect(wholeMonths('2025-01-01', '2025-12-31')).toBe(12)
    expect(wholeMonths('2025-04-06', '2026-04-05')).toBe(12)
    expect(wholeMonths('2011-01-01', '2012-12-31')).toBe(24)
    expect(wholeMonths('2025-10-01', '2025-10-31')).toBe(1)
    expect(wholeMonths('2025-01-01', '2025-12-30')).toBeNull()
  })

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3000 }), (from, count) => {
        const start = addDays('1990-01-01', from)
        expect(daysFromTo(start, addDays(start, count))).toBe(count + 1)
      }),
    )
  })
})
