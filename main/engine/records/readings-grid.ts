import type { ParsedInputOf } from '../../../shared/contract'
import type { Grid } from '../../../shared/model/grid'
import { plannedRows } from '../../../shared/rules/grid-plan'
import { readingsGrid } from '../../../shared/rules/readings-grid'
import type { Book } from '../book/book'
import { listActivities } from './activities'
import { listBenchmarks } from './benchmarks'
import { listBreakdowns } from './breakdowns'
import { figureReadings } from './figure-readings'
import { listIndicators } from './indicators'
import { listObjectives } from './objectives'
import { getOrganisation } from './organisation'
import { listOutcomes } from './outcomes'
import { readingsOfIndicator, yearsUpTo } from './results'

const earlierYears = 2

/** A range of the rows in which a year's readings are entered, with the two years before. */
export function gridOfYear(book: Book, ask: ParsedInputOf<'readings.grid'>): Grid {
  const years = yearsUpTo(book, ask.yearId, earlierYears)
  const year = years.at(-1)
  if (year === undefined) throw new Error('yearsUpTo ends with the year asked for')
  const breakdowns = listBreakdowns(book)
  const planned = plannedRows({
    objectives: listObjectives(book, ask.yearId),
    activities: listActivities(book),
    outcomes: listOutcomes(book),
    indicators: listIndicators(book, { yearId: ask.yearId }),
    breakdowns,
  })
  const rows = planned.slice(ask.fromRow, ask.fromRow + ask.rows)
  const before = years.slice(0, -1)
  return readingsGrid({
    rows,
    fromRow: ask.fromRow,
    total: planned.length,
    year,
    earlierYears: before,
    scheme: ask.scheme,
    readingsOf: (indicatorId) => ({
      now: readingsOfIndicator(book, year.id, indicatorId),
      earlier: before.map(({ id }) => figureReadings(book, id, indicatorId)),
    }),
    benchmarks: listBenchmarks(book, { yearId: ask.yearId }),
    breakdowns,
    currency: getOrganisation(book).currency,
  })
}
