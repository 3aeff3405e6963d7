import { join } from 'node:path'
import type { AccountsDocument, Chapter } from '../../../../shared/model/document'
import { yearStatusWords } from '../../../../shared/model/year'
import { periodWords } from '../../../../shared/rules/date-words'
import { type Giving, givingWay } from '../giving-way'
import { renderPicture } from '../pictures/render'
import type { YearInBook } from '../year-in-book'
import { type AccountsYear, accountsYear } from './accounts-year'
import type { DrawPicture, WriteChapter } from './chapter'
import { atAGlance } from './chapters/at-a-glance'
import { benchmarks } from './chapters/benchmarks'
import { comparisons } from './chapters/comparisons'
import { conclusion } from './chapters/conclusion'
import { corrections } from './chapters/corrections'
import { definitions } from './chapters/definitions'
import { foreword } from './chapters/foreword'
import { frameworks } from './chapters/frameworks'
import { gathering } from './chapters/gathering'
import { glossary } from './chapters/glossary'
import { howToRead } from './chapters/how-to-read'
import { objective } from './chapters/objective'
import { organisation } from './chapters/organisation'
import { readings } from './chapters/readings'
import { scope } from './chapters/scope'
import { socialBenefit } from './chapters/social-benefit'
import { stakeholders } from './chapters/stakeholders'
import { whatWentWrong } from './chapters/what-went-wrong'
import { numbered } from './numbering'
import { typographic } from './typography'
import { strong, text } from './words'

/** The chapters in the order they are read. What has nothing to say is left out. */
function plan(year: AccountsYear): WriteChapter[] {
  return [
    foreword,
    atAGlance,
    howToRead,
    organisation,
    scope,
    stakeholders,
    gathering,
    ...year.reported.map(objective),
    socialBenefit,
    comparisons,
    whatWentWrong,
    conclusion,
    definitions,
    benchmarks,
    frameworks,
    readings,
    corrections,
    glossary,
  ]
}

/**
 * Builds the social accounts of a year as one neutral document, chapter by chapter, giving way to other
 * calls between them. Chapters follow what social accounts hold in practice (SAN's manual and published
 * sets of accounts): organisation, stakeholders, scope and method, one chapter for each objective,
 * comparisons, what went wrong, what comes next.
 * @param resources the program's folder with the fonts pictures are set in
 * @throws the signal's reason when cancelled
 */
export async function buildAccountsDocument(
  yearInBook: YearInBook,
  { resources, ...telling }: Giving & { resources: string },
): Promise<AccountsDocument> {
  const step = givingWay(telling)
  const fontsDir = join(resources, 'fonts')
  const drawn: DrawPicture = (picture) => renderPicture(picture, { fontsDir })
  const year = accountsYear(yearInBook)
  const writers = plan(year)
  const chapters: Chapter[] = []
  for (const [place, write] of writers.entries()) {
    await step('Writing the chapters', place, writers.length)
    const chapter = write(year, drawn)
    if (chapter !== null) chapters.push(chapter)
  }
  return numbered({ ...front(year), chapters })
}

function front({ organisation, year, fingerprint, sample }: AccountsYear): Omit<AccountsDocument, 'chapters'> {
  const statusWords = yearStatusWords[year.status]
  return {
    organisation: {
      name: typographic(organisation.name),
      shortName: typographic(organisation.shortName || organisation.name),
      place: typographic(organisation.place),
      language: organisation.language,
    },
    year: { label: year.label, startsOn: year.startsOn, endsOn: year.endsOn },
    title: `Social accounts ${year.label}`,
    subtitle: 'What we set out to do, what happened, and who says so',
    cover: [
      { label: 'Year', words: [text(periodWords(year.startsOn, year.endsOn))] },
      { label: 'Status', words: [strong(`${statusWords}. `), text(statusMeans[year.status])] },
      { label: 'Edition', words: [text('Full account, with references')] },
      { label: 'Fingerprint', words: [text(grouped(fingerprint.slice(0, 16)))] },
    ],
    statusWords,
    fingerprint,
    sampleWords: sample
      ? `Fictional sample: ${organisation.shortName || organisation.name} is an invented organisation and nobody in these accounts is real. Published national figures are real and carry their source.`
      : '',
  }
}

const statusMeans = {
  draft: 'Not yet audited, nor approved by the trustees',
  'in-audit': 'With the social audit panel; not yet approved',
  revised: 'Revised after the audit; not yet approved',
  approved: 'Approved by the trustees',
  published: 'Approved by the trustees, and published',
} as const

/** A fingerprint in groups of four capital letters. */
const grouped = (letters: string) => (letters.toUpperCase().match(/.{1,4}/g) ?? []).join('\u00a0')
