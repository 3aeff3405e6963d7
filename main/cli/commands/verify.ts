import type { Command } from 'commander'
import type { Verification } from '../../../shared/model/verification'
import { numberWords } from '../../../shared/rules/number-words'
import { exitCodes } from '../endings'
import { withBook } from '../open-session'
import { computersUser } from '../places'
import { clearProgress, print, say } from '../terminal'

/** `fairbook verify FILE` */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .summary('check that a book is whole and unchanged')
    .description(
      'Checks the pages of the file, the links between rows, the chain of the journal, and that every row stands as the journal says. Exit code 1 when something is wrong.',
    )
    .argument('<file>', 'the book')
    .option('--json', 'as JSON')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      const verification = await withBook(file, computersUser(), (book) => book.ask('book.verify', {}))
      clearProgress()
      await print(json ? JSON.stringify(verification, null, 2) : inWords(verification))
      if (verification.sound) return
      say('This book is not sound. Keep it as it is, and bring back an earlier copy from the File menu.')
      process.exitCode = exitCodes.refused
    })
}

function inWords({ sound, steps, changes, erasures, head }: Verification): string {
  const lines = steps.flatMap((step) => [
    `${step.sound ? 'sound' : 'WRONG'}  ${step.words}`,
    ...step.found.map((found) => `         ${found}`),
  ])
  if (erasures.times > 0)
    lines.push(
      `Erased for good ${erasures.times === 1 ? 'once' : `${erasures.times} times`}: the words of ${numberWords(erasures.changes)} ${erasures.changes === 1 ? 'change are' : 'changes are'} gone from the journal.`,
    )
  if (sound) lines.push(`Sound: ${changes.toLocaleString('en-GB')} changes, the last with hash ${inFours(head)}.`)
  return lines.join('\n')
}

/** The short form of a hash, in groups of four, as people compare it. */
const inFours = (hash: string) => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')
