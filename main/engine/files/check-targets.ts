import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { FairbookError } from '../../../shared/model/error'
import { checkTarget } from './write-whole-files'

/**
 * Looks before work begins whether files could be written down at its end. `what`: "The accounts".
 * @throws FairbookError `refused` when two would go to one file, or one over the book; `no-access`, `no-such-file`
 */
export function checkTargets(book: { path: string }, paths: readonly (string | undefined)[], what: string): void {
  const given = paths.filter((path) => path !== undefined)
  if (new Set(given.map(trueName)).size < given.length)
    throw new FairbookError('refused', 'Word and Excel need a file each. Choose two names.')
  for (const path of given) {
    if (trueName(path) === trueName(book.path))
      throw new FairbookError('refused', `${what} can’t be written over the book itself. Choose another name.`)
    checkTarget(path)
  }
}

/** A path as the disk knows it, so that the same file under two names is seen to be the same. */
function trueName(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    // Not there yet.
    return resolve(path)
  }
}
