import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { NewBook } from '../../../shared/model/book'
import { FairbookError } from '../../../shared/model/error'
import { yearLabel } from '../../../shared/rules/year-label'
import { fileProblem, isFileError } from '../files/file-problem'
import { syncFolder } from '../files/sync-folder'
import { unfinishedName } from '../files/unfinished-name'
import { checkTarget } from '../files/write-whole-files'
import { creation } from '../journal/undo'
import { insertOrganisation } from '../records/organisation'
import { takeStructure } from '../records/structure'
import { checkSpan, insertYear } from '../records/years'
import { plainWords, unfitText, wrongInput } from '../wrong-input'
import { Book } from './book'
import { checkPathLength } from './look-at-file'
import { currentSchema, migrate } from './migrations'
import { newId } from './new-id'
import { type OpeningOptions, openBook } from './open-book'
import { connect } from './sqlite'
import { explained } from './sqlite-errors'

/**
 * Makes a book with an organisation and its first year, the structure of another where one is given, and
 * whatever `fill` puts in. It is made under
 * another name and put in its place when it is whole, so that a crash or Cancel leaves either no book
 * or a good one.
 * @throws FairbookError `already-there`, `no-access`, `no-space`, `wrong-input`
 */
export async function createBook(
  path: string,
  fresh: NewBook & { sample?: boolean },
  options: OpeningOptions,
  fill: (book: Book) => Promise<void> = async () => {},
): Promise<Book> {
  const { organisation, year, structure } = checked(fresh)
  checkPathLength(path)
  if (existsSync(path)) throw alreadyThere(path)
  checkTarget(path)
  const unfinished = unfinishedName(path)
  try {
    const db = connect(unfinished, { readOnly: false, create: true })
    try {
      migrate(db, currentSchema)
      const book = new Book(db, { path: unfinished, readOnly: false, person: options.person })
      book.change(creation, (tx) => {
        tx.insert('book', { id: newId(), created_at: new Date().toISOString(), sample: fresh.sample ? 1 : 0 })
        insertOrganisation(tx, organisation)
        const span = { ...year, label: year.label ?? yearLabel(year.startsOn, year.endsOn) }
        checkSpan(book, span)
        insertYear(tx, span)
        return { record: null, summary: `Began the book of ${organisation}` }
      })
      // Nothing is promised before the file is in its place, so it is synced once, at the end.
      db.pragma('synchronous = OFF')
      if (structure !== undefined) takeStructure(book, structure)
      await fill(book)
      book.close()
    } finally {
      if (db.open) db.close()
    }
    syncFile(unfinished)
    putInPlace(unfinished, path)
    syncFolder(dirname(path))
  } catch (error) {
    const known = explained(error)
    throw isFileError(known) ? fileProblem(known, path) : known
  } finally {
    rmSync(unfinished, { force: true })
    rmSync(`${unfinished}-journal`, { force: true })
  }
  return openBook(path, options)
}

/** @throws FairbookError `wrong-input` */
function checked(fresh: NewBook): NewBook {
  const parsed = NewBook.safeParse(fresh, { error: plainWords })
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'))
    throw new FairbookError('wrong-input', wrongInput(parsed.error, 'No book was made.'), { fields })
  }
  const unfit = unfitText(parsed.data)
  if (unfit !== null)
    throw new FairbookError(
      'wrong-input',
      `${unfit}: there is a sign in this text that can’t be kept. No book was made.`,
      {
        fields: [unfit],
      },
    )
  return parsed.data
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
