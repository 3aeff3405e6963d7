import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMarks, kindOfWords, withoutMarks } from '../../shared/rules/quoted-words'

describe('somebody’s own words', () => {
  test.each([
    ['“It was cold.”', 'said', 'It was cold.'],
    ['"It was cold."', 'said', 'It was cold.'],
    ['‘Cheaper than the gym’', 'said', 'Cheaper than the gym'],
    ['"It was', 'said', 'It was'],
    ['“I came.” “I stayed.”', 'said', '“I came.” “I stayed.”'],
    ['"It was cold".', 'said', '"It was cold".'],
    ['"It was cold," she said and left', 'seen', '"It was cold," she said and left'],
    ["'Twas cold in there", 'seen', "'Twas cold in there"],
    ['A child fell', 'seen', 'A child fell'],
    ['', 'seen', ''],
  ])('%s', (typed, kind, words) => {
    expect(kindOfWords(typed)).toBe(kind)
    expect(withoutMarks(typed)).toBe(words)
  })

  test('what is shown in marks is taken out of them unchanged', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replace(/[“”"‘’'«»„]/g, '').trim()),
        (words) => {
          fc.pre(words !== '')
          expect(withoutMarks(inMarks(words))).toBe(words)
        },
      ),
    )
  })

  test('marks that are there are not doubled', () => {
    expect(inMarks('“I came.” “I stayed.”')).toBe('“I came.” “I stayed.”')
  })
})
