import { join, resolve } from 'node:path'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { asFileName } from '../../../shared/rules/as-file-name'
import type { Book } from '../book/book'
import { writeFolder } from '../files/write-folder'
import { writePieces, writeWholeFiles } from '../files/write-whole-files'
import { filePieces } from '../records/evidence/file-pieces'
import { getOrganisation } from '../records/organisation'
import { type Held, heldOf } from '../records/people/held-of-person'
import { registerName } from '../register/register-name'
import { today } from '../today'
import type { Work } from '../work'
import { personPaper } from './person-paper'

/**
 * Writes what is held about a person for them: a folder with a Word document and copies of the files (UK GDPR,
 * article 15). It appears whole or not at all.
 * @throws FairbookError `cancelled`, `no-access`, `no-space`, `already-there` when something is in the folder
 */
export async function exportPerson(
  book: Book,
  { names, items, folder }: ParsedInputOf<'people.export'>,
  work: Work,
): Promise<OutputOf<'people.export'>> {
  const target = resolve(folder)
  const name = names[0] ?? ''
  const word = `${asFileName(`What is held about ${name}`)}.docx`
  return writeFolder(target, work, async (unfinished) => {
    const held = heldOf(book, items)
    const { files, leftOut } = await writeFiles(book, held, unfinished, work)
    await work.progress('Writing the document', 0, 1)
    const organisation = getOrganisation(book)
    const bytes = await personPaper({ organisation, name, day: today(), held, files, leftOut })
    writeWholeFiles([{ path: join(unfinished, word), bytes }])
    await work.progress('Writing the document', 1, 1)
    return { folder: target, word: join(target, word), files: files.size, leftOut }
  })
}

async function writeFiles(book: Book, held: readonly Held[], folder: string, work: Work) {
  const files = new Map<string, string>()
  const leftOut: string[] = []
  const all = new Map(held.flatMap((one) => one.files.map((evidence) => [evidence.id, evidence])))
  let done = 0
  for (const evidence of all.values()) {
    await work.progress(`Writing ${evidence.reference}`, done++, all.size)
    if (evidence.form !== 'file') continue
    const name = registerName(evidence)
    try {
      await writePieces(
        join(folder, name),
        filePieces(book, evidence, () => work.progress(`Writing ${evidence.reference}`, done, all.size)),
      )
      files.set(evidence.id, name)
    } catch (error) {
      // A file that is missing or was changed is named, and the others are written.
      if (!(error instanceof FairbookError) || (error.code !== 'not-found' && error.code !== 'refused')) throw error
      leftOut.push(error.message)
    }
  }
  return { files, leftOut }
}
