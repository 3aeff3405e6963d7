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

/** What a viewer asked, under the number by which it knows its own call. */
type AskedCall = { by: Viewer; call: number }

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

  /** Waits until nothing this viewer asked is under way, but not longer than `milliseconds`. */
  async quiet(by: Viewer, milliseconds: number): Promise<void> {
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
    asked?.by.send({ ...event, call: asked.call })
  }

  #tellAll(event: DesktopEvent): void {
    for (const viewer of this.#viewers) viewer.send(event)
  }
}
