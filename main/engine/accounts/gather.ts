import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/canonical-json'
import type { Book } from '../book/book'
import { listActivities } from '../records/activities'
import { listBenchmarks } from '../records/benchmarks'
import { bookInfo } from '../records/book-info'
import { listBreakdowns } from '../records/breakdowns'
import { listFits } from '../records/fits'
import { listInUse } from '../records/frameworks'
import { listIndicators } from '../records/indicators'
import { listObjectives } from '../records/objectives'
import { getOrganisation } from '../records/organisation'
import { listOutcomes } from '../records/outcomes'
import { listRelationships } from '../records/relationships'
import { readingsOfYear, resultsOfYear, yearsUpTo } from '../records/results'
import { socialBenefitOfYear } from '../records/social-benefit'
import { listStakeholders } from '../records/stakeholders'
import { getYear } from '../records/years'
import type { Work } from '../work'
import type { YearInBook } from './year-in-book'

const earlierYears = 4

/** Reads everything a year's accounts are written from, and takes its fingerprint. @throws FairbookError `cancelled` */
export async function gatherYear(book: Book, yearId: string, work: Work): Promise<YearInBook> {
  const years = yearsUpTo(book, yearId, earlierYears)
  const indicators = listIndicators(book, { yearId })
  const ids = new Set(indicators.map(({ id }) => id))
  const readings: YearInBook['readings'] = []
  for (const [index, year] of years.entries()) {
    await work.progress(`Reading ${year.label}`, index, years.length)
    readings.push(...readingsOfYear(book, year.id, ids))
  }
  const content: Omit<YearInBook, 'fingerprint'> = {
    sample: bookInfo(book).sample,
    organisation: getOrganisation(book),
    year: getYear(book, yearId),
    years,
    objectives: listObjectives(book, yearId),
    activities: listActivities(book),
    stakeholders: listStakeholders(book, yearId),
    relationships: listRelationships(book),
    outcomes: listOutcomes(book),
    indicators,
    breakdowns: listBreakdowns(book),
    readings,
    benchmarks: listBenchmarks(book, { yearId }),
    fits: listFits(book, {}),
    frameworkIndicators: listInUse(book),
    results: resultsOfYear(book, { yearId, keyOnly: false, earlierYears }),
    socialBenefit: socialBenefitOfYear(book, yearId),
  }
  return { ...content, fingerprint: createHash('sha256').update(canonicalJson(content)).digest('hex') }
}
