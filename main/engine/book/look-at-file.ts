import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { FairbookError } from '../../../shared/model/error'
import { currentSchema } from './migrations'
import { applicationId } from './sqlite'

export type FileLook = { readOnly: boolean; bytes: number; schema: number }

/**
 * Looks at a file before SQLite does: is it there, is it a book, is it whole, may it be written?
 * @throws FairbookError `no-such-file`, `no-access`, `not-a-book`, `damaged-book`, `newer-book`
 */
export function lookAtFile(path: string): FileLook {
  let bytes: number
  try {
    const stat = statSync(path)
    if (stat.isDirectory())
      throw new FairbookError('not-a-book', 'This is a folder, not a book. Choose a file that ends in .fairbook.')
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

/** The error of a file operation in plain words. */
export function fileProblem(error: unknown, path: string): FairbookError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT')
    return new FairbookError(
      'no-such-file',
      `There is no file at ${path}. It may have been moved or renamed, or the stick it was on is not plugged in.`,
    )
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FairbookError(
      'no-space',
      'The disk is full. Nothing was written. Make room on the disk, then do it again.',
      { system: code },
    )
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new FairbookError(
      'no-access',
      `You may not read or write at ${path}. Choose another folder, for example Documents.`,
      { system: code },
    )
  if (code === 'ENAMETOOLONG')
    return new FairbookError('no-access', 'The name of the file is too long for this disk. Choose a shorter one.', {
      system: code,
    })
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return new FairbookError('no-access', `${path} can’t be used as a file. Choose another name.`, { system: code })
  return new FairbookError('no-access', `The file at ${path} can’t be used.`, { system: code || String(error) })
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
