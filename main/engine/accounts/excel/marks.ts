import type ExcelJS from 'exceljs'
import { colours } from './house-style'

const looks = {
  strong: { font: { bold: true } },
  attention: { font: { bold: true, color: { argb: colours.rust } } },
} as const satisfies Record<string, Partial<ExcelJS.Style>>

/** Marks a word wherever a formula of the range comes to it, so that the mark follows the result. */
export function markWords(sheet: ExcelJS.Worksheet, range: string, word: string, look: keyof typeof looks): void {
  const first = range.split(':')[0] ?? range
  sheet.addConditionalFormatting({
    ref: range,
    rules: [{ type: 'expression', priority: 1, formulae: [`${first}="${word}"`], style: looks[look] }],
  })
}
