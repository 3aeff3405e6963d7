import type ExcelJS from 'exceljs'
import { type Cell, type Column, contentOf, styleOf } from './cell'
import { rowHeight } from './row-height'
import { addSampleRows } from './row-samples'
import type { Sheet } from './sheet'
import { beginTable, columnsIn, type Drawn, endTable, type Table } from './table-frame'

/** Longer tables are written past exceljs, which needs much memory for every cell. */
const longTable = 200

/**
 * Draws a table at the sheet's next free row: a real Excel table with filter buttons, ruled above, under
 * the head and (double) below. Never called without rows: Excel refuses such a table, and a sentence says it better.
 */
export function drawTable<Row>(on: Sheet, whole: Table<Row>): Drawn {
  const table = { ...whole, columns: columnsIn(on.edition, whole.columns) }
  if (table.rows.length > longTable && on.long === undefined) return addSampleRows(on, table, table.rows, (row) => row)
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

export function drawRow<Row>(
  sheet: ExcelJS.Worksheet,
  row: number,
  cells: readonly Cell[],
  columns: readonly Column<Row>[],
  widths: readonly number[],
  last: boolean,
): void {
  columns.forEach((column, place) => {
    sheet.getCell(row, place + 1).style = styleOf(cells[place] ?? null, column, place, last)
  })
  sheet.getRow(row).height = rowHeight(cells, widths)
}
