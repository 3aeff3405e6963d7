import type { Benchmark } from '../../../../shared/model/benchmark'
import type { Comparison, Figure, IndicatorResult } from '../../../../shared/model/figure'
import type { Indicator } from '../../../../shared/model/indicator'
import type { LiveReference } from '../../../../shared/model/prose'
import { rangeOf, rangeWords, shownDecimals } from '../../../../shared/rules/benchmark-range'
import { fullWords } from '../../../../shared/rules/figure-of'
import { comparedWords } from '../../../../shared/rules/prose/compared-words'
import { isHidden } from '../build/print-safe'
import { notShown as hiddenWords } from '../hidden-readings'
import type { SafeResults } from './safe-results'
import { gone, notShown, type Said, says } from './said'

type OfIndicator = Extract<LiveReference, { kind: 'indicator' }>

const tooFew = 'Too few people stand behind it to print it without pointing at somebody.'

/** The figure of an indicator in a year, or of a group of its breakdowns. */
export function figureSaid(live: OfIndicator, indicator: Indicator, safe: SafeResults): Said {
  const result = safe.results.get(indicator.id)
  if (result === undefined) return gone(`${indicator.reference} is not in use in ${safe.year.label}.`, indicator.name)
  const title = live.group === null ? indicator.name : `${indicator.name}: ${live.group}`
  const groups = result.breakdowns.flatMap((breakdown) => breakdown.groups)
  const group = groups.find(({ label }) => label === live.group)
  if (live.group !== null && group === undefined)
    return gone(`${indicator.reference} has no group called “${live.group}”.`, title)
  const figure = live.group === null ? (result.series.at(-1)?.figure ?? null) : (group?.figure ?? null)
  if (figure === null) return gone(`There is no reading for ${safe.year.label}.`, title)
  if (isHidden(figure)) return notShown(hiddenWords, tooFew, title)
  return says(figure.words, title, `${safe.year.label} · ${fullWords(figure)}`, behind(indicator, figure, safe))
}

const behind = (indicator: Indicator, figure: Figure | null, { readingReference }: SafeResults) => {
  const readingIds = figure?.readingIds ?? []
  return {
    references: [indicator.reference],
    readingIds,
    readingReferences: readingIds.flatMap((id) => readingReference.get(id) ?? []),
  }
}

/** How the year's figure compares with a benchmark, or with the year before (null). */
export function comparisonSaid(indicator: Indicator, benchmark: Benchmark | null, safe: SafeResults): Said {
  const result = safe.results.get(indicator.id)
  const against = benchmark === null ? 'last year' : benchmark.label
  const title = `${indicator.name}, against ${against}`
  if (result === undefined) return gone(`${indicator.reference} is not in use in ${safe.year.label}.`, title)
  const comparison = comparisonOf(result, benchmark)
  if (comparison === undefined) return gone(`${against} does not serve ${safe.year.label}.`, title)
  const figure = result.series.at(-1)?.figure ?? null
  const earlier = benchmark === null ? (result.series.at(-2)?.figure ?? null) : null
  if (isHidden(figure) || isHidden(earlier)) return notShown(hiddenWords, tooFew, title)
  if (!comparison.comparable) return gone(`Not comparable. ${comparison.words}`, title)
  const { references, ...readings } = behind(indicator, figure, safe)
  return says(comparedWords(comparison), title, `${figure?.words ?? ''} against ${comparison.againstWords}`.trim(), {
    ...readings,
    references: benchmark === null ? references : [...references, benchmark.reference],
  })
}

const comparisonOf = (result: IndicatorResult, benchmark: Benchmark | null): Comparison | undefined =>
  result.comparisons.find((one) => (benchmark === null ? one.with === 'last-year' : one.benchmarkId === benchmark.id))

/** The value of a benchmark, as it is printed beside figures of its indicator. */
export function benchmarkSaid(benchmark: Benchmark, indicator: Indicator | undefined, currency: string): Said {
  const title = `${benchmark.label}, for ${indicator?.name ?? 'an indicator'}`
  const definition = indicator?.definitions.at(-1)
  const range = rangeOf(benchmark)
  if (definition === undefined || range === null) return gone(`${benchmark.reference} has no value.`, title)
  const words = rangeWords(range, definition, shownDecimals(range, definition), currency)
  return says(words, title, [benchmark.period, benchmark.citation].filter((part) => part !== '').join(' · '), {
    references: [benchmark.reference],
  })
}

/** The chart of an indicator: there is one where there are figures of years that may be printed. */
export function chartSaid(indicator: Indicator, safe: SafeResults): Said {
  const series = safe.results.get(indicator.id)?.series.filter(({ figure }) => figure !== null) ?? []
  if (series.length === 0) return gone(`There is no reading for ${safe.year.label}.`, indicator.name)
  const last = series.at(-1)
  if (isHidden(last?.figure ?? null)) return notShown('', tooFew, indicator.name)
  if (last?.figure?.value === null || last?.figure?.kind === 'yes-no')
    return gone('There is nothing in it that bars could show.', indicator.name)
  return says(indicator.name, indicator.name, `Chart · years up to ${last?.label ?? ''}`, {
    references: [indicator.reference],
  })
}
