// The parts of `npm test`: each gives its count of passed, failed and skipped tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './built.mjs'
import { displayPrefix, missingLibraries, noDisplay } from './display.mjs'
import { findElectron } from './electron-runtime.mjs'
import { nodeEnvironment } from './node-runtime.mjs'
import { root } from './places.mjs'
import { run, say } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const { node, env } = nodeEnvironment()
const tool = (/** @type {string} */ path) => join(root, 'node_modules', path)
const oneOf = (/** @type {boolean} */ good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 })

/**
 * The checks that run no code of the program.
 * @type {readonly { name: string, run: () => Promise<number> }[]}
 */
export const staticChecks = [
  { name: 'Biome', run: () => run(node, [tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'], { env }) },
  ...['shared', 'web', 'node', 'scripts', 'window'].map((part) => ({
    name: `TypeScript, ${part}`,
    run: () => run(node, [tool('typescript/bin/tsc'), '-p', `tsconfig.${part}.json`], { env }),
  })),
  {
    name: 'Dependency arrows',
    run: () =>
      run(node, [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'main', 'shared', 'renderer', 'test'], { env }),
  },
  { name: 'knip', run: () => run(node, [tool('knip/bin/knip.js')], { env }) },
  { name: 'Build', run: build },
]

/**
 * @param {{ name: string, run: () => Promise<number> }} check
 * @returns {Promise<Count>}
 */
export async function staticCheck(check) {
  return oneOf((await check.run()) === 0)
}

/**
 * Runs a test runner that writes its results to a file as JSON, and reads the count from there.
 * @param {(report: string) => Promise<number>} runner given the path to write to; answers with the exit code
 * @param {(report: any) => Count} counted
 * @returns {Promise<Count>}
 */
async function counting(runner, counted) {
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-test-'))
  const report = join(folder, 'report.json')
  try {
    const code = await runner(report)
    /** @type {Count} */
    let count = { passed: 0, failed: 0, skipped: 0 }
    try {
      count = counted(JSON.parse(readFileSync(report, 'utf8')))
    } catch {
      say(`The test runner ended with code ${code} and left no report.`)
    }
    // A runner may fail without a failing test: an error outside of any, or no tests at all.
    if (code !== 0 && count.failed === 0) count.failed = 1
    return count
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Rules, engine, documents and faults. @returns {Promise<Count>} */
export function vitest() {
  return counting(
    (report) =>
      run(
        node,
        [tool('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        {
          env,
        },
      ),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.testResults.filter(brokenFile).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  )
}

/** A test file that could not even be loaded has no failing test of its own. */
const brokenFile = (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0

/**
 * How Playwright is started on windows here.
 * @returns {Promise<string | ((args: readonly string[]) => { command: string, args: string[], env: NodeJS.ProcessEnv })>}
 *   the command for these arguments of `playwright test`; or the sentence why no window can be opened
 */
export async function windowRunner() {
  const electron = await findElectron()
  if (electron === null) return 'There is no Electron to open windows with'
  const prefix = displayPrefix()
  if (prefix === null) return noDisplay
  const missing = missingLibraries(electron.executable)
  if (missing !== null) return missing
  return (args) => {
    const [command = node, ...rest] = [...prefix, node, tool('@playwright/test/cli.js'), 'test', ...args]
    return { command, args: rest, env: { ...env, FAIRBOOK_ELECTRON: electron.executable } }
  }
}

/** The windows. @returns {Promise<Count>} */
export async function playwright() {
  const runner = await windowRunner()
  if (typeof runner === 'string') return withoutWindows(runner)
  return counting(
    (report) => {
      const { command, args, env } = runner(['--reporter=list,json'])
      return run(command, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } })
    },
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
  )
}

/**
 * Where no window can be opened the window tests count as skipped; on a build machine as failed.
 * @param {string} why
 * @returns {Count}
 */
function withoutWindows(why) {
  say(`${why.replace(/\.$/, '')}. The tests of windows did not run.`)
  if (process.env.CI) return oneOf(false)
  const list = spawnSync(node, [tool('@playwright/test/cli.js'), 'test', '--list', '--reporter=json'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  const specs = list.stdout.match(/"ok": (true|false),/g)?.length ?? 1
  return { passed: 0, failed: 0, skipped: specs }
}
