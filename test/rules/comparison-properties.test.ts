import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithBenchmark, compareWithLastYear } from '../../shared/rules/comparison'
import { yearFigure } from '../../shared/rules/figure'
import { heap, one } from './arbitraries'
import { benchmark, context, definition, year2025 } from './builders'

describe('comparisons, whatever the figures', () => {
  const setting = { betterWhen: 'higher' as const, currency: 'GBP' }
  const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const against = (value: number, low: number, high: number, betterWhen: 'higher' | 'lower' | 'neither' = 'higher') => {
    const is = definition({ decimals: 1 })
    return compareWithBenchmark(
      { figure: one({ kind: 'number', number: value }, is), margin: null, definition: is },
      benchmark({ low, high }),
      { ...setting, betterWhen, year: year2025 },
    )
  }

  it('better one way round is worse the other', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same', neither: 'neither' } as const
    fc.assert(
      fc.property(
        anyNumber,
        anyNumber,
        fc.constantFrom('higher' as const, 'lower' as const, 'neither' as const),
        (a, b, betterWhen) => {
          const is = definition({ decimals: 1 })
          const taken = (number: number) => ({
            figure: one({ kind: 'number', number }, is),
            margin: null,
            definition: is,
            label: '2024',
          })
          const there = compareWithLastYear(taken(a), taken(b), { ...setting, betterWhen })
          const back = compareWithLastYear(taken(b), taken(a), { ...setting, betterWhen })
          if (!there.comparable || !back.comparable) throw new Error('two counts of a year are comparable')
          expect(back.verdict).toBe(opposite[there.verdict])
          expect(back.difference + there.difference).toBeCloseTo(0, 6)
        },
      ),
    )
  })

  it('turning the direction turns better into worse and nothing else', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (value, mark) => {
        const higher = against(value, mark, mark, 'higher')
        const lower = against(value, mark, mark, 'lower')
        if (!higher.comparable || !lower.comparable) throw new Error('comparable')
        expect(lower.verdict === 'better').toBe(higher.verdict === 'worse')
        expect(lower.difference).toBe(higher.difference)
      }),
    )
  })

  it('inside a range is the same, outside it is not', () => {
    const tenth = fc.integer({ min: -10_000, max: 10_000 }).map((number) => number / 10)
    fc.assert(
      fc.property(tenth, tenth, tenth, (value, one, other) => {
        const low = Math.min(one, other)
        const high = Math.max(one, other)
        const comparison = against(value, one, other)
        if (!comparison.comparable) throw new Error('comparable')
        expect(comparison.verdict === 'same').toBe(value >= low && value <= high)
        expect(comparison.difference).toBeCloseTo(value < low ? value - low : value > high ? value - high : 0, 6)
      }),
    )
  })

  it('a comparison either has a difference in words or a sentence that says why not', () => {
    fc.assert(
      fc.property(
        heap,
        fc.option(anyNumber),
        fc.constantFrom('target' as const, 'national' as const),
        ({ is, readings }, value, kind) => {
          const figure = yearFigure(readings, context(is))
          const comparison = compareWithBenchmark(
            { figure, margin: null, definition: is },
            benchmark({ value, kind }),
            {
              ...setting,
              year: year2025,
            },
          )
          if (comparison.comparable) {
            expect(Number.isFinite(comparison.difference)).toBe(true)
            expect(comparison.differenceWords).not.toBe('')
            expect(comparison.differenceWords).not.toContain('-')
            expect(comparison.met === null).toBe(kind !== 'target')
            const fewer =
              figure !== null && figure.n !== null && figure.n < 10 && (figure.share || figure.kind === 'scale')
            expect(fewer).toBe(false)
          } else {
            expect(comparison.words).toMatch(/^\S.*\.$/)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
