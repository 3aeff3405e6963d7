import { z } from 'zod'

/**
 * Everything that can go wrong, as a closed list: the window, the command line and the tests
 * decide by these codes, never by the wording of a message.
 */
export const errorCodes = [
  'not-a-book',
  'damaged-book',
  'newer-book',
  'open-elsewhere',
  'read-only',
  'no-space',
  'no-access',
  'no-such-file',
  'already-there',
  'no-book-open',
  'unknown-procedure',
  'wrong-input',
  'not-found',
  'refused',
  'confirm',
  'conflict',
  'cancelled',
  'engine-stopped',
  'unexpected',
] as const

export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/** An error as it crosses from the engine: a code, a message fit for a bookkeeper, and details for a program. */
export const FairbookProblem = z.object({
  code: ErrorCode,
  /** Plain English: what happened, what was kept, what to do. */
  message: z.string(),
  /** Where it happened: field paths, a reference to the local log, questions to confirm. */
  detail: z.record(z.string(), z.unknown()).default({}),
})
export type FairbookProblem = z.infer<typeof FairbookProblem>

/** The one error class of Fairbook. Everything thrown on purpose is one of these. */
export class FairbookError extends Error {
  readonly code: ErrorCode
  readonly detail: Record<string, unknown>

  constructor(code: ErrorCode, message: string, detail: Record<string, unknown> = {}) {
    super(message)
    this.name = 'FairbookError'
    this.code = code
    this.detail = detail
  }

  /** The error as plain data, ready to be sent to another process. */
  toProblem(): FairbookProblem {
    return { code: this.code, message: this.message, detail: this.detail }
  }

  /** The error again, from what another process sent. */
  static from(problem: FairbookProblem): FairbookError {
    return new FairbookError(problem.code, problem.message, problem.detail)
  }
}
