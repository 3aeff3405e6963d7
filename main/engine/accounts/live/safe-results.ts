import type { IndicatorResult } from '../../../../shared/model/figure'
import type { Book } from '../../book/book'
import { listBenchmarks } from '../../records/benchmarks'
import { listBreakdowns } from '../../records/breakdowns'
import { listIndicators } from '../../records/indicators'
import { getOrganisation } from '../../records/organisation'
import { readingsOfIndicator, resultsFrom, yearsUpTo } from '../../records/results'
import { today } from '../../today'
import { printSafe } from '../build/print-safe'
import { noDailyWork } from '../daily-work'
import type { YearInBook } from '../year-in-book'

/** Last year, which the year is compared with: a live figure of an earlier year is looked up in that year. */
const earlierYears = 1

/** What the accounts of a year may print of some of its indicators, and the numbers of the readings behind. */
export type SafeResults = {
  year: YearInBook['year']
  /** By the indicator's id; none for those not in use in the year. */
  results: Map<string, IndicatorResult>
  readingReference: Map<string, string>
}

/**
 * Figures of a few indicators with small groups taken out, by the plan of the documents: each indicator is planned for
 * itself there, so a few come out as they would among all.
 */
export function safeResults(book: Book, yearId: string, indicatorIds: ReadonlySet<string>): SafeResults {
  const years = yearsUpTo(book, yearId, earlierYears)
  const year = years.at(-1)
  if (year === undefined) throw new Error(`no year ${yearId}`)
  const indicators = listIndicators(book, { yearId }).filter(({ id }) => indicatorIds.has(id))
  const readings = indicators.flatMap(({ id }) => years.flatMap((one) => readingsOfIndicator(book, one.id, id)))
  const results = resultsFrom(book, { yearId, years, indicators, readings })
  const { safe } = printSafe({
    ...{ sample: false, organisation: getOrganisation(book), year, years, objectives: [], activities: [] },
    ...{ stakeholders: [], relationships: [], outcomes: [], indicators, breakdowns: listBreakdowns(book), readings },
    ...{
      benchmarks: listBenchmarks(book, { yearId }),
      fits: [],
      frameworkIndicators: [],
      daily: noDailyWork,
      aspects: null,
    },
    ...{
      today: today(),
      chapters: [],
      chapterWords: [],
      logo: null,
      erasures: 0,
      live: {},
      pictures: {},
      results,
      socialBenefit: [],
      fingerprint: '',
    },
  })
  return {
    year,
    results: new Map(safe.results.map((result) => [result.indicatorId, result])),
    readingReference: new Map(readings.map(({ id, reference }) => [id, reference])),
  }
}
