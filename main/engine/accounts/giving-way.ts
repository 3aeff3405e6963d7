import { setImmediate } from 'node:timers/promises'

/** How long work tells how far it is, and hears that it should stop. */
export type Giving = {
  progress(words: string, done: number, total: number): void
  signal: AbortSignal
}

/** A step of long work: told, then other calls are let in between, then it stops if it was asked to. */
export function givingWay({ progress, signal }: Giving) {
  return async (words: string, done: number, total: number): Promise<void> => {
    progress(words, done, total)
    await setImmediate()
    signal.throwIfAborted()
  }
}
