import type { z } from 'zod'
import type { Benchmark, BenchmarkFields, BenchmarkKind } from '../model/benchmark'
import type { Definition } from '../model/indicator'
import type { PublishedFigure } from '../model/published-figure'
import { capital } from './count-words'
import { dayWords } from './date-words'
import { daysFromTo } from './days'
import { asSentence } from './not-comparable'
import { noBreakSpace, withoutDust } from './number-words'
import { inSameUnit } from './units'

/** Published figures of one area and population, measured in the same way: the newest, and those before it. */
export type PublishedSeries = { newest: PublishedFigure; earlier: PublishedFigure[] }

/**
 * What can be offered to compare an indicator with: figures of what it fits directly or partly, in its own
 * unit. Where ours is only one influence among many, the published figure says nothing of ours.
 * @param figures oldest first within an area and population, as the sets hold them
 */
export function publishedSeries(figures: readonly PublishedFigure[], definition: Definition): PublishedSeries[] {
  const offered = figures.filter(({ fit, unit }) => fit !== 'contributes' && inSameUnit(definition, unit))
  const series = Map.groupBy(offered, ({ frameworkIndicatorId, area, population }) =>
    JSON.stringify([frameworkIndicatorId, area, population]),
  )
  return [...series.values()].flatMap((ofOne) => {
    const [newest, ...earlier] = ofOne.toReversed()
    return newest === undefined ? [] : [{ newest, earlier }]
  })
}

type For = { indicatorId: string; yearId: string; definition: Definition }

/** A published figure as a benchmark of a year, its citation filled in. */
export function benchmarkOfPublished(
  figure: PublishedFigure,
  { indicatorId, yearId, definition }: For,
): z.input<typeof BenchmarkFields> {
  return {
    indicatorId,
    yearId,
    kind: kindOf(figure.area),
    label: figure.area.slice(0, 80),
    value: valueIn(definition, figure.value),
    unit: figure.unit,
    population: capital(figure.population).slice(0, 500),
    period: figure.period,
    periodMonths: monthsOf(figure),
    citation: publishedCitation(figure),
    sameDefinition: figure.fit === 'directly' ? 'same' : 'similar',
    definitionNote: [figure.explanation, figure.note]
      .map(asSentence)
      .filter((sentence) => sentence !== '')
      .join(' '),
    frameworkIndicatorId: figure.frameworkIndicatorId,
  }
}

/** Whether a benchmark is this published figure. */
export function isTaken(figure: PublishedFigure, benchmarks: readonly Benchmark[], definition: Definition): boolean {
  const value = valueIn(definition, figure.value)
  return benchmarks.some(
    (benchmark) =>
      benchmark.frameworkIndicatorId === figure.frameworkIndicatorId &&
      benchmark.period === figure.period &&
      benchmark.value === value,
  )
}

/** Where it was published and when it was looked up, fit to be printed. */
export function publishedCitation(figure: PublishedFigure): string {
  const { publisher, frameworkTitle, name, period, source, lookedUp } = figure
  const title = frameworkTitle.startsWith(publisher) ? frameworkTitle : `${publisher}, ${frameworkTitle}`
  const seen = `looked up ${dayWords(lookedUp).replaceAll(noBreakSpace, ' ')}`
  return `${title}: ${name}, ${period}; ${source}; ${seen}`
}

const countries = /^(the )?(uk|united kingdom|great britain|england( and wales)?|wales|scotland|northern ireland)$/i

/** Figures of a country are national; of a region, a city or a body of others they are the sector's. */
const kindOf = (area: string): BenchmarkKind => (countries.test(area.trim()) ? 'national' : 'sector')

/** Money is kept in hundredths. */
const valueIn = ({ kind }: Definition, value: number) =>
  kind === 'money' ? Math.round(withoutDust(value * 100)) : value

function monthsOf({ periodStart, periodEnd }: PublishedFigure): number | null {
  if (periodStart === null || periodEnd === null) return null
  return Math.max(1, Math.round((daysFromTo(periodStart, periodEnd) * 12) / 365.25))
}
