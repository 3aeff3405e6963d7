import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import type { Book } from '../book/book'
import { checkTargets } from '../files/check-targets'
import { writeWholeFiles } from '../files/write-whole-files'
import { getOrganisation } from '../records/organisation'
import { stakeholderNames } from '../records/stakeholders'
import { stoppedOr, type Work } from '../work'
import { slipPaper } from './slip-paper'
import { slipSheet } from './slip-sheet'

/**
 * Writes what those fill in who are not at the computer: a page of paper slips to cut, a sheet for Excel, or both.
 * @throws FairbookError `cancelled`, `no-access`, `no-space`, `refused` when both would go to one file, or over the book
 */
export async function writeSlips(
  book: Book,
  { word, excel }: ParsedInputOf<'experiences.slips'>,
  work: Work,
): Promise<OutputOf<'experiences.slips'>> {
  checkTargets(book, [word, excel], 'The slips')
  const { name, shortName, language } = getOrganisation(book)
  const now = new Date()
  try {
    await work.progress('Writing the slips', 0, 2)
    const paper = word === undefined ? null : { path: word, bytes: await slipPaper(shortName || name, language) }
    await work.progress('Writing the sheet', 1, 2)
    const turn = () => work.progress('Writing the sheet', 1, 2)
    const sheet =
      excel === undefined
        ? null
        : {
            path: excel,
            bytes: await slipSheet({ organisation: name, stakeholders: stakeholderNames(book), now, turn }),
          }
    await work.progress('Writing the files', 2, 2)
    writeWholeFiles([paper, sheet].filter((file) => file !== null))
    return {
      word: paper && { path: paper.path, bytes: paper.bytes.length },
      excel: sheet && { path: sheet.path, bytes: sheet.bytes.length },
    }
  } catch (error) {
    throw stoppedOr(error, work)
  }
}
