import { setImmediate } from 'node:timers/promises'
import { FairbookError } from '../../shared/model/error'

/** Long work: says how far it is, lets other calls in between, and stops when asked to. */
export type Work = {
  signal: AbortSignal
  /** Tells how far it is, and goes on. */
  tell(words: string, done: number, total: number): void
  /** Tells how far it is, gives way to other calls, and throws `cancelled` once cancelled. */
  progress(words: string, done: number, total: number): Promise<void>
}

/** Work that tells its progress to `tell`. */
export function workOf(signal: AbortSignal, tell: (words: string, done: number, total: number) => void): Work {
  return {
    signal,
    tell,
    async progress(words, done, total) {
      tell(words, done, total)
      await setImmediate()
      if (signal.aborted) throw stopped()
    },
  }
}

/** What to throw when work ends with an error: after Cancel, that it was stopped, whatever the work came upon. */
export function stoppedOr(error: unknown, { signal }: Work): unknown {
  return signal.aborted ? stopped() : error
}

const stopped = () => new FairbookError('cancelled', 'Stopped. Nothing was written.')
