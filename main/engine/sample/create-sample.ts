import { setImmediate } from 'node:timers/promises'
import type { NewBook } from '../../../shared/model/book'
import { FairbookError } from '../../../shared/model/error'
import type { Book } from '../book/book'
import { createBook } from '../book/create-book'
import type { OpeningOptions } from '../book/open-book'
import { call } from '../call'
import type { Desk } from '../handlers'
import { type Work, workOf } from '../work'
import { loadSample, sampleBeginning, sampleFolder } from './load-sample'
import type { CallProcedure, LoadProgress } from './procedures'

type Shipped = Pick<Desk, 'frameworks' | 'resources'>

const callsBetweenPauses = 50

/** Work nobody watches and nobody stops. */
const unwatched = () => workOf(new AbortController().signal, () => {})

/**
 * Makes the sample book of Harbour Lane at `path`. It appears only when it is whole.
 * @throws FairbookError `already-there`, `no-access`, `no-space`, `cancelled`
 */
export function createSampleBook(
  path: string,
  options: OpeningOptions,
  shipped: Shipped,
  work: Work = unwatched(),
): Promise<Book> {
  const folder = sampleFolder(shipped.resources)
  const load = (typedCall: CallProcedure, progress: LoadProgress) => loadSample(typedCall, folder, progress)
  return createLoadedBook(path, sampleBeginning(folder), options, shipped, load, work)
}

/** Makes a book and fills it through the engine's own procedures, as a person or a script would. */
export function createLoadedBook(
  path: string,
  first: NewBook,
  options: OpeningOptions,
  shipped: Shipped,
  load: (call: CallProcedure, progress: LoadProgress) => Promise<void>,
  work: Work = unwatched(),
): Promise<Book> {
  // What single calls tell of their progress would only hide how far the whole is.
  const quiet = workOf(work.signal, () => {})
  let calls = 0
  return createBook(path, { ...first, sample: true }, options, async (book) => {
    await load(async (name, input) => {
      if (++calls % callsBetweenPauses === 0) await setImmediate()
      if (work.signal.aborted) throw new FairbookError('cancelled', 'Stopped. No book was made.')
      // The name has chosen the parser and so the type of the answer; the compiler can't follow that through a variable.
      return (await call({ ...shipped, book, work: quiet }, name, input)) as never
    }, work.tell)
  })
}
