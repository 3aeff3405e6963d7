import type { GridPeriod, GridScheme } from '../model/grid'
import { periodWords } from './date-words'
import { addDays, addMonths } from './days'
import { shortPeriod } from './short-period'

const monthsOf = { year: null, quarters: 3, months: 1 } as const satisfies Record<GridScheme, number | null>

/**
 * The columns of a year: the whole, or pieces of three months or one, counted from its first day (which need
 * not be the first of a month); the last ends with the year.
 */
export function gridPeriods(
  year: { label: string; startsOn: string; endsOn: string },
  scheme: GridScheme,
): GridPeriod[] {
  const months = monthsOf[scheme]
  if (months === null) return [{ ...spanOf(year.startsOn, year.endsOn), label: year.label }]
  const periods: Omit<GridPeriod, 'label'>[] = []
  for (let count = 0; ; count++) {
    const start = addMonths(year.startsOn, count * months)
    if (start > year.endsOn) break
    const end = addDays(addMonths(year.startsOn, (count + 1) * months), -1)
    periods.push(spanOf(start, earlierOf(end, year.endsOn)))
  }
  const named = periods.map((period) => ({ ...period, label: shortPeriod(period.periodStart, period.periodEnd) }))
  // Within twelve months no two columns are called alike, so the year need not be said in each.
  const short = named.map((period) => ({ ...period, label: period.label.replace(/\u00a0\d{4}/g, '') }))
  return new Set(short.map(({ label }) => label)).size === short.length ? short : named
}

const spanOf = (periodStart: string, periodEnd: string) => ({
  periodStart,
  periodEnd,
  words: periodWords(periodStart, periodEnd),
})

const earlierOf = (...days: string[]) => days.toSorted()[0] ?? ''
