import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { FairbookError } from '../../../shared/model/error'
import { fileProblem } from '../files/file-problem'
import { currentSchema } from './migrations'
import { applicationId } from './sqlite'

export type FileLook = { readOnly: boolean; bytes: number; schema: number }

/**
 * Looks at a file before SQLite does: is it there, is it a book, is it whole, may it be written?
 * @throws FairbookError `no-such-file`, `no-access`, `not-a-book`, `damaged-book`, `newer-book`
 */
export function lookAtFile(path: string): FileLook {
  checkPathLength(path)
  let bytes: number
  try {
    const stat = statSync(path)
    if (stat.isDirectory())
      throw new FairbookError('not-a-book', 'This is a folder, not a book. Choose a file that ends in .fairbook.')
    if (!stat.isFile()) throw new FairbookError('not-a-book', 'This is no ordinary file, so it is not a Fairbook book.')
    bytes = stat.size
  } catch (error) {
    if (error instanceof FairbookError) throw error
    throw fileProblem(error, path)
  }
  const header = readHeader(path)
  if (bytes === 0)
    throw new FairbookError(
      'not-a-book',
      'This file is empty, so there is no book in it. If it was copied from a stick or a shared folder, copy it again.',
    )
  if (header.length < 100 || header.toString('latin1', 0, 15) !== 'SQLite format 3') {
    throw new FairbookError(
      'not-a-book',
      'This file is not a Fairbook book. Books end in .fairbook. The file was not changed.',
    )
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw new FairbookError(
      'not-a-book',
      'This file was made by another program, so it is not a Fairbook book. It was not changed.',
    )
  }
  const schema = header.readUInt32BE(60)
  if (schema === 0)
    throw new FairbookError(
      'not-a-book',
      'This file has the mark of a Fairbook book, but no book is in it. It was not changed.',
    )
  if (schema > currentSchema) {
    throw new FairbookError(
      'newer-book',
      'This book was last kept with a newer Fairbook. Update Fairbook on this computer, then open it again. The file was not changed.',
      { schema, ours: currentSchema },
    )
  }
  // With a journal beside it the last change was cut off, and SQLite puts the file right when it opens it.
  const interrupted = existsSync(`${path}-journal`) && statSync(`${path}-journal`).size > 0
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  if (!interrupted && bytes < pages * pageSize) {
    throw new FairbookError(
      'damaged-book',
      'The end of this book is missing: perhaps it was still being copied. Copy it again, or bring back an earlier copy from the File menu. The file was not changed.',
      { bytes, expected: pages * pageSize },
    )
  }
  return { readOnly: !(writable(path) && writable(dirname(path))), bytes, schema }
}

/** SQLite opens no path longer than this, and keeps its journal beside the book under the name with “-journal” after it. */
const longestPath = 500
const longestName = 255 - '-journal'.length

/** @throws FairbookError `no-access` for a path that SQLite could not work with */
export function checkPathLength(path: string): void {
  if (Buffer.byteLength(basename(path)) > longestName || Buffer.byteLength(path) > longestPath) {
    throw new FairbookError(
      'no-access',
      'The name of the file, with the folders it is in, is too long for a book. Give it a shorter name, or move it to a folder nearer the top.',
    )
  }
}

function readHeader(path: string): Buffer {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw fileProblem(error, path)
  }
  try {
    const header = Buffer.alloc(100)
    return header.subarray(0, readSync(file, header, 0, 100, 0))
  } finally {
    closeSync(file)
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
