import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayWords } from '../../shared/rules/date-words'
import { dayFromWords } from '../../shared/rules/day-from-words'

describe('a day as it is typed in Britain', () => {
  test.each([
    ['1/4/2026', '2026-04-01'],
    ['01/04/2026', '2026-04-01'],
    ['1.4.26', '2026-04-01'],
    ['1-4-2026', '2026-04-01'],
    ['1 4 2026', '2026-04-01'],
    [' 31 December 2025 ', '2025-12-31'],
    ['31 dec 25', '2025-12-31'],
    ['1st April 2026', '2026-04-01'],
    ['22nd sept 2026', '2026-09-22'],
    ['3 May, 2026', '2026-05-03'],
    ['29/2/2024', '2024-02-29'],
    ['2026-04-01', '2026-04-01'],
  ])('%s', (typed, day) => {
    expect(dayFromWords(typed)).toBe(day)
  })

  test.each([
    '',
    'soon',
    '30/2/2026',
    '29 February 2025',
    '13/13/2026',
    '0/1/2026',
    '1 a 2026',
    '1/4/326',
    '32 May 2026',
    '1/4',
  ])('no day: %s', (typed) => {
    expect(dayFromWords(typed)).toBeNull()
  })

  test.each([
    ['4/1/2026', '2026-04-01'],
    ['12/31/25', '2025-12-31'],
    ['April 1, 2026', '2026-04-01'],
    ['1 April 2026', '2026-04-01'],
  ])('in the United States: %s', (typed, day) => {
    expect(dayFromWords(typed, 'en-US')).toBe(day)
  })

  test('and where the year comes first, a day without it there is read as in Britain', () => {
    expect(dayFromWords('1/4/2026', 'en-CA')).toBe('2026-04-01')
    expect(dayFromWords('31/12/2026', 'en-US')).toBeNull()
  })

  test('every day as we print it is understood again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = new Date(Date.UTC(1930, 0, 1 + days)).toISOString().slice(0, 10)
        expect(dayFromWords(dayWords(day))).toBe(day)
      }),
    )
  })
})
