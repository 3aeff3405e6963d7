import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askingOf } from '../../shared/rules/asking'

const asked = (given: Partial<Parameters<typeof askingOf>[0]>) =>
  askingOf({ population: null, invited: null, answered: null, chosenBy: 'not-said', ...given })

describe('how an asking went', () => {
  it('gives the share of those invited, or else of all there are', () => {
    expect(asked({ population: 400, invited: 200, answered: 50 })).toMatchObject({ rate: 25, of: 'invited' })
    expect(asked({ population: 400, answered: 50 })).toMatchObject({ rate: 12.5, of: 'population' })
    expect(asked({ answered: 50 })).toMatchObject({ rate: null, of: null })
  })

  // Margins as in the table worked out from Isserlis's formula: p 0.5, 95 %.
  it.each([
    [100, 400, 8.5],
    [40, 60, 9.02],
    [100, 10_000, 9.75],
    [60, 60, 0],
  ])('gives the margin of %i out of %i drawn by chance', (answered, population, margin) => {
    expect(asked({ answered, population, chosenBy: 'random' }).margin).toBeCloseTo(margin, 2)
  })

  it('gives none where people came by themselves, were picked, are few, or nobody knows out of how many', () => {
    expect(asked({ answered: 100, population: 400, chosenBy: 'open-to-all' }).margin).toBeNull()
    expect(asked({ answered: 100, population: 400, chosenBy: 'picked' }).margin).toBeNull()
    expect(asked({ answered: 9, population: 400, chosenBy: 'random' }).margin).toBeNull()
    expect(asked({ answered: 100, chosenBy: 'random' }).margin).toBeNull()
  })

  it('warns of few, of a wide margin, and of numbers that can’t be', () => {
    expect(asked({ answered: 7, population: 40, chosenBy: 'random' }).cautions).toEqual([
      'Only 7 answered: they make counts, not percentages.',
    ])
    expect(asked({ answered: 9, invited: 9, population: 9, chosenBy: 'everyone' }).cautions).toEqual([
      'All 9 answered, which is few: they make counts, not percentages.',
    ])
    expect(asked({ answered: 41, population: 400, chosenBy: 'random' }).cautions).toEqual([
      'Too few answered to tell a small change: a share may be off by 15 points.',
    ])
    expect(asked({ answered: 50, invited: 40 }).cautions).toEqual(['More answered (50) than were invited (40).'])
    expect(asked({ answered: 200, population: 400, chosenBy: 'random' }).cautions).toEqual([])
  })

  it('never gives a rate over 100, a margin over 50, or either that is no number', () => {
    const count = fc.option(fc.nat(5000))
    const chosenBy = fc.constantFrom('not-said', 'everyone', 'random', 'open-to-all', 'picked' as const)
    fc.assert(
      fc.property(fc.record({ population: count, invited: count, answered: count, chosenBy }), (given) => {
        const { rate, margin } = askingOf(given as Parameters<typeof askingOf>[0])
        if (rate !== null) expect(rate).toBeLessThanOrEqual(100)
        if (margin !== null) expect(margin).toBeLessThanOrEqual(50)
        expect(Number.isNaN(rate) || Number.isNaN(margin)).toBe(false)
      }),
    )
  })
})
