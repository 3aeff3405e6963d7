import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Book } from '../book/book'
import { writeFolder } from '../files/write-folder'
import { writePieces, writeWholeFiles } from '../files/write-whole-files'
import { filePieces } from '../records/evidence/file-pieces'
import { evidenceInRegister, type Registered } from '../records/evidence/register'
import { getOrganisation } from '../records/organisation'
import type { Work } from '../work'
import { registerName } from './register-name'
import { registerWorkbook } from './register-workbook'

type LeftOut = OutputOf<'evidence.exportRegister'>['leftOut'][number]

/** Beside the files: what each of them is. */
const indexName = 'Register of evidence.xlsx'

/**
 * Writes the register of evidence as a folder: every file under its number and name, and an Excel index of them all.
 * Files that are confidential stay in the book unless asked for; the index then gives their number and name and
 * nothing else. The folder appears whole or not at all.
 * @throws FairbookError `cancelled`, `no-access`, `no-space`, `already-there` when something is in the folder
 */
export async function exportRegister(
  book: Book,
  { folder, confidential }: ParsedInputOf<'evidence.exportRegister'>,
  work: Work,
): Promise<OutputOf<'evidence.exportRegister'>> {
  const target = resolve(folder)
  const register = evidenceInRegister(book)
  return writeFolder(target, work, async (unfinished) => {
    const written = await writeFiles(book, register, unfinished, confidential, work)
    const bytes = await registerWorkbook({
      organisation: getOrganisation(book).name,
      register,
      names: written.names,
      withheld: !confidential,
      now: new Date(),
      work,
    })
    writeWholeFiles([{ path: join(unfinished, indexName), bytes }])
    await work.progress('Writing the index', 1, 1)
    return {
      folder: target,
      index: join(target, indexName),
      files: written.names.size,
      bytes: written.bytes,
      leftOut: written.leftOut,
    }
  })
}

async function writeFiles(
  book: Book,
  register: readonly Registered[],
  folder: string,
  confidential: boolean,
  work: Work,
) {
  const names = new Map<string, string>()
  const leftOut: LeftOut[] = []
  const total = register.reduce((sum, { evidence }) => sum + (evidence.bytes ?? 0), 0)
  let done = 0
  let bytes = 0
  for (const { evidence } of register) {
    if (evidence.form !== 'file') continue
    const { id, reference, name } = evidence
    if (evidence.confidential && !confidential) {
      leftOut.push({ id, reference, why: 'confidential', words: `${reference} is confidential.` })
      continue
    }
    const file = registerName(evidence)
    const path = join(folder, file)
    try {
      bytes += await writePieces(
        path,
        filePieces(book, evidence, (length) => {
          done += length
          return work.progress(`Writing ${reference} ${name}`, Math.min(done, total), total)
        }),
      )
      names.set(id, file)
    } catch (error) {
      // A file that is missing or was changed is named, and the others are written.
      if (!(error instanceof FairbookError) || (error.code !== 'not-found' && error.code !== 'refused')) throw error
      rmSync(path, { force: true })
      leftOut.push({ id, reference, why: error.code === 'not-found' ? 'missing' : 'changed', words: error.message })
    }
  }
  return { names, leftOut, bytes }
}
