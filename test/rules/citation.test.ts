import { expect, it } from 'vitest'
import { citationWords } from '../../shared/rules/citation'

const nothing = { publisher: '', title: '', year: '', page: '', link: '' }

it.each([
  [nothing, ''],
  [{ ...nothing, title: ' Active Lives Adult Survey ' }, 'Active Lives Adult Survey'],
  [
    { publisher: 'Sport England', title: 'Active Lives.', year: '2025', page: '9', link: 'sportengland.org' },
    'Sport England, Active Lives, 2025, page 9, sportengland.org',
  ],
  [{ ...nothing, publisher: 'ONS', page: 'p. 4-6' }, 'ONS, pages 4–6'],
  [{ ...nothing, publisher: 'ONS', page: 'table 2' }, 'ONS, table 2'],
])('a citation in parts as it is printed: %j', (parts, words) => {
  expect(citationWords(parts)).toBe(words)
})
