import { statSync } from 'node:fs'
import type { Change } from '../../../shared/model/change'
import { FairbookError } from '../../../shared/model/error'
import type { RowChange } from '../journal/entry'
import { type GoneRow, GoneRows, goneRow } from '../journal/gone-rows'
import { append, eraseWords, head, listChanges, payloadOf } from '../journal/journal'
import { nounsOf } from '../journal/nouns'
import { Transaction } from '../journal/transaction'
import { apply, erasing, nextUndoAndRedo, refuseAcrossErasure } from '../journal/undo'
import { schemaOf } from './migrations'
import type { Sqlite } from './sqlite'
import { explained } from './sqlite-errors'
import { Statements } from './statements'

/** What a change gives back: its result, and the change that undo would take back (null when nothing differed). */
export type Changed<T> = { record: T; change: Stored | null }
type Stored = Pick<Change, 'sequence' | 'at' | 'summary'>

/** Books up to this size, in bytes, are written anew by way of memory; larger ones by way of a file. */
const writtenAnewInMemory = 64 * 1024 * 1024

/** Told after a change is on the disk. */
export type ChangeListener = (nouns: string[], change: Change) => void

/** An open book. The one place where a change becomes a transaction with its journal row. */
export class Book {
  readonly db: Sqlite
  readonly path: string
  readonly readOnly: boolean
  /** Folder for copies outside the book; null where none are made. */
  readonly copies: string | null
  /** In whose name changes are made. */
  person: string
  onChange: ChangeListener = () => {}
  readonly #schema: number
  readonly #statements: Statements
  readonly #gone: GoneRows

  constructor(db: Sqlite, options: { path: string; readOnly: boolean; person: string; copies?: string | null }) {
    this.db = db
    this.path = options.path
    this.readOnly = options.readOnly
    this.person = options.person
    this.copies = options.copies ?? null
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

  /**
   * Erases: as `change`, and besides the words of these changes go from the journal for good. What is erased stays
   * readable in free parts of the file until it is written anew (`writeAnew`). It can't be undone, nor can what came before.
   */
  erase<T>(make: (tx: Transaction) => { record: T; summary: string; changes: readonly number[] }): Changed<T> {
    // What is deleted is written over at once, should writing the file anew not come about.
    this.db.pragma('secure_delete = ON')
    try {
      return this.#store(erasing, 'change', null, make)
    } finally {
      this.db.pragma('secure_delete = OFF')
    }
  }

  /** Does all that `make` does and takes it back again, to learn what would come of it. Nothing is written. */
  rehearse<T>(make: (tx: Transaction) => T): T {
    let outcome: { result: T } | null = null
    const rolledBack = new Error('rehearsed')
    try {
      this.db.transaction(() => {
        this.db.pragma('defer_foreign_keys = ON')
        outcome = { result: make(new Transaction(this.#statements)) }
        throw rolledBack
      })()
    } catch (error) {
      if (error !== rolledBack) throw explained(error)
    }
    // The compiler does not see the assignment inside the transaction.
    return (outcome as unknown as { result: T }).result
  }

  /**
   * Writes the whole file anew from what the book holds now: nothing that was deleted is left in free pages, nor in
   * the words of the search. Takes as much room again while it works, and nothing else is done meanwhile.
   */
  writeAnew(): void {
    const inMemory = this.bytes() <= writtenAnewInMemory
    this.db
      .transaction(() => {
        this.db.exec(`INSERT INTO experience_words (experience_words) VALUES ('delete-all')`)
        this.db.exec(
          `INSERT INTO experience_words (rowid, words, person, described, told_to)
           SELECT number, words, person, described, told_to FROM experience ORDER BY number`,
        )
      })
      .immediate()
    try {
      if (!inMemory) this.db.pragma('temp_store = FILE')
      this.db.exec('VACUUM')
    } catch (error) {
      throw explained(error)
    } finally {
      this.db.pragma('temp_store = MEMORY')
    }
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
    if (!undo) {
      refuseAcrossErasure(this.#statements)
      throw new FairbookError('refused', 'There is nothing to undo.')
    }
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
    make: (tx: Transaction) => { record: T; summary: string; changes?: readonly number[] },
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
          const { record, summary, changes = [] } = make(tx)
          if (tx.rows.length === 0) return { record, change: null }
          const entry = { at: new Date().toISOString(), who: this.person, verb, kind, of, schemaNumber: this.#schema }
          const change = append(this.#statements, entry, { summary, rows: tx.rows })
          eraseWords(this.#statements, changes, change.sequence)
          return { record, change }
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
