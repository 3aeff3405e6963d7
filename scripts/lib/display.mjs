import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @returns {boolean} whether windows opened now can be seen by somebody */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * What to put before a command that opens windows nobody needs to see.
 * @returns {string[] | null} nothing where there is a display, xvfb-run where that is installed; null where neither is
 */
export function displayPrefix() {
  if (hasDisplay()) return []
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xvfb-run')))
  return found ? ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1000x24'] : null
}

export const noDisplay =
  'There is no display here and no xvfb-run to stand in for one; on Debian or Ubuntu: sudo apt-get install xvfb xauth'

/** Debian packages of the libraries that a bare system most often lacks. */
const packageOf = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libatk-1.0.so.0': 'libatk-bridge2.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
}

/**
 * The sentence to say when libraries of the system that an Electron needs are missing.
 * @param {string} executable
 * @returns {string | null} null when nothing is missing
 */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return null
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const missing = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => String(library))
  if (missing.length === 0) return null
  const packages = new Set(missing.map((library) => Reflect.get(packageOf, library)).filter(Boolean))
  const remedy = packages.size > 0 ? `; on Debian or Ubuntu: sudo apt-get install ${[...packages].join(' ')}` : ''
  return `Electron needs libraries this system lacks (${missing.join(', ')})${remedy}`
}
