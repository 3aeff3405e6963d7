import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineEvent, EnginePlaces, EngineReply, EngineRequest } from '../../shared/engine-messages'
import type { BookInfo, NewBook } from '../../shared/model/book'
import { FairbookError } from '../../shared/model/error'
import type { EngineListeners, EngineProcess } from './engine-host'

/** What is heard of an engine. */
export type BookEngineListeners = {
  /** Progress carries the number that was given to `call`. */
  onEvent(event: EngineEvent): void
  /** The engine stopped by itself and is being started again. */
  onRestarting(): void
  /** It is back, with the same book. */
  onReopened(info: BookInfo): void
  /** It could not be brought back; the book is closed. */
  onLost(error: FairbookError): void
}

type Asked = EngineRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never
type Pending = { resolve(result: unknown): void; reject(error: FairbookError): void; call: number | undefined }

/** How often opening the book again is tried before it is given up. */
const mostAttempts = 3
/** An engine that stops sooner than this after starting is started again after a growing pause; milliseconds. */
const soundAfter = 10_000
const longestPause = 2_000
/** How long an engine may take to put the book away before it is stopped; milliseconds. */
const closingTime = 5_000

/**
 * The engine of one book. When its process dies, calls in flight are rejected, and the process is started
 * again with the same book; calls made meanwhile wait for it.
 */
export class BookEngine {
  readonly #pending = new Map<number, Pending>()
  #process: EngineProcess | null = null
  #path: string | null = null
  #back: Promise<void> | null = null
  #closing = false
  #next = 1
  #shortLives = 0
  #startedAt = 0

  constructor(
    private readonly script: string,
    private readonly places: EnginePlaces,
    private readonly person: () => string,
    private readonly listeners: BookEngineListeners,
    private readonly start: (script: string, listeners: EngineListeners) => EngineProcess,
  ) {}

  /** Process id of the engine; undefined while there is none. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** @throws {FairbookError} what the engine says of the file */
  open(path: string): Promise<BookInfo> {
    return this.#begin({ type: 'open', path }, path)
  }

  /** @throws {FairbookError} what the engine says of the place or the input */
  create(path: string, book: NewBook): Promise<BookInfo> {
    return this.#begin({ type: 'create', path, book }, path)
  }

  /** @throws {FairbookError} what the engine says of the place */
  createSample(path: string): Promise<BookInfo> {
    return this.#begin({ type: 'create-sample', path }, path)
  }

  /**
   * Calls a procedure of the contract.
   * @param call a number for it, by which its progress is told and it can be cancelled
   * @throws {FairbookError} what the procedure says, or that the engine stopped
   */
  async call(procedure: string, input: unknown, call?: number): Promise<unknown> {
    if (this.#back !== null) await this.#back
    return this.#ask({ type: 'call', procedure, input }, call)
  }

  /** Asks the engine to stop the call of this number; the call is then rejected as cancelled. */
  cancel(call: number): void {
    for (const [id, pending] of this.#pending) {
      if (pending.call === call) this.#process?.send({ type: 'cancel', id })
    }
  }

  /** Changes from now on are made in the name of whoever the settings name. */
  personChanged(): void {
    this.#process?.send({ type: 'person', name: this.person() })
  }

  /** Puts the book away and ends the process. */
  async close(): Promise<void> {
    this.#closing = true
    const process = this.#process
    if (process === null) return
    await Promise.race([this.#ask({ type: 'close' }).catch(() => {}), sleep(closingTime)])
    process.kill()
  }

  async #begin(message: Asked, path: string): Promise<BookInfo> {
    this.#spawn()
    try {
      const info = (await this.#ask(message)) as BookInfo
      this.#path = path
      return info
    } catch (error) {
      this.#closing = true
      this.#process?.kill()
      throw error
    }
  }

  #spawn(): void {
    this.#startedAt = Date.now()
    const process = this.start(this.script, {
      onReply: (reply) => this.#heard(reply),
      onExit: () => this.#stopped(),
    })
    this.#process = process
    process.send({ type: 'start', places: this.places, person: this.person() })
  }

  #ask(message: Asked, call?: number): Promise<unknown> {
    const process = this.#process
    if (process === null) return Promise.reject(stoppedError())
    return new Promise((resolve, reject) => {
      const id = this.#next++
      this.#pending.set(id, { resolve, reject, call })
      process.send({ ...message, id } as EngineRequest)
    })
  }

  #heard(reply: EngineReply): void {
    if (reply.type === 'ready') return
    if (reply.type === 'event') {
      this.#told(reply.event)
      return
    }
    const pending = this.#pending.get(reply.id)
    this.#pending.delete(reply.id)
    if (reply.type === 'answer') pending?.resolve(reply.result)
    else pending?.reject(FairbookError.from(reply.problem))
  }

  #told(event: EngineEvent): void {
    if (event.type !== 'progress') {
      this.listeners.onEvent(event)
      return
    }
    const call = this.#pending.get(event.call)?.call
    if (call !== undefined) this.listeners.onEvent({ ...event, call })
  }

  #stopped(): void {
    this.#process = null
    const inFlight = [...this.#pending.values()]
    this.#pending.clear()
    const path = this.#path
    if (this.#closing || path === null || this.#back !== null) {
      for (const { reject } of inFlight) reject(stoppedError())
      return
    }
    this.listeners.onRestarting()
    // Set before anything is rejected: whoever tries again at once waits for the new process.
    this.#back = this.#restart(path).finally(() => {
      this.#back = null
    })
    for (const { reject } of inFlight) reject(stoppedError())
  }

  async #restart(path: string): Promise<void> {
    this.#shortLives = Date.now() - this.#startedAt < soundAfter ? this.#shortLives + 1 : 0
    await sleep(Math.min(longestPause, 50 * 2 ** this.#shortLives - 50))
    for (let attempt = 1; !this.#closing; attempt += 1) {
      try {
        this.#spawn()
        const info = (await this.#ask({ type: 'open', path })) as BookInfo
        if (!this.#closing) this.listeners.onReopened(info)
        return
      } catch (error) {
        this.#process?.kill()
        if (this.#closing || attempt < mostAttempts) continue
        this.#closing = true
        this.listeners.onLost(error instanceof FairbookError ? error : stoppedError())
      }
    }
  }
}

function stoppedError(): FairbookError {
  return new FairbookError(
    'engine-stopped',
    'The part of Fairbook that keeps the book stopped in the middle of this and has been started again. Everything shown as saved is in the book; please do the last thing once more.',
  )
}
