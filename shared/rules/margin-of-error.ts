import type { Figure } from '../model/figure'
import type { DefinitionFields } from '../model/indicator'
import { fewAnswers } from './few-answers'

/**
 * Margins of error of a simple random sample. They allow for chance in the draw and for nothing else: not
 * for who did not answer, who was asked or how it was put. For a self-chosen sample they are "at best".
 */

/** z by level of confidence, in per cent. */
const zOf = { 90: 1.645, 95: 1.959964, 99: 2.575829 } as const
export type ConfidenceLevel = keyof typeof zOf

/**
 * The finite population correction, sqrt((N − n) / (N − 1)): 1 when the population is not known, 0 when
 * everybody answered. Isserlis, L. (1918), "On the value of a mean as calculated from a sample", Journal of
 * the Royal Statistical Society 81(1), 75–81, equation 1.
 * @returns null where it says nothing: more answers than people, or a population of one
 */
export function finitePopulationCorrection(n: number, population: number | null): number | null {
  if (population === null) return 1
  if (n > population || population <= 1) return null
  return Math.sqrt((population - n) / (population - 1))
}

/**
 * The margin of a share, z × sqrt(p (1 − p) / n) × correction, all in per cent and points. Where nobody or
 * everybody said yes the formula gives nought, which would claim certainty: then null.
 */
export function marginOfShare(
  percent: number,
  n: number,
  population: number | null = null,
  level: ConfidenceLevel = 95,
): number | null {
  const correction = finitePopulationCorrection(n, population)
  if (correction === null || n <= 0 || percent < 0 || percent > 100) return null
  if ((percent === 0 || percent === 100) && correction > 0) return null
  const share = percent / 100
  return 100 * zOf[level] * Math.sqrt((share * (1 - share)) / n) * correction
}

export type Interval = { estimate: number; standardError: number; low: number; high: number }

/**
 * The adjusted Wald interval of a share (two successes and two failures added), which also works for few
 * and for nought: p~ = (f + 2) / (n + 4). As `ci.prop.fpc` of the R package statpsych, whose published
 * values are our tests. In shares from 0 to 1.
 */
export function intervalOfShare(
  successes: number,
  n: number,
  population: number | null = null,
  level: ConfidenceLevel = 95,
): Interval | null {
  const correction = finitePopulationCorrection(n, population)
  if (correction === null || n <= 0 || successes < 0 || successes > n) return null
  const estimate = (successes + 2) / (n + 4)
  const standardError = Math.sqrt((estimate * (1 - estimate)) / (n + 4)) * correction
  const reach = zOf[level] * standardError
  return { estimate, standardError, low: Math.max(0, estimate - reach), high: Math.min(1, estimate + reach) }
}

/** The interval of a mean, mean ± t × sd / sqrt(n) × correction, t of Student with n − 1 degrees of freedom. */
export function intervalOfMean(
  mean: number,
  standardDeviation: number,
  n: number,
  population: number | null = null,
  level: ConfidenceLevel = 95,
): Interval | null {
  const correction = finitePopulationCorrection(n, population)
  // The series for t below is good from 9 degrees of freedom; of fewer answers no figure is compared anyway.
  if (correction === null || n < fewAnswers) return null
  const standardError = (standardDeviation / Math.sqrt(n)) * correction
  const reach = studentT(zOf[level], n - 1) * standardError
  return { estimate: mean, standardError, low: mean - reach, high: mean + reach }
}

/** Student's t from z by the Cornish–Fisher series (Abramowitz and Stegun, 26.7.5). */
function studentT(z: number, degrees: number): number {
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ]
  return terms.reduce((sum, term, place) => sum + term / degrees ** (place + 1), z)
}

/** Where all or none said yes, how far the adjusted interval reaches inwards; the plain formula would say nought. */
function marginOfAllOrNone(percent: number, n: number, population: number | null): number | null {
  if (percent !== 0 && percent !== 100) return null
  const interval = intervalOfShare(percent === 0 ? 0 : n, n, population)
  return interval === null ? null : 100 * (percent === 0 ? interval.high : 1 - interval.low)
}

/**
 * The margin of a figure that rests on people who were asked, at 95%: points for a share, score for a
 * mean. Null for everything else: counts at the till have no margin, and fewer than 10 answers no comparison.
 * @param size how many there are in all, where known: a stakeholder's size. Where more answered than that,
 *   they were drawn from more, or asked more than once: then it is as if nobody knew
 */
export function marginOfFigure(
  figure: Figure,
  definition: DefinitionFields,
  size: number | null = null,
): number | null {
  if (figure.value === null || figure.asked === null || figure.n === null || figure.n < fewAnswers) return null
  const population = size !== null && figure.n > size ? null : size
  if (figure.share)
    return marginOfShare(figure.value, figure.n, population) ?? marginOfAllOrNone(figure.value, figure.n, population)
  if (figure.kind !== 'scale' || figure.counts === null) return null
  const mean = figure.value
  const squares = figure.counts.reduce((sum, count, place) => {
    const score = definition.scale[place]?.score ?? mean
    return sum + count * (score - mean) ** 2
  }, 0)
  const interval = intervalOfMean(mean, Math.sqrt(squares / (figure.n - 1)), figure.n, population)
  return interval === null ? null : interval.high - mean
}
