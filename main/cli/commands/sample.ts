import type { Command } from 'commander'
import { ShippedFrameworks } from '../../engine/records/frameworks'
import { createSampleBook } from '../../engine/sample/create-sample'
import { addPersonOption, personOf } from '../options'
import { fromWhereCalled, resourcesFolder } from '../places'
import { clearProgress, print, visibleWork } from '../terminal'

/** `fairbook sample FILE [--large]` */
export function addSample(program: Command): void {
  const command = program
    .command('sample')
    .summary('make the sample book')
    .description(
      'Makes the book of the invented Harbour Lane Pool and Community Centre, to look at and to try things on.',
    )
    .argument('<file>', 'where the book is made; it usually ends in .fairbook')
  addPersonOption(command).action(async (file: string, options: { as?: string }) => {
    const path = fromWhereCalled(file)
    const resources = resourcesFolder()
    const shipped = { resources, frameworks: new ShippedFrameworks(resources) }
    const opening = { person: personOf(options), backups: null }
    const book = await createSampleBook(path, opening, shipped, visibleWork())
    book.close()
    clearProgress()
    await print(path)
  })
}
