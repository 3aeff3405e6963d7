import { expect } from 'vitest'
import type { Benchmark } from '../../shared/model/benchmark'
import { Comparison } from '../../shared/model/figure'
import type { BetterWhen, Definition } from '../../shared/model/indicator'
import type { Reading } from '../../shared/model/reading'
import { compareWithBenchmark, compareWithLastYear } from '../../shared/rules/comparison'
import { yearFigure } from '../../shared/rules/figure'
import { marginOfFigure } from '../../shared/rules/margin-of-error'
import { benchmark, context, reading, year2024, year2025 } from './builders'

export const seen = (words: string) => words.replaceAll('\u00a0', '_').replaceAll('\u2212', '-')

type Value = Parameters<typeof reading>[0]

export function held(
  value: Value,
  is: Definition,
  against: Partial<Benchmark>,
  betterWhen: BetterWhen = 'higher',
  changes: Partial<Reading> = {},
  population: number | null = null,
) {
  const figure = yearFigure([reading(value, changes)], context(is))
  const margin = figure === null ? null : marginOfFigure(figure, is, population)
  const comparison = compareWithBenchmark({ figure, margin, definition: is }, benchmark(against), {
    betterWhen,
    currency: 'GBP',
    year: year2025,
  })
  expect(Comparison.parse(comparison)).toEqual(comparison)
  return comparison
}

export function heldAgainstLastYear(
  now: { value: Value; changes?: Partial<Reading>; is: Definition },
  then: { value: Value; changes?: Partial<Reading>; is: Definition } | null,
  betterWhen: BetterWhen = 'higher',
) {
  const taken = ({ value, changes, is }: typeof now, year: typeof year2024) => {
    const figure = yearFigure([reading(value, changes)], { ...context(is), year })
    return { figure, margin: figure === null ? null : marginOfFigure(figure, is), definition: is }
  }
  const in2024 = { yearId: year2024.id, periodStart: year2024.startsOn, periodEnd: year2024.endsOn }
  const before = then && { ...then, changes: { ...in2024, definitionId: then.is.id, ...then.changes } }
  const earlier = before && { ...taken(before, year2024), label: '2024' }
  const comparison = compareWithLastYear(taken(now, year2025), earlier, { betterWhen, currency: 'GBP' })
  expect(Comparison.parse(comparison)).toEqual(comparison)
  return comparison
}

export const words = (comparison: Comparison) =>
  seen(comparison.comparable ? comparison.differenceWords : comparison.words)
export const reason = (comparison: Comparison) => (comparison.comparable ? 'comparable' : comparison.reason)
