// The sample, from nothing to its social accounts: `npm run demo` makes the book and writes its Word and
// Excel accounts into demo/, and opens the workbench on it where there is a display.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuilt } from '../lib/built.mjs'
import { hasDisplay } from '../lib/display.mjs'
import { nodeEnvironment } from '../lib/node-runtime.mjs'
import { out, root } from '../lib/places.mjs'
import { run, say, stop } from '../lib/run.mjs'
import { openWorkbench } from '../lib/workbench.mjs'

const { node, env } = nodeEnvironment()
const program = join(out, 'main', 'cli.js')
const folder = join(root, 'demo')
const book = join(folder, 'Harbour Lane.fairbook')

await ensureBuilt().catch((error) => stop(String(error.message)))
mkdirSync(folder, { recursive: true })

if (existsSync(book)) {
  say('The sample book of last time is still there and was kept; delete demo/ to begin afresh.')
} else if ((await fairbook('sample', book)) !== 0) {
  stop('The sample book could not be made; the reason stands above.')
}

/** @type {{ years: { label: string, startsOn: string }[] }} */
const info = JSON.parse(execFileSync(node, [program, 'info', book, '--json'], { env, encoding: 'utf8' }))
const label = info.years.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).at(-1)?.label ?? ''
const word = join(folder, `Harbour Lane, social accounts ${label}.docx`)
const excel = join(folder, `Harbour Lane, social accounts ${label}.xlsx`)
if ((await fairbook('export', book, '--year', label, '--word', word, '--excel', excel)) !== 0) {
  stop('The social accounts could not be written; the reason stands above.')
}

console.log(
  [
    '',
    'The sample is ready:',
    `  the book         ${relative(root, book)}`,
    `  in Word          ${relative(root, word)}`,
    `  in Excel         ${relative(root, excel)}`,
    '',
  ].join('\n'),
)

if (hasDisplay()) {
  say('Opening the workbench on it; close its window to end this.')
  const code = await openWorkbench([book])
  process.exit(code !== 0 && process.env.CI ? code : 0)
}
say(`There is no display here to open the workbench on; where there is one: npm start -- "${relative(root, book)}"`)

/**
 * Runs the command line. Only its complaints are passed on, since this step says itself what there is.
 * @param {...string} args
 * @returns {Promise<number>}
 */
function fairbook(...args) {
  return run(node, [program, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
