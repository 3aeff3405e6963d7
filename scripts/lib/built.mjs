import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeEnvironment } from './node-runtime.mjs'
import { out, root } from './places.mjs'
import { run, say } from './run.mjs'

const sources = [
  'main',
  'shared',
  'renderer',
  'electron.vite.config.ts',
  'scripts/lib/quick-docx.mjs',
  'package.json',
  'package-lock.json',
]
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
 * Builds everything, whether it is needed or not. What the tools say goes to standard error. The result
 * takes the place of the last one only when it is complete, so that a workbench running meanwhile, and one
 * started after a failed build, find all its files.
 * @returns {Promise<number>} exit code of the build
 */
export async function build() {
  const { node, env } = nodeEnvironment()
  const began = new Date()
  mkdirSync(out, { recursive: true })
  const unfinished = mkdtempSync(join(out, '.unfinished-'))
  try {
    const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const args = [vite, 'build', '--logLevel', 'warn', '--outDir', unfinished]
    const code = await run(node, args, { env, stdio: ['ignore', 2, 2] })
    if (code !== 0) return code
    for (const part of readdirSync(unfinished)) {
      rmSync(join(out, part), { recursive: true, force: true })
      renameSync(join(unfinished, part), join(out, part))
    }
    writeFileSync(stamp, '')
    // Whatever was saved while it was building counts as newer than the build.
    utimesSync(stamp, began, began)
    return 0
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
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
