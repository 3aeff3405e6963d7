import type { Command } from 'commander'
import { z } from 'zod'
import { contract } from '../../../shared/contract'
import { print } from '../terminal'

/** `fairbook procedures [--json]` */
export function addProcedures(program: Command): void {
  program
    .command('procedures')
    .summary('list what can be called')
    .description(
      'Lists every procedure that `fairbook call` knows. With --json, each with its input and output as JSON Schema.',
    )
    .option('--json', 'with input and output as JSON Schema')
    .action(async ({ json = false }: { json?: boolean }) => {
      await print(json ? JSON.stringify(asJsonSchema(), null, 2) : inWords())
    })
}

/** Every procedure: what it is for, whether it changes the book, and the JSON Schema of what goes in and comes out. */
function asJsonSchema() {
  return Object.entries(contract).map(([name, { kind, summary, input, output }]) => ({
    name,
    kind,
    summary,
    // What a caller may leave out because there is a default is optional only in the schema of the input side.
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
  }))
}

function inWords(): string {
  const entries = Object.entries(contract)
  const width = Math.max(...entries.map(([name]) => name.length))
  return entries.map(([name, { kind, summary }]) => `${name.padEnd(width)}  ${kind.padEnd(5)}  ${summary}`).join('\n')
}
