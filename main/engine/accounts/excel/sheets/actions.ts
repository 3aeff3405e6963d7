import { actionStateWords, learningWords } from '../../../../../shared/model/action'
import type { ToldAction } from '../../told-learning'
import { type Column, link, number, text, toldDay } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { addHeading } from '../sheet'
import { drawTable } from '../table'

/** What was decided, what became of it; and how far each indicator came from collecting to using. */
export const actionsSheet: SheetMaker = {
  name: sheetNames.actions,
  what: 'What was decided because of what was learned, what became of it, and how far each indicator came',
  sentence: () => 'Actions of the year, those of earlier years it reports on, and below how far each indicator came.',
  titles: false,
  draw: (on, context) => {
    const { actions, earlierActions, uses } = context.told.learning
    const rows = [...actions, ...earlierActions]
    drawTable(on, { name: 'Actions', columns: columnsOf(context), rows, frozen: 2 })
    addHeading(on, 'From collecting to using')
    drawTable(on, { name: 'Trail', columns: trailColumns(context), rows: uses })
    return rows.length
  },
}

function columnsOf(context: Context): Column<ToldAction>[] {
  return [
    { title: 'Ref.', width: 9, name: 'Action_Ref', cell: (it) => text(it.reference) },
    { title: 'What', width: 40, strong: true, cell: (it) => text(it.what) },
    { title: 'Of year', width: 11, cell: (it) => text(it.yearLabel) },
    { title: 'State', width: 11, cell: (it) => text(actionStateWords[it.state]) },
    { title: 'By when', width: 14, cell: (it) => toldDay(it.dueOn, context) },
    { title: 'Done', width: 14, cell: (it) => toldDay(it.doneOn, context) },
    { title: 'What we make of it', width: 36, cell: (it) => text(it.interpretation) },
    { title: 'Came from', width: 18, cell: (it) => text(it.from.map(({ reference }) => reference).join(', ')) },
    { title: 'What came of it', width: 36, cell: (it) => text(it.state === 'dropped' ? it.droppedWhy : it.result) },
    { title: 'Reported this year', width: 36, cell: (it) => text(it.reported) },
    {
      title: 'What we learned',
      width: 24,
      cell: (it) => text(it.learning === 'not-said' ? '' : learningWords[it.learning]),
    },
    { title: 'Who', width: 18, auditing: true, cell: (it) => text(it.who) },
    { title: 'Decided by', width: 18, auditing: true, cell: (it) => text(it.decidedBy) },
    { title: 'Decided on', width: 14, screenOnly: true, cell: (it) => toldDay(it.decidedOn, context) },
    { title: 'Auditor: result', width: 12, auditor: 'result', cell: () => null },
    { title: 'Auditor: note', width: 20, auditor: 'note', cell: () => null },
  ]
}

/** Under the actions and so in their widths. */
function trailColumns({ places }: Context): Column<Context['told']['learning']['uses'][number]>[] {
  const count = (of: number) => number(of, formats.whole)
  return [
    { title: 'Ref.', width: 9, cell: (it) => link(it.reference, places.get(it.indicatorId)) },
    { title: 'Indicator', width: 40, strong: true, cell: (it) => text(it.name) },
    { title: 'Readings', width: 11, align: 'right', cell: (it) => count(it.collected) },
    { title: 'Looked at', width: 11, align: 'right', cell: (it) => count(it.looked) },
    { title: 'Concluded', width: 14, align: 'right', cell: (it) => count(it.concluded) },
    { title: 'Acted', width: 14, align: 'right', cell: (it) => count(it.acted) },
  ]
}
