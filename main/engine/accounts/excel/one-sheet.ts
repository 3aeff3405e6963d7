import ExcelJS from 'exceljs'
import { finishFile } from './finished-file'
import { beginSheet, endSheet, type Sheet } from './sheet'

export type OneSheet = {
  organisation: string
  /** The name of the sheet, and of the file in its properties. */
  title: string
  /** One sentence under the name. */
  sentence: string
  /** What stands at the foot of every printed page. */
  foot: string
  /** The moment written into the file's properties; nothing else depends on it. */
  now: Date
  /** Lets other work run, and throws when the export was cancelled. */
  turn: () => Promise<void>
  draw: (on: Sheet) => void
}

/** A workbook of one sheet in the look of the auditor's workbook: an index, a list. */
export async function writeOneSheet(one: OneSheet): Promise<Uint8Array> {
  const { organisation, title, sentence, foot, now, turn, draw } = one
  const workbook = new ExcelJS.Workbook()
  workbook.creator = organisation
  workbook.lastModifiedBy = organisation
  workbook.company = organisation
  workbook.title = title
  workbook.created = now
  workbook.modified = now
  const running = { organisation, foot, edition: 'full' as const, alone: true }
  const sheet = beginSheet(workbook.addWorksheet(title), sentence, running)
  draw(sheet)
  await endSheet(sheet, sheet.lastColumn > 1)
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  const long = sheet.long === undefined ? [] : [sheet.long]
  return finishFile(written, { names: sheet.names, long, now, turn })
}
