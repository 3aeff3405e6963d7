import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ParsedInputOf } from '../../../shared/contract'
import type { Edition } from '../../../shared/model/edition'
import { FairbookError } from '../../../shared/model/error'
import type { ExportReport } from '../../../shared/model/export'
import type { Book } from '../book/book'
import { checkTarget, writeWholeFiles } from '../files/write-whole-files'
import { stoppedOr, type Work } from '../work'
import { buildAccountsDocument } from './build'
import { writeExcel } from './excel'
import { gatherYear } from './gather'
import { writeWord } from './word'
import type { YearInBook } from './year-in-book'

/**
 * Writes a year's social accounts as Word, Excel or both. Both are made whole in memory from one
 * reading of the book before either is written, so that a cancelled or failed export leaves nothing.
 * @throws FairbookError `cancelled`, `no-access`, `no-space`, `refused` when both would go to one file, or over the book
 */
export async function exportAccounts(
  book: Book,
  resources: string,
  ask: ParsedInputOf<'accounts.export'>,
  work: Work,
): Promise<ExportReport> {
  const begun = performance.now()
  checkTargets(book, ask)
  const parts = ask.word !== undefined && ask.excel !== undefined ? 2 : 1
  const now = new Date()
  const year = await gatherYear(book, ask.yearId, work)
  try {
    const word =
      ask.word === undefined
        ? null
        : await makeWord(year, { resources, edition: ask.edition, now }, partOf(work, 0, parts))
    const excel =
      ask.excel === undefined
        ? null
        : await writeExcel(year, { now, edition: ask.edition, ...partOf(work, parts - 1, parts) })
    await work.progress('Writing the files', 1, 1)
    const wordFile = fileOf(ask.word, word?.bytes)
    const excelFile = fileOf(ask.excel, excel)
    writeWholeFiles([wordFile, excelFile].filter((file) => file !== null))
    return {
      word: wordFile && { path: wordFile.path, bytes: wordFile.bytes.length },
      excel: excelFile && { path: excelFile.path, bytes: excelFile.bytes.length },
      pages: word?.pages ?? null,
      fingerprint: year.fingerprint,
      milliseconds: Math.round(performance.now() - begun),
    }
  } catch (error) {
    throw stoppedOr(error, work)
  }
}

type Part = { signal: AbortSignal; progress: (words: string, done: number, total: number) => void }

/** The share of the whole work that one document is; documents give way to other calls themselves. */
function partOf(work: Work, index: number, parts: number): Part {
  return {
    signal: work.signal,
    progress: (words, done, total) =>
      work.tell(words, index * 1000 + Math.round((1000 * done) / Math.max(total, 1)), parts * 1000),
  }
}

type How = { resources: string; edition: Edition; now: Date }

async function makeWord(year: YearInBook, { resources, edition, now }: How, part: Part) {
  const built = await buildAccountsDocument(year, { resources, edition, ...halfOf(part, 0) })
  return writeWord(built, { now, ...halfOf(part, 1) })
}

/** Building is the first half of a Word document, writing the second. */
function halfOf(part: Part, half: 0 | 1): Part {
  return { signal: part.signal, progress: (words, done, total) => part.progress(words, half * total + done, 2 * total) }
}

function fileOf(path: string | undefined, bytes: Uint8Array | null | undefined) {
  return path === undefined || !bytes ? null : { path, bytes }
}

/** Looks before the work begins whether it could be written down at its end. */
function checkTargets(book: Book, { word, excel }: ParsedInputOf<'accounts.export'>): void {
  if (word !== undefined && excel !== undefined && trueName(word) === trueName(excel))
    throw new FairbookError('refused', 'Word and Excel need a file each. Choose two names.')
  for (const path of [word, excel]) {
    if (path === undefined) continue
    if (trueName(path) === trueName(book.path))
      throw new FairbookError('refused', 'The accounts can’t be written over the book itself. Choose another name.')
    checkTarget(path)
  }
}

/** A path as the disk knows it, so that the same file under two names is seen to be the same. */
function trueName(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    // Not there yet.
    return resolve(path)
  }
}
