import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract'
import { Session } from '../engine/session'
import { fromWhereCalled, logFile, resourcesFolder } from './places'
import { stopped, visibleWork } from './terminal'

/** A book opened for one command. */
export type OpenBook = {
  /** Calls a procedure by any name with input of any origin. */
  call(procedure: string, input: unknown): Promise<unknown>
  /** Calls a procedure of the contract, typed. */
  ask<N extends ProcedureName>(procedure: N, input: InputOf<N>): Promise<OutputOf<N>>
}

/**
 * Opens a book, lets `use` work on it, and closes it whatever happens. A signal to stop cancels the call
 * at hand. No rolling backups are made: those belong to the window, where a book stays open for hours.
 */
export async function withBook<T>(file: string, person: string, use: (book: OpenBook) => Promise<T>): Promise<T> {
  const { tell } = visibleWork()
  const places = { resources: resourcesFolder(), backups: null, log: logFile() }
  const session = new Session(places, person, (event) => {
    if (event.type === 'progress') tell(event.words, event.done, event.total)
  })
  let calls = 0
  const cancel = () => session.cancel(calls)
  stopped.addEventListener('abort', cancel)
  try {
    await session.open(fromWhereCalled(file))
    return await use({
      call: (procedure, input) => session.call(++calls, procedure, input),
      // The contract's schema of this name has parsed the answer's shape; see `call` in the engine.
      ask: async (procedure, input) => (await session.call(++calls, procedure, input)) as never,
    })
  } finally {
    stopped.removeEventListener('abort', cancel)
    session.close()
  }
}
