import type { Evidence, FileState } from '../../../../shared/model/evidence'
import type { Book } from '../../book/book'
import { incompleteContents } from '../../book/stored-files'

/**
 * How the files of a book stand, by their SHA-256, while it is open: which are not all there is seen at once, which
 * are other than they were attached once they were read.
 */
type States = { missing: ReadonlySet<string> | null; changed: Set<string> }

const statesOf = new WeakMap<Book, States>()

function states(book: Book): States {
  const there = statesOf.get(book)
  if (there !== undefined) return there
  const fresh: States = { missing: null, changed: new Set() }
  statesOf.set(book, fresh)
  return fresh
}

/** The contents that are not as they were attached. */
export function faultyContents(book: Book): { missing: ReadonlySet<string>; changed: ReadonlySet<string> } {
  const known = states(book)
  known.missing ??= incompleteContents(book)
  return { missing: known.missing, changed: known.changed }
}

/** The contents already known not to be as they were attached, by a list or a check: nothing is looked at for it. */
export function knownFaulty(book: Book): string[] {
  const { missing, changed } = states(book)
  return [...new Set([...(missing ?? []), ...changed])]
}

/** How the file of a piece of evidence stands; null for paper and pages. */
export function stateOf(book: Book, { sha256 }: Pick<Evidence, 'sha256'>): FileState | null {
  if (sha256 === null) return null
  const { missing, changed } = faultyContents(book)
  return missing.has(sha256) ? 'missing' : changed.has(sha256) ? 'changed' : 'here'
}

/** Files were stored: what was known of them is no longer so. */
export function forgetStates(book: Book, stored: Iterable<string>): void {
  const known = states(book)
  known.missing = null
  for (const sha256 of stored) known.changed.delete(sha256)
}

/** Says how a file was found when it was read. */
export function noteState(book: Book, sha256: string, state: FileState): void {
  const known = states(book)
  if (state === 'changed') known.changed.add(sha256)
  else known.changed.delete(sha256)
  if (state === 'missing') known.missing = new Set([...faultyContents(book).missing, sha256])
}
