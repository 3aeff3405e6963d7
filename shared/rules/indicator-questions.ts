import type { Benchmark } from '../model/benchmark'
import type { Breakdown, Indicator } from '../model/indicator'
import type { Reading } from '../model/reading'
import type { IndicatorQuestion } from '../model/year-questions'
import { compareWithBenchmark } from './comparison'
import { type FigureContext, yearFigure } from './figure'
import type { FigureReading } from './gathering'
import { benchmarksInOrder, definitionTaken } from './result'
import { questionsOfResult } from './result-questions'

type Days = { id: string; startsOn: string; endsOn: string }

type Input = {
  indicator: Indicator
  year: Days
  /** All readings of the indicator in the year. */
  readings: readonly Reading[]
  /** The year before with the readings that stand in it; null where the book has none. */
  before: { year: Days; readings: readonly FigureReading[] } | null
  /** Those of the indicator that serve the year. */
  benchmarks: readonly Benchmark[]
  /** Those of the indicator, in its order. */
  breakdowns: readonly Breakdown[]
  currency: string
}

export type TargetStanding = 'met' | 'missed' | 'notCompared'

/**
 * What the figure of an indicator leaves open, and how its target stands: the same as its result says, without
 * working out what nobody asked for (groups, other comparisons, the years before the last).
 */
export function indicatorQuestions(input: Input): { target: TargetStanding | null; questions: IndicatorQuestion[] } {
  const { indicator, year, readings, before, breakdowns, currency } = input
  const { id: indicatorId, reference, name, definitions } = indicator
  const contextOf = (of: Days): FigureContext => ({ definitions, year: of, breakdowns, currency })
  const context = contextOf(year)
  const figure = yearFigure(readings, context)
  const earlier = before === null ? null : yearFigure(before.readings, contextOf(before.year))
  const of = { indicatorId, reference, name }
  const asked = questionsOfResult({ readings, context, earlier }).map(
    ({ words, kept }): IndicatorQuestion => ({ is: 'question', ...of, words, kept }),
  )
  const unfounded = figure !== null && figure.sources.length === 0
  return {
    target: targetStanding(input, figure),
    questions: unfounded
      ? [...asked, { is: 'no-source', ...of, figure: figure.words, planned: indicator.source }]
      : asked,
  }
}

function targetStanding(
  { indicator, year, benchmarks, currency }: Input,
  figure: ReturnType<typeof yearFigure>,
): TargetStanding | null {
  const target = benchmarksInOrder(benchmarks).find(({ kind }) => kind === 'target')
  if (target === undefined) return null
  // A target is a line to reach, whatever the margin.
  const taken = { figure, margin: null, definition: definitionTaken(figure, indicator) }
  const held = compareWithBenchmark(taken, target, { betterWhen: indicator.betterWhen, currency, year })
  return !held.comparable ? 'notCompared' : held.met === true ? 'met' : 'missed'
}
