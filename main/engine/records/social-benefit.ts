import type { SocialBenefitBlock } from '../../../shared/model/social-benefit'
import { socialBenefitTable } from '../../../shared/rules/social-benefit-table'
import type { Book } from '../book/book'
import { listActivities } from './activities'
import { listBenchmarks } from './benchmarks'
import { listFits } from './fits'
import { listInUse } from './frameworks'
import { listIndicators } from './indicators'
import { listOutcomes } from './outcomes'
import { readingsOfYear, resultsFrom, yearsUpTo } from './results'
import { listStakeholders } from './stakeholders'

/** The social benefit table of a year, in its four blocks. */
export function socialBenefitOfYear(book: Book, yearId: string): SocialBenefitBlock[] {
  const indicators = listIndicators(book, { yearId })
  const ids = new Set(indicators.map(({ id }) => id))
  const years = yearsUpTo(book, yearId, 1)
  const readings = years.flatMap(({ id }) => readingsOfYear(book, id, ids))
  const results = resultsFrom(book, { yearId, years, indicators, readings })
  return socialBenefitTable({
    outcomes: listOutcomes(book),
    stakeholders: listStakeholders(book, yearId),
    activities: listActivities(book),
    indicators,
    results,
    readings,
    benchmarks: listBenchmarks(book, { yearId }),
    fits: listFits(book, {}),
    frameworkIndicators: listInUse(book),
  })
}
