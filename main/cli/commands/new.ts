import type { Command } from 'commander'
import type { Structure } from '../../../shared/model/structure'
import { createBook } from '../../engine/book/create-book'
import { UsageError } from '../endings'
import { withBook } from '../open-session'
import { addPersonOption, personOf } from '../options'
import { fromWhereCalled } from '../places'
import { print } from '../terminal'

/** `fairbook new FILE --organisation NAME --year FROM..TO` */
export function addNew(program: Command): void {
  const command = program
    .command('new')
    .summary('make a new book')
    .description('Makes a new book for an organisation, with its first accounting year.')
    .argument('<file>', 'where the book is made; it usually ends in .fairbook')
    .requiredOption('--organisation <name>', 'who keeps the book')
    .requiredOption('--year <from..to>', 'first and last day of the year, for example 2025-04-01..2026-03-31')
    .option('--label <label>', 'how the year is called (default: “2025–26”, from its days)')
    .option('--like <book>', 'begin with the objectives, stakeholders, outcomes and indicators of this book')
  addPersonOption(command).action(
    async (
      file: string,
      options: { organisation: string; year: string; label?: string; like?: string; as?: string },
    ) => {
      const path = fromWhereCalled(file)
      const year = { ...daysOf(options.year), ...(options.label === undefined ? {} : { label: options.label }) }
      const book = await createBook(
        path,
        { organisation: options.organisation, year, ...(await structureLike(options)) },
        { person: personOf(options), backups: null },
      )
      book.close()
      await print(path)
    },
  )
}

/** The structure of the book named by `--like`. */
async function structureLike(options: { like?: string; as?: string }): Promise<{ structure?: Structure }> {
  const { like } = options
  if (like === undefined) return {}
  return { structure: await withBook(like, personOf(options), (book) => book.ask('structure.get', {})) }
}

function daysOf(text: string): { startsOn: string; endsOn: string } {
  const [, startsOn, endsOn] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  if (startsOn === undefined || endsOn === undefined)
    throw new UsageError('--year: give the first and the last day, for example 2025-04-01..2026-03-31.')
  return { startsOn, endsOn }
}
