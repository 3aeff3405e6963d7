import type { BookInfo, NewBook } from './model/book'
import type { FairbookProblem } from './model/error'

/**
 * What the desktop side and an engine process say to each other. One engine holds one book.
 * Plain data only: the messages cross a process boundary.
 */

/** Where an engine finds and keeps things outside the book. All absolute paths. */
export type EnginePlaces = {
  /** The folder `resources/` of the program: frameworks, sample, fonts. */
  resources: string
  /**
   * Rolling backups; null where none are wanted. One folder a book, named by its id; in it
   * `book.json` (`BackupFolder`) and copies named `2026-01-31T21-04-05Z.fairbook`.
   */
  backups: string | null
  /** The local log for errors nobody foresaw; null for none. */
  log: string | null
}

/** What `book.json` in a folder of backups says, so that copies can be listed without opening them. */
export type BackupFolder = { organisation: string; path: string }

/** First message to a new engine. */
export type EngineStart = {
  type: 'start'
  places: EnginePlaces
  /** The person in whose name changes are made. */
  person: string
}

export type EngineRequest =
  | EngineStart
  | { type: 'open'; id: number; path: string }
  | { type: 'create'; id: number; path: string; book: NewBook }
  | { type: 'create-sample'; id: number; path: string }
  | { type: 'person'; name: string }
  | { type: 'call'; id: number; procedure: string; input: unknown }
  | { type: 'cancel'; id: number }
  | { type: 'close'; id: number }

export type EngineReply =
  /** The engine has loaded and can take messages. */
  | { type: 'ready' }
  | { type: 'answer'; id: number; result: unknown }
  | { type: 'problem'; id: number; problem: FairbookProblem }
  | { type: 'event'; event: EngineEvent }

export type EngineEvent =
  /** A change was stored; windows refetch what they show of these nouns. */
  | { type: 'changed'; nouns: string[]; sequence: number; at: string }
  /** Long work tells how far it is. `call` is the id of the call it belongs to. */
  | { type: 'progress'; call: number; words: string; done: number; total: number }

/** The answer to `open`, `create` and `create-sample`. */
export type OpenedBook = BookInfo
