import { caseToldWords } from '../../../../../shared/model/experience'
import { type CaseTold, casesTold } from '../../told'
import type { ToldCase } from '../../told-experiences'
import { type Column, link, number, text, toldDay } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { addHeading } from '../sheet'
import { drawTable } from '../table'

type Step = CaseTold & { step: ToldCase['steps'][number] }

/** What went wrong in the year, or before it and was not closed since, and every step that was taken about it. */
export const casesSheet: SheetMaker = {
  name: sheetNames.cases,
  what: 'What people told us went wrong, what was done about it, and what is still open',
  sentence: ({ told }) =>
    `What people told us went wrong, and what we saw.${told.carriedCases.length === 0 ? '' : ' Cases of earlier years that were not closed in this one stand at the end.'} Words stand here only as far as their owners allow.`,
  titles: false,
  draw: (on, context) => {
    const rows = casesTold(context.told)
    drawTable(on, { name: 'Cases', columns: columnsOf(context), rows, frozen: 2 })
    const steps = rows.flatMap((row) => row.its.steps.map((step) => ({ ...row, step })))
    if (steps.length > 0) {
      addHeading(on, 'Steps')
      drawTable(on, { name: 'Steps', columns: stepColumns(context), rows: steps })
    }
    return rows.length
  },
}

const daybookRow = ({ one }: CaseTold, { places }: Context) => link(one.reference, places.get(one.id))

function columnsOf(context: Context): Column<CaseTold>[] {
  return [
    { title: 'Ref.', width: 9, cell: (row) => daybookRow(row, context) },
    { title: 'When', width: 14, cell: ({ one }) => toldDay(one.happenedOn, context) },
    {
      title: 'What was said or seen',
      width: 46,
      cell: ({ one }) => (one.may === 'nothing' ? text('Not told', 'muted') : text(one.words)),
    },
    { title: 'About', width: 18, cell: ({ one }) => text(one.themes.join(', ')) },
    { title: 'From', width: 18, cell: ({ one }) => text(one.stakeholder) },
    {
      title: 'State',
      width: 14,
      strong: true,
      name: 'Case_State',
      cell: ({ its }) => text(its.open ? 'Open' : 'Closed'),
    },
    { title: 'Closed', width: 13, cell: ({ its }) => toldDay(its.closedOn, context) },
    { title: 'What changed', width: 36, cell: ({ its }) => text(its.changed) },
    { title: 'Told back', width: 16, cell: ({ one, its }) => text(toldBackWords(one, its)) },
    { title: 'Auditor: result', width: 12, auditor: 'result', cell: () => null },
    { title: 'Auditor: note', width: 16, auditor: 'note', cell: () => null },
    { title: 'Told on', width: 14, screenOnly: true, cell: ({ its }) => toldDay(its.toldOn, context) },
    { title: 'Days', width: 8, align: 'right', screenOnly: true, cell: ({ its }) => number(its.days, formats.whole) },
  ]
}

/** Of what was only seen there may be nobody to tell, so nothing is said of that. */
const toldBackWords = ({ kind }: CaseTold['one'], { told }: ToldCase) =>
  kind === 'seen' && told !== 'told' ? '' : caseToldWords[told]

/** Under the cases and so in their widths. */
function stepColumns(context: Context): Column<Step>[] {
  return [
    { title: 'Case', width: 9, cell: (row) => daybookRow(row, context) },
    { title: 'Done', width: 14, cell: ({ step }) => toldDay(step.doneOn, context) },
    { title: 'What', width: 46, cell: ({ step }) => text(step.what) },
    { title: 'Who', width: 18, auditing: true, cell: ({ step }) => text(step.who) },
    { title: 'State of the step', width: 18, cell: ({ step }) => text(step.doneOn === null ? 'Not done yet' : 'Done') },
    { title: 'By when', width: 14, cell: ({ step }) => toldDay(step.dueOn, context) },
  ]
}
