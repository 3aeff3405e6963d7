// Opens the workbench: `npm start`, or `npm start -- BOOK` for a certain book.
import { resolve } from 'node:path'
import { ensureBuilt } from '../lib/built.mjs'
import { hasDisplay } from '../lib/display.mjs'
import { stop } from '../lib/run.mjs'
import { openWorkbench } from '../lib/workbench.mjs'

await ensureBuilt().catch((error) => stop(String(error.message)))
if (!hasDisplay())
  stop('There is no display here to open the workbench on; "npm run fairbook -- --help" works without one.')
const books = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? '.', path))
process.exit(await openWorkbench(books))
