import { describe, expect, it } from 'vitest'
import type { Benchmark } from '../../shared/model/benchmark'
import { compareWithBenchmark } from '../../shared/rules/comparison'
import { yearFigure } from '../../shared/rules/figure'
import { benchmark, context, definition, id, percent, percentage, reading, scale, year2025 } from './builders'
import { held, words } from './held'

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
    expect(held(percent(61, null, 214), percentage(), { value: 63.7 }, 'higher', asked).remark).toMatch(
      /With 214 answers we cannot say that they differ/,
    )
    expect(held(percent(61, null, 214), percentage(), { value: 83.7 }, 'higher', asked).remark).toBe('')
    expect(held(percent(61, null, 214), percentage(), { kind: 'target', value: 63 }, 'higher', asked).remark).toBe('')
  })

  it('says so only within the margin that the number of people leaves', () => {
    // 5 points apart: ±6.5 of nobody knows how many, ±3.6 where 214 of 310 answered.
    const against = (population: number | null) =>
      held(percent(61, null, 214), percentage(), { value: 66 }, 'higher', { asked: 310, answered: 214 }, population)
    expect(against(null)).toMatchObject({ chance: true })
    expect(against(310)).toMatchObject({ chance: false, remark: '' })
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
      compareWithBenchmark({ figure, margin: null, definition: is }, benchmark({ value: 9, ...changes }), {
        betterWhen: 'higher',
        currency: 'GBP',
        year: long,
      })
    expect(held({ kind: 'target', yearId: long.id })).toMatchObject({ comparable: true, met: true })
    expect(held({ kind: 'sector' })).toMatchObject({ comparable: false, reason: 'other-period-length' })
    expect(held({ kind: 'sector', yearId: long.id })).toMatchObject({
      comparable: false,
      reason: 'other-period-length',
    })
  })
})
