import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { BackupFolder } from '../../../shared/engine-messages'
import { unfinishedName } from '../files/unfinished-name'
import { head } from '../journal/journal'
import type { Sqlite } from './sqlite'

const newestKept = 10
const daysKept = 30

/**
 * Copies the book into the folder of backups, outside the book, unless the newest copy already
 * holds everything. Keeps the last ten copies, then one a day for thirty days.
 */
export async function backUp(db: Sqlite, path: string, backups: string): Promise<void> {
  const { id } = db.prepare('SELECT id FROM book').get() as { id: string }
  const { name } = db.prepare('SELECT name FROM organisation').get() as { name: string }
  const folder = join(backups, id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'book.json'), JSON.stringify({ organisation: name, path } satisfies BackupFolder, null, 2))
  const at = head(db).at
  const file = `${at.slice(0, 19).replaceAll(':', '-')}Z.fairbook`
  const copies = listCopies(folder)
  if (copies.includes(file)) return
  await copyWhole(db, join(folder, file))
  for (const name of superfluous([...copies, file], new Date())) rmSync(join(folder, name), { force: true })
}

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
async function copyWhole(db: Sqlite, to: string): Promise<void> {
  const unfinished = unfinishedName(to)
  try {
    await db.backup(unfinished)
    renameSync(unfinished, to)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** File names of the copies in a folder, oldest first. */
function listCopies(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.fairbook$/.test(name))
    .toSorted()
}

/** Which copies may go: not among the newest ten, and not the last of one of the past thirty days. */
export function superfluous(copies: string[], today: Date): string[] {
  const sorted = copies.toSorted()
  const newest = new Set(sorted.slice(-newestKept))
  const earliest = new Date(today.getTime() - daysKept * 86_400_000).toISOString().slice(0, 10)
  const lastOfDay = new Map(sorted.map((name) => [name.slice(0, 10), name]))
  return sorted.filter(
    (name) => !newest.has(name) && !(name.slice(0, 10) >= earliest && lastOfDay.get(name.slice(0, 10)) === name),
  )
}
