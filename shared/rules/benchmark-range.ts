import type { Benchmark } from '../model/benchmark'
import type { Definition } from '../model/indicator'
import { daysFromTo } from './days'
import { valueWords } from './figure-of'
import { decimalsOf, round } from './number-words'

/** What a figure is held against; a single value is a range of no width. */
export type Range = { low: number; high: number }

/** A single value is a range of no width; a range with one end only is that value. */
export function rangeOf({ value, low, high }: Benchmark): Range | null {
  const ends = value !== null ? [value] : [low, high].filter((end) => end !== null)
  return ends.length === 0 ? null : { low: Math.min(...ends), high: Math.max(...ends) }
}

/**
 * A benchmark is shown with the decimals it was published with, and never with fewer than our own figure.
 */
export function shownDecimals(against: Range | null, definition: Definition): number {
  if (against === null || definition.kind === 'yes-no') return definition.decimals
  const unit = definition.kind === 'money' ? 100 : 1
  return Math.max(definition.decimals, decimalsOf(against.low / unit), decimalsOf(against.high / unit))
}

/** The value a reader sees, as a number: pence of whole pounds when no pence are shown. */
export function asShown(value: number, definition: Definition, decimals: number): number {
  if (definition.kind !== 'money') return round(value, decimals)
  return round(value / 100, decimals === 0 ? 0 : 2) * 100
}

/** As printed: "63.7%", "7.3 to 7.6". */
export function rangeWords({ low, high }: Range, definition: Definition, decimals: number, currency: string): string {
  const words = (value: number) => valueWords(value, definition, currency, decimals)
  return low === high ? words(low) : `${words(low)} to ${words(high)}`
}

/** What is our own for the year is taken to speak of the whole year; everything else of twelve months, unless it says so. */
export function benchmarkLength(benchmark: Benchmark, year: { id: string; startsOn: string; endsOn: string }) {
  const months = benchmark.periodMonths
  if (months === null && benchmark.yearId === year.id && benchmark.kind === 'target') {
    return { days: daysFromTo(year.startsOn, year.endsOn), words: 'the whole year' }
  }
  const counted = months ?? 12
  return { days: (counted * 365.25) / 12, words: counted === 1 ? '1 month' : `${counted} months` }
}
