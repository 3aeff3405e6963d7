import { describe, expect, it } from 'vitest'
import { compareWithBenchmark } from '../../shared/rules/comparison'
import { benchmark, definition, months, percent, percentage, scale, year2025 } from './builders'
import { held, reason, words } from './held'

describe('what is not comparable says why', () => {
  it.each([
    [
      'other-unit',
      () => held(5, definition({ unit: 'kWh' }), { value: 4, unit: 'tonnes' }),
      'Published in another unit (tonnes); ours is kWh.',
    ],
    [
      'other-definition',
      () => held(5, definition(), { value: 4, sameDefinition: 'different' }),
      'It measures something else, or measures it in another way.',
    ],
    [
      'no-denominator',
      () => held(percent(61), percentage(), { value: 63.7 }),
      'The percentage for this year does not say out of how many.',
    ],
    [
      'other-period-length',
      () => held(5, definition({ combining: 'sum' }), { value: 40 }, 'higher', months(1, 3)),
      'Ours covers 90 days, the other 12 months.',
    ],
    [
      'other-period-length',
      () => held(5, definition(), { value: 40, periodMonths: 1 }),
      'Ours covers 365 days, the other 1 month.',
    ],
    [
      'too-few-answers',
      () => held(percent(null, 6, 8), percentage(), { value: 50 }),
      'Only 8 answers for this year; a comparison needs 10.',
    ],
    [
      'too-few-answers',
      () => held({ kind: 'scale', counts: [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0] }, scale(), { value: 7 }),
      'Too few answers for this year; a comparison needs 10.',
    ],
    ['no-value', () => held(5, definition(), { value: null }), '“England” has no value to compare with.'],
    [
      'no-figure',
      () => held(percent(null, 5), percentage(), { value: 4 }),
      'The reading for this year gives no figure.',
    ],
    [
      'in-words',
      () =>
        held({ kind: 'judgement', judgement: 'Good', grounds: '' }, definition({ kind: 'judgement' }), { value: 4 }),
      'A judgement in words is read beside another, not subtracted from it.',
    ],
  ])('%s', (expected, make, sentence) => {
    const comparison = make()
    expect(reason(comparison)).toBe(expected)
    expect(words(comparison)).toBe(sentence)
  })

  it('but the length of time does not matter to shares, levels and means', () => {
    expect(reason(held(percent(61, null, 214), percentage(), { value: 60 }, 'higher', months(10, 10)))).toBe(
      'comparable',
    )
    expect(reason(held(689, definition({ combining: 'last' }), { value: 680 }, 'higher', months(10, 12)))).toBe(
      'comparable',
    )
  })

  it('ten months are not a year', () => {
    const held10 = held(110, definition({ combining: 'sum' }), { value: 120 }, 'higher', months(1, 10))
    expect(words(held10)).toBe('Ours covers 304 days, the other 12 months.')
  })

  it('and a length that differs little is said beside it', () => {
    const comparison = held(110, definition({ combining: 'sum' }), { value: 120 }, 'higher', months(1, 11))
    expect(comparison).toMatchObject({ comparable: true, remark: 'Ours covers 334 days, the other 12 months.' })
  })

  it('there is no figure at all', () => {
    const none = compareWithBenchmark(
      { figure: null, margin: null, definition: definition() },
      benchmark({ value: 3 }),
      {
        betterWhen: 'higher',
        currency: 'GBP',
        year: year2025,
      },
    )
    expect(none).toMatchObject({
      comparable: false,
      reason: 'no-figure',
      words: 'There is no figure for this year.',
      againstWords: '3',
    })
  })
})
