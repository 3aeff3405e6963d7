import { missingLibraries } from './display.mjs'
import { findElectron } from './electron-runtime.mjs'
import { nodeEnvironment } from './node-runtime.mjs'
import { root } from './places.mjs'
import { run, say } from './run.mjs'

/**
 * Opens the built workbench and waits until it is closed.
 * @param {readonly string[]} books paths of books to open, absolute
 * @returns {Promise<number>} exit code; 1 when no Electron can be started here, which has been said
 */
export async function openWorkbench(books) {
  const electron = await findElectron()
  if (electron === null) return 1
  const missing = missingLibraries(electron.executable)
  if (missing !== null) {
    say(missing)
    return 1
  }
  return run(electron.executable, [...sandboxSwitches(), root, ...books], { env: nodeEnvironment().env })
}

/**
 * Chromium refuses to run as root with its sandbox on.
 * @returns {string[]}
 */
export function sandboxSwitches() {
  if (process.getuid?.() !== 0) return []
  say('Started as root, so without the sandbox of the operating system; use an ordinary account for real work.')
  return ['--no-sandbox']
}
