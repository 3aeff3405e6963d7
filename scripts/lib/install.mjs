import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'
import { run, say, stop } from './run.mjs'

const modules = join(root, 'node_modules')
const lock = join(root, 'package-lock.json')
/** npm's own note of what it put into node_modules. */
const installed = join(modules, '.package-lock.json')
/** Which lockfile the packages were last brought in line with. */
const stamp = join(modules, '.fairbook-lock')

const fingerprint = () => createHash('sha256').update(readFileSync(lock)).digest('hex')

function isInstalled() {
  if (!existsSync(installed)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs
}

/**
 * Installs the packages when there are none, or when the lockfile is newer than what is there.
 * Ends with a sentence when npm cannot.
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  const fresh = !existsSync(modules)
  say(
    fresh
      ? 'Installing the packages Fairbook is built with. This happens once and takes a minute or two.'
      : 'The list of packages has changed; installing what is missing.',
  )
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const args = fresh ? ['ci', ...quiet] : ['install', '--no-save', ...quiet]
  // npm tells where it lives when it runs us; started by hand, it is the one on the path.
  const npm = process.env.npm_execpath
  const ours = npm !== undefined && /npm-cli\.c?js$/.test(npm)
  // npm writes "added 682 packages" to standard output, which belongs to the step that follows.
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { stdio: ['ignore', 2, 2], shell: !ours && process.platform === 'win32' }
  const code = ours ? await run(process.execPath, [npm, ...args], options) : await run('npm', args, options)
  if (code !== 0) {
    stop('The packages could not be installed; npm says why above. Mend that and run the same command again.')
  }
  writeFileSync(stamp, fingerprint())
}
