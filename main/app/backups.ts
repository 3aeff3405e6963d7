import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { BackupCopy } from '../../shared/desktop'
import type { BackupFolder } from '../../shared/engine-messages'
import { FairbookError } from '../../shared/model/error'

const copyName = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.fairbook$/

/** The copies the engine keeps outside the books, newest first. */
export function listBackups(folder: string): (BackupCopy & { original: string })[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((id) => copiesIn(join(folder, id)))
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

function copiesIn(folder: string): (BackupCopy & { original: string })[] {
  let about: BackupFolder
  try {
    about = JSON.parse(readFileSync(join(folder, 'book.json'), 'utf8')) as BackupFolder
  } catch {
    return []
  }
  return readdirSync(folder).flatMap((name) => {
    const [, day, hours, minutes, seconds] = copyName.exec(name) ?? []
    if (day === undefined) return []
    const path = join(folder, name)
    const at = `${day}T${hours}:${minutes}:${seconds}.000Z`
    return [{ path, organisation: about.organisation, original: about.path, at, bytes: statSync(path).size }]
  })
}

/**
 * Puts a copy under a name of its own. The file appears there whole or not at all.
 * @throws {FairbookError} already-there, no-space or no-access
 */
export function copyTo(copy: string, target: string): void {
  if (existsSync(target)) {
    throw new FairbookError(
      'already-there',
      `There is a file at ${target} already; it was left as it is. Choose another name.`,
    )
  }
  const unfinished = `${target}.new`
  try {
    copyFileSync(copy, unfinished)
    const file = openSync(unfinished, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { force: true })
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw full
      ? new FairbookError('no-space', `There is no room left for ${target}. Nothing was written.`)
      : new FairbookError('no-access', `Fairbook may not write ${target}. Nothing was written; choose another folder.`)
  }
}
