import { join } from 'node:path'
import { app } from 'electron'
import type { EnginePlaces } from '../../shared/engine-messages'

/**
 * Where the program's own files and the person's are found, in a clone and when packaged. What another
 * process reads (the engine's code, frameworks, fonts) lies outside the archive when packaged, since only
 * Electron itself can read inside it.
 */
export function places() {
  const program = app.getAppPath()
  const data = app.getPath('userData')
  return {
    /** The files of the window, served by the protocol. */
    window: join(program, 'out', 'renderer'),
    preload: join(program, 'out', 'preload', 'index.cjs'),
    engine: join(app.isPackaged ? `${program}.unpacked` : program, 'out', 'main', 'engine.js'),
    settings: join(data, 'settings.json'),
    forEngine: {
      resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(program, 'resources'),
      backups: join(data, 'backups'),
      log: join(data, 'fairbook.log'),
    } satisfies EnginePlaces,
  }
}
