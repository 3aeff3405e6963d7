import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayWords } from '../../shared/rules/date-words'
import { addDays } from '../../shared/rules/days'
import { pastDay } from '../../shared/rules/past-day'

/** A Tuesday. */
const today = '2026-11-24'

describe('when something happened, as people say it', () => {
  test.each([
    ['today', '2026-11-24'],
    [' Yesterday', '2026-11-23'],
    ['3 days ago', '2026-11-21'],
    ['1 day ago', '2026-11-23'],
    ['Monday', '2026-11-23'],
    ['on tuesday', '2026-11-17'],
    ['last Wed', '2026-11-18'],
    ['3 May', '2026-05-03'],
    ['3rd may', '2026-05-03'],
    ['3/5', '2026-05-03'],
    ['25 December', '2025-12-25'],
    ['24 November', '2026-11-24'],
    ['29 February', '2024-02-29'],
    ['1/4/2025', '2025-04-01'],
    ['1 December 2026', '2026-12-01'],
  ])('%s', (typed, day) => {
    expect(pastDay(typed, today)).toBe(day)
  })

  test.each(['', 'soon', 'm', '31 April', '13/13', 'next Monday', '3'])('"%s" is no day', (typed) => {
    expect(pastDay(typed, today)).toBeNull()
  })

  test('a day without its year is never to come, and at most a year back but for the leap day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (back) => {
        const day = addDays(today, -back)
        const words = dayWords(day).replace(/\s\d{4}$/, '')
        expect(pastDay(words, today)).toBe(day)
      }),
    )
  })
})
