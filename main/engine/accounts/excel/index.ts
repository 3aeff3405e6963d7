import ExcelJS from 'exceljs'
import type { Edition } from '../../../../shared/model/edition'
import { yearStatusWords } from '../../../../shared/model/year'
import type { YearInBook } from '../year-in-book'
import { makeContext, type SheetMaker, sheetNames } from './context'
import { finishFile } from './finished-file'
import type { LongTable } from './row-samples'
import { beginSheet, type DefinedName, endSheet, type Running } from './sheet'
import { actionsSheet } from './sheets/actions'
import { benchmarksSheet } from './sheets/benchmarks'
import { casesSheet } from './sheets/cases'
import { comparisonsSheet } from './sheets/comparisons'
import { consultationsSheet } from './sheets/consultations'
import { type ContentsRow, drawContents, shortFingerprint } from './sheets/contents'
import { correctionsSheet } from './sheets/corrections'
import { daybookSheet } from './sheets/daybook'
import { definitionsSheet } from './sheets/definitions'
import { evidenceSheet } from './sheets/evidence'
import { frameworksSheet } from './sheets/frameworks'
import { howToTraceSheet } from './sheets/how-to-trace'
import { indicatorsSheet } from './sheets/indicators'
import { keyAspectsSheet } from './sheets/key-aspects'
import { objectivesSheet } from './sheets/objectives'
import { organisationSheet } from './sheets/organisation'
import { outcomesSheet } from './sheets/outcomes'
import { questionsAndAnswersSheet } from './sheets/questions-and-answers'
import { readingsSheet } from './sheets/readings'
import { socialBenefitSheet } from './sheets/social-benefit'
import { stakeholdersSheet } from './sheets/stakeholders'
import { yearsSheet } from './sheets/years'

/** After Contents, in reading order. */
const makers: readonly SheetMaker[] = [
  organisationSheet,
  stakeholdersSheet,
  consultationsSheet,
  questionsAndAnswersSheet,
  objectivesSheet,
  outcomesSheet,
  socialBenefitSheet,
  indicatorsSheet,
  definitionsSheet,
  readingsSheet,
  yearsSheet,
  comparisonsSheet,
  benchmarksSheet,
  frameworksSheet,
  daybookSheet,
  casesSheet,
  keyAspectsSheet,
  actionsSheet,
  evidenceSheet,
  correctionsSheet,
  howToTraceSheet,
]

export type WriteOptions = {
  /** The moment written into the file's properties; nothing else depends on it. */
  now: Date
  edition: Edition
  progress: (words: string, done: number, total: number) => void
  signal: AbortSignal
}

/**
 * Writes the auditor's workbook of a year as .xlsx. The same accounts and the same `now` give the same
 * bytes. Lets other work run between sheets.
 * @throws the signal's reason when it is aborted
 */
export async function writeExcel(
  year: YearInBook,
  { now, edition, progress, signal }: WriteOptions,
): Promise<Uint8Array> {
  const context = makeContext(year, edition)
  const sheets = makers.filter(({ name }) => !context.without.has(name))
  const total = sheets.length + 2
  const workbook = newWorkbook(year, now)
  const running = runningWords(year, edition)
  // Contents stands first but is written last, when the rows are counted.
  const contents = beginSheet(workbook.addWorksheet(sheetNames.contents), contentsSentence(year, edition), running)
  const rows: ContentsRow[] = []
  const names: DefinedName[] = []
  const long: LongTable[] = []
  for (const [done, maker] of sheets.entries()) {
    progress(`Writing ${maker.name}`, done, total)
    await turn(signal)
    const sheet = beginSheet(workbook.addWorksheet(maker.name), maker.sentence(context), running)
    const count = maker.draw(sheet, context)
    await endSheet(sheet, maker.titles && sheet.lastColumn > 1)
    rows.push({ name: maker.name, what: maker.what, rows: count, forAuditor: sheet.forAuditor })
    names.push(...sheet.names)
    for (const { name } of sheet.names) context.names.add(name)
    if (sheet.long !== undefined) long.push(sheet.long)
  }
  progress('Writing Contents', sheets.length, total)
  drawContents(contents, rows, context)
  await endSheet(contents, false)
  await turn(signal)
  // Compressed once, at the end.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  progress('Finishing the workbook', sheets.length + 1, total)
  await turn(signal)
  const finished = await finishFile(written, { names, long, now, turn: () => turn(signal) })
  signal.throwIfAborted()
  progress('The workbook is written', total, total)
  return finished
}

function newWorkbook({ organisation, year }: YearInBook, now: Date): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = organisation.name
  workbook.lastModifiedBy = organisation.name
  workbook.title = `Social accounts ${year.label}: workbook`
  workbook.subject = `Auditor’s workbook for the social accounts of ${organisation.name}, ${year.label}`
  workbook.company = organisation.name
  workbook.created = now
  workbook.modified = now
  return workbook
}

function contentsSentence({ organisation, year }: YearInBook, edition: Edition): string {
  const whose = edition === 'published' ? 'Published workbook' : 'Auditor’s workbook'
  return `${whose} for the social accounts of ${organisation.name}, ${year.label}. ${yearStatusWords[year.status]}. The references are those of the Word accounts.`
}

function runningWords({ organisation, year, fingerprint }: YearInBook, edition: Edition): Running {
  const status = yearStatusWords[year.status].toLowerCase()
  return {
    organisation: organisation.name,
    edition,
    foot: `Social accounts ${year.label}, ${status}. Fingerprint ${shortFingerprint(fingerprint)}`,
  }
}

/** Lets the engine answer other calls, then goes on unless it was cancelled. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  signal.throwIfAborted()
}
