import { FairbookError } from '../../../shared/model/error'

/** Whether an error comes from the system's handling of files, as `ENOSPC` does. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

/** The error of a file operation in plain words. */
export function fileProblem(error: unknown, path: string): FairbookError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = { system: code || String(error) }
  switch (code) {
    case 'ENOENT':
      return new FairbookError(
        'no-such-file',
        `There is no file at ${path}. It may have been moved or renamed, or the stick it was on is not plugged in.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new FairbookError(
        'no-space',
        'The disk is full. Nothing was written. Make room on the disk, then do it again.',
        detail,
      )
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new FairbookError(
        'no-access',
        `You may not read or write at ${path}. Choose another folder, for example Documents.`,
        detail,
      )
    case 'EBUSY':
    case 'ETXTBSY':
      return new FairbookError(
        'no-access',
        `Another program has ${path} open. Close it there, then do it again.`,
        detail,
      )
    case 'ENAMETOOLONG':
      return new FairbookError(
        'no-access',
        'The name of the file is too long for this disk. Choose a shorter one.',
        detail,
      )
    case 'EISDIR':
    case 'ENOTDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return new FairbookError('no-access', `${path} can’t be used as a file. Choose another name.`, detail)
    default:
      return new FairbookError('no-access', `The file at ${path} can’t be used.`, detail)
  }
}
