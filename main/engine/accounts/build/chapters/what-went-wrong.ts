import type { Block, Inline } from '../../../../../shared/model/document'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { questionSentence } from '../../../../../shared/rules/result-questions'
import { type AccountsYear, type IndicatorInYear, targetResult } from '../accounts-year'
import { column, heading, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { isHidden } from '../print-safe'
import { figureWords, indicatorWords, notAsked, readingsCell } from '../results'
import { agree, capital, counted, listWords, referencesAfter, saidWords, sentence, text } from '../words'
import { verdictOnLastYear } from './at-a-glance'

/** What the figures say went wrong, listed plainly: nothing here is chosen by hand, so nothing is left out by hand. */
export const whatWentWrong: WriteChapter = (year) => {
  const all = year.indicatorsInYear
  const missed = all.filter((one) => targetResult(one) === 'missed')
  const worse = all.filter((one) => verdictOnLastYear(one) === 'worse' && !missed.includes(one))
  const blocks: Block[] = [
    ...missedTable(missed, year),
    ...worseTable(worse, year),
    ...negative(year),
    ...notShown(year),
  ]
  return chapter({ id: 'what-went-wrong' }, blocks.length === 0 ? [] : [lead(leadWords(missed, worse)), ...blocks])
}

function leadWords(missed: IndicatorInYear[], worse: IndicatorInYear[]): string {
  const parts: string[] = []
  if (missed.length > 0) parts.push(`${counted(missed.length, 'target')} ${agree(missed.length, 'was', 'were')} missed`)
  if (worse.length > 0)
    parts.push(
      `${counted(worse.length, missed.length > 0 ? 'more figure' : 'figure', missed.length > 0 ? 'more figures' : 'figures')} got worse since last year`,
    )
  if (parts.length === 0) return 'No target was missed and no figure got worse; what else went wrong stands here.'
  const here = agree(missed.length + worse.length, 'It stands', 'They all stand')
  return `${capital(listWords(parts))}. ${here} here, taken from the figures and not chosen.`
}

const objectiveOf = (one: IndicatorInYear, year: AccountsYear) =>
  year.objectives.find(({ id }) => id === one.activity.objectiveId)?.code ?? ''

function missedTable(missed: IndicatorInYear[], year: AccountsYear): Block[] {
  if (missed.length === 0) return []
  return [
    table(
      {
        id: 'missed',
        caption: capital(`${counted(missed.length, 'target')} missed, and by how much`),
        wide: true,
        note: [text('In the order of the objectives. What we make of each stands in its chapter.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('Indicator', 73),
        column('Objective', 16),
        column(year.year.label, 20, 'number', true),
        column('Target', 20, 'number'),
        column('Missed by', 24, 'number'),
      ],
      missed.map((one) =>
        row(
          one.indicator.reference,
          [...indicatorWords(one), ...readingsCell(one, year)],
          objectiveOf(one, year),
          figureWords(one.figure),
          one.target?.againstWords ?? '',
          one.definition.kind === 'yes-no'
            ? notAsked
            : (one.target?.differenceWords ?? '').replace(/\u00a0(short|over|under)$/, ''),
        ),
      ),
    ),
  ]
}

function worseTable(worse: IndicatorInYear[], year: AccountsYear): Block[] {
  if (worse.length === 0) return []
  return [
    table(
      {
        id: 'worse',
        caption: capital(`${counted(worse.length, 'other figure')} worse than last year`),
        wide: true,
        note: [
          text(
            'Worse by the direction of the indicator; targets missed stand in the table above and are not repeated.',
          ),
        ],
      },
      [
        column('Ref.', 11, 'reference'),
        column('Indicator', 69),
        column('Objective', 16),
        column('Last year', 20, 'number'),
        column(year.year.label, 20, 'number', true),
        column('Change', 28, 'number'),
      ],
      worse.map((one) =>
        row(
          one.indicator.reference,
          [...indicatorWords(one), ...readingsCell(one, year)],
          objectiveOf(one, year),
          one.lastYear?.againstWords ?? '',
          figureWords(one.figure),
          one.lastYear?.comparable === true ? one.lastYear.differenceWords : '',
        ),
      ),
    ),
  ]
}

/** Changes for the worse that we bring about: an account that holds only good outcomes is not an account. */
function negative(year: AccountsYear): Block[] {
  const outcomes = year.outcomes.filter(({ positive }) => !positive)
  if (outcomes.length === 0) return []
  const items = outcomes.map((outcome): Inline[] => {
    const shown = year.indicatorsInYear.filter(
      (one) => one.outcome.id === outcome.id && one.figure !== null && !isHidden(one.figure),
    )
    const figures = shown.flatMap((one): Inline[] => [
      text(` ${one.indicator.name}: ${one.figure?.judgement ?? one.figure?.words ?? ''}`),
      ...referencesAfter([
        one.indicator.reference,
        ...year.readingReferences(one.figure?.readingIds ?? []).slice(0, 1),
      ]),
      text(one.lastYear?.comparable === true ? ` (${one.lastYear.againstWords} in ${one.lastYear.label}).` : '.'),
    ])
    return [
      text(`${sentence(outcome.statement)} ${outcome.description === '' ? '' : sentence(outcome.description)}`.trim()),
      ...referencesAfter([outcome.reference]),
      ...figures,
    ]
  })
  return [heading('What we bring about and would rather not'), { type: 'list', items }]
}

const noFigure = {
  one: 'indicator',
  many: 'indicators',
  is: 'has no figure',
  are: 'have no figure',
  isNot: 'has a figure',
}

/** What cannot be shown, or leaves a question open. */
function notShown(year: AccountsYear): Block[] {
  const withoutSource = year.indicatorsInYear.filter(({ figure }) => figure !== null && figure.sources.length === 0)
  const without = year.indicatorsInYear.filter(({ figure }) => figure === null)
  const questions = leftOutOf[year.edition].questions
    ? []
    : year.indicatorsInYear.flatMap((one) => one.result.questions.map((question) => ({ one, question })))
  const references = !leftOutOf[year.edition].references
  const items: Inline[][] = [
    ...withoutSource.map((one): Inline[] => [
      text(`${one.indicator.name}: nothing says where the figure comes from`),
      ...referencesAfter([one.indicator.reference, ...year.readingReferences(one.figure?.readingIds ?? [])]),
      text('.'),
    ]),
    ...questions.map(({ one, question }): Inline[] => [
      text(`${one.indicator.name}: ${sentence(questionSentence(question))}`),
      ...referencesAfter([one.indicator.reference]),
    ]),
  ]
  const blocks: Block[] = []
  if (without.length > 0) {
    blocks.push(
      paragraph(
        text(
          `${capital(saidWords(without.length, year.indicatorsInYear.length, noFigure))} this year: ${listWords(without.map(({ indicator }) => `${indicator.name.charAt(0).toLowerCase()}${indicator.name.slice(1)}${references ? ` (${indicator.reference})` : ''}`))}.`,
        ),
      ),
    )
  }
  if (items.length > 0)
    blocks.push(
      paragraph(text(`${agree(items.length, 'This figure leaves', 'These figures leave')} a question open:`)),
      { type: 'list', items },
    )
  return blocks.length === 0 ? [] : [heading('What we could not show'), ...blocks]
}
