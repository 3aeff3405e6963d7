import { describe, expect, it } from 'vitest'
import { yearFigure } from '../../shared/rules/figure'
import {
  finitePopulationCorrection,
  intervalOfMean,
  intervalOfShare,
  marginOfFigure,
  marginOfShare,
} from '../../shared/rules/margin-of-error'
import { context, definition, percent, percentage, reading, scale } from './builders'

describe('the margin of a share', () => {
  // Worked by hand from Isserlis' correction, z = 1.96.
  it.each([
    [50, 100, null, 9.8],
    [50, 100, 10_000, 9.75],
    [50, 100, 400, 8.5],
    [50, 40, 60, 9.02],
    [90, 50, 120, 6.38],
    [50, 60, 60, 0],
  ])('%d%% of %d out of %s is ± %d', (share, n, population, margin) => {
    expect(marginOfShare(share, n, population)).toBeCloseTo(margin, 2)
  })

  it('says nothing where it would claim certainty, or cannot be', () => {
    expect(marginOfShare(0, 30)).toBeNull()
    expect(marginOfShare(100, 30, 200)).toBeNull()
    expect(marginOfShare(50, 61, 60)).toBeNull()
    expect(marginOfShare(50, 1, 1)).toBeNull()
    expect(marginOfShare(50, 0)).toBeNull()
    expect(marginOfShare(120, 30)).toBeNull()
  })

  it('has the published corrections', () => {
    const corrections = [
      [100, 10_000],
      [100, 400],
      [40, 60],
      [50, 120],
    ].map(([n = 0, population = 0]) => finitePopulationCorrection(n, population))
    expect(corrections.map((correction) => correction?.toFixed(6))).toEqual([
      '0.995037',
      '0.867110',
      '0.582223',
      '0.766965',
    ])
  })
})

describe('published values of the R package statpsych', () => {
  it.each([
    [12, 100, 400, 0.1346154, 0.0290208, 0.07773565, 0.1914951],
    [61, 75, 415, 0.7974684, 0.04097594, 0.717157, 0.8777797],
  ])('ci.prop.fpc: %d of %d out of %d', (successes, n, population, estimate, standardError, low, high) => {
    const interval = intervalOfShare(successes, n, population)
    expect(interval?.estimate).toBeCloseTo(estimate, 6)
    expect(interval?.standardError).toBeCloseTo(standardError, 6)
    expect(interval?.low).toBeCloseTo(low, 6)
    expect(interval?.high).toBeCloseTo(high, 6)
  })

  it('ci.mean.fpc: 24.5, sd 3.65, 40 of 300', () => {
    const interval = intervalOfMean(24.5, 3.65, 40, 300)
    expect(interval?.standardError).toBeCloseTo(0.5381631, 6)
    expect(interval?.low).toBeCloseTo(23.41146, 4)
    expect(interval?.high).toBeCloseTo(25.58854, 4)
  })

  it('t at the fewest answers it is used for: 2.262 with 9 degrees of freedom', () => {
    const interval = intervalOfMean(0, Math.sqrt(10), 10)
    expect(interval?.high).toBeCloseTo(2.2622, 3)
    expect(intervalOfMean(0, 1, 9)).toBeNull()
    expect(intervalOfShare(11, 10)).toBeNull()
  })
})

describe('the margin of a figure', () => {
  it('is given for people who were asked, with the population where known', () => {
    const figure = yearFigure([reading(percent(61, 130, 214), { asked: 400, answered: 214 })], context(percentage()))
    if (figure === null) throw new Error('no figure')
    expect(marginOfFigure(figure, percentage())).toBeCloseTo(6.53, 1)
    expect(marginOfFigure(figure, percentage(), 5240)).toBeCloseTo(6.4, 1)
  })

  it('is as wide as if nobody knew where more answered than there are said to be', () => {
    const figure = yearFigure([reading(percent(61, 130, 214), { asked: 400, answered: 214 })], context(percentage()))
    expect(figure && marginOfFigure(figure, percentage(), 200)).toBeCloseTo(6.53, 1)
    expect(figure && marginOfFigure(figure, percentage(), 214)).toBe(0)
  })

  it('is not given for what was counted, nor for few', () => {
    const counted = yearFigure([reading(percent(31.2, null, 73_385))], context(percentage()))
    const few = yearFigure([reading(percent(null, 6, 8), { asked: 20 })], context(percentage()))
    const count = yearFigure([reading(5, { asked: 20, answered: 12 })], context(definition()))
    if (counted === null || few === null || count === null) throw new Error('no figure')
    expect([
      marginOfFigure(counted, percentage()),
      marginOfFigure(few, percentage()),
      marginOfFigure(count, definition()),
    ]).toEqual([null, null, null])
  })

  it('of all or none is not nought: it reaches as far as the adjusted interval', () => {
    const margin = (part: number) => {
      const figure = yearFigure([reading(percent(null, part, 20), { asked: 40, answered: 20 })], context(percentage()))
      return figure && marginOfFigure(figure, percentage())
    }
    // p~ = 2 / 24, its standard error 0.05642, so 0.08333 + 1.96 × 0.05642.
    expect(margin(0)).toBeCloseTo(19.39, 2)
    expect(margin(20)).toBeCloseTo(19.39, 2)
  })

  it('of a mean comes from the spread of the answers', () => {
    const counts = [0, 0, 0, 0, 0, 0, 20, 0, 20, 0, 0]
    const figure = yearFigure([reading({ kind: 'scale', counts }, { asked: 60 })], context(scale()))
    // sd = sqrt(40 / 39), t(39) = 2.0227, so 2.0227 × 1.01274 / sqrt(40).
    expect(figure && marginOfFigure(figure, scale())).toBeCloseTo(0.3239, 3)
  })
})
