import { appendFileSync } from 'node:fs'
import { FairbookError } from '../../shared/model/error'
import { places } from './places'

/**
 * Notes an error nobody foresaw in the local log, and gives one that can be shown: without the details,
 * with a reference by which they are found.
 */
export function unforeseen(error: unknown): FairbookError {
  const reference = Date.now().toString(36).toUpperCase()
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const log = places().forEngine.log
  try {
    appendFileSync(log, `${new Date().toISOString()} ${reference} ${detail}\n`)
  } catch {
    console.error(reference, detail)
  }
  return new FairbookError(
    'unexpected',
    `Something happened that Fairbook has no words for. What was shown as saved is in the book. The reference in ${log} is ${reference}.`,
    { reference },
  )
}
