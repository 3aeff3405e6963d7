import type { OutputOf } from '../../../../shared/contract'
import type { Book } from '../../book/book'
import { checkStored, storedBytes } from '../../book/stored-files'
import type { Work } from '../../work'
import { readEvidence, selectEvidence } from './evidence'
import { noteState } from './states'

/**
 * Reads every file that is evidence and compares it with its SHA-256 of the day it was attached. What is found is
 * known to the lists from then on, while the book is open.
 * @throws FairbookError `cancelled`
 */
export async function checkEvidence(book: Book, work: Work, words = 'Reading'): Promise<OutputOf<'evidence.check'>> {
  const contents = book
    .value('SELECT DISTINCT sha256 FROM evidence WHERE sha256 IS NOT NULL ORDER BY number')
    .all() as string[]
  const total = contents.reduce((sum, sha256) => sum + (storedBytes(book, sha256) ?? 0), 0)
  const report: OutputOf<'evidence.check'> = { files: 0, bytes: 0, faults: [] }
  for (const sha256 of contents) {
    const state = await checkStored(book, sha256, async (piece) => {
      report.bytes += piece.length
      await work.progress(words, Math.min(report.bytes, total), total)
    })
    noteState(book, sha256, state)
    const evidence = book.rows(`${selectEvidence} WHERE e.sha256 = ? ORDER BY e.number`).all(sha256).map(readEvidence)
    report.files += evidence.length
    if (state !== 'here') report.faults.push(...evidence.map((one) => ({ evidence: one, state })))
  }
  report.faults.sort((a, b) => a.evidence.number - b.evidence.number)
  return report
}
