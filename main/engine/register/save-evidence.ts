import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import type { Book } from '../book/book'
import { checkTargets } from '../files/check-targets'
import { writeWholeFile } from '../files/write-whole-files'
import { getEvidence } from '../records/evidence/evidence'
import { filePieces } from '../records/evidence/file-pieces'
import { fileOf } from '../records/evidence/read'
import { stoppedOr, type Work } from '../work'

/** Writes the file of a piece of evidence, as it was attached, to a place of its own: whole or not at all. */
export async function saveEvidence(
  book: Book,
  { id, path }: ParsedInputOf<'evidence.saveAs'>,
  work: Work,
): Promise<OutputOf<'evidence.saveAs'>> {
  const evidence = getEvidence(book, id)
  const { total } = fileOf(book, evidence)
  checkTargets(book, [path], 'The file')
  let done = 0
  try {
    const bytes = await writeWholeFile(
      path,
      filePieces(book, evidence, async (length) => {
        done += length
        await work.progress(`Writing ${evidence.reference}`, done, total)
      }),
    )
    return { path, bytes }
  } catch (error) {
    throw stoppedOr(error, work)
  }
}
