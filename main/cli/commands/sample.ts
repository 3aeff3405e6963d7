import type { Command } from 'commander'
import type { Book } from '../../engine/book/book'
import { ShippedFrameworks } from '../../engine/records/frameworks'
import { createLoadedBook, createSampleBook } from '../../engine/sample/create-sample'
import { largeBeginning, loadLarge } from '../../engine/sample/large'
import { addPersonOption, personOf } from '../options'
import { fromWhereCalled, resourcesFolder } from '../places'
import { clearProgress, print, visibleWork } from '../terminal'

type Options = { large?: boolean; as?: string }

/** The large book is the same every time, so that measurements can be compared. */
const seed = 1

/** `fairbook sample FILE [--large]` */
export function addSample(program: Command): void {
  const command = program
    .command('sample')
    .summary('make the sample book')
    .description(
      'Makes the book of the invented Harbour Lane Pool and Community Centre, to look at and to try things on.',
    )
    .argument('<file>', 'where the book is made; it usually ends in .fairbook')
    .option(
      '--large',
      'make a very large invented book instead: 20 years, 500 indicators, 200,000 readings, 5,000 pieces of evidence',
    )
  addPersonOption(command).action(async (file: string, options: Options) => {
    const path = fromWhereCalled(file)
    const book = await make(path, options)
    book.close()
    clearProgress()
    await print(path)
  })
}

function make(path: string, options: Options): Promise<Book> {
  const resources = resourcesFolder()
  const shipped = { resources, frameworks: new ShippedFrameworks(resources) }
  const opening = { person: personOf(options), backups: null }
  const work = visibleWork()
  if (!options.large) return createSampleBook(path, opening, shipped, work)
  return createLoadedBook(
    path,
    largeBeginning(),
    opening,
    shipped,
    (call, progress) => loadLarge(call, { seed, progress }),
    work,
  )
}
