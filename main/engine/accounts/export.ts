import type { ParsedInputOf } from '../../../shared/contract'
import type { Edition } from '../../../shared/model/edition'
import type { ExportReport } from '../../../shared/model/export'
import type { Book } from '../book/book'
import { checkTargets } from '../files/check-targets'
import { writeWholeFiles } from '../files/write-whole-files'
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
  checkTargets(book, [ask.word, ask.excel], 'The accounts')
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
