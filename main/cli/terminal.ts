import { once } from 'node:events'
import { FairbookError } from '../../shared/model/error'
import { type Work, workOf } from '../engine/work'

const stopping = new AbortController()
/** Why the work was stopped, when it was because nobody reads the output any more. */
export const nobodyReads = Symbol('nobody reads')

/** Aborted once the person presses Ctrl-C or the system asks the program to end. */
export const stopped: AbortSignal = stopping.signal

/** From now on a signal to end, or nobody left to read, cancels the work at hand, which cleans up after itself. */
export function stopWhenTold(): void {
  // npm passes a signal on that the terminal has given already, so a second one means nothing more.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  // A reader that has seen enough (`… | head`) closes the pipe.
  process.stdout.on('error', () => stopping.abort(nobodyReads))
}

/** Work that can be stopped, and whose progress is one line on a terminal and nothing elsewhere. */
export function visibleWork(): Work {
  return workOf(stopped, showProgress)
}

let shown = 0

function showProgress(words: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return
  const share = total > 0 ? ` ${Math.floor((100 * done) / total)}%` : ''
  const line = `${words}${share}`.slice(0, (process.stderr.columns || 80) - 1)
  process.stderr.write(`\r${line.padEnd(shown)}`)
  shown = line.length
}

/** Takes the line of progress away, so that what is said next stands alone. */
export function clearProgress(): void {
  if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`)
  shown = 0
}

/** Writes a line to standard output and waits until the system has taken it. @throws FairbookError `cancelled` */
export async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return
  try {
    await once(process.stdout, 'drain', { signal: stopped })
  } catch {
    throw new FairbookError('cancelled', 'Stopped. What was done so far is kept.')
  }
}

/** Says something to the person, beside the output proper. */
export function say(sentence: string): void {
  clearProgress()
  process.stderr.write(`${sentence}\n`)
}
