import './exceljs-data-validations'
import type ExcelJS from 'exceljs'
import type { Edition } from '../../../../shared/model/edition'
import { leftOutOf } from '../../../../shared/rules/edition'
import { alignmentOf, type Column } from './cell'
import { auditorResults, borders, fonts, tint } from './house-style'
import { rowHeight } from './row-height'
import type { Sheet } from './sheet'

export type Table<Row> = {
  /** Excel's name for it, unique in the workbook. */
  name: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** How many columns stay in sight when scrolling sideways; only for the first table of a sheet. */
  frozen?: number
}

/** The columns an edition has. Those it lacks stand behind all that formulas count from by their letter. */
export const columnsIn = <Row>(edition: Edition, columns: readonly Column<Row>[]): readonly Column<Row>[] =>
  leftOutOf[edition].auditing
    ? columns.filter(({ auditing, auditor }) => auditing !== true && auditor === undefined)
    : columns

/** An indent in units of width. */
const indentWidth = 1.3

/** The rows a table takes. */
export type Drawn = { first: number; last: number }

/** Sets widths and frozen panes and writes the table with its head; returns where the head stands. */
export function beginTable<Row>(on: Sheet, table: Table<Row>, values: ExcelJS.CellValue[][]) {
  const { sheet } = on
  const row = on.next
  if (on.lastColumn === 1) {
    table.columns.forEach((column, place) => {
      // exceljs takes 9 for the usual width and leaves it out, though the usual one is narrower.
      sheet.getColumn(place + 1).width = column.width === 9 ? 9.1 : column.width
    })
    const [view] = sheet.views
    if (table.frozen !== undefined && view?.state === 'frozen')
      sheet.views = [{ ...view, xSplit: table.frozen, topLeftCell: `${letter(table.frozen)}${row + 1}` }]
  }
  on.lastColumn = Math.max(on.lastColumn, table.columns.filter((column) => column.screenOnly !== true).length)
  const widths = table.columns.map((column, place) => roomOf(column, place, sheet.getColumn(place + 1).width ?? 10))
  sheet.addTable({
    name: table.name,
    ref: `A${row}`,
    headerRow: true,
    // The theme is taken off in the finished file: the rules are our own.
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.columns.map((column) => ({ name: column.title, filterButton: true })),
    rows: values,
  })
  table.columns.forEach((column, place) => {
    const cell = sheet.getCell(row, place + 1)
    cell.style = {
      font: column.auditor === undefined ? fonts.head : fonts.auditorHead,
      border: borders.head,
      alignment: { vertical: 'bottom', wrapText: true, ...alignmentOf(column, place) },
      ...(column.auditor === undefined ? {} : { fill: tint }),
    }
  })
  // Room for the filter button beside the words.
  sheet.getRow(row).height =
    rowHeight(
      table.columns.map(({ title }) => ({ type: 'text', text: `${title}   ` }) as const),
      widths,
    ) + 3
  return { row, widths }
}

/** The room for words in a column: less its indent, and less again for bold, which runs wider. */
function roomOf({ strong }: Pick<Column<never>, 'strong'>, place: number, width: number): number {
  return (place === 0 ? width : width - indentWidth) * (strong === true ? 0.95 : 1)
}

/** Names the columns that formulas use and puts the auditor's list on those that are filled in. */
export function endTable<Row>(on: Sheet, columns: readonly Column<Row>[], first: number, last: number): Drawn {
  columns.forEach((column, place) => {
    const at = letter(place)
    if (column.name !== undefined) {
      on.names.push({ name: column.name, range: `'${on.name}'!$${at}$${first}:$${at}$${last}` })
    }
    if (column.auditor !== undefined) on.forAuditor = true
    if (column.auditor === 'result') addList(on.sheet, `${at}${first}:${at}${last}`)
  })
  on.next = last + 2
  return { first, last }
}

function addList(sheet: ExcelJS.Worksheet, range: string): void {
  sheet.dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${auditorResults.join(',')}"`],
    showErrorMessage: true,
    errorTitle: 'Choose from the list',
    error: `Choose one of: ${auditorResults.join(', ')}. Write anything else in the note beside it.`,
  })
}

/** The letter of a column counted from 0. */
export function letter(place: number): string {
  const rest = place % 26
  const last = String.fromCharCode(65 + rest)
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last
}
