import type { Verification } from '../../../shared/model/verification'
import { checkChain, erasuresIn } from '../journal/chain'
import { head } from '../journal/journal'
import { replayedContent } from '../journal/replay'
import { checkEvidence } from '../records/evidence/check'
import type { Work } from '../work'
import type { Book } from './book'

type Step = Verification['steps'][number]

const mostNamed = 100
const stepsInAll = 5

/**
 * Verifies a whole book: the file's pages, the links between rows, the chain of the journal, and
 * that every row stands exactly as the journal says it was left; at last that the files kept as evidence are
 * what they were when attached. What another program changed in the book is found by the last two of these.
 * @throws FairbookError `cancelled`
 */
export async function verifyBook(book: Book, work: Work): Promise<Verification> {
  const begun = performance.now()
  const steps: Step[] = []
  const run = async (name: Step['name'], words: string, check: () => Promise<string[]> | string[]) => {
    await work.progress(words, steps.length, stepsInAll)
    let found: string[]
    try {
      found = await check()
    } catch (error) {
      if (work.signal.aborted) throw error
      found = [error instanceof Error ? error.message : String(error)]
    }
    steps.push({ name, words, sound: found.length === 0, found: found.slice(0, mostNamed) })
  }
  await run('file', 'Pages of the file', () => pages(book))
  await run('links', 'Links between rows', () => links(book))
  await run('journal', 'Chain of the journal', () => checkChain(book.db, work))
  await run('content', 'Content against the journal', () => replayedContent(book.db, work))
  await run('files', 'Files kept as evidence', () => filesNotAsAttached(book, work))
  await work.progress('Verified', stepsInAll, stepsInAll)
  const { sequence, hash } = safeHead(book)
  return {
    sound: steps.every((step) => step.sound),
    steps,
    changes: sequence,
    erasures: safeErasures(book),
    head: hash,
    milliseconds: Math.round(performance.now() - begun),
  }
}

async function filesNotAsAttached(book: Book, work: Work): Promise<string[]> {
  const { faults } = await checkEvidence(book, work, 'Files kept as evidence')
  return faults.map(({ evidence: { reference, name }, state }) =>
    state === 'missing'
      ? `${reference} ${name}: its file is missing, or a part of it`
      : `${reference} ${name}: its file is not as it was attached`,
  )
}

function pages(book: Book): string[] {
  const rows = book.db.pragma(`integrity_check(${mostNamed})`) as { integrity_check: string }[]
  return rows.map((row) => row.integrity_check).filter((words) => words !== 'ok')
}

function links(book: Book): string[] {
  const rows = book.db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  return rows.map(
    ({ table, rowid, parent }) => `Row ${rowid ?? '?'} of ${table} points at something missing in ${parent}`,
  )
}

function safeErasures(book: Book): Verification['erasures'] {
  try {
    return erasuresIn(book.db)
  } catch {
    return { times: 0, changes: 0 }
  }
}

function safeHead(book: Book): { sequence: number; hash: string } {
  try {
    return head(book.db)
  } catch {
    return { sequence: 0, hash: '' }
  }
}
