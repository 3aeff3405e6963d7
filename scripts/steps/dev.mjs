// The workbench with hot reload of the window.
import { join } from 'node:path'
import { hasDisplay, missingLibraries } from '../lib/display.mjs'
import { findElectron } from '../lib/electron-runtime.mjs'
import { nodeEnvironment } from '../lib/node-runtime.mjs'
import { root } from '../lib/places.mjs'
import { run, stop } from '../lib/run.mjs'
import { sandboxSwitches } from '../lib/workbench.mjs'

if (!hasDisplay()) stop('There is no display here to open the workbench on.')
const electron = await findElectron()
if (electron === null) process.exit(1)
const missing = missingLibraries(electron.executable)
if (missing !== null) stop(missing)
const { node, env } = nodeEnvironment()
const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const switches = [...sandboxSwitches(), ...process.argv.slice(2)]
process.exit(
  await run(node, [vite, 'dev', '--watch', ...(switches.length > 0 ? ['--', ...switches] : [])], {
    env: { ...env, ELECTRON_EXEC_PATH: electron.executable },
  }),
)
