import { join } from 'node:path'
import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract'
import type { NewBook } from '../../../shared/model/book'
import type { Book } from '../book/book'
import { createBook } from '../book/create-book'
import type { OpeningOptions } from '../book/open-book'
import { call } from '../call'
import type { Desk } from '../handlers'
import { workOf } from '../work'
import { loadSample, sampleBeginning } from './load-sample'

/** Calls a procedure of the contract on a book, typed: how a sample is loaded. */
export type TypedCall = <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

type Shipped = Pick<Desk, 'frameworks' | 'resources'>

/** Makes the sample book of Harbour Lane at `path`. It appears only when it is whole. */
export function createSampleBook(path: string, options: OpeningOptions, shipped: Shipped): Promise<Book> {
  const folder = join(shipped.resources, 'sample')
  return createLoadedBook(path, sampleBeginning(folder), options, shipped, (typedCall) => loadSample(typedCall, folder))
}

/** Makes a book and fills it through the engine's own procedures, as a person or a script would. */
export function createLoadedBook(
  path: string,
  first: NewBook,
  options: OpeningOptions,
  shipped: Shipped,
  load: (call: TypedCall) => Promise<void>,
): Promise<Book> {
  const work = workOf(new AbortController().signal, () => {})
  return createBook(path, { ...first, sample: true }, options, async (book) => {
    // The name has chosen the parser and so the type of the answer; the compiler can't follow that through a variable.
    await load(async (name, input) => (await call({ ...shipped, book, work }, name, input)) as never)
  })
}
