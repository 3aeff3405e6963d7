import type { Block } from '../../../../../shared/model/document'
import { fewAnswers, smallGroup } from '../../../../../shared/rules/few-answers'
import { listWords, numberWords, percentWords } from '../../../../../shared/rules/number-words'
import { shortPeriod } from '../../../../../shared/rules/short-period'
import type { ToldConsultation } from '../../told-consultations'
import type { AccountsYear } from '../accounts-year'
import { column, heading, lead, row, table, total } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { consultationTable, heldIn, limitsOf, notHeld, toldOfEach } from '../consultation-tables'
import { answerRate, type Consultation, consultations } from '../consultations'
import { limitations, proseBlocks } from '../prose'
import { notAsked, underSmall } from '../results'
import { agree, counted, text } from '../words'

/** Who was asked, how many answered, and what the answers cannot carry. */
export const gathering: WriteChapter = (year, drawn) => {
  const setting = { year, drawn }
  const acts = consultations(year)
  const limits = [...limitations(year.year.limitations, setting), ...limitsOf(year)]
  const changes = [...proseBlocks(year.year.changes, setting), ...toldOfEach(year, 'changes')]
  const findings = toldOfEach(year, 'findings')
  const blocks: Block[] = [
    ...proseBlocks(year.year.method, setting),
    ...consultationTable(year),
    ...askedTable(acts, year),
    ...notHeld(year),
    ...(findings.length > 0 ? [heading('What we learned from it'), ...findings] : []),
    ...(limits.length > 0 ? [heading('What these answers can and cannot carry'), ...limits] : []),
    ...(changes.length > 0 ? [heading('What changed since the last accounts'), ...changes] : []),
  ]
  if (blocks.length === 0) return null
  return chapter({ id: 'gathering' }, [...leadBlocks([...heldIn(year).flatMap(actOf), ...acts], year), ...blocks])
}

/** Numbers that may be told, as the others have them. */
function actOf({ name, groups, invited, answered, beginsOn, endsOn }: ToldConsultation): Consultation[] {
  if (invited === null || answered === null) return []
  const [periodStart, periodEnd] = [beginsOn ?? endsOn ?? '', endsOn ?? beginsOn ?? '']
  const stakeholders = groups.length === 0 ? [name] : groups.map((group) => group.name)
  return [
    { source: name, stakeholders, periodStart, periodEnd, asked: invited, answered, indicators: [], readings: [] },
  ]
}

function sums(acts: readonly Consultation[]) {
  return {
    asked: acts.reduce((sum, act) => sum + act.asked, 0),
    answered: acts.reduce((sum, act) => sum + (act.answered ?? 0), 0),
  }
}

function leadBlocks(acts: Consultation[], { told }: AccountsYear): Block[] {
  const shown = sums(acts)
  const asked = shown.asked + told.keptBack.invited
  const answered = shown.answered + told.keptBack.answered
  if (acts.length < 2 || answered === 0) return []
  const rates = acts
    .filter(({ answered: n }) => n !== null && n >= fewAnswers)
    .map((act) => ({ act, rate: answerRate(act) ?? 0 }))
  const sorted = rates.sort((a, b) => b.rate - a.rate)
  const best = sorted[0]
  const worst = sorted.at(-1)
  const spread =
    best !== undefined && worst !== undefined && best.act !== worst.act
      ? ` Answers came back from ${percentWords(worst.rate)} of those asked at the least (${listWords(worst.act.stakeholders)}) to ${percentWords(best.rate)} at the most (${listWords(best.act.stakeholders)}).`
      : ''
  return [
    lead(
      `Behind the figures ${agree(answered, 'stands', 'stand')} ${counted(answered, 'answer')}, from ${counted(asked, 'person', 'people')} asked.${spread}`,
    ),
  ]
}

/** Askings that only readings tell of. */
function askedTable(acts: Consultation[], year: AccountsYear): Block[] {
  if (acts.length === 0) return []
  const others = heldIn(year).length > 0
  const { asked, answered } = sums(acts)
  const rows = acts.map((act) =>
    row(
      listWords(act.stakeholders),
      act.source,
      shortPeriod(act.periodStart, act.periodEnd),
      numberWords(act.asked),
      answeredWords(act),
      rateWords(act),
      act.indicators.join(', '),
    ),
  )
  const sum = total(
    'All',
    '',
    '',
    numberWords(asked),
    numberWords(answered),
    asked === 0 ? notAsked : percentWords((100 * answered) / asked),
    '',
  )
  return [
    table(
      {
        id: others ? 'other-askings' : 'consultations',
        caption: others
          ? 'Other figures that rest on people who were asked'
          : `Who was asked in ${year.year.label}, how, and how many answered`,
        wide: true,
        note: [
          text(
            `Askings that gave a figure; others are told of in the text. Rates are of those asked. Several questions of one survey are one asking. Somebody asked in two places is counted twice in the last row. Fewer than ${fewAnswers} answers make no rate.`,
          ),
        ],
      },
      [
        column('Whom', 31),
        column('How', 47),
        column('When', 25),
        column('Asked', 12, 'number'),
        column('Answered', 16, 'number'),
        column('Rate', 11, 'number'),
        column('Indicators', 22, 'reference'),
      ],
      acts.length > 1 && acts.every(({ answered: n }) => n === null || n === 0 || n >= smallGroup)
        ? [...rows, sum]
        : rows,
    ),
  ]
}

const isSmall = (answered: number) => answered > 0 && answered < smallGroup

function answeredWords({ answered }: Consultation): string {
  if (answered === null) return notAsked
  return isSmall(answered) ? underSmall : numberWords(answered)
}

function rateWords(act: Consultation): string {
  const rate = answerRate(act)
  return rate === null || act.answered === null || act.answered < fewAnswers ? notAsked : percentWords(rate)
}
