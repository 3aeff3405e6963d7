import { join } from 'node:path'
import { ensureBuilt } from './built.mjs'
import { findElectron, wantedVersion } from './electron-runtime.mjs'
import { nodeEnvironment } from './node-runtime.mjs'
import { root } from './places.mjs'
import { run } from './run.mjs'

/**
 * Builds what is out of date and packages the program around the Electron there is.
 * @param {readonly string[]} args for electron-builder: `--dir`, `--linux deb`, `-c.directories.output=…`
 * @returns {Promise<number>} exit code; 1 when there is no Electron, which has been said
 */
export async function packageProgram(args) {
  await ensureBuilt()
  const electron = await findElectron()
  if (electron === null) return 1
  const { node, env } = nodeEnvironment()
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  // The official one electron-builder fetches itself, for whichever system it packages.
  const dist = electron.official ? [] : [`-c.electronDist=${electron.folder}`]
  const around = [...dist, `-c.electronVersion=${wantedVersion()}`, '--publish', 'never']
  // Signing takes certificates this project does not have; without this, it looks for some on a Mac.
  const unsigned = env.CSC_LINK ? {} : { CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
  return run(node, [builder, ...args, ...around], { env: { ...env, ...unsigned }, stdio: ['ignore', 2, 2] })
}
