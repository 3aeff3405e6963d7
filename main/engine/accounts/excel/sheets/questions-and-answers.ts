import type { Edition } from '../../../../../shared/model/edition'
import { questionKindWords } from '../../../../../shared/model/question'
import { leftOutOf } from '../../../../../shared/rules/edition'
import type { ToldConsultation, ToldQuestion } from '../../told-consultations'
import { type Cell, type Column, formula, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { firstRow } from '../sheet'
import { drawTable } from '../table'

/** One answer of a question, with how many gave it. */
type Row = {
  one: ToldConsultation
  question: ToldQuestion
  answer: string
  /** How many gave it, or the figure made of what they gave; null where it is kept back or not known. */
  count: number | null
  /** Whether `count` is people, of whom a share can be made. */
  people: boolean
  /** Whether the answer is among those that count for the indicator. */
  counts: boolean
}

/** Every question as it was asked, one row for each answer; shares are worked out from the counts beside them. */
export const questionsAndAnswersSheet: SheetMaker = {
  name: sheetNames.questions,
  what: 'Every question as it was asked, how many gave each answer, and the reading that comes from it',
  sentence: () => 'One row for each answer. Shares are formulas: the count over those who answered the question.',
  titles: true,
  draw: (on, context) => {
    const rows = answerRows(context)
    drawTable(on, { name: 'Answers', columns: columnsOf(context), rows, frozen: 3 })
    return rows.length
  },
}

const answerRows = ({ told, edition }: Pick<Context, 'told' | 'edition'>): Row[] =>
  told.consultations.flatMap((one) => one.questions.flatMap((question) => rowsOf(one, question, edition)))

function rowsOf(one: ToldConsultation, question: ToldQuestion, edition: Edition): Row[] {
  const { results, instead, options, kind } = question
  const row = (answer: string, count: number | null, people: boolean, counts = false): Row => ({
    ...{ one, question, answer, people, counts },
    count: instead === null ? count : null,
  })
  if (kind === 'text') return [row('In their own words', results.words, true)]
  if (kind === 'number') {
    const { numbers } = results
    return [
      row('Mean', numbers?.mean ?? null, false, question.numberFigure === 'mean'),
      row('Added up', numbers?.sum ?? null, false, question.numberFigure === 'sum'),
      // The smallest and the largest are each one person's answer, which is not published.
      ...(leftOutOf[edition].auditing
        ? []
        : [row('Smallest', numbers?.smallest ?? null, false), row('Largest', numbers?.largest ?? null, false)]),
    ]
  }
  return options.map((option, place) => row(option, results.counts[place] ?? 0, true, question.counted.includes(place)))
}

function columnsOf({ places, lookups, edition }: Context): Column<Row>[] {
  const isFirst = ({ one, question, answer }: Row) => answer === rowsOf(one, question, edition)[0]?.answer
  return [
    { title: 'Ref.', width: 8, cell: ({ one }) => link(one.reference, places.get(one.id)) },
    {
      title: 'No.',
      width: 6,
      align: 'right',
      cell: ({ one, question }) => number(one.questions.indexOf(question) + 1, formats.year),
    },
    { title: 'Question', width: 44, cell: ({ question }) => text(question.wording) },
    { title: 'Kind', width: 18, cell: ({ question }) => text(questionKindWords[question.kind]) },
    { title: 'Answer', width: 28, strong: true, cell: ({ answer }) => text(answer) },
    { title: 'Count', width: 11, align: 'right', strong: true, name: 'Answer_Count', cell: countCell },
    {
      title: 'Answered',
      width: 11,
      align: 'right',
      cell: ({ question: { instead, results } }) => (instead === null ? number(results.answered, formats.whole) : null),
    },
    { title: 'Share', width: 9, align: 'right', cell: shareCell },
    { title: 'Unit', width: 12, cell: ({ question }) => text(question.unit) },
    {
      title: 'Feeds',
      width: 9,
      cell: ({ question }) => {
        const indicator = lookups.indicator.get(question.indicatorId ?? '')
        return link(indicator?.reference ?? '', places.get(indicator?.id ?? ''))
      },
    },
    {
      title: 'Counts for it',
      width: 9,
      cell: ({ counts, question }) => text(counts && question.indicatorId !== null ? 'Yes' : ''),
    },
    {
      title: 'Reading',
      width: 10,
      cell: (row) =>
        isFirst(row) ? link(row.question.reading?.reference ?? '', places.get(row.question.reading?.id ?? '')) : null,
    },
  ]
}

function countCell({ count, people, question: { instead } }: Row): Cell {
  if (instead !== null) return text(instead)
  return number(count, people ? formats.whole : '#,##0.0##')
}

function shareCell({ count, people, question: { kind, results } }: Row, place: number): Cell {
  const { answered } = results
  if (kind === 'text' || kind === 'number' || !people || count === null || answered === null || answered === 0)
    return null
  const row = firstRow + place
  return formula(`F${row}/G${row}`, count / answered, '0.0%')
}
