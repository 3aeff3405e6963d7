import { aspectWords } from '../../../../../shared/rules/key-aspects'
import { type AspectRow, aspectRows } from '../aspect-rows'
import { type Column, day, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { drawTable } from '../table'

/** The checklist of the year with its answers, last year's beside, and what changed. */
export const keyAspectsSheet: SheetMaker = {
  name: sheetNames.keyAspects,
  what: 'The checklist about the organisation itself, last year’s answers beside this year’s, and what changed',
  sentence: ({ year: { aspects } }) =>
    `One row for each item of the checklist, version ${aspects?.template.version ?? 1}. Where an item comes from is in the last column.`,
  titles: true,
  draw: (on, context) => {
    const rows = aspectRows(context.year)
    drawTable(on, { name: 'Key_aspects', columns: columnsOf(context), rows, frozen: 3 })
    return rows.length
  },
}

function columnsOf({ year: { year, aspects }, told, places }: Context): Column<AspectRow>[] {
  const before = aspects?.before?.label
  const evidence = ({ answer }: AspectRow) => (answer === null ? [] : told.evidenceFor('aspect', answer.id))
  return [
    { title: 'No.', width: 6, align: 'right', cell: (it) => number(it.number, formats.year) },
    { title: 'Section', width: 22, cell: (it) => text(it.section) },
    { title: 'Key aspect', width: 40, strong: true, cell: (it) => text(it.wording) },
    { title: year.label, width: 34, cell: (it) => text(aspectWords(it, it.answer)) },
    {
      title: 'Number',
      width: 11,
      align: 'right',
      cell: (it) =>
        number(it.answered && it.kind === 'number' ? (it.answer?.amount ?? null) : null, '#,##0.##########'),
    },
    ...(before === undefined
      ? []
      : ([
          { title: before, width: 34, cell: (it) => text(it.before) },
          { title: 'Changed', width: 20, cell: (it) => text(it.changed) },
        ] satisfies Column<AspectRow>[])),
    { title: 'State', width: 18, cell: (it) => text(stateWords(it, before)) },
    { title: 'Details', width: 34, cell: (it) => text(it.kind === 'text' ? '' : (it.answer?.detail ?? '')) },
    { title: 'True on', width: 13, cell: (it) => day(it.answer?.datedOn ?? null) },
    {
      title: 'Evidence',
      width: 12,
      cell: (it) => {
        const pieces = evidence(it)
        return link(pieces.map(({ reference }) => reference).join(', '), places.get(pieces[0]?.id ?? ''))
      },
    },
    { title: 'Where the item comes from', width: 50, screenOnly: true, cell: (it) => text(it.source) },
  ]
}

/** How an item stands: looked at this year, brought along and not looked at, or not answered. */
function stateWords({ answered, answer }: AspectRow, before: string | undefined): string {
  if (!answered) return 'Not answered'
  return answer?.brought === true
    ? `Brought along${before === undefined ? '' : ` from ${before}`}, not looked at`
    : 'Looked at'
}
