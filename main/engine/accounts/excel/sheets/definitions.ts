import {
  type Combining,
  type Definition,
  type Indicator,
  indicatorKindWords,
} from '../../../../../shared/model/indicator'
import { type Column, day, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { drawTable } from '../table'

type Row = { indicator: Indicator; definition: Definition }

const combiningWords = {
  sum: 'added up',
  last: 'the last one stands',
  none: 'not combined',
} as const satisfies Record<Combining, string>

/** Every version of what each indicator measures. Readings of two versions are not compared. */
export const definitionsSheet: SheetMaker = {
  name: sheetNames.definitions,
  what: 'What exactly is counted or asked, every version of it',
  sentence: ({ year }) =>
    year.indicators.length === 0
      ? 'No indicators were in use in the year.'
      : 'What exactly is counted or asked. Where what is measured changed, years before and after are not compared.',
  titles: true,
  draw: (on, context) => {
    const rows = context.year.indicators.flatMap((indicator) =>
      indicator.definitions.map((definition) => ({ indicator, definition })),
    )
    if (rows.length === 0) return 0
    drawTable(on, { name: 'Definitions', columns: columnsOf(context), rows, frozen: 2 })
    return rows.length
  },
}

function columnsOf({ places }: Context): Column<Row>[] {
  return [
    { title: 'Ref.', width: 8, cell: ({ indicator }) => link(indicator.reference, places.get(indicator.id)) },
    { title: 'Indicator', width: 30, strong: true, cell: ({ indicator }) => text(indicator.name) },
    { title: 'Version', width: 9, align: 'right', cell: ({ definition }) => number(definition.version, formats.year) },
    { title: 'From', width: 14, cell: ({ definition }) => day(definition.validFrom) },
    {
      title: 'In force',
      width: 8,
      cell: ({ indicator, definition }) => text(indicator.definitions.at(-1) === definition ? 'Yes' : 'No'),
    },
    { title: 'Kind', width: 15, cell: ({ definition }) => text(indicatorKindWords[definition.kind]) },
    { title: 'Unit', width: 12, cell: ({ definition }) => text(definition.unit) },
    { title: 'What is counted or asked', width: 46, cell: ({ definition }) => text(definition.definition) },
    { title: 'Answers and how the figure is made', width: 28, cell: ({ definition }) => text(scaleWords(definition)) },
    { title: 'Parts of a year', width: 13, cell: ({ definition }) => text(combiningWords[definition.combining]) },
    { title: 'What changed', width: 28, cell: ({ definition }) => text(definition.changeNote) },
  ]
}

function scaleWords({ kind, scale, scaleFigure, shareFrom }: Definition): string {
  if (kind !== 'scale') return ''
  const answers = scale
    .map(({ label, score }) => (scaleFigure === 'mean' && label !== String(score) ? `${label} (${score})` : label))
    .join(', ')
  if (scaleFigure === 'mean') return `Mean of: ${answers}`
  return `Share from “${scale[shareFrom]?.label ?? ''}” up, of: ${answers}`
}
