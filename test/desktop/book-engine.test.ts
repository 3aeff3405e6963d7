import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BookEngine } from '../../main/app/book-engine'
import type { EngineListeners } from '../../main/app/engine-host'
import type { EngineReply, EngineRequest } from '../../shared/engine-messages'

/** An engine process the test plays: what it was asked, and its end. */
class PlayedProcess {
  readonly asked: EngineRequest[] = []
  killed = false
  readonly pid = 1

  constructor(private readonly listeners: EngineListeners) {}

  send(message: EngineRequest) {
    this.asked.push(message)
    if (message.type === 'open') this.answer('open', { path: message.path })
    if (message.type === 'close') this.answer('close', {})
  }

  /** Answers the oldest question of a type that is still open. */
  answer(type: EngineRequest['type'], result: unknown) {
    queueMicrotask(() => this.reply({ type: 'answer', id: this.idOf(type), result }))
  }

  idOf(type: EngineRequest['type']): number {
    const request = this.asked.findLast((it) => it.type === type)
    if (request === undefined || !('id' in request)) throw new Error(`Nobody asked to ${type}`)
    return request.id
  }

  reply(reply: EngineReply) {
    this.listeners.onReply(reply)
  }

  kill() {
    if (this.killed) return
    this.killed = true
    this.listeners.onExit()
  }
}

const places = { resources: '/r', backups: null, log: null }
let processes: PlayedProcess[]
const told = { onEvent: vi.fn(), onRestarting: vi.fn(), onReopened: vi.fn(), onLost: vi.fn() }
const newest = () => {
  const process = processes.at(-1)
  if (process === undefined) throw new Error('No engine was started')
  return process
}

function engine() {
  return new BookEngine(
    '/engine.js',
    places,
    () => 'Ana',
    told,
    (_script, listeners) => {
      const process = new PlayedProcess(listeners)
      processes.push(process)
      return process
    },
  )
}

beforeEach(() => {
  processes = []
  vi.clearAllMocks()
})

describe('the engine of a book', () => {
  it('is started in the name of the person, then opens the book', async () => {
    await engine().open('/a.fairbook')
    expect(newest().asked).toEqual([
      { type: 'start', places, person: 'Ana' },
      { type: 'open', path: '/a.fairbook', id: 1 },
    ])
  })

  it('rejects calls in flight when it dies, and comes back with the same book', async () => {
    const book = engine()
    await book.open('/a.fairbook')
    const inFlight = book.call('readings.record', {})
    await vi.waitFor(() => newest().idOf('call'))
    newest().kill()
    await expect(inFlight).rejects.toMatchObject({ code: 'engine-stopped' })
    expect(told.onRestarting).toHaveBeenCalledOnce()

    // Asked while it is away: waits, and is answered by the new process.
    const later = book.call('book.info', {})
    await vi.waitFor(() => expect(processes).toHaveLength(2))
    await vi.waitFor(() => newest().idOf('call'))
    newest().answer('call', 'here again')
    await expect(later).resolves.toBe('here again')
    expect(told.onReopened).toHaveBeenCalledExactlyOnceWith({ path: '/a.fairbook' })
  })

  it('comes back every time, however often it is killed', async () => {
    const book = engine()
    await book.open('/a.fairbook')
    for (let time = 1; time <= 12; time += 1) {
      newest().kill()
      await vi.waitFor(() => expect(told.onReopened).toHaveBeenCalledTimes(time), { timeout: 5_000 })
    }
    expect(told.onLost).not.toHaveBeenCalled()
  }, 60_000)

  it('gives the book up when it cannot be opened again', async () => {
    const book = engine()
    await book.open('/a.fairbook')
    vi.spyOn(PlayedProcess.prototype, 'send').mockImplementation(function (this: PlayedProcess, message) {
      if (message.type !== 'open') return
      const problem = { code: 'no-such-file' as const, message: 'The stick is not here.', detail: {} }
      queueMicrotask(() => this.reply({ type: 'problem', id: message.id, problem }))
    })
    newest().kill()
    await vi.waitFor(() => expect(told.onLost).toHaveBeenCalledOnce())
    expect(told.onLost.mock.calls[0]?.[0]).toMatchObject({ code: 'no-such-file' })
    vi.restoreAllMocks()
  })

  it('tells progress under the number the window knows, and cancels by it', async () => {
    const book = engine()
    await book.open('/a.fairbook')
    const exported = book.call('accounts.export', {}, 77)
    await vi.waitFor(() => newest().idOf('call'))
    const id = newest().idOf('call')
    newest().reply({ type: 'event', event: { type: 'progress', call: id, words: 'Drawing', done: 1, total: 2 } })
    expect(told.onEvent).toHaveBeenCalledWith({ type: 'progress', call: 77, words: 'Drawing', done: 1, total: 2 })
    book.cancel(77)
    expect(newest().asked.at(-1)).toEqual({ type: 'cancel', id })
    newest().answer('call', {})
    await exported
  })

  it('puts the book away when it is closed, and does not come back', async () => {
    const book = engine()
    await book.open('/a.fairbook')
    await book.close()
    expect(newest().asked.at(-1)?.type).toBe('close')
    expect(newest().killed).toBe(true)
    expect(processes).toHaveLength(1)
    expect(told.onRestarting).not.toHaveBeenCalled()
  })
})
