import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes a new name in a folder itself durable; Windows has no such thing and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
