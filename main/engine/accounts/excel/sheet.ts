import type ExcelJS from 'exceljs'
import type { Edition } from '../../../../shared/model/edition'
import { cellText, headerText } from './cell-text'
import { fonts, page, protection } from './house-style'
import type { LongTable } from './row-samples'

/** A name that formulas use for a stretch of cells: `Reading_Value` for `Readings!$H$6:$H$40`. */
export type DefinedName = { name: string; range: string }

/** One sheet on its way: what stands on it so far. */
export type Sheet = {
  sheet: ExcelJS.Worksheet
  name: string
  /** The next free row. */
  next: number
  edition: Edition
  /** The last column that is printed. */
  lastColumn: number
  names: DefinedName[]
  /** Whether the auditor fills something in. */
  forAuditor: boolean
  /** A table too long for exceljs to hold, written into the finished file. */
  long?: LongTable
}

/** What every sheet says in its head and foot. */
export type Running = {
  organisation: string
  foot: string
  edition: Edition
  /** The only sheet of its workbook: there is no Contents to go back to. */
  alone?: boolean
}

/** Where the head of a sheet's first table stands; its rows follow. */
export const headRow = 5
export const firstRow = headRow + 1

/**
 * Begins a sheet: its name in row 1, one sentence in row 2, the way back in row 3; the table's head comes in
 * row 5. The worksheet is there already, so that sheets stand in reading order however they are filled.
 */
export function beginSheet(sheet: ExcelJS.Worksheet, sentence: string, running: Running): Sheet {
  sheet.properties.defaultRowHeight = 19
  sheet.views = [{ showGridLines: false, state: 'frozen', xSplit: 0, ySplit: headRow, topLeftCell: `A${firstRow}` }]
  Object.assign(sheet.pageSetup, page)
  sheet.headerFooter.oddHeader = `&L&8&"Calibri,Regular"${headerText(running.organisation, 60)}&R&8&"Calibri,Regular"${headerText(sheet.name, 30)}`
  sheet.headerFooter.oddFooter = `&L&8&"Calibri,Regular"${headerText(running.foot, 110)}&R&8&"Calibri,Regular"Page &P of &N`
  write(sheet, 1, sheet.name, fonts.name, 27)
  write(sheet, 2, sentence, fonts.sentence, 19)
  if (sheet.name !== 'Contents' && running.alone !== true) {
    const back = sheet.getCell('A3')
    back.value = { text: '← Contents', hyperlink: `#'Contents'!A1` }
    back.font = fonts.link
  }
  const { edition } = running
  return { sheet, name: sheet.name, edition, next: headRow, lastColumn: 1, names: [], forAuditor: false }
}

/** A sentence under what stands there already, or instead of a table. */
export function addSentence(on: Sheet, words: string, font: Partial<ExcelJS.Font> = fonts.sentence): void {
  write(on.sheet, on.next, words, font, 19)
  on.next += 1
}

/** A heading over a second table of the sheet. */
export function addHeading(on: Sheet, words: string): void {
  on.next += 1
  write(on.sheet, on.next, words, fonts.heading, 24)
  on.next += 1
}

/** Ends a sheet: what is printed, and the protection against accidents (no password). */
export async function endSheet(on: Sheet, titles: boolean): Promise<void> {
  const { sheet } = on
  // exceljs puts `$` before the letters only; without it before the rows the area would move about.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(on.lastColumn).letter}$${Math.max(on.next - 1, headRow)}`
  if (titles) sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`
  await sheet.protect('', protection)
}

function write(sheet: ExcelJS.Worksheet, row: number, words: string, font: Partial<ExcelJS.Font>, height: number) {
  const cell = sheet.getCell(row, 1)
  cell.value = cellText(words)
  cell.font = font
  cell.alignment = { vertical: 'middle' }
  sheet.getRow(row).height = height
}
