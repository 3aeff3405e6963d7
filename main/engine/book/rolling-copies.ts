import { backUp } from './backup'
import type { Book } from './book'

const hour = 3_600_000

/** Books up to this size, in bytes, are copied before they are shown, which takes no time that anybody notices. */
export const copiedAtOnce = 64 * 1024 * 1024
/** Books above this size are copied every few hours instead of every hour. */
const large = 1024 ** 3
const hoursForLarge = 4
/** How long a larger book is left alone after opening, in milliseconds: its window comes first. */
const pauseAfterOpening = 10_000

/**
 * The copies of an open book outside of it: at opening, and after every hour in which something changed. A book
 * with much evidence is copied once its window can be used, and one of more than 1 GB every four hours only.
 */
export class RollingCopies {
  readonly #book: Book
  readonly #folder: string
  readonly #failed: (error: unknown) => void
  readonly #stopping = new AbortController()
  #last = Date.now()
  #copying: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(book: Book, folder: string, failed: (error: unknown) => void, pause = pauseAfterOpening) {
    this.#book = book
    this.#folder = folder
    this.#failed = failed
    if (book.bytes() <= copiedAtOnce || book.readOnly) return
    this.#timer = setTimeout(() => this.#copy(), pause)
    this.#timer.unref()
  }

  /** Something changed: copies the book if the last time is long enough ago. */
  changed(): void {
    const past = Date.now() - this.#last
    if (past >= hour && (past >= hoursForLarge * hour || this.#book.bytes() <= large)) this.#copy()
  }

  /** The book is being closed: a copy under way is given up. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#stopping.abort()
  }

  #copy(): void {
    if (this.#copying !== null || this.#stopping.signal.aborted) return
    this.#last = Date.now()
    this.#copying = backUp(this.#book.db, this.#book.path, this.#folder, this.#stopping.signal)
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) this.#failed(error)
      })
      .finally(() => {
        this.#copying = null
      })
  }
}
