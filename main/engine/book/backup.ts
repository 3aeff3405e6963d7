import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { BackupFolder } from '../../../shared/engine-messages'
import { FairbookError } from '../../../shared/model/error'
import type { BookCopy } from '../../../shared/model/people'
import { SyncAlong } from '../files/sync-along'
import { unfinishedName } from '../files/unfinished-name'
import { head } from '../journal/journal'
import { erasing } from '../journal/undo'
import { type Copy, superfluous } from './kept-copies'
import type { Sqlite } from './sqlite'

/** Room that a copy leaves on the disk, in bytes: the book itself must never find it full because of a copy. */
const roomLeft = 200_000_000
/** A copy that was cut off this long ago is nobody's any more, in milliseconds. */
const abandoned = 3_600_000

/**
 * Copies the book into the folder of backups, outside the book, unless the newest copy already holds everything, and
 * takes out the copies that are no longer needed (`superfluous`). Other calls are let in all the while; what they
 * change is in the copy too.
 * @param anew whether a copy is made though there is one of this moment
 * @throws FairbookError `no-space` when the copy would fill the disk, `cancelled`
 */
export async function backUp(
  db: Sqlite,
  path: string,
  backups: string,
  signal?: AbortSignal,
  anew = false,
): Promise<void> {
  const { id } = db.prepare('SELECT id FROM book').get() as { id: string }
  const { name } = db.prepare('SELECT name FROM organisation').get() as { name: string }
  const folder = join(backups, id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'book.json'), JSON.stringify({ organisation: name, path } satisfies BackupFolder, null, 2))
  removeAbandoned(folder)
  if (existsSync(join(folder, nameOf(db))) && !anew) return
  checkRoom(path, folder)
  await copyWhole(db, join(folder, nameOf(db)), signal)
  for (const name of superfluous(listCopies(folder), new Date())) rmSync(join(folder, name), { force: true })
}

/** A copy is named by the moment of the newest change in it. */
const nameOf = (db: Sqlite) => `${head(db).at.slice(0, 19).replaceAll(':', '-')}Z.fairbook`

/**
 * Copies a book beside itself before it is brought from an older schema to ours: `Elm Street (schema 1).fairbook`.
 * Without that copy it is not migrated.
 */
export async function copyBeforeMigration(db: Sqlite, path: string, schema: number): Promise<string> {
  const { dir, name, ext } = parse(path)
  for (let count = 1; ; count++) {
    const copy = join(dir, `${name} (schema ${schema}${count > 1 ? `, ${count}` : ''})${ext}`)
    if (existsSync(copy)) continue
    await copyWhole(db, copy)
    return copy
  }
}

/** Copies under another name first, so that a copy is whole or not there. */
async function copyWhole(db: Sqlite, to: string, signal?: AbortSignal): Promise<void> {
  const unfinished = unfinishedName(to)
  const disk = new SyncAlong(unfinished)
  const pageBytes = Number(db.pragma('page_size', { simple: true }))
  let left = 0
  try {
    await db
      .backup(unfinished, {
        progress: ({ remainingPages }) => {
          if (signal?.aborted) throw new FairbookError('cancelled', 'The copy was not finished.')
          const written = Math.max(0, left - remainingPages)
          left = remainingPages
          return disk.wrote(written * pageBytes) ? pagesAtOnce : 1
        },
      })
      .finally(() => disk.end())
    renameSync(unfinished, to)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Pages copied before other calls are let in: half a megabyte. */
const pagesAtOnce = 128

function checkRoom(path: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= statSync(path).size + roomLeft) return
  throw new FairbookError('no-space', 'There is too little room on the disk for another copy of the book.')
}

/** File names and sizes of the copies in a folder. */
function listCopies(folder: string): Copy[] {
  return readdirSync(folder)
    .filter((name) => copyName.test(name))
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }))
}

const copyName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.fairbook$/

/** Every copy of a book that Fairbook made: those made while it was open, and those from before it was brought up to date. */
export function listCopiesOf(book: CopiedBook): BookCopy[] {
  const folder = folderOf(book)
  const rolling = folder !== null && existsSync(folder) ? listCopies(folder) : []
  const { dir, name, ext } = parse(book.path)
  const beside = readdirSync(dir).filter(
    (file) =>
      file.startsWith(`${name} (schema `) &&
      /^\d+(, \d+)?\)$/.test(file.slice(`${name} (schema `.length, -ext.length)) &&
      file.endsWith(ext),
  )
  const erasedAt = String(book.db.prepare('SELECT max(at) FROM journal WHERE verb = ?').pluck().get(erasing) ?? '')
  return [
    ...rolling.map(({ name: file, bytes }): BookCopy => {
      const [day, time = ''] = file.slice(0, -'Z.fairbook'.length).split('T')
      const at = `${day}T${time.replaceAll('-', ':')}.000Z`
      // A copy is named by its newest change, to the second.
      const beforeErasure = at.slice(0, 19) < erasedAt.slice(0, 19)
      return { path: join(folder ?? '', file), at, bytes, kind: 'rolling', beforeErasure }
    }),
    ...beside.map((file): BookCopy => {
      const path = join(dir, file)
      const { size, mtime } = statSync(path)
      return { path, at: mtime.toISOString(), bytes: size, kind: 'before-update', beforeErasure: erasedAt !== '' }
    }),
  ].toSorted((one, other) => other.at.localeCompare(one.at))
}

/** Removes copies of a book, once there is a new one of it as it stands. What is no copy of this book stays. */
export async function removeCopies(
  book: CopiedBook,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<{ removed: number; left: BookCopy[] }> {
  if (book.copies !== null) await backUp(book.db, book.path, book.copies, signal, true)
  const folder = folderOf(book)
  const newest = folder === null ? '' : join(folder, nameOf(book.db))
  const asked = listCopiesOf(book).filter(({ path }) => paths.includes(path) && path !== newest)
  for (const { path } of asked) rmSync(path)
  return { removed: asked.length, left: listCopiesOf(book) }
}

type CopiedBook = { db: Sqlite; path: string; copies: string | null }

function folderOf({ db, copies }: CopiedBook): string | null {
  const { id } = db.prepare('SELECT id FROM book').get() as { id: string }
  return copies === null ? null : join(copies, id)
}

/** A copy is cut off when the computer goes off, or the book is closed meanwhile. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.new')) continue
    const file = join(folder, name)
    if (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > abandoned)
      rmSync(file, { force: true })
  }
}
