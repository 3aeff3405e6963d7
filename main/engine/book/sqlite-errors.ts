import { FairbookError } from '../../../shared/model/error'
import { sqliteCode } from './sqlite'

/** What SQLite found wrong, as Fairbook's error with a message a bookkeeper can act on. Others pass through. */
export function explained(error: unknown): unknown {
  const code = sqliteCode(error)
  if (code === null || !(error instanceof Error)) return error
  const detail = { sqlite: code, said: error.message }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new FairbookError(
      'damaged-book',
      'Part of this book is damaged and can’t be read. Nothing was changed. Bring back an earlier copy from the File menu.',
      detail,
    )
  }
  if (code.startsWith('SQLITE_FULL')) {
    return new FairbookError(
      'no-space',
      'The disk is full, so this change was not saved. Everything saved before is kept. Make room on the disk, then do it again.',
      detail,
    )
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new FairbookError(
      'read-only',
      'This book can only be read here, so the change was not saved. Copy the file to a folder you can write to, and open it there.',
      detail,
    )
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new FairbookError(
      'open-elsewhere',
      'This book is open in another window or on another computer. Close it there first.',
      detail,
    )
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_AUTH') || code.startsWith('SQLITE_PERM')) {
    return new FairbookError(
      'no-access',
      'This file or its folder can’t be used: you may not have permission. Nothing was changed.',
      detail,
    )
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new FairbookError(
      'no-access',
      'The disk did not answer, so this change was not saved. If the book is on a USB stick or a network drive, check that it is still there.',
      detail,
    )
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return new FairbookError(
      'refused',
      'Something else in the book still hangs on this, or it points at something that is not there. Nothing was changed.',
      detail,
    )
  }
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return new FairbookError(
      'refused',
      'This does not fit with what the book already holds. Nothing was changed.',
      detail,
    )
  }
  return error
}
