import type { Change } from '../../../shared/model/change'
import { FairbookError } from '../../../shared/model/error'
import { append } from '../journal/journal'
import { nounsOf } from '../journal/nouns'
import { Transaction } from '../journal/transaction'
import { apply, nextUndoAndRedo } from '../journal/undo'
import { schemaOf } from './migrations'
import type { Sqlite } from './sqlite'
import { explained } from './sqlite-errors'

/** What a change gives back: its result, and the change that undo would take back (null when nothing differed). */
export type Changed<T> = { record: T; change: Stored | null }
type Stored = Pick<Change, 'sequence' | 'at' | 'summary'>

/** Told after a change is on the disk. */
export type ChangeListener = (nouns: string[], change: Change) => void

/** An open book. The one place where a change becomes a transaction with its journal row. */
export class Book {
  readonly db: Sqlite
  readonly path: string
  readonly readOnly: boolean
  /** In whose name changes are made. */
  person: string
  onChange: ChangeListener = () => {}
  readonly #schema: number

  constructor(db: Sqlite, options: { path: string; readOnly: boolean; person: string }) {
    this.db = db
    this.path = options.path
    this.readOnly = options.readOnly
    this.person = options.person
    this.#schema = schemaOf(db)
  }

  /**
   * Makes one change: everything `make` does is stored together with its journal row, or not at all.
   * `make` answers with the record and, in words, what happened ("Added the stakeholder Swimmers").
   * @throws FairbookError `read-only`, or what `make` and the database found
   */
  change<T>(verb: string, make: (tx: Transaction) => { record: T; summary: string }): Changed<T> {
    return this.#store(verb, 'change', null, make)
  }

  /** Takes the last change back, as a new change. @throws FairbookError `refused` when there is none */
  undo(): Changed<Change> {
    const { undo } = nextUndoAndRedo(this.db)
    if (!undo) throw new FairbookError('refused', 'There is nothing to undo.')
    return this.#store('journal.undo', 'undo', undo.sequence, (tx) => ({
      record: undo,
      summary: `Undid: ${apply(this.db, tx, undo.sequence, 'back')}`,
    }))
  }

  /** Puts back what undo took. @throws FairbookError `refused` when there is nothing to put back */
  redo(): Changed<Change> {
    const { redo } = nextUndoAndRedo(this.db)
    if (!redo) throw new FairbookError('refused', 'There is nothing to redo.')
    return this.#store('journal.redo', 'redo', redo.sequence, (tx) => ({
      record: redo,
      summary: `Did again: ${apply(this.db, tx, redo.sequence, 'forward')}`,
    }))
  }

  /** Closes the file and takes the emptied journal file away, so that a closed book is one file. */
  close(): void {
    try {
      if (!this.readOnly) this.db.pragma('journal_mode = DELETE')
    } finally {
      this.db.close()
    }
  }

  #store<T>(
    verb: string,
    kind: Change['kind'],
    of: number | null,
    make: (tx: Transaction) => { record: T; summary: string },
  ): Changed<T> {
    if (this.readOnly) {
      throw new FairbookError(
        'read-only',
        'This book can only be read here, so the change was not saved. Copy the file to a folder you can write to, and open it there.',
      )
    }
    const tx = new Transaction(this.db)
    try {
      const { record, change } = this.db
        .transaction((): { record: T; change: Change | null } => {
          // Rows are put back in an order in which one may point at another that is not there yet.
          this.db.pragma('defer_foreign_keys = ON')
          const { record, summary } = make(tx)
          if (tx.rows.length === 0) return { record, change: null }
          const entry = { at: new Date().toISOString(), who: this.person, verb, kind, of, schemaNumber: this.#schema }
          return { record, change: append(this.db, entry, { summary, rows: tx.rows }) }
        })
        .immediate()
      if (change === null) return { record, change }
      this.onChange(nounsOf(tx.rows), change)
      const { sequence, at, summary } = change
      return { record, change: { sequence, at, summary } }
    } catch (error) {
      throw explained(error)
    }
  }
}
