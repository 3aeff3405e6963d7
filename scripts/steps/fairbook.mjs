// The command line, from a clone: builds when needed and runs it in this very process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from '../lib/built.mjs'
import { out } from '../lib/places.mjs'
import { stop } from '../lib/run.mjs'

await ensureBuilt().catch((error) => stop(String(error.message)))
const program = join(out, 'main', 'cli.js')
process.argv.splice(1, 1, program)
await import(pathToFileURL(program).href)
