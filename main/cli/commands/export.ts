import { type Command, Option } from 'commander'
import { type Edition, editions } from '../../../shared/model/edition'
import { FairbookError } from '../../../shared/model/error'
import type { ExportReport } from '../../../shared/model/export'
import { bytesInWords } from '../bytes-in-words'
import { UsageError } from '../endings'
import { withBook } from '../open-session'
import { computersUser, fromWhereCalled } from '../places'
import { clearProgress, print } from '../terminal'

type Options = { year: string; edition: Edition; word?: string; excel?: string; json?: boolean }

/** `fairbook export FILE --year LABEL [--word OUT.docx] [--excel OUT.xlsx] [--edition published]` */
export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write the social accounts of a year')
    .description(
      'Writes the social accounts of a year as Word, Excel or both. What stood there before is replaced once the new file is whole.',
    )
    .argument('<file>', 'the book')
    .requiredOption('--year <label>', 'which year, as it is called in the book, for example 2025')
    .option('--word <file>', 'write the Word document here')
    .option('--excel <file>', 'write the Excel workbook here')
    .addOption(
      new Option('--edition <edition>', 'full, with references; or published, without')
        .choices(editions)
        .default('full' satisfies Edition),
    )
    .option('--json', 'say what was written as JSON')
    .action(async (file: string, { year, edition, word, excel, json = false }: Options) => {
      if (word === undefined && excel === undefined)
        throw new UsageError('Say what to write: --word OUT.docx, --excel OUT.xlsx, or both.')
      const report = await withBook(file, computersUser(), async (book) => {
        const { years } = await book.ask('book.info', {})
        const found = years.find(({ label }) => label === year) ?? years.find(({ label }) => sameLabel(label, year))
        if (found === undefined) {
          const labels = years.map(({ label }) => label).join(', ')
          throw new FairbookError('not-found', `There is no year ${year} in this book. It has: ${labels}.`)
        }
        return book.ask('accounts.export', {
          yearId: found.id,
          edition,
          ...(word === undefined ? {} : { word: fromWhereCalled(word) }),
          ...(excel === undefined ? {} : { excel: fromWhereCalled(excel) }),
        })
      })
      clearProgress()
      await print(json ? JSON.stringify(report, null, 2) : inWords(report))
    })
}

/** Labels have an en dash, "2025–26", which few keyboards do: a hyphen or a stroke will do as well. */
const sameLabel = (label: string, asked: string) => plain(label) === plain(asked)
const plain = (label: string) => label.trim().replace(/[–/]/g, '-').toLowerCase()

function inWords({ word, excel, pages }: ExportReport): string {
  const lines: string[] = []
  if (word) lines.push(`${word.path} (${pages === null ? '' : `${pages} pages, `}${bytesInWords(word.bytes)})`)
  if (excel) lines.push(`${excel.path} (${bytesInWords(excel.bytes)})`)
  return lines.join('\n')
}
