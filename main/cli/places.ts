import { existsSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The program's folder `resources`: beside the code in a clone, in the packaged program's own folder otherwise. */
export function resourcesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const resources = join(folder, 'resources')
    if (existsSync(join(resources, 'frameworks'))) return resources
    if (folder === dirname(folder))
      throw new Error(`The program’s folder “resources” is missing above ${import.meta.dirname}`)
  }
}

/** Where errors nobody foresaw are noted: beside what the window keeps on this computer. */
export function logFile(): string {
  return join(dataFolder(), 'Fairbook', 'command-line.log')
}

/** The folder for the settings of programs, as Electron chooses it too. */
function dataFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
}

/** A path as the person meant it: npm runs its scripts from the project's folder and says where it was called. */
export function fromWhereCalled(path: string): string {
  const called = process.env.npm_lifecycle_event === 'fairbook' ? process.env.INIT_CWD : undefined
  return resolve(called ?? '.', path)
}

/** The name under which this person is known to the computer. */
export function computersUser(): string {
  try {
    return userInfo().username || 'unknown'
  } catch {
    // An account without an entry in the system's list of users, as in a container.
    return process.env.USER || process.env.USERNAME || 'unknown'
  }
}
