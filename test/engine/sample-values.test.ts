import { expect, test } from 'vitest'
import { penceOf, periodOf, readingValue } from '../../main/engine/sample/source-values'

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-Q1', '2025-01-01', '2025-03-31'],
  ['2025-Q4', '2025-10-01', '2025-12-31'],
  ['2025-12-31', '2025-12-31', '2025-12-31'],
  ['2025-10-03/2025-10-24', '2025-10-03', '2025-10-24'],
])('the period %s is %s to %s', (words, periodStart, periodEnd) => {
  expect(periodOf(words)).toEqual({ periodStart, periodEnd })
})

test.each(['last year', '2025-Q5', '25', ''])('“%s” is not a period', (words) => {
  expect(() => periodOf(words)).toThrow(/not a period/)
})

test('values are read by the kind of their indicator', () => {
  expect(readingValue('number', '-3')).toEqual({ kind: 'number', number: -3 })
  expect(readingValue('money', '2.40')).toEqual({ kind: 'money', pence: 240 })
  expect(readingValue('percentage', '130', '214')).toEqual({ kind: 'percentage', numerator: 130, denominator: 214 })
  expect(readingValue('percentage', '71%', '19')).toEqual({ kind: 'percentage', percent: 71, denominator: 19 })
  expect(readingValue('scale', '4/11/24')).toEqual({ kind: 'scale', counts: [4, 11, 24] })
  expect(readingValue('yes-no', 'no')).toEqual({ kind: 'yes-no', yes: false })
})

test('an empty or misspelt value is an error, never nought', () => {
  expect(() => readingValue('number', '')).toThrow()
  expect(() => readingValue('number', '12x')).toThrow()
  expect(() => readingValue('yes-no', 'maybe')).toThrow()
})

test('pounds become whole pence', () => {
  expect(penceOf(2.55)).toBe(255)
  expect(penceOf(0.29)).toBe(29)
})
