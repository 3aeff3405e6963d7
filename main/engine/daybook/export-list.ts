import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import type { ListedExperience } from '../../../shared/model/daybook'
import type { Book } from '../book/book'
import { checkTargets } from '../files/check-targets'
import { writeWholeFiles } from '../files/write-whole-files'
import { stepsOf } from '../records/experiences-cases'
import { experienceNumbers, experiencesNumbered } from '../records/experiences-list'
import { getOrganisation } from '../records/organisation'
import { today } from '../today'
import { stoppedOr, type Work } from '../work'
import { listWorkbook } from './list-workbook'

/** How many are read at once before other calls come in between. */
const batch = 500

/**
 * Writes the experiences that pass a filter as an Excel workbook, for internal use: words without consent are in it.
 * @throws FairbookError `cancelled`, `no-access`, `no-space`, `refused` over the book
 */
export async function exportExperiences(
  book: Book,
  { filter, excel }: ParsedInputOf<'experiences.export'>,
  work: Work,
): Promise<OutputOf<'experiences.export'>> {
  checkTargets(book, [excel], 'The list')
  const day = today()
  const numbers = experienceNumbers(book, filter, day)
  const experiences: (ListedExperience & { done: string[] })[] = []
  try {
    for (let first = 0; first < numbers.length; first += batch) {
      await work.progress('Reading the daybook', first, numbers.length)
      for (const one of experiencesNumbered(book, numbers.slice(first, first + batch), day))
        experiences.push({ ...one, done: one.case.steps === 0 ? [] : stepsOf(book, one.id) })
    }
    const bytes = await listWorkbook(
      experiences,
      { organisation: getOrganisation(book).name, now: new Date(), day },
      work,
    )
    await work.progress('Writing the file', 1, 1)
    writeWholeFiles([{ path: excel, bytes }])
    return { path: excel, bytes: bytes.length, experiences: experiences.length }
  } catch (error) {
    throw stoppedOr(error, work)
  }
}
