import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeEnvironment } from './node-runtime.mjs'
import { out, root } from './places.mjs'
import { run, say } from './run.mjs'

const sources = ['main', 'shared', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const stamp = join(out, '.built')
const claim = join(root, 'node_modules', '.cache', 'fairbook-build')

/**
 * When anything in a file or folder last changed. Folders count too: taking a file away changes them.
 * @param {string} path
 * @returns {number} milliseconds
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

/** @returns {boolean} whether what is in out/ was built from what the sources are now */
function isBuilt() {
  const built = statSync(stamp, { throwIfNoEntry: false })
  return built !== undefined && sources.every((source) => newest(join(root, source)) <= built.mtimeMs)
}

/**
 * Takes the claim to build, so that two commands started together do not write into each other's files.
 * @returns {boolean}
 */
function takeClaim() {
  mkdirSync(dirname(claim), { recursive: true })
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    try {
      process.kill(Number(readFileSync(claim, 'utf8')), 0)
    } catch {
      // Whoever held it is gone.
      rmSync(claim, { force: true })
    }
    return false
  }
}

/**
 * Builds everything, whether it is needed or not. What the tools say goes to standard error.
 * @returns {Promise<number>} exit code of the build
 */
export async function build() {
  const { node, env } = nodeEnvironment()
  const began = new Date()
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const code = await run(node, [vite, 'build', '--logLevel', 'warn'], { env, stdio: ['ignore', 2, 2] })
  if (code === 0) {
    writeFileSync(stamp, '')
    // Whatever was saved while it was building counts as newer than the build.
    utimesSync(stamp, began, began)
  }
  return code
}

/**
 * Builds when the sources are newer than what was built from them.
 * @returns {Promise<void>}
 * @throws {Error} when the build fails
 */
export async function ensureBuilt() {
  while (!isBuilt()) {
    if (!takeClaim()) {
      await wait(200)
      continue
    }
    try {
      if (isBuilt()) return
      say('Building Fairbook…')
      if ((await build()) !== 0) throw new Error('Fairbook could not be built; the reason stands above.')
      // Files saved during the build make the next command build again, not this one for ever.
      return
    } finally {
      rmSync(claim, { force: true })
    }
  }
}
