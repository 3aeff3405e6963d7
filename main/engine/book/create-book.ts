import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import type { NewBook } from '../../../shared/model/book'
import { FairbookError } from '../../../shared/model/error'
import { yearLabel } from '../../../shared/rules/year-label'
import { creation } from '../journal/undo'
import { insertOrganisation } from '../records/organisation'
import { insertYear } from '../records/years'
import { Book } from './book'
import { fileProblem } from './look-at-file'
import { currentSchema, migrate } from './migrations'
import { newId } from './new-id'
import { type OpeningOptions, openBook } from './open-book'
import { connect } from './sqlite'
import { explained } from './sqlite-errors'

/**
 * Makes a book with an organisation and its first year, and whatever `fill` puts in. It is made under
 * another name and put in its place when it is whole, so that a crash or Cancel leaves either no book
 * or a good one.
 * @throws FairbookError `already-there`, `no-access`, `no-space`
 */
export async function createBook(
  path: string,
  fresh: NewBook & { sample?: boolean },
  options: OpeningOptions,
  fill: (book: Book) => Promise<void> = async () => {},
): Promise<Book> {
  if (existsSync(path)) throw alreadyThere(path)
  const unfinished = `${path}.${newId().slice(-12)}.new`
  try {
    const db = connect(unfinished, { readOnly: false })
    migrate(db, currentSchema)
    const book = new Book(db, { path: unfinished, readOnly: false, person: options.person })
    try {
      book.change(creation, (tx) => {
        tx.insert('book', { id: newId(), created_at: new Date().toISOString(), sample: fresh.sample ? 1 : 0 })
        insertOrganisation(tx, fresh.organisation)
        insertYear(tx, {
          label: fresh.year.label ?? yearLabel(fresh.year.startsOn, fresh.year.endsOn),
          startsOn: fresh.year.startsOn,
          endsOn: fresh.year.endsOn,
        })
        return { record: null, summary: `Began the book of ${fresh.organisation}` }
      })
      // Nothing is promised before the file is in its place, so it is synced once, at the end.
      db.pragma('synchronous = OFF')
      await fill(book)
    } finally {
      book.close()
    }
    syncFile(unfinished)
    putInPlace(unfinished, path)
  } catch (error) {
    const known = explained(error)
    throw known instanceof FairbookError ? known : fileProblem(error, path)
  } finally {
    rmSync(unfinished, { force: true })
    rmSync(`${unfinished}-journal`, { force: true })
  }
  return openBook(path, options)
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A hard link refuses to replace a file that appeared meanwhile; where a disk has none, rename after looking. */
function putInPlace(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST' || existsSync(to)) throw alreadyThere(to)
    renameSync(from, to)
  }
}

const alreadyThere = (path: string) =>
  new FairbookError(
    'already-there',
    `There is already a file at ${path}. Choose another name; nothing was written over.`,
  )
