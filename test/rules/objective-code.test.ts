import { expect, test } from 'vitest'
import { nextCode } from '../../shared/rules/objective-code'

test('the next letter', () => {
  expect(nextCode([])).toBe('A')
  expect(nextCode(['A', 'B', 'D'])).toBe('E')
  expect(nextCode(['Z'])).toBe('AA')
  expect(nextCode(['AZ'])).toBe('BA')
  expect(nextCode(['ZZ', 'A'])).toBe('B')
})
