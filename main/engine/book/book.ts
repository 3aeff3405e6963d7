import { statSync } from 'node:fs'
import type { Change } from '../../../shared/model/change'
import { FairbookError } from '../../../shared/model/error'
import type { RowChange } from '../journal/entry'
import { type GoneRow, GoneRows, goneRow } from '../journal/gone-rows'
import { append, head, listChanges, payloadOf } from '../journal/journal'
import { nounsOf } from '../journal/nouns'
import { Transaction } from '../journal/transaction'
import { apply, nextUndoAndRedo } from '../journal/undo'
import { schemaOf } from './migrations'
import type { Sqlite } from './sqlite'
import { explained } from './sqlite-errors'
import { Statements } from './statements'

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
  readonly #statements: Statements
  readonly #gone: GoneRows

  constructor(db: Sqlite, options: { path: string; readOnly: boolean; person: string }) {
    this.db = db
    this.path = options.path
    this.readOnly = options.readOnly
    this.person = options.person
    this.#schema = schemaOf(db)
    this.#statements = new Statements(db)
    this.#gone = new GoneRows(this.#statements)
  }

  /** A statement of this book whose results are rows; prepared once. */
  rows(sql: string) {
    return this.#statements.rows(sql)
  }

  /** A statement of this book whose results are the values of its first column; prepared once. */
  value(sql: string) {
    return this.#statements.value(sql)
  }

  /**
   * Makes one change: everything `make` does is stored together with its journal row, or not at all.
   * `make` answers with the record and, in words, what happened ("Added the stakeholder Swimmers").
   * @throws FairbookError `read-only`, or what `make` and the database found
   */
  change<T>(verb: string, make: (tx: Transaction) => { record: T; summary: string }): Changed<T> {
    return this.#store(verb, 'change', null, make)
  }

  /** What undo would take back and redo would put back. */
  nextUndoAndRedo(): { undo: Change | null; redo: Change | null } {
    return nextUndoAndRedo(this.#statements)
  }

  /** The newest changes first; those that touched any of these rows where `ids` are given. */
  listChanges(ask: { ids?: readonly string[] | undefined; before?: number | undefined; limit: number }): Change[] {
    return listChanges(this.#statements, ask)
  }

  /** What a change did, row by row; nothing when its words were erased. */
  rowsOf(sequence: number): RowChange[] {
    return payloadOf(this.#statements, sequence)?.rows ?? []
  }

  /** Ids of rows that belonged to this one and are not in the book now. */
  goneFrom(ownerId: string): string[] {
    return this.#gone.of(ownerId)
  }

  /** A row that is no longer in the book, as it was last. */
  goneRow(id: string): GoneRow | undefined {
    return goneRow(this.#statements, id)
  }

  /** Sequence, time and hash of the newest change. */
  head(): { sequence: number; at: string; hash: string } {
    return head(this.db)
  }

  /** Takes the last change back, as a new change. @throws FairbookError `refused` when there is none */
  undo(): Changed<Change> {
    const { undo } = this.nextUndoAndRedo()
    if (!undo) throw new FairbookError('refused', 'There is nothing to undo.')
    return this.#store('journal.undo', 'undo', undo.sequence, (tx) => ({
      record: undo,
      summary: `Undid: ${apply(this.#statements, tx, undo.sequence, 'back')}`,
    }))
  }

  /** Puts back what undo took. @throws FairbookError `refused` when there is nothing to put back */
  redo(): Changed<Change> {
    const { redo } = this.nextUndoAndRedo()
    if (!redo) throw new FairbookError('refused', 'There is nothing to redo.')
    return this.#store('journal.redo', 'redo', redo.sequence, (tx) => ({
      record: redo,
      summary: `Did again: ${apply(this.#statements, tx, redo.sequence, 'forward')}`,
    }))
  }

  /** How large the book's file is, in bytes. */
  bytes(): number {
    return statSync(this.path).size
  }

  /** Closes the file and takes the emptied journal file away, so that a closed book is one file. */
  close(): void {
    try {
      if (!this.readOnly) {
        // SQLite deletes the journal when the mode changes, but not while it holds the file alone.
        this.db.pragma('locking_mode = NORMAL')
        this.db.pragma('journal_mode = DELETE')
      }
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
    const tx = new Transaction(this.#statements)
    try {
      const { record, change } = this.db
        .transaction((): { record: T; change: Change | null } => {
          // Rows are put back in an order in which one may point at another that is not there yet.
          this.db.pragma('defer_foreign_keys = ON')
          const { record, summary } = make(tx)
          if (tx.rows.length === 0) return { record, change: null }
          const entry = { at: new Date().toISOString(), who: this.person, verb, kind, of, schemaNumber: this.#schema }
          return { record, change: append(this.#statements, entry, { summary, rows: tx.rows }) }
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
