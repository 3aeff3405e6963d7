import { existsSync, statSync } from 'node:fs'
import { FairbookError } from '../../../shared/model/error'
import { backUp, copyBeforeMigration } from './backup'
import { Book } from './book'
import { lookAtFile } from './look-at-file'
import { currentSchema, hasOurSchema, migrate } from './migrations'
import { copiedAtOnce } from './rolling-copies'
import { connect, type Sqlite, sqliteCode } from './sqlite'
import { explained } from './sqlite-errors'
import { removeLeftovers } from './stored-files'

/** Books up to this size are checked page by page before they are shown; larger ones by `verify`. */
const checkedAtOpening = 64 * 1024 * 1024

export type OpeningOptions = {
  person: string
  /** Folder for rolling backups, or null where none are made. */
  backups: string | null
  /** Told when no rolling backup could be made. The book opens all the same: it may be needed most on that day. */
  onBackupFailed?: (error: unknown) => void
}

/**
 * Opens a book. A file from a stranger is taken as hostile until its header, schema and pages have
 * been looked at; nothing in it runs before that.
 * @throws FairbookError `no-such-file`, `no-access`, `not-a-book`, `damaged-book`, `newer-book`, `open-elsewhere`
 */
export async function openBook(path: string, options: OpeningOptions): Promise<Book> {
  const look = lookAtFile(path)
  if (look.readOnly && existsSync(`${path}-journal`) && statSync(`${path}-journal`).size > 0) {
    throw new FairbookError(
      'read-only',
      'The last change to this book was cut off, and putting it right needs a folder that can be written to. Copy the file and the one beside it ending in -journal there, and open it.',
    )
  }
  if (look.readOnly && look.schema < currentSchema) {
    throw new FairbookError(
      'read-only',
      'This book was last kept with an older Fairbook and must be brought up to date once, which needs a folder that can be written to. Copy it there, and open it.',
    )
  }
  let db: Sqlite | null = null
  try {
    db = connect(path, { readOnly: look.readOnly })
    if (!look.readOnly) holdAlone(db)
    if (!hasOurSchema(db)) {
      throw new FairbookError(
        'not-a-book',
        'This file says it is a Fairbook book, but it holds things Fairbook never puts there. To be safe it was not opened, and it was not changed.',
      )
    }
    if (look.bytes <= checkedAtOpening) checkPages(db)
    if (look.schema < currentSchema) {
      await copyBeforeMigration(db, path, look.schema)
      migrate(db)
    }
    if (!look.readOnly) removeLeftovers(db)
    // A larger one is copied once its window can be used (`RollingCopies`).
    if (options.backups !== null && !look.readOnly && look.bytes <= copiedAtOnce) {
      await backUp(db, path, options.backups).catch((error: unknown) => options.onBackupFailed?.(error))
    }
    return new Book(db, { path, readOnly: look.readOnly, person: options.person, copies: options.backups })
  } catch (error) {
    db?.close()
    const known = explained(error)
    // What SQLite can't make sense of at all, such as a header that asks for another kind of file.
    throw sqliteCode(known) === null ? known : damaged({ said: String(error) })
  }
}

/** Takes the lock that only one window on one computer can have. */
function holdAlone(db: Sqlite): void {
  db.exec('BEGIN EXCLUSIVE')
  db.exec('COMMIT')
}

function checkPages(db: Sqlite): void {
  const found = db.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') {
    throw damaged({ found })
  }
}

const damaged = (detail: Record<string, unknown>) =>
  new FairbookError(
    'damaged-book',
    'Part of this book is damaged. It was not changed. Bring back an earlier copy from the File menu.',
    detail,
  )
