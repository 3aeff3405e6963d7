import type ExcelJS from 'exceljs'
import type { Edition } from '../../../../shared/model/edition'
import { tellsDays, toldShortDay } from '../told-day'
import { cellText, looksLikeFormula } from './cell-text'
import { dateOfDay } from './days'
import { borders, fonts, tint } from './house-style'
import { formats } from './number-format'

/** A place in the workbook that a cell leads to. */
export type Place = { sheet: string; row: number }

/** What stands in a cell. A formula carries its result, since programs that only read do not work it out. */
export type Cell =
  | { type: 'text'; text: string; font?: keyof typeof fonts; place?: Place | undefined }
  | { type: 'number'; number: number; format: string }
  | { type: 'date'; date: Date; format: string }
  | { type: 'formula'; formula: string; result: number | string; format?: string }
  | null

export const text = (words: string, font?: keyof typeof fonts): Cell =>
  words === '' ? null : { type: 'text', text: cellText(words), ...(font === undefined ? {} : { font }) }

/** A reference that leads to its row; plain text where there is nothing to lead to. */
export const link = (words: string, place: Place | undefined): Cell =>
  words === '' ? null : { type: 'text', text: cellText(words), place }

export const number = (value: number | null, format: string): Cell =>
  value === null ? null : { type: 'number', number: value, format }

export function day(iso: string | null): Cell {
  if (iso === null || iso === '') return null
  const date = dateOfDay(iso)
  return date === null ? text(iso) : { type: 'date', date, format: formats.day }
}

/** The day of what somebody said, and of what was done about it: in an edition for everybody its month, as text. */
export const toldDay = (iso: string | null, where: { edition: Edition }): Cell =>
  iso === null || tellsDays(where) ? day(iso) : text(toldShortDay(iso, where))

/** A moment in UTC; the heading of its column says so. */
export const moment = (iso: string): Cell => ({ type: 'date', date: new Date(iso), format: formats.moment })

export const formula = (expression: string, result: number | string, format?: string): Cell => ({
  type: 'formula',
  formula: expression,
  result,
  ...(format === undefined ? {} : { format }),
})

export type Column<Row> = {
  title: string
  /** In Excel's unit, about one figure of Calibri 11. */
  width: number
  align?: 'left' | 'right' | 'center'
  strong?: boolean
  /** The auditor fills it in: a result from the list, or words. */
  auditor?: 'result' | 'note'
  /** The defined name of the column's cells, for formulas. */
  name?: string
  /** For those who audit the account: who entered what and when, and questions not yet settled. */
  auditing?: boolean
  /** Left out of the printed page; such columns stand last. */
  screenOnly?: boolean
  cell: (row: Row, place: number) => Cell
}

export type ColumnLook = Pick<Column<never>, 'align' | 'strong' | 'auditor'>

/**
 * Numbers stand off the right edge of their column, words off the left one (but in the first column, which
 * stands flush with the rules), so that no two columns touch.
 */
export function alignmentOf({ align }: ColumnLook, place: number): Partial<ExcelJS.Alignment> {
  if (align === 'center') return { horizontal: 'center' }
  if (align === 'right') return { horizontal: 'right', indent: 1 }
  return place === 0 ? { horizontal: 'left' } : { horizontal: 'left', indent: 1 }
}

/**
 * The style of a cell: what it holds, the column it stands in, and whether the double rule runs below.
 * @param place of the column, counted from 0
 */
export function styleOf(cell: Cell, column: ColumnLook, place: number, last: boolean): Partial<ExcelJS.Style> {
  return {
    font: fontOf(cell, column),
    border: last ? borders.last : borders.inner,
    alignment: { vertical: 'middle', wrapText: wraps(cell), ...alignmentOf(column, place) },
    ...(column.auditor === undefined ? {} : { fill: tint, protection: { locked: false } }),
    ...formatOf(cell),
  }
}

/** Numbers never wrap; told to, some programs forget their indent. */
function wraps(cell: Cell): boolean {
  return cell === null || cell.type === 'text' || (cell.type === 'formula' && typeof cell.result === 'string')
}

function fontOf(cell: Cell, { strong }: ColumnLook): Partial<ExcelJS.Font> {
  if (cell?.type === 'text' && cell.font !== undefined) return fonts[cell.font]
  if (cell?.type === 'text' && cell.place !== undefined) return fonts.link
  return strong === true ? fonts.strong : fonts.text
}

function formatOf(cell: Cell): { numFmt?: string } {
  if (cell === null) return {}
  if (cell.type === 'text') return looksLikeFormula(cell.text) ? { numFmt: formats.text } : {}
  return cell.format === undefined ? {} : { numFmt: cell.format }
}

/** The place as a link inside the workbook. */
export const locationOf = ({ sheet, row }: Place): string => `'${sheet.replaceAll("'", "''")}'!A${row}`

/** The value as exceljs takes it. A string is never taken for a formula there. */
export function contentOf(cell: Cell): ExcelJS.CellValue {
  if (cell === null) return null
  switch (cell.type) {
    case 'text':
      return cell.place === undefined ? cell.text : { text: cell.text, hyperlink: `#${locationOf(cell.place)}` }
    case 'number':
      return cell.number
    case 'date':
      return cell.date
    case 'formula':
      return { formula: cell.formula, result: cell.result }
  }
}
