import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Book } from '../../main/engine/book/book'
import { createBook } from '../../main/engine/book/create-book'
import { openBook } from '../../main/engine/book/open-book'
import { call } from '../../main/engine/call'
import { ShippedFrameworks } from '../../main/engine/records/frameworks'
import { workOf } from '../../main/engine/work'
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract'
import { freshFolder } from './fresh-folder'

export const resources = resolve(import.meta.dirname, '../../resources')
const frameworks = new ShippedFrameworks(resources)

/** Calls a procedure of the contract on a book, through the only door there is. */
export type Ask = <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

export type OpenedBook = {
  book: Book
  path: string
  ask: Ask
  callAny: (name: string, input: unknown) => Promise<unknown>
}

/** A new book of “Elm Street” with the year 2025, in a folder of its own. */
export async function newBook(path = join(freshFolder(), 'elm-street.fairbook')): Promise<OpenedBook> {
  const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
  return opened(await createBook(path, { organisation: 'Elm Street', year }, { person: 'Joan', backups: null }))
}

/** A book that lies there already, opened again. */
export async function reopened(path: string): Promise<OpenedBook> {
  return opened(await openBook(path, { person: 'Joan', backups: null }))
}

function opened(book: Book): OpenedBook {
  onTestFinished(() => {
    if (book.db.open) book.close()
  })
  // What these tests are about is not what a power cut leaves; that is tested with killed processes.
  book.db.pragma('synchronous = OFF')
  const work = workOf(new AbortController().signal, () => {})
  const callAny = (name: string, input: unknown) => call({ book, frameworks, resources, work }, name, input)
  // The name has chosen the schema of the answer; the compiler can't follow that through a variable.
  const ask: Ask = async (name, input) => (await callAny(name, input)) as never
  return { book, path: book.path, ask, callAny }
}
