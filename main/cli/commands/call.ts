import type { Command } from 'commander'
import { callLines } from '../call-lines'
import { exitCodes, UsageError } from '../endings'
import { withBook } from '../open-session'
import { addPersonOption, personOf } from '../options'
import { clearProgress, print, say, stopped } from '../terminal'

type Options = { lines?: boolean; as?: string }

/** `fairbook call FILE PROCEDURE [JSON, or -]` and `fairbook call FILE --lines` */
export function addCall(program: Command): void {
  const command = program
    .command('call')
    .summary('call a procedure of the engine')
    .description('Calls a procedure on a book and prints its result as JSON: what the window can do, a script can.')
    .argument('<file>', 'the book')
    .argument('[procedure]', 'its name, for example stakeholders.add (see `fairbook procedures`)')
    .argument('[json]', 'its input as JSON, or - to read it from standard input (default: {})')
    .option('--lines', 'read one call a line, {"procedure": …, "input": …}, and print one result a line')
    .addHelpText(
      'after',
      `
With --lines each printed line is one call's result, {"ok": true, "result": …} or {"ok": false, "problem": …}.
It is printed as soon as the change is safe on the disk. A refused line does not stop the ones after it; the
exit code is then 1.`,
    )
  addPersonOption(command).action(
    async (file: string, procedure: string | undefined, json: string | undefined, options: Options) => {
      if (options.lines) {
        if (procedure !== undefined) throw new UsageError('With --lines the procedures stand in the lines.')
        return manyCalls(file, options)
      }
      if (procedure === undefined) throw new UsageError('Say which procedure, or give --lines.')
      const input = json === '-' ? await standardInput() : (json ?? '{}')
      await oneCall(file, procedure, parsed(input), options)
    },
  )
}

async function oneCall(file: string, procedure: string, input: unknown, options: Options): Promise<void> {
  const result = await withBook(file, personOf(options), (book) => book.call(procedure, input))
  clearProgress()
  await print(JSON.stringify(result, null, 2))
}

async function manyCalls(file: string, options: Options): Promise<void> {
  // Waiting for the next line must end too when the program is asked to.
  stopped.addEventListener('abort', () => process.stdin.destroy())
  const { calls, refused } = await withBook(file, personOf(options), (book) => callLines(book, process.stdin))
  if (refused === 0) return
  say(`${refused} of ${calls} calls ${refused === 1 ? 'was' : 'were'} refused; their lines say why.`)
  process.exitCode = exitCodes.refused
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UsageError(`The input is not JSON: ${(error as Error).message}.`)
  }
}
