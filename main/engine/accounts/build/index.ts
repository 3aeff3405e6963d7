import { join } from 'node:path'
import type { ChapterKind, PlannedChapter } from '../../../../shared/model/chapter'
import type { AccountsDocument, Chapter } from '../../../../shared/model/document'
import type { Edition } from '../../../../shared/model/edition'
import { yearStatusWords } from '../../../../shared/model/year'
import { chapterPlan } from '../../../../shared/rules/chapter-plan'
import { periodWords } from '../../../../shared/rules/date-words'
import { editionWords, hasChapter, leftOutOf } from '../../../../shared/rules/edition'
import { type Giving, givingWay } from '../giving-way'
import { renderPicture } from '../pictures/render'
import type { YearInBook } from '../year-in-book'
import { type AccountsYear, accountsYear } from './accounts-year'
import type { DrawPicture, WriteChapter } from './chapter'
import { atAGlance } from './chapters/at-a-glance'
import { benchmarks } from './chapters/benchmarks'
import { cases } from './chapters/cases'
import { comparisons } from './chapters/comparisons'
import { conclusion } from './chapters/conclusion'
import { corrections } from './chapters/corrections'
import { definitions } from './chapters/definitions'
import { evidence } from './chapters/evidence'
import { foreword } from './chapters/foreword'
import { frameworks } from './chapters/frameworks'
import { gathering } from './chapters/gathering'
import { glossary } from './chapters/glossary'
import { howToRead } from './chapters/how-to-read'
import { keyAspects } from './chapters/key-aspects'
import { learning } from './chapters/learning'
import { objective } from './chapters/objective'
import { organisation } from './chapters/organisation'
import { plan } from './chapters/plan'
import { readings } from './chapters/readings'
import { scope } from './chapters/scope'
import { socialBenefit } from './chapters/social-benefit'
import { stakeholders } from './chapters/stakeholders'
import { voices } from './chapters/voices'
import { whatWentWrong } from './chapters/what-went-wrong'
import { numbered } from './numbering'
import { proseBlocks, type Setting } from './prose'
import { runningOn } from './running-on'
import { typographic } from './typography'
import { withoutReferences } from './without-references'
import { strong, text } from './words'

/** Who writes each kind of chapter; an objective has one of its own. */
const writers: Record<Exclude<ChapterKind, 'objective'>, WriteChapter> = {
  foreword,
  'at-a-glance': atAGlance,
  'how-to-read': howToRead,
  organisation,
  scope,
  stakeholders,
  gathering,
  voices,
  'social-benefit': socialBenefit,
  comparisons,
  'what-went-wrong': whatWentWrong,
  cases,
  'key-aspects': keyAspects,
  learning,
  conclusion,
  definitions,
  plan,
  benchmarks,
  frameworks,
  readings,
  evidence,
  corrections,
  glossary,
}

function writerOf({ kind, objectiveId }: PlannedChapter, year: AccountsYear): WriteChapter {
  if (kind !== 'objective') return writers[kind]
  const one = year.reported.find(({ id }) => id === objectiveId)
  return one === undefined ? () => null : objective(one)
}

/** What the chapter says in the organisation's own words, and below it what the program writes. */
function withOwnWords({ id, kind, objectiveId }: PlannedChapter, write: WriteChapter, setting: Setting) {
  const own = objectiveId === null ? setting.year.chapterWords.find((one) => one.kind === kind) : undefined
  const words = own === undefined ? [] : proseBlocks(own.words, setting)
  const written = write(setting.year, setting.drawn)
  if (written === null) return words.length === 0 ? null : { id, landscape: false, blocks: words }
  return { ...written, blocks: [...words, ...written.blocks] }
}

/**
 * Builds the social accounts of a year as one neutral document, chapter by chapter, giving way to other
 * calls between them: those of the plan that are switched on, that the edition has and that have anything
 * to say, in the plan's order.
 * @param resources the program's folder with the fonts pictures are set in
 * @throws the signal's reason when cancelled
 */
export async function buildAccountsDocument(
  yearInBook: YearInBook,
  { resources, edition, ...telling }: Giving & { resources: string; edition: Edition },
): Promise<AccountsDocument> {
  const step = givingWay(telling)
  const fontsDir = join(resources, 'fonts')
  const drawn: DrawPicture = (picture) => renderPicture(picture, { fontsDir })
  const year = accountsYear(yearInBook, edition)
  const chaptersPlanned = chapterPlan(year, year.chapters).filter(
    ({ included, kind }) => included && hasChapter(edition, kind),
  )
  const chapters: Chapter[] = []
  for (const [place, planned] of chaptersPlanned.entries()) {
    await step('Writing the chapters', place, chaptersPlanned.length)
    const written = withOwnWords(planned, writerOf(planned, year), { year, drawn })
    if (written !== null)
      chapters.push({ ...written, number: '', runsOn: false, title: typographic(planned.title), kind: planned.part })
  }
  const document = numbered({ ...front(year), chapters: runningOn(chapters) })
  return leftOutOf[edition].references ? withoutReferences(document) : document
}

function front({
  organisation,
  year,
  fingerprint,
  sample,
  edition,
  logo,
}: AccountsYear): Omit<AccountsDocument, 'chapters'> {
  const statusWords = yearStatusWords[year.status]
  return {
    organisation: {
      name: typographic(organisation.name),
      shortName: typographic(organisation.shortName || organisation.name),
      place: typographic(organisation.place),
      language: organisation.language,
      logo,
    },
    year: { label: year.label, startsOn: year.startsOn, endsOn: year.endsOn },
    title: `Social accounts ${year.label}`,
    subtitle: 'What we set out to do, what happened, and who says so',
    cover: [
      { label: 'Year', words: [text(periodWords(year.startsOn, year.endsOn))] },
      { label: 'Status', words: [strong(`${statusWords}. `), text(statusMeans[year.status])] },
      { label: 'Edition', words: [text(editionWords[edition])] },
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
