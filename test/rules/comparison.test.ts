import { describe, expect, it } from 'vitest'
import type { Benchmark } from '../../shared/model/benchmark'
import { Comparison } from '../../shared/model/figure'
import type { BetterWhen, Definition } from '../../shared/model/indicator'
import type { Reading } from '../../shared/model/reading'
import { compareWithBenchmark, compareWithLastYear } from '../../shared/rules/comparison'
import { yearFigure } from '../../shared/rules/figure'
import {
  benchmark,
  context,
  definition,
  id,
  months,
  percent,
  percentage,
  reading,
  scale,
  year2024,
  year2025,
} from './builders'

const seen = (words: string) => words.replaceAll('\u00a0', '_').replaceAll('\u2212', '-')

type Value = Parameters<typeof reading>[0]

function held(
  value: Value,
  is: Definition,
  against: Partial<Benchmark>,
  betterWhen: BetterWhen = 'higher',
  changes: Partial<Reading> = {},
) {
  const figure = yearFigure([reading(value, changes)], context(is))
  const comparison = compareWithBenchmark({ figure, definition: is }, benchmark(against), {
    betterWhen,
    currency: 'GBP',
    year: year2025,
  })
  expect(Comparison.parse(comparison)).toEqual(comparison)
  return comparison
}

function heldAgainstLastYear(
  now: { value: Value; changes?: Partial<Reading>; is: Definition },
  then: { value: Value; changes?: Partial<Reading>; is: Definition } | null,
  betterWhen: BetterWhen = 'higher',
) {
  const figure = yearFigure([reading(now.value, now.changes)], context(now.is))
  const in2024 = { yearId: year2024.id, periodStart: year2024.startsOn, periodEnd: year2024.endsOn }
  const earlier =
    then === null
      ? null
      : {
          figure: yearFigure([reading(then.value, { ...in2024, definitionId: then.is.id, ...then.changes })], {
            ...context(then.is),
            year: year2024,
          }),
          definition: then.is,
          label: '2024',
        }
  const comparison = compareWithLastYear({ figure, definition: now.is }, earlier, { betterWhen, currency: 'GBP' })
  expect(Comparison.parse(comparison)).toEqual(comparison)
  return comparison
}

const words = (comparison: Comparison) => seen(comparison.comparable ? comparison.differenceWords : comparison.words)
const reason = (comparison: Comparison) => (comparison.comparable ? 'comparable' : comparison.reason)

describe('a figure held against a benchmark', () => {
  it('differs in points when it is a share', () => {
    const comparison = held(percent(61, 130, 214), percentage(), {
      value: 63.7,
      citation: 'Active Lives',
      period: 'Nov 2023–24',
    })
    expect(comparison).toMatchObject({
      verdict: 'worse',
      difference: -2.7,
      percent: null,
      met: null,
      againstWords: '63.7%',
      period: 'Nov 2023–24',
      remark: '',
    })
    expect(words(comparison)).toBe('-2.7_points')
  })

  it('differs in per cent when it is a count', () => {
    const comparison = held(1052, definition(), { kind: 'baseline', value: 1000 })
    expect(comparison).toMatchObject({
      verdict: 'better',
      difference: 52,
      percent: 5.2,
      against: { low: 1000, high: 1000 },
    })
    expect(words(comparison)).toBe('+5.2%')
    expect(words(held(100_001, definition(), { value: 100_000 }))).toBe('+1')
    expect(words(held(3, definition(), { value: 0 }))).toBe('+3')
  })

  it('differs from what is printed, so that a reader gets the same', () => {
    const comparison = held({ kind: 'scale', counts: [0, 0, 0, 0, 0, 1, 4, 12, 15, 7, 2] }, scale(), {
      value: 7.45,
      unit: 'mean, 0 to 10',
    })
    expect(comparison).toMatchObject({ difference: 0.25, verdict: 'better', againstWords: '7.45' })
    expect(words(comparison)).toBe('+0.25_points')
  })

  it('is the same when nothing that is shown differs', () => {
    expect(held(percent(60.6, null, 500), percentage(), { value: 61 })).toMatchObject({
      verdict: 'same',
      difference: 0,
      differenceWords: 'the same',
    })
    expect(
      held({ kind: 'money', pence: 51_200_049 }, definition({ kind: 'money' }), { value: 51_200_000 }),
    ).toMatchObject({ verdict: 'same' })
  })

  it('is the same anywhere inside a range, and differs from its nearer end outside', () => {
    const range = { low: 7.3, high: 7.6 }
    expect(held(7.4, definition({ decimals: 1 }), range)).toMatchObject({
      verdict: 'same',
      difference: 0,
      againstWords: '7.3 to 7.6',
      differenceWords: 'within the range',
    })
    expect(held(7.9, definition({ decimals: 1 }), range)).toMatchObject({ verdict: 'better', difference: 0.3 })
    expect(held(7.0, definition({ decimals: 1 }), range)).toMatchObject({ verdict: 'worse', difference: -0.3 })
  })

  it('reads anxiety in reverse', () => {
    const anxiety = scale({ definition: 'How anxious did you feel yesterday?' })
    const counts = [4, 6, 8, 8, 6, 4, 2, 1, 1, 0, 0]
    expect(held({ kind: 'scale', counts }, anxiety, { value: 3.23 }, 'lower')).toMatchObject({ verdict: 'better' })
    expect(held({ kind: 'scale', counts: [...counts].reverse() }, anxiety, { value: 3.23 }, 'lower')).toMatchObject({
      verdict: 'worse',
    })
  })

  it('is neither better nor worse without a direction', () => {
    expect(held(2, definition(), { value: 1 }, 'neither')).toMatchObject({ verdict: 'neither', difference: 1 })
  })

  it('compares yes and no only as equal or changed', () => {
    const is = definition({ kind: 'yes-no' })
    expect(held({ kind: 'yes-no', yes: true }, is, { value: 1 })).toMatchObject({
      verdict: 'same',
      differenceWords: 'no change',
      againstWords: 'Yes',
    })
    expect(held({ kind: 'yes-no', yes: true }, is, { value: 0 })).toMatchObject({
      verdict: 'better',
      differenceWords: 'changed',
      percent: null,
    })
  })

  it('says what is similar but not the same', () => {
    const comparison = held(percent(61, null, 214), percentage(), {
      value: 90,
      sameDefinition: 'similar',
      definitionNote: 'adults, not users',
    })
    expect(comparison).toMatchObject({ comparable: true, remark: 'Measured in a similar way: adults, not users.' })
  })

  it('says when a difference in a sample may be chance', () => {
    const asked = { asked: 400, answered: 214 }
    expect(held(percent(61, null, 214), percentage(), { value: 63.7 }, 'higher', asked).remark).toMatch(/may be chance/)
    expect(held(percent(61, null, 214), percentage(), { value: 83.7 }, 'higher', asked).remark).toBe('')
    expect(held(percent(61, null, 214), percentage(), { kind: 'target', value: 63 }, 'higher', asked).remark).toBe('')
  })
})

describe('a target', () => {
  it.each([
    ['higher', 73_385, 75_000, false, 'worse', '1,615_short'],
    ['higher', 75_000, 75_000, true, 'same', 'exactly'],
    ['higher', 689, 680, true, 'better', '9_over'],
    ['lower', 2, 4, true, 'better', '2_under'],
    ['lower', 9, 4, false, 'worse', '5_over'],
  ] as const)('%s is better: %d against %d', (betterWhen, value, target, met, verdict, difference) => {
    const comparison = held(
      value,
      definition(),
      { kind: 'target', label: 'Our target', value: target, yearId: year2025.id },
      betterWhen,
    )
    expect(comparison).toMatchObject({ met, verdict })
    expect(words(comparison)).toBe(difference)
  })

  it('of a share is missed by points', () => {
    const comparison = held(percent(61, null, 214), percentage(), { kind: 'target', value: 63 })
    expect(comparison).toMatchObject({ met: false })
    expect(words(comparison)).toBe('2_points_short')
  })

  it('of a range is met inside it, and beyond its better end', () => {
    const range = { kind: 'target', low: 10, high: 20 } as const
    expect(held(15, definition(), range)).toMatchObject({ met: true, differenceWords: 'within the target' })
    expect(held(25, definition(), range)).toMatchObject({ met: true, verdict: 'better' })
    expect(held(25, definition(), range, 'lower')).toMatchObject({ met: false })
    expect(held(25, definition(), range, 'neither')).toMatchObject({ met: false, verdict: 'neither' })
  })

  it('speaks of its own year, even a long one', () => {
    const long = { id: id(7), startsOn: '2024-07-01', endsOn: '2025-12-31' }
    const is = definition({ combining: 'sum' })
    const figure = yearFigure([reading(10, { periodStart: long.startsOn, periodEnd: long.endsOn })], {
      ...context(is),
      year: long,
    })
    const held = (changes: Partial<Benchmark>) =>
      compareWithBenchmark({ figure, definition: is }, benchmark({ value: 9, ...changes }), {
        betterWhen: 'higher',
        currency: 'GBP',
        year: long,
      })
    expect(held({ kind: 'target', yearId: long.id })).toMatchObject({ comparable: true, met: true })
    expect(held({ kind: 'sector' })).toMatchObject({ comparable: false, reason: 'other-period-length' })
  })
})

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

  it('and a length that differs little is said beside it', () => {
    const comparison = held(110, definition({ combining: 'sum' }), { value: 120 }, 'higher', months(1, 11))
    expect(comparison).toMatchObject({ comparable: true, remark: 'Ours covers 334 days, the other 12 months.' })
  })

  it('there is no figure at all', () => {
    const none = compareWithBenchmark({ figure: null, definition: definition() }, benchmark({ value: 3 }), {
      betterWhen: 'higher',
      currency: 'GBP',
      year: year2025,
    })
    expect(none).toMatchObject({
      comparable: false,
      reason: 'no-figure',
      words: 'There is no figure for this year.',
      againstWords: '3',
    })
  })
})

describe('a figure held against last year', () => {
  it('is worked out from both years’ readings', () => {
    const comparison = heldAgainstLastYear({ value: 73_385, is: definition() }, { value: 74_910, is: definition() })
    expect(comparison).toMatchObject({
      with: 'last-year',
      label: '2024',
      verdict: 'worse',
      difference: -1525,
      againstWords: '74,910',
    })
    expect(words(comparison)).toBe('-2.0%')
  })

  it('is not compared across a change of definition, but across a change of decimals', () => {
    const later = definition({ id: id(11), version: 2, definition: 'Visits counted at the gate' })
    const comparison = heldAgainstLastYear(
      { value: 5, is: later, changes: { definitionId: later.id } },
      { value: 4, is: definition() },
    )
    expect(reason(comparison)).toBe('other-definition')
    expect(words(comparison)).toBe('The definition changed between the two years: what is counted or asked.')
    const shown = definition({ id: id(11), version: 2, decimals: 1 })
    expect(
      reason(
        heldAgainstLastYear(
          { value: 5, is: shown, changes: { definitionId: shown.id } },
          { value: 4, is: definition() },
        ),
      ),
    ).toBe('comparable')
    const unit = definition({ id: id(11), version: 2, unit: 'hours' })
    expect(
      words(
        heldAgainstLastYear(
          { value: 5, is: unit, changes: { definitionId: unit.id } },
          { value: 4, is: definition({ unit: 'days' }) },
        ),
      ),
    ).toBe('The unit changed from days to hours.')
  })

  it('says when there is no earlier year or no earlier figure', () => {
    expect(words(heldAgainstLastYear({ value: 5, is: definition() }, null))).toBe(
      'There is no earlier year in the book.',
    )
    const none = compareWithLastYear(
      { figure: yearFigure([reading(5)], context(definition())), definition: definition() },
      { figure: null, definition: definition(), label: '2024' },
      { betterWhen: 'higher', currency: 'GBP' },
    )
    expect(none).toMatchObject({
      comparable: false,
      reason: 'no-earlier-figure',
      words: 'There is no figure for 2024.',
    })
  })

  it('says which year has too few answers, and prints no small group of it', () => {
    const comparison = heldAgainstLastYear(
      { value: percent(null, 10, 20), is: percentage() },
      { value: percent(null, 2, 3), is: percentage() },
    )
    expect(comparison).toMatchObject({ comparable: false, reason: 'too-few-answers', againstWords: '', against: null })
    expect(words(comparison)).toBe('Too few answers for 2024; a comparison needs 10.')
    expect(
      words(
        heldAgainstLastYear(
          { value: percent(null, 10, 20), is: percentage() },
          { value: percent(50, 4, 8), is: percentage() },
        ),
      ),
    ).toBe('Only 8 answers for 2024; a comparison needs 10.')
  })

  it('takes a leap year as equally long, and half a year not', () => {
    expect(heldAgainstLastYear({ value: 5, is: definition() }, { value: 4, is: definition() })).toMatchObject({
      comparable: true,
      remark: '',
    })
    const half = heldAgainstLastYear(
      { value: 5, is: definition() },
      { value: 4, is: definition(), changes: { periodStart: '2024-07-01' } },
    )
    expect(reason(half)).toBe('other-period-length')
    expect(words(half)).toBe('Ours covers 365 days, the other 184 days.')
  })
})
