import { type Stats, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import type { Source } from '../../book/store-file'
import { isFileError } from '../../files/file-problem'

/** Something given to be kept as evidence: a file on this computer, or bytes that were pasted. */
export type Given = {
  path: string
  fileName: string
  /** How large it says it is; for telling progress only. */
  expected: number
  /** Opens it for reading; a sentence where that can't be. */
  open(): Promise<OpenSource | string>
  /** A reading error in words; null for what is no matter of this file, such as a full disk. */
  problem(error: unknown): string | null
}

type OpenSource = Source & { close(): Promise<void> }

/** A file by its whole path. It is looked at before it is opened: opening a pipe would wait for ever. */
export function givenFile(path: string): Given {
  const fileName = basename(path)
  const stat = look(path)
  return {
    path,
    fileName,
    expected: typeof stat === 'string' ? 0 : stat.size,
    async open() {
      if (typeof stat === 'string') return stat
      try {
        const handle = await open(path, 'r')
        return {
          read: async (buffer, offset) => (await handle.read(buffer, 0, buffer.length, offset)).bytesRead,
          close: () => handle.close(),
        }
      } catch (error) {
        return words(error, path)
      }
    },
    problem: (error) => (isFileError(error) ? words(error, path) : null),
  }
}

export function givenBytes(fileName: string, bytes: Buffer): Given {
  return {
    path: '',
    fileName,
    expected: bytes.length,
    open: async () => ({
      read: async (buffer, offset) => bytes.copy(buffer, 0, offset),
      close: async () => {},
    }),
    problem: () => null,
  }
}

function look(path: string): Stats | string {
  const name = basename(path)
  if (!isAbsolute(path)) return `${name}: give the whole path of the file, from the top of the disk on.`
  let stat: Stats
  try {
    stat = statSync(path)
  } catch (error) {
    return words(error, path)
  }
  if (stat.isDirectory()) return `${name} is a folder. Open it and add the files in it.`
  return stat.isFile() ? stat : `${name} is no ordinary file, so it can’t be kept.`
}

function words(error: unknown, path: string): string {
  const name = basename(path)
  const code = isFileError(error) ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `${name} is no longer where it was. It may have been moved, or the stick it was on is not plugged in.`
  if (code === 'EACCES' || code === 'EPERM') return `${name} can’t be read: you may not have permission.`
  if (code === 'EBUSY') return `${name} is held by another program. Close it there, then add it again.`
  return `${name} can’t be read.`
}
