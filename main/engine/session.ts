import type { EngineEvent, EnginePlaces, OpenedBook } from '../../shared/engine-messages'
import type { NewBook } from '../../shared/model/book'
import { FairbookError, type FairbookProblem } from '../../shared/model/error'
import type { Book } from './book/book'
import { createBook } from './book/create-book'
import { type OpeningOptions, openBook } from './book/open-book'
import { RollingCopies } from './book/rolling-copies'
import { call } from './call'
import { bookInfo } from './records/book-info'
import { ShippedFrameworks } from './records/frameworks'
import { createSampleBook } from './sample/create-sample'
import { problemOf } from './unforeseen'
import { workOf } from './work'

/** One engine's work: at most one open book, called by number so that each call can be cancelled. */
export class Session {
  readonly #places: EnginePlaces
  readonly #frameworks: ShippedFrameworks
  readonly #tell: (event: EngineEvent) => void
  readonly #running = new Map<number, AbortController>()
  #person: string
  #book: Book | null = null
  #copies: RollingCopies | null = null

  constructor(places: EnginePlaces, person: string, tell: (event: EngineEvent) => void) {
    this.#places = places
    this.#person = person
    this.#tell = tell
    this.#frameworks = new ShippedFrameworks(places.resources)
  }

  async open(path: string): Promise<OpenedBook> {
    this.close()
    return this.#hold(await openBook(path, this.#opening()))
  }

  async create(path: string, fresh: NewBook): Promise<OpenedBook> {
    this.close()
    return this.#hold(await createBook(path, fresh, this.#opening()))
  }

  async createSample(path: string): Promise<OpenedBook> {
    this.close()
    return this.#hold(
      await createSampleBook(path, this.#opening(), {
        frameworks: this.#frameworks,
        resources: this.#places.resources,
      }),
    )
  }

  /** In whose name changes are made from now on. */
  setPerson(name: string): void {
    this.#person = name
    if (this.#book) this.#book.person = name
  }

  /** Calls a procedure on the open book. `id` is the number by which `cancel` stops it. */
  async call(id: number, procedure: string, input: unknown): Promise<unknown> {
    if (!this.#book) throw new FairbookError('no-book-open', 'No book is open. Open one first.')
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      const work = workOf(controller.signal, (words, done, total) =>
        this.#tell({ type: 'progress', call: id, words, done, total }),
      )
      return await call(
        { book: this.#book, frameworks: this.#frameworks, resources: this.#places.resources, work },
        procedure,
        input,
      )
    } finally {
      this.#running.delete(id)
    }
  }

  cancel(id: number): void {
    this.#running.get(id)?.abort()
  }

  close(): void {
    for (const controller of this.#running.values()) controller.abort()
    this.#copies?.stop()
    this.#copies = null
    this.#book?.close()
    this.#book = null
  }

  /** An error as a problem that may be shown; unforeseen ones are noted in the local log. */
  problemOf(error: unknown): FairbookProblem {
    return problemOf(error, this.#places.log)
  }

  #opening(): OpeningOptions {
    return { person: this.#person, backups: this.#places.backups, onBackupFailed: this.#copyFailed }
  }

  #hold(book: Book): OpenedBook {
    this.#book = book
    const { backups } = this.#places
    const copies = backups === null ? null : new RollingCopies(book, backups, this.#copyFailed)
    this.#copies = copies
    book.onChange = (nouns, { sequence, at }) => {
      this.#tell({ type: 'changed', nouns, sequence, at })
      copies?.changed()
    }
    return bookInfo(book)
  }

  /** Noted in the local log; the book is open and well. */
  readonly #copyFailed = (error: unknown): void => {
    this.problemOf(error)
  }
}
