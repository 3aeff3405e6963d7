import type { ParsedInputOf } from '../../../shared/contract'
import type { IndicatorResult } from '../../../shared/model/figure'
import type { Indicator } from '../../../shared/model/indicator'
import type { Reading } from '../../../shared/model/reading'
import type { Year } from '../../../shared/model/year'
import { indicatorResult } from '../../../shared/rules/result'
import type { Book } from '../book/book'
import { listBenchmarks } from './benchmarks'
import { listBreakdowns } from './breakdowns'
import { listIndicators } from './indicators'
import { getOrganisation } from './organisation'
import { readReading } from './reading-row'
import { getYear, listYears } from './years'

/** The year asked for and those shown before it, oldest first. */
export function yearsUpTo(book: Book, yearId: string, earlier: number): Year[] {
  const year = getYear(book, yearId)
  return listYears(book)
    .filter(({ startsOn }) => startsOn <= year.startsOn)
    .slice(-(earlier + 1))
}

/** Readings of one year for some indicators, corrected ones too. */
export function readingsOfYear(book: Book, yearId: string, indicatorIds: ReadonlySet<string>): Reading[] {
  if (indicatorIds.size > 20) {
    const rows = book.rows('SELECT * FROM reading WHERE year_id = ? ORDER BY number').iterate(yearId)
    return Array.from(rows, readReading).filter(({ indicatorId }) => indicatorIds.has(indicatorId))
  }
  return [...indicatorIds].flatMap((id) => readingsOfIndicator(book, yearId, id))
}

/** Readings of one indicator in one year, corrected ones too. */
export function readingsOfIndicator(book: Book, yearId: string, indicatorId: string): Reading[] {
  const statement = book.rows('SELECT * FROM reading WHERE year_id = ? AND indicator_id = ?')
  const readings = statement.all(yearId, indicatorId).map(readReading)
  // They mostly lie in this order, so sorting here costs next to nothing; in SQLite it would cost half the reading.
  return readings.sort((a, b) => a.number - b.number)
}

/** Figures, earlier years, comparisons and breakdowns of the indicators in use in a year. */
export function resultsOfYear(book: Book, ask: ParsedInputOf<'results.ofYear'>): IndicatorResult[] {
  const { yearId } = ask
  const wanted = ask.indicatorIds === undefined ? null : new Set(ask.indicatorIds)
  const indicators = listIndicators(book, { yearId, keyOnly: ask.keyOnly }).filter(
    ({ id }) => wanted === null || wanted.has(id),
  )
  const years = yearsUpTo(book, yearId, ask.earlierYears)
  // One indicator at a time: a large book has tens of thousands of readings in five years.
  const readingsOf = (id: string) => years.flatMap((year) => readingsOfIndicator(book, year.id, id))
  return results(book, { yearId, years, indicators }, readingsOf)
}

type Looked = { yearId: string; years: Year[]; indicators: Indicator[] }

/** The same from years, indicators and readings that were read before. */
export function resultsFrom(book: Book, { readings, ...looked }: Looked & { readings: Reading[] }): IndicatorResult[] {
  const readingsOf = Map.groupBy(readings, ({ indicatorId }) => indicatorId)
  return results(book, looked, (id) => readingsOf.get(id) ?? [])
}

function results(
  book: Book,
  { yearId, years, indicators }: Looked,
  readingsOf: (indicatorId: string) => Reading[],
): IndicatorResult[] {
  const benchmarksOf = Map.groupBy(listBenchmarks(book, { yearId }), ({ indicatorId }) => indicatorId)
  const breakdowns = listBreakdowns(book)
  const { currency } = getOrganisation(book)
  const populations = populationsOf(book)
  return indicators.map((indicator) =>
    indicatorResult({
      indicator,
      years,
      yearId,
      readings: readingsOf(indicator.id),
      benchmarks: benchmarksOf.get(indicator.id) ?? [],
      breakdowns,
      populations: populations.get(indicator.outcomeId) ?? noPopulations,
      currency,
    }),
  )
}

const noPopulations: ReadonlyMap<string, number> = new Map()

/** How many people stand behind each outcome by year: the size of its stakeholder, where it was said. */
function populationsOf(book: Book): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = book
    .rows(
      `SELECT o.id AS outcomeId, s.year_id AS yearId, s.size FROM outcome o
       JOIN stakeholder_year s ON s.stakeholder_id = o.stakeholder_id WHERE s.size IS NOT NULL`,
    )
    .all() as { outcomeId: string; yearId: string; size: number }[]
  const of = Map.groupBy(rows, ({ outcomeId }) => outcomeId)
  return new Map([...of].map(([id, sizes]) => [id, new Map(sizes.map(({ yearId, size }) => [yearId, size]))]))
}
