import { CommanderError } from 'commander'
import { FairbookError } from '../../shared/model/error'
import { problemOf } from '../engine/unforeseen'
import { logFile } from './places'
import { nobodyReads, say, stopped } from './terminal'

/** What a command's exit code tells. */
export const exitCodes = { done: 0, refused: 1, usage: 2, stopped: 130 } as const

/** Thrown for a command line that cannot be understood. */
export class UsageError extends Error {}

/** Says what ended a command, and gives the exit code that tells it. */
export function ending(error: unknown): number {
  if (stopped.reason === nobodyReads) return exitCodes.stopped
  // commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (error instanceof UsageError) {
    say(error.message)
    return exitCodes.usage
  }
  const { code, message } = problemOf(error, logFile())
  say(message)
  return error instanceof FairbookError && code === 'cancelled' ? exitCodes.stopped : exitCodes.refused
}
