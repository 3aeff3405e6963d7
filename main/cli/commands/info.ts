import type { Command } from 'commander'
import type { BookInfo } from '../../../shared/model/book'
import { yearStatusWords } from '../../../shared/model/year'
import { periodWords } from '../../../shared/rules/date-words'
import { bytesInWords } from '../bytes-in-words'
import { withBook } from '../open-session'
import { computersUser } from '../places'
import { print } from '../terminal'

/** `fairbook info FILE [--json]` */
export function addInfo(program: Command): void {
  program
    .command('info')
    .summary('say what a book holds')
    .description('Says whose book it is, which years it holds, and how much is in it.')
    .argument('<file>', 'the book')
    .option('--json', 'as JSON')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      const info = await withBook(file, computersUser(), (book) => book.ask('book.info', {}))
      await print(json ? JSON.stringify(info, null, 2) : inWords(info))
    })
}

function inWords(info: BookInfo): string {
  const rows: [string, string][] = [
    ['Organisation', info.organisation],
    ...(info.sample ? [['', 'The sample: its people and figures are invented'] satisfies [string, string]] : []),
    ['File', `${info.path} (${bytesInWords(info.bytes)})`],
    ['Begun', info.createdAt.slice(0, 10)],
    ['Last saved', info.savedAt.slice(0, 16).replace('T', ' ')],
    ...(info.readOnly ? [['', 'It can only be read here'] satisfies [string, string]] : []),
    ...info.years.map(({ label, startsOn, endsOn, status }): [string, string] => [
      `Year ${label}`,
      `${periodWords(startsOn, endsOn)}, ${yearStatusWords[status].toLowerCase()}`,
    ]),
    ...Object.entries(info.counts)
      .filter(([noun]) => noun !== 'years')
      .map(([noun, count]): [string, string] => [
        `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`,
        count.toLocaleString('en-GB'),
      ]),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, words]) => `${name.padEnd(width)}  ${words}`).join('\n')
}
