import type { ReadingValue } from '../../shared/model/reading'
import { readBlock, writeBlock } from '../../shared/rules/clipboard-block'
import { type NumberStyle, writeNumber } from '../../shared/rules/typed-figure-number'
import { spreadsheetText } from '../../shared/rules/typed-figure-text'
import type { Pasted } from './block-entries'
import type { Area } from './movement'
import { hasFigures, type ViewRow } from './rows'
import { cellOf, type Definitions, definitionIn, type FigureRow, unitWords, type ViewColumn } from './view'

/**
 * Beside the plain text that spreadsheets read, a block carries its values whole: "61%" in a spreadsheet,
 * and still 131 of 214 when it is pasted here again.
 */
const wholeValues = 'application/x-fairbook-readings'

type Sheet = {
  rows: readonly ViewRow[]
  columns: readonly ViewColumn[]
  definitions: Definitions
  currency: string
  style: NumberStyle
}

/** Puts a block on the clipboard; headings between its rows are left out. */
export function copyBlock(clipboard: DataTransfer, { top, bottom, left, right }: Area, sheet: Sheet): void {
  const rows = sheet.rows.slice(top, bottom + 1).filter(hasFigures)
  const columns = sheet.columns.slice(left, right + 1)
  const text = rows.map(({ row }) => columns.map((column) => cellText(row, column, sheet)))
  const values = rows.map(({ row }) => columns.map((column) => cellOf(row, column).reading?.value ?? null))
  clipboard.setData('text/plain', writeBlock(text))
  clipboard.setData(wholeValues, JSON.stringify({ text: writeBlock(text), values }))
}

function cellText(row: FigureRow, column: ViewColumn, { definitions, currency, style }: Sheet): string {
  const definition = definitionIn(definitions, row, column)
  const cell = cellOf(row, column)
  if (cell.reading !== null) return spreadsheetText(cell.reading.value, style)
  if (column.kind === 'unit') return unitWords(row, definition, currency)
  const worked = column.kind === 'earlier' ? row.earlier[column.place] : column.kind === 'year' ? row.figure : undefined
  if (worked === undefined || worked.value === null || definition === undefined)
    return cell.words === '–' ? '' : cell.words
  if (definition.kind === 'yes-no') return cell.words
  if (definition.kind === 'money') return writeNumber(worked.value / 100, style)
  const share = definition.kind === 'percentage' || (definition.kind === 'scale' && definition.scaleFigure === 'share')
  return `${writeNumber(worked.value, style)}${share ? '%' : ''}`
}

/** What is on the clipboard as a block of cells; no rows when there is no text. */
export function pastedBlock(clipboard: DataTransfer): Pasted[][] {
  const text = clipboard.getData('text/plain')
  const values = ownValues(clipboard.getData(wholeValues), text)
  return readBlock(text).map((row, down) =>
    row.map((cell, right) => {
      const value = values?.[down]?.[right]
      return value === undefined ? { text: cell } : { text: cell, value }
    }),
  )
}

/** The values, when they are those of this text and not of an earlier copy. */
function ownValues(data: string, text: string): (ReadingValue | null)[][] | null {
  if (data === '') return null
  try {
    const own = JSON.parse(data) as { text: string; values: (ReadingValue | null)[][] }
    return own.text === text ? own.values : null
  } catch {
    return null
  }
}
