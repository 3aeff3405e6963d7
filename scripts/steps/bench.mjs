// Time and memory on the large book, and the cold start against an empty Electron window of the same run:
// `npm run bench`, or `npm run bench -- BOOK` with a large book made earlier.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { benchEngine } from '../lib/bench-engine.mjs'
import { benchEvidence } from '../lib/bench-evidence.mjs'
import { benchWindow } from '../lib/bench-window.mjs'
import { ensureBuilt } from '../lib/built.mjs'
import { displayPrefix, missingLibraries, noDisplay } from '../lib/display.mjs'
import { findElectron } from '../lib/electron-runtime.mjs'
import { nodeEnvironment } from '../lib/node-runtime.mjs'
import { out } from '../lib/places.mjs'
import { run, say, stop } from '../lib/run.mjs'

/** Set when this step runs itself again under xvfb-run, for the windows alone. */
const windowsOnly = '--windows'

await ensureBuilt().catch((error) => stop(String(error.message)))
const { node, env } = nodeEnvironment()
const [first, second] = process.argv.slice(2)

if (first === windowsOnly && second !== undefined) {
  const electron = await findElectron()
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-bench-'))
  if (electron !== null) show(await benchWindow(electron.executable, second, folder))
  rmSync(folder, { recursive: true, force: true })
} else {
  await everything(first)
}

/** @param {string | undefined} given */
async function everything(given) {
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-bench-'))
  try {
    const book = join(folder, 'large.fairbook')
    if (given !== undefined) copyFileSync(resolve(process.env.INIT_CWD ?? '.', given), book)
    else {
      const began = performance.now()
      const code = await run(node, [join(out, 'main', 'cli.js'), 'sample', book, '--large'], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      if (code !== 0) stop('The large book could not be made; the reason stands above.')
      say(`The large book was made in ${((performance.now() - began) / 1000).toFixed(0)} s.`)
    }
    console.log(
      `${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 1e9).toFixed(0)} GB, ${process.platform}\n`,
    )
    console.log(`${'What'.padEnd(52)}${'Measured'.padStart(12)}${'Goal'.padStart(12)}${'Of goal'.padStart(9)}`)
    show(await benchEngine(book, folder))
    show(await benchEvidence(folder))

    const electron = await findElectron()
    const prefix = displayPrefix()
    const missing =
      electron === null ? 'There is no Electron to open windows with.' : missingLibraries(electron.executable)
    const why = prefix === null ? noDisplay : missing
    if (prefix === null || why !== null) {
      say(`${why} The cold start was not measured.`)
      process.exitCode = process.env.CI ? 1 : 0
      return
    }
    const [command = node, ...rest] = [...prefix, node, String(process.argv[1]), windowsOnly, book]
    process.exitCode = await run(command, rest, { env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: electron?.folder } })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {readonly import('../lib/bench-engine.mjs').Measurement[]} table */
function show(table) {
  for (const { what, is, unit, goal } of table) {
    const figure = (/** @type {number} */ value) => `${value.toFixed(unit === '×' ? 2 : value < 100 ? 1 : 0)} ${unit}`
    const wanted = goal === undefined ? '' : `≤ ${figure(goal)}`
    const share = goal === undefined ? '' : `${Math.round((is / goal) * 100)}%`
    console.log(`${what.padEnd(52)}${figure(is).padStart(12)}${wanted.padStart(12)}${share.padStart(9)}`)
  }
}
