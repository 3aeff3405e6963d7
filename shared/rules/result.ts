import type { Benchmark, BenchmarkKind } from '../model/benchmark'
import type { BreakdownFigures, Comparison, Figure, IndicatorResult, SeriesPoint } from '../model/figure'
import type { Breakdown, Definition, Indicator } from '../model/indicator'
import type { Reading } from '../model/reading'
import type { Year } from '../model/year'
import { compareWithBenchmark, compareWithLastYear, type Taken } from './comparison'
import { sameMeasure } from './definition-change'
import { type FigureContext, groupFigure, yearFigure } from './figure'
import { marginOfFigure } from './margin-of-error'
import { questionsOfResult } from './result-questions'

export type ResultInput = {
  indicator: Indicator
  /** Oldest first. Those after `yearId` are passed over. */
  years: readonly Pick<Year, 'id' | 'label' | 'startsOn' | 'endsOn'>[]
  yearId: string
  /** Readings of these years; those of other indicators are passed over. */
  readings: readonly Reading[]
  benchmarks: readonly Benchmark[]
  breakdowns: readonly Breakdown[]
  /** How many people its stakeholder was in each year, by year; left out of it where nobody knows. */
  populations: ReadonlyMap<string, number>
  currency: string
  smallGroup?: number
}

/** Our own first, then what is published, from the widest to the nearest. */
const benchmarkOrder = ['target', 'baseline', 'national', 'sector', 'peer'] as const satisfies BenchmarkKind[]

/** Benchmarks in the order they are shown in: by kind, then by number. */
export function benchmarksInOrder(benchmarks: readonly Benchmark[]): Benchmark[] {
  return benchmarkOrder.flatMap((kind) =>
    benchmarks.filter((benchmark) => benchmark.kind === kind).sort((a, b) => a.number - b.number),
  )
}

/** Everything the accounts say of one indicator in one year: earlier years, comparisons, groups, questions. */
export function indicatorResult(input: ResultInput): IndicatorResult {
  const { indicator, years, yearId, currency } = input
  const upTo = years.slice(0, years.findIndex((year) => year.id === yearId) + 1)
  const breakdowns = indicator.breakdownIds.flatMap((id) => input.breakdowns.filter((breakdown) => breakdown.id === id))
  const ofIndicator = input.readings.filter((reading) => reading.indicatorId === indicator.id)
  const readingsOf = (year: { id: string }) => ofIndicator.filter((reading) => reading.yearId === year.id)
  const contextOf = (year: FigureContext['year']): FigureContext => ({
    definitions: indicator.definitions,
    year,
    breakdowns,
    currency,
    ...(input.smallGroup === undefined ? {} : { smallGroup: input.smallGroup }),
  })
  const series = withBreaks(
    upTo.map((year) => {
      const figure = yearFigure(readingsOf(year), contextOf(year))
      const population = input.populations.get(year.id) ?? null
      return { yearId: year.id, label: year.label, figure, margin: marginTaken(figure, indicator, population) }
    }),
    indicator,
  )
  const year = upTo.at(-1)
  const now = series.at(-1)
  if (year === undefined || now === undefined) {
    return { indicatorId: indicator.id, series, comparisons: [], breakdowns: [], questions: [] }
  }
  const before = series.at(-2)
  const context = contextOf(year)
  const readings = readingsOf(year)
  return {
    indicatorId: indicator.id,
    series,
    comparisons: comparisonsOf(input, year, taken(now, indicator), before),
    breakdowns: breakdowns.map((breakdown) => groupsOf(breakdown, readings, context)),
    questions: questionsOfResult({ readings, context, earlier: before?.figure ?? null }),
  }
}

/** A year's figure with its margin and the definition it was taken under. */
function taken({ figure, margin }: Pick<SeriesPoint, 'figure' | 'margin'>, indicator: Indicator): Taken {
  return { figure, margin, definition: definitionTaken(figure, indicator) }
}

/** The definition a figure was taken under; where there is no figure, the one in force. */
export function definitionTaken(figure: Figure | null, indicator: Indicator): Definition {
  const inForce = indicator.definitions.at(-1)
  const definition = indicator.definitions.find((it) => it.id === figure?.definitionId) ?? inForce
  if (definition === undefined) throw new Error(`indicator ${indicator.reference} has no definition`)
  return definition
}

const marginTaken = (figure: Figure | null, indicator: Indicator, population: number | null) =>
  figure === null ? null : marginOfFigure(figure, definitionTaken(figure, indicator), population)

/** Marks where the definition changed against the last year that has a figure, so that no line is drawn across. */
function withBreaks(points: Omit<SeriesPoint, 'breakBefore'>[], indicator: Indicator): SeriesPoint[] {
  let last: Definition | null = null
  return points.map((point) => {
    if (point.figure === null) return { ...point, breakBefore: false }
    const definition = definitionTaken(point.figure, indicator)
    const breakBefore = last !== null && !sameMeasure(last, definition)
    last = definition
    return { ...point, breakBefore }
  })
}

function comparisonsOf(
  { indicator, benchmarks, currency }: ResultInput,
  year: ResultInput['years'][number],
  now: Taken,
  before: SeriesPoint | undefined,
): Comparison[] {
  const setting = { betterWhen: indicator.betterWhen, currency }
  const earlier = before === undefined ? null : { ...taken(before, indicator), label: before.label }
  const serving = benchmarks.filter(
    (benchmark) =>
      benchmark.indicatorId === indicator.id && (benchmark.yearId === null || benchmark.yearId === year.id),
  )
  return [
    compareWithLastYear(now, earlier, setting),
    ...benchmarksInOrder(serving).map((benchmark) => compareWithBenchmark(now, benchmark, { ...setting, year })),
  ]
}

function groupsOf(breakdown: Breakdown, readings: readonly Reading[], context: FigureContext): BreakdownFigures {
  const groups = [...breakdown.groups].sort((a, b) => a.position - b.position)
  return {
    breakdownId: breakdown.id,
    name: breakdown.name,
    groups: groups.map(({ id, label }) => ({ groupId: id, label, figure: groupFigure(id, readings, context) })),
  }
}
