import { figuresIn } from '../../../shared/rules/prose/figures-in'
import { socialBenefitTable } from '../../../shared/rules/social-benefit-table'
import type { Book } from '../book/book'
import { aspectsAccounted, storedAspects } from '../records/accounted/aspects'
import { placedPictures } from '../records/accounted/pictures'
import { listActivities } from '../records/activities'
import { listBenchmarks } from '../records/benchmarks'
import { bookInfo } from '../records/book-info'
import { listBreakdowns } from '../records/breakdowns'
import { chapterDecisions } from '../records/chapter-decisions'
import { chapterWords } from '../records/chapter-words'
import { listFits } from '../records/fits'
import { listInUse } from '../records/frameworks'
import { listIndicators } from '../records/indicators'
import { getLogo } from '../records/logo'
import { textsOfAccounts } from '../records/narrative/texts'
import { listObjectives } from '../records/objectives'
import { getOrganisation } from '../records/organisation'
import { listOutcomes } from '../records/outcomes'
import { countErasures } from '../records/people/erasures'
import { listRelationships } from '../records/relationships'
import { readingsOfYear, resultsFrom, yearsUpTo } from '../records/results'
import { listStakeholders } from '../records/stakeholders'
import { getYear } from '../records/years'
import { today } from '../today'
import type { Work } from '../work'
import { gatherDailyWork, storedDailyWork } from './daily-work'
import { fingerprintOf } from './fingerprint'
import { liveSaid } from './live/live-said'
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
  const stored = {
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
  }
  await work.progress('Reading what people said', years.length, years.length)
  const aspects = aspectsAccounted(book, yearId)
  const daily = gatherDailyWork(book, stored.year, { ...stored, aspects })
  await work.progress('Comparing', years.length, years.length)
  const results = resultsFrom(book, { yearId, years, indicators, readings })
  const socialBenefit = socialBenefitTable({ ...stored, results })
  await work.progress('Taking the fingerprint', years.length, years.length)
  // An account whose chapters stand as planned keeps the fingerprint it had before chapters could be chosen, and one
  // without any daily work or key aspects that from before there were any.
  const chapters = chapterDecisions(book, yearId)
  const words = chapterWords(book, yearId)
  const fingerprint = fingerprintOf({
    ...stored,
    ...(chapters.length === 0 ? {} : { chapters }),
    ...(words.length === 0 ? {} : { chapterWords: words }),
    ...storedDailyWork(book, yearId, daily),
    ...(aspects === null ? {} : storedAspects(book, yearId, aspects)),
  })
  const standing = textsOfAccounts(book, yearId).flatMap(({ text }) =>
    figuresIn(text).map(({ reference }) => reference),
  )
  const live = liveSaid(book, yearId, standing)
  const pictures = placedPictures(
    book,
    [...live].flatMap(([reference, { state }]) => (reference.startsWith('E-') && state === 'says' ? [reference] : [])),
  )
  return {
    ...{
      ...stored,
      daily,
      aspects,
      today: today(),
      chapters,
      chapterWords: words,
      logo: getLogo(book),
      erasures: countErasures(book, stored.year),
      results,
      socialBenefit,
    },
    ...{ live: Object.fromEntries(live), pictures, fingerprint },
  }
}
