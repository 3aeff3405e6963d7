import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { FairbookError, type FairbookProblem } from '../../shared/model/error'
import { newId } from './book/new-id'

/**
 * An error as a problem that may be shown. One nobody foresaw is written to the local log (null: none is
 * kept) and shown with a reference only.
 */
export function problemOf(error: unknown, log: string | null): FairbookProblem {
  if (error instanceof FairbookError) return error.toProblem()
  const reference = newId().slice(-6).toUpperCase()
  const noted = log !== null && note(error, reference, log)
  return {
    code: 'unexpected',
    message: `Something went wrong that Fairbook did not foresee. What was saved is kept.${noted ? ` It is noted on this computer under ${reference}, in ${log}.` : ''}`,
    detail: { reference },
  }
}

/** Whether it could be noted: the log may lie on the very disk that is full. */
function note(error: unknown, reference: string, log: string): boolean {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  try {
    mkdirSync(dirname(log), { recursive: true })
    appendFileSync(log, `${new Date().toISOString()} ${reference} ${told}\n`)
    return true
  } catch {
    return false
  }
}
