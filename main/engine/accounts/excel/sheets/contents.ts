import { type Column, formula, link, number, text } from '../cell'
import { type Check, checksOf } from '../checks'
import type { Context } from '../context'
import { fonts } from '../house-style'
import { markWords } from '../marks'
import { formats } from '../number-format'
import { addHeading, addSentence, type Sheet } from '../sheet'
import { drawTable } from '../table'

export type ContentsRow = { name: string; what: string; rows: number | null; forAuditor: boolean }

const columns: Column<ContentsRow>[] = [
  { title: 'Sheet', width: 26, cell: ({ name }) => link(name, { sheet: name, row: 1 }) },
  { title: 'What is on it', width: 78, cell: ({ what }) => text(what) },
  { title: 'Rows', width: 12, align: 'right', cell: ({ rows }) => number(rows, formats.whole) },
  {
    title: 'For the auditor',
    width: 17,
    auditing: true,
    cell: ({ forAuditor }) => text(forAuditor ? 'to fill in' : ''),
  },
]

/** The sheets with links, and checks that are worked out anew whenever the workbook is. */
export function drawContents(on: Sheet, rows: readonly ContentsRow[], context: Context): void {
  drawTable(on, { name: 'Contents', columns, rows })
  const checks = checksOf(context)
  if (checks.length > 0) {
    on.next -= 1
    addHeading(on, 'Checks')
    const { first, last } = drawTable(on, { name: 'Checks', columns: checkColumns(on.next + 1), rows: checks })
    markWords(on.sheet, `D${first}:D${last}`, 'Look', 'attention')
  }
  on.sheet.pageSetup.fitToHeight = 1
  on.sheet.pageSetup.orientation = 'portrait'
  if (context.year.sample)
    addSentence(on, 'This is the sample book: the organisation and all its figures are invented.', fonts.muted)
  addSentence(on, `Fingerprint of the accounts: ${fingerprintWords(context.year.fingerprint)}`)
}

/** @param first the row of the first check: each result looks at the count to its left */
function checkColumns(first: number): Column<Check>[] {
  return [
    { title: 'Check', width: 26, cell: ({ about }) => text(about) },
    { title: 'What is counted', width: 78, cell: ({ counts }) => text(counts) },
    {
      title: 'Found',
      width: 12,
      align: 'right',
      cell: ({ expression, found }) => formula(expression, found, formats.whole),
    },
    {
      title: 'Result',
      width: 17,
      strong: true,
      cell: ({ should, found }, place) => resultCell(should, found, first + place),
    },
  ]
}

function resultCell(should: number | null, found: number, row: number) {
  if (should === null) return text('For information')
  return formula(`IF(C${row}=${should},"Agrees","Look")`, found === should ? 'Agrees' : 'Look')
}

/** In groups of four, as people read it out: "7C2E 91A4 …". */
export const fingerprintWords = (fingerprint: string): string =>
  (fingerprint.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')

/** The first four groups, for the foot of pages. */
export const shortFingerprint = (fingerprint: string): string => fingerprintWords(fingerprint.slice(0, 16))
