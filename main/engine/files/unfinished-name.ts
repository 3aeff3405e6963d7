import { basename, dirname, join } from 'node:path'
import { newId } from '../book/new-id'

/** Disks allow 255 bytes for a name; this leaves room for what is put after it, SQLite's “-journal” too. */
const lettersKept = 50

/** Where a file is made before it is put in its place: in the same folder, under a name nobody else has. */
export function unfinishedName(path: string): string {
  const name = basename(path).slice(0, lettersKept).toWellFormed()
  return join(dirname(path), `${name}.${newId().slice(-12)}.new`)
}
