import { setTimeout as sleep } from 'node:timers/promises'
import type { DesktopEvent } from '../../shared/desktop'
import type { EngineEvent } from '../../shared/engine-messages'
import type { FairbookError } from '../../shared/model/error'
import { BookEngine } from './book-engine'
import { startEngineProcess } from './engine-host'
import { places } from './places'

/** A window that shows the book. */
export type Viewer = {
  send(event: DesktopEvent): void
  /** The book could not be brought back and is closed. */
  lost(error: FairbookError): void
}

/** What a viewer asked, under the number by which it knows its own call; null when its page is gone. */
type AskedCall = { by: Viewer; call: number | null }

/** How long what is under way may go on when a viewer leaves, and how long stopping it may take; milliseconds. */
const endingTime = 10_000
const stoppingTime = 5_000

/**
 * A book that is open: one engine, because one engine alone may hold the file, and every window that shows
 * the book. What changes it is told to all of them; how far a call is, to the one that asked.
 */
export class OpenBook {
  readonly engine: BookEngine
  readonly #viewers = new Set<Viewer>()
  /** Windows count their calls each from one, so the engine is given numbers of our own. */
  readonly #asked = new Map<number, AskedCall>()
  #next = 0

  /** @param person in whose name changes are made, asked anew whenever it changed */
  constructor(person: () => string) {
    const { engine: script, forEngine } = places()
    this.engine = new BookEngine(
      script,
      forEngine,
      person,
      {
        onEvent: (event) => this.#heard(event),
        onRestarting: () => this.#tellAll({ type: 'engine', state: 'restarting' }),
        onReopened: () => {
          this.#tellAll({ type: 'book', reopened: true })
          this.#tellAll({ type: 'engine', state: 'ready' })
        },
        onLost: (error) => {
          const viewers = [...this.#viewers]
          this.#viewers.clear()
          for (const viewer of viewers) viewer.lost(error)
        },
      },
      startEngineProcess,
    )
  }

  join(viewer: Viewer): void {
    this.#viewers.add(viewer)
  }

  /** The viewer shows it no longer; after the last one the book is put away. */
  async leave(viewer: Viewer): Promise<void> {
    if (this.#viewers.delete(viewer) && this.#viewers.size === 0) await this.engine.close()
  }

  /**
   * Calls a procedure of the contract for a viewer, under the viewer's own number.
   * @throws {FairbookError} what the procedure says, or that the engine stopped
   */
  async call(by: Viewer, procedure: string, input: unknown, call: number): Promise<unknown> {
    const number = ++this.#next
    this.#asked.set(number, { by, call })
    try {
      return await this.engine.call(procedure, input, number)
    } finally {
      this.#asked.delete(number)
    }
  }

  /** Asks to stop the call the viewer knows by this number. */
  cancel(by: Viewer, call: number): void {
    for (const [number, asked] of this.#asked) if (asked.by === by && asked.call === call) this.engine.cancel(number)
  }

  /** Before a viewer leaves: what it asked comes to its end; long work that takes too long for that is stopped. */
  async settle(by: Viewer): Promise<void> {
    await this.#quiet(by, endingTime)
    this.#stop(by)
    await this.#quiet(by, stoppingTime)
  }

  /** The page of a viewer is gone and another takes its place: nobody could see or stop its long work any more. */
  pageGone(by: Viewer): void {
    this.#stop(by)
    // The new page counts its calls from one again.
    for (const asked of this.#asked.values()) if (asked.by === by) asked.call = null
  }

  /** Stops the long work a viewer asked for; short calls end by themselves. */
  #stop(by: Viewer): void {
    for (const [number, asked] of this.#asked) if (asked.by === by) this.engine.cancel(number)
  }

  /** Waits until nothing this viewer asked is under way, but not longer than `milliseconds`. */
  async #quiet(by: Viewer, milliseconds: number): Promise<void> {
    const until = Date.now() + milliseconds
    const waits = () => [...this.#asked.values()].some((asked) => asked.by === by)
    while (waits() && Date.now() < until) await sleep(10)
  }

  #heard(event: EngineEvent): void {
    if (event.type !== 'progress') {
      this.#tellAll(event)
      return
    }
    const asked = this.#asked.get(event.call)
    if (asked !== undefined && asked.call !== null) asked.by.send({ ...event, call: asked.call })
  }

  #tellAll(event: DesktopEvent): void {
    for (const viewer of this.#viewers) viewer.send(event)
  }
}
