import type { IndicatorResult, SeriesPoint } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { YearLinePoint, YearLineProps } from '../../shared/pictures/year-line'
import { valueWords } from '../../shared/rules/figure-of'
import { decimalsOf, listWords, round } from '../../shared/rules/number-words'
import { targetOf } from '../components/target-of'
import { definitionOfYear, marginWords } from './headline'

export type DrawnYears = Omit<YearLineProps, 'palette' | 'width' | 'height'>

/** How many lines of others the picture holds without becoming a net. */
const mostLines = 3

type Drawn = { result: IndicatorResult; indicator: Indicator; currency: string }

/** What the line over the years is drawn from; null where there is no number to draw. */
export function yearsDrawn({ result, indicator, currency }: Drawn): DrawnYears | null {
  const definition = definitionOfYear(result, indicator)
  if (definition === undefined || definition.kind === 'yes-no' || definition.kind === 'judgement') return null
  if (result.series.every(({ figure }) => figure === null || figure.value === null)) return null
  const against = targetOf(result)?.against ?? null
  return {
    name: indicator.name,
    points: sinceFirst(result.series).map((point, index, all) => yearPoint(point, index === all.length - 1)),
    target: against === null || against.low !== against.high ? null : { label: 'Target', value: against.low },
    benchmarks: result.comparisons
      .flatMap((one) =>
        one.comparable && one.against !== null && one.with !== 'last-year' && one.with !== 'target'
          ? [{ label: one.label, value: one.against.low, ...rangeEnd(one.against) }]
          : [],
      )
      .slice(0, mostLines),
    format: (value) => valueWords(value, definition, currency, Math.max(definition.decimals, decimalsOf(value, 2))),
  }
}

const rangeEnd = ({ low, high }: { low: number; high: number }) => (high > low ? { high } : {})

/** From the year before the first figure on, so that a young indicator is not drawn as a row of gaps. */
function sinceFirst(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = series.findIndex(({ figure }) => figure !== null)
  return series.slice(Math.max(0, first - 1))
}

function yearPoint({ figure, label, margin, breakBefore }: SeriesPoint, thisYear: boolean): YearLinePoint {
  const value = figure?.value == null ? null : round(figure.value, figure.decimals)
  const top = figure?.share ? 100 : Number.POSITIVE_INFINITY
  return {
    year: label,
    value,
    thisYear,
    ...(value === null ? { missing: figure === null ? 'not collected' : figure.words } : {}),
    ...(value !== null && margin !== null
      ? { margin: { low: Math.max(0, value - margin), high: Math.min(top, value + margin) } }
      : {}),
    ...(breakBefore ? { breakBefore: 'measured in another way' } : {}),
  }
}

/** What the uprights of the picture mean, and what lies within them; empty where there are none. */
export function marginSentences(result: IndicatorResult): string[] {
  const { figure, margin } = result.series.at(-1) ?? { figure: null, margin: null }
  if (figure === null || margin === null) return []
  const within = result.comparisons.flatMap((one) => (one.comparable && one.chance ? [one.label] : []))
  return [
    `The upright bars show how far a figure may be from what everybody would have said: this year ${marginWords(margin)} ${figure.share ? 'points ' : ''}either way, nineteen times in twenty, if those who answered are like the rest.`,
    ...(within.length === 0
      ? []
      : [
          `${listWords(within)} ${within.length === 1 ? 'lies' : 'lie'} within reach of them, so the gap may be chance.`,
        ]),
  ]
}
