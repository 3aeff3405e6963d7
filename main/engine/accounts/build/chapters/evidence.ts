import type { Block, Inline } from '../../../../../shared/model/document'
import { type EvidenceForm, groundsWords } from '../../../../../shared/model/evidence'
import type { Reading } from '../../../../../shared/model/reading'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { isFromAnswers } from '../../../../../shared/rules/grounds'
import { numberWords } from '../../../../../shared/rules/number-words'
import { shortPeriod } from '../../../../../shared/rules/short-period'
import type { ToldEvidence } from '../../told-evidence'
import type { AccountsYear } from '../accounts-year'
import { column, heading, lead, paragraph, row, table, withoutEmptyColumns } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import type { Proved } from '../proved'
import {
  agree,
  capital,
  clause,
  counted,
  emphasis,
  firstFew,
  referencesAfter,
  saidWords,
  sentence,
  strong,
  text,
} from '../words'

/** More rows than this nobody reads on paper; they are in the workbook. */
const mostRows = 200
/** More indicators than this without evidence are counted, not named; the workbook names them. */
const mostNamed = 80
/** More references than this for one piece stand in the workbook. */
const mostUses = 5

/** What proves the year's figures and words, piece by piece; and which figures nothing proves. */
export const evidence: WriteChapter = (year) => {
  const serving = year.told.evidence.filter((one) => usesOf(one, year).length > 0)
  if (serving.length === 0) return null
  return chapter({ id: 'evidence', landscape: true }, [
    lead(leadWords(year)),
    ...register(serving, year),
    ...withoutEvidence(year),
  ])
}

const restOnEvidence = (label: string) => ({
  one: `reading of ${label}`,
  many: `readings of ${label}`,
  is: 'rests on evidence, or on answers that this book counts',
  are: 'rest on evidence, or on answers that this book counts',
  isNot: 'rests on no evidence yet',
})

/** By evidence, or by answers that this book counts itself. */
const isProved = (reading: Reading, year: AccountsYear): boolean =>
  isFromAnswers(reading) || year.told.evidenceFor('reading', reading.id).length > 0

function leadWords(year: AccountsYear): string {
  const readings = year.readingsReported
  const proved = readings.filter((reading) => isProved(reading, year)).length
  const kept = `What is named here is kept by us${leftOutOf[year.edition].auditing ? '' : ', and the panel may see it'}.`
  if (readings.length === 0) return kept
  return `${capital(saidWords(proved, readings.length, restOnEvidence(year.year.label)))}. ${kept}`
}

function register(serving: readonly ToldEvidence[], year: AccountsYear): Block[] {
  const published = leftOutOf[year.edition].auditing
  const sheet = [emphasis('Evidence'), text('.')]
  if (serving.length > mostRows) {
    const words = `${numberWords(serving.length)} pieces of evidence are more than fit on paper. Each stands in the workbook that goes with these accounts, sheet `
    return [paragraph(text(words), ...sheet)]
  }
  const confidential = serving.filter((one) => one.confidential).length
  const note = [
    ...(confidential === 0
      ? []
      : [
          text(
            published
              ? 'What is confidential is not named. '
              : `${capital(counted(confidential, 'piece'))} ${agree(confidential, 'is', 'are')} confidential; in the published edition ${agree(confidential, 'it is', 'they are')} not named. `,
          ),
        ]),
    text('Also in the workbook, sheet '),
    ...sheet,
  ]
  const kept = withoutEmptyColumns(
    [
      column('Ref.', 16, 'reference'),
      column('What it is', 74),
      column('Kept as', published ? 64 : 46),
      column('Dated', 26),
      column('From', 42),
      column('Grounds', 30),
      column('What it is for', 60),
    ],
    serving.map((one) => evidenceRow(one, year)),
  )
  return [
    table(
      {
        id: 'evidence-table',
        caption: `${capital(counted(serving.length, 'piece'))} of evidence, and what each is for`,
        note,
      },
      kept.columns,
      kept.rows,
    ),
  ]
}

const keptAs: Record<EvidenceForm, string> = { file: 'File', paper: 'Paper', link: 'Page on the web' }

function evidenceRow(one: ToldEvidence, year: AccountsYear) {
  const said = one.description === '' ? [] : [text(` ${sentence(one.description)}`)]
  // Only pages have a source there, too few for a column.
  const published = leftOutOf[year.edition].auditing
  const secret = one.confidential && !published ? [text(' Confidential.')] : []
  return row(
    one.reference,
    [strong(sentence(one.name)), ...said, ...secret],
    [keptAs[one.form], [published ? one.source : '', one.place].filter(Boolean).join(', ')].filter(Boolean).join(': '),
    one.datedOn === null ? '' : shortPeriod(one.datedOn, one.datedOn),
    published ? '' : clause(one.source),
    groundsWords[one.grounds],
    forWords(one, year),
  )
}

const usesOf = ({ links }: ToldEvidence, year: AccountsYear): Proved[] =>
  links.flatMap(({ target, targetId }) => year.proved(target, targetId) ?? [])

function forWords(one: ToldEvidence, year: AccountsYear): Inline[] {
  const uses = usesOf(one, year)
  const names = [...new Set(uses.map((one) => one.named))]
  const references = uses.map(({ reference }) => reference)
  return [
    text(firstFew(names, 3).map(clause).join('; ')),
    ...referencesAfter([firstFew(references, mostUses).join(', ')]),
  ]
}

/** Figures that nothing proves are listed, objective by objective: a panel asks for them first. */
function withoutEvidence(year: AccountsYear): Block[] {
  const open = Map.groupBy(
    year.readingsReported.filter((reading) => !isProved(reading, year)),
    ({ indicatorId }) => indicatorId,
  )
  const items = year.reported.flatMap((objective): Inline[][] => {
    const names = year.indicatorsOf(objective.id).flatMap(({ indicator }): Inline[][] => {
      const its = open.get(indicator.id)
      if (its === undefined) return []
      const references = firstFew(
        its.map(({ reference }) => reference),
        1,
      ).join(', ')
      return [[text(indicator.name), ...referencesAfter([indicator.reference, references])]]
    })
    if (names.length === 0) return []
    if (open.size > mostNamed)
      return [[strong(`Objective ${objective.code}. `), text(`${capital(counted(names.length, 'indicator'))}.`)]]
    const listed = names.flatMap((name, place) => [...name, text(place === names.length - 1 ? '.' : '; ')])
    return [[strong(`Objective ${objective.code}. `), ...listed]]
  })
  if (items.length === 0) return []
  const count = [...open.values()].reduce((sum, its) => sum + its.length, 0)
  const words = `Nothing in the book proves ${agree(count, 'this reading', `these ${numberWords(count)} readings`)} yet. Where ${agree(count, 'it comes', 'they come')} from is said in the chapters.`
  return [heading('Readings without evidence'), paragraph(text(words)), { type: 'list', items }]
}
