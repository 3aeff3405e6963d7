import type { Benchmark } from '../../../shared/model/benchmark'
import type { ComparedIndicator, ComparedObjective } from '../../../shared/model/compared-indicator'
import type { Indicator } from '../../../shared/model/indicator'
import { plannedRows } from '../../../shared/rules/grid-plan'
import { benchmarksInOrder } from '../../../shared/rules/result'
import type { Book } from '../book/book'
import { listActivities } from './activities'
import { listBenchmarks } from './benchmarks'
import { listIndicators } from './indicators'
import { listObjectives } from './objectives'
import { listOutcomes } from './outcomes'
import { yearsUpTo } from './results'

/** The indicators in use in a year, by objective, each with what it is compared with. No figure is worked out. */
export function comparedInYear(book: Book, yearId: string): ComparedObjective[] {
  const [before] = yearsUpTo(book, yearId, 1).filter(({ id }) => id !== yearId)
  const benchmarksOf = Map.groupBy(listBenchmarks(book, { yearId }), ({ indicatorId }) => indicatorId)
  const compared = (indicator: Indicator): ComparedIndicator => ({
    id: indicator.id,
    reference: indicator.reference,
    name: indicator.name,
    inWords: indicator.definitions.at(-1)?.kind === 'judgement',
    hasReading: hasReading(book, yearId, indicator.id),
    hasEarlier: before !== undefined && hasReading(book, before.id, indicator.id),
    benchmarks: namesOf(benchmarksOf.get(indicator.id) ?? []),
  })
  const rows = plannedRows({
    objectives: listObjectives(book, yearId),
    activities: listActivities(book),
    outcomes: listOutcomes(book),
    indicators: listIndicators(book, { yearId }),
    breakdowns: [],
  })
  const found: ComparedObjective[] = []
  for (const row of rows) {
    if (row.type === 'objective') {
      const { id, code, title } = row.objective
      found.push({ id, code, title, indicators: [] })
    } else if (row.type === 'indicator') found.at(-1)?.indicators.push(compared(row.indicator))
  }
  return found
}

const namesOf = (benchmarks: readonly Benchmark[]) => benchmarksInOrder(benchmarks).map(({ label }) => label)

/** Whether a reading of the indicator stands in the year. */
export function hasReading(book: Book, yearId: string, indicatorId: string): boolean {
  const statement = book.value(
    'SELECT 1 FROM reading WHERE year_id = ? AND indicator_id = ? AND superseded_by_id IS NULL LIMIT 1',
  )
  return statement.get(yearId, indicatorId) !== undefined
}
