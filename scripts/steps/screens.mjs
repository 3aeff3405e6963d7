// Pictures of every page, light and dark, into docs/screens: `npm run screens`. What there is to see stands
// in test/window/every-page.ts.
import { join } from 'node:path'
import { ensureBuilt } from '../lib/built.mjs'
import { windowRunner } from '../lib/checks.mjs'
import { root } from '../lib/places.mjs'
import { run, stop } from '../lib/run.mjs'

await ensureBuilt().catch((error) => stop(String(error.message)))
const runner = await windowRunner()
if (typeof runner === 'string') stop(`${runner.replace(/\.$/, '')}. No pictures were taken.`)

const config = join(root, 'test', 'window', 'screens', 'playwright.config.ts')
const { command, args, env } = runner(['--config', config])
process.exit(await run(command, args, { env }))
