import type { ComparedWith, IndicatorResult, SeriesPoint } from '../model/figure'
import type { Definition } from '../model/indicator'
import { valueWords } from '../rules/figure-of'
import { decimalsOf, round } from '../rules/number-words'
import type { YearBar, YearBarsProps } from './year-bars'

type Shown = {
  name: string
  result: IndicatorResult
  /** The definition this year's figure was taken under. */
  definition: Definition
  currency: string
  /** Years shown, the newest. */
  mostYears?: number
  /** What stands as dashed lines, and how many at most. */
  lines: { of: readonly ComparedWith[]; most: number }
}

/** The figures an account draws beside the bars: the first two that were published by others. */
export const outsideLines = { of: ['national', 'sector', 'peer'], most: 2 } as const satisfies Shown['lines']

/**
 * An indicator's years as bars, with its target and what it is compared with: the same picture in the
 * window and in the documents. What cannot be compared is not drawn beside.
 */
export function resultBars(shown: Shown): Omit<YearBarsProps, 'palette' | 'width'> {
  const { name, result, definition, currency, mostYears = 5 } = shown
  const target = result.comparisons.find((comparison) => comparison.with === 'target')
  return {
    name,
    years: result.series.slice(-mostYears).map((point) => yearBar(point, shown)),
    target: target?.comparable && target.against !== null ? { label: target.label, value: target.against.low } : null,
    benchmarks: linesOf(shown),
    format: (value) =>
      valueWords(value, definition, currency, Math.max(definition.decimals, Math.min(decimalsOf(value), 1))),
    formatTick: (value) => valueWords(value, definition, currency, decimalsOf(value, 2)),
  }
}

/** The comparisons that stand as lines in the picture. */
export function comparisonsDrawn(result: IndicatorResult, { of, most }: Shown['lines']) {
  return result.comparisons
    .filter((comparison) => comparison.comparable && comparison.against !== null && of.includes(comparison.with))
    .slice(0, most)
}

function linesOf({ result, lines }: Shown): NonNullable<YearBarsProps['benchmarks']> {
  return comparisonsDrawn(result, lines).flatMap(({ label, against }) =>
    against === null
      ? []
      : [{ label, value: against.low, ...(against.high > against.low ? { high: against.high } : {}) }],
  )
}

function yearBar({ yearId, label, figure, margin, breakBefore }: SeriesPoint, { definition, result }: Shown): YearBar {
  const thisYear = yearId === result.series.at(-1)?.yearId
  return {
    year: label,
    value: figure?.value == null ? null : round(figure.value, definition.decimals),
    ...(figure?.value == null ? { missing: figure === null ? 'not asked' : figure.words } : {}),
    thisYear,
    ...(figure?.value != null && margin !== null && thisYear
      ? { margin: { low: Math.max(0, figure.value - margin), high: figure.value + margin } }
      : {}),
    ...(breakBefore ? { breakBefore: 'measured in another way since' } : {}),
  }
}
