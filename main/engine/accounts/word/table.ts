import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { Inline, TableRow as Row, TableBlock, TableColumn } from '../../../../shared/model/document'
import { runs, type Targets } from './inlines'
import { landscapeMeasure, marginColumn, measure, wideMeasure } from './page'
import { afterNumbers, columnGap, numberGap, tableStyle } from './table-style'

/** Tables this short stay on one page. */
const short = 6

/** Column widths in twentieths of a point that add up to the table's width exactly. */
export function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  let used = 0
  let shares = 0
  return columns.map((column) => {
    shares += column.width
    const upTo = Math.round((shares / whole) * width)
    const own = upTo - used
    used = upTo
    return own
  })
}

export type TableSetting = { landscape: boolean; targets: Targets }

export function tableOf(block: TableBlock, { landscape, targets }: TableSetting): Table {
  const width = landscape ? landscapeMeasure : block.wide ? wideMeasure : measure
  const widths = columnWidths(block.columns, width)
  const together = block.rows.length <= short
  const beforeNumber = (place: number) =>
    block.columns[place]?.kind === 'number' && block.columns[place + 1]?.kind === 'number'
  const cell = (place: number, paragraph: Paragraph) => {
    const afterNumber = block.columns[place - 1]?.kind === 'number' && block.columns[place]?.kind !== 'number'
    const last = place === block.columns.length - 1
    return new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      margins: {
        ...(afterNumber ? { left: afterNumbers } : {}),
        right: last ? 0 : beforeNumber(place) ? numberGap : columnGap,
        marginUnitType: WidthType.DXA,
      },
      children: [paragraph],
    })
  }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, place) =>
      cell(
        place,
        new Paragraph({ style: column.kind === 'number' ? 'TableHeadNumber' : 'TableHead', text: column.title }),
      ),
    ),
  })
  const rowOf = (row: Row, place: number) => {
    const last = place === block.rows.length - 1
    // The last row stays with the note below it, a heading across with the row after it.
    const keepNext = row.type === 'block' || together || (last && block.note.length > 0)
    if (row.type === 'block') {
      return new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            columnSpan: block.columns.length,
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: [new Paragraph({ style: 'TableBlockHeading', text: row.title })],
          }),
        ],
      })
    }
    return new TableRow({
      cantSplit: true,
      keepNext,
      children: row.cells.map((inlines, at) => {
        const column = block.columns[at]
        const strong = row.type === 'total' || column?.strong === true
        return cell(at, cellParagraph(inlines, column, { strong, landscape, targets }))
      }),
    })
  }
  return new Table({
    style: tableStyle,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    indent: { size: block.wide && !landscape ? -marginColumn : 0, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [head, ...block.rows.map(rowOf)],
  })
}

function cellParagraph(
  inlines: readonly Inline[],
  column: TableColumn | undefined,
  { strong, landscape, targets }: TableSetting & { strong: boolean },
): Paragraph {
  const set = inlines.map((inline): Inline => {
    if (inline.type !== 'text' || inline.style !== 'plain') return inline
    if (strong) return { ...inline, style: 'strong' }
    return column?.kind === 'reference' ? { ...inline, style: 'reference' } : inline
  })
  const style = column?.kind === 'number' ? 'TableNumber' : landscape ? 'TableTextSmall' : 'TableText'
  return new Paragraph({ style, children: runs(set, targets) })
}
