import './exceljs-data-validations'
import type ExcelJS from 'exceljs'
import { type Cell, type Column, contentOf, styleOf } from './cell'
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

/** The rows a table takes. */
export type Drawn = { first: number; last: number }

/**
 * Draws a table at the sheet's next free row: a real Excel table with filter buttons, ruled above, under
 * the head and (double) below. Never called without rows: Excel refuses such a table, and a sentence says it better.
 */
export function drawTable<Row>(on: Sheet, table: Table<Row>): Drawn {
  const cells = table.rows.map((row, place) => table.columns.map((column) => column.cell(row, place)))
  const head = beginTable(
    on,
    table,
    cells.map((row) => row.map(contentOf)),
  )
  const { widths } = head
  cells.forEach((row, place) => {
    drawRow(on.sheet, head.row + 1 + place, row, table.columns, widths, place === cells.length - 1)
  })
  return endTable(on, table.columns, head.row + 1, head.row + cells.length)
}

/** Sets widths and frozen panes and writes the table with its head; returns where the head stands. */
export function beginTable<Row>(on: Sheet, table: Table<Row>, values: ExcelJS.CellValue[][]) {
  const { sheet } = on
  const row = on.next
  if (on.lastColumn === 1) {
    table.columns.forEach((column, place) => {
      sheet.getColumn(place + 1).width = column.width
    })
    const [view] = sheet.views
    if (table.frozen !== undefined && view?.state === 'frozen')
      sheet.views = [{ ...view, xSplit: table.frozen, topLeftCell: `${letter(table.frozen)}${row + 1}` }]
  }
  on.lastColumn = Math.max(on.lastColumn, table.columns.filter((column) => column.screenOnly !== true).length)
  const widths = table.columns.map((_, place) => sheet.getColumn(place + 1).width ?? 10)
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
      alignment: {
        vertical: 'bottom',
        wrapText: true,
        ...(column.align === undefined ? {} : { horizontal: column.align }),
        ...(column.align === 'right' ? { indent: 1 } : {}),
      },
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

export function drawRow<Row>(
  sheet: ExcelJS.Worksheet,
  row: number,
  cells: readonly Cell[],
  columns: readonly Column<Row>[],
  widths: readonly number[],
  last: boolean,
): void {
  columns.forEach((column, place) => {
    sheet.getCell(row, place + 1).style = styleOf(cells[place] ?? null, column, last)
  })
  sheet.getRow(row).height = rowHeight(cells, widths)
}

/** Names the columns that formulas use and puts the auditor's list on those that are filled in. */
export function endTable<Row>(on: Sheet, columns: readonly Column<Row>[], first: number, last: number): Drawn {
  columns.forEach((column, place) => {
    const at = letter(place)
    if (column.name !== undefined) {
      on.names.push({ name: column.name, range: `'${on.name}'!$${at}$${first}:$${at}$${last}` })
    }
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
