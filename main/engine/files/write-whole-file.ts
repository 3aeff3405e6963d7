import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileProblem } from '../book/look-at-file'
import { newId } from '../book/new-id'

/**
 * Writes a file whole or not at all: under another name beside its place, synced, then renamed. What
 * stood there before stays until the new one is safe.
 * @throws FairbookError `no-access`, `no-space`
 */
export function writeWholeFile(path: string, bytes: Uint8Array): void {
  const target = resolve(path)
  const unfinished = `${target}.${newId().slice(-12)}.new`
  try {
    const file = openSync(unfinished, 'wx')
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, target)
    syncFolder(dirname(target))
  } catch (error) {
    throw fileProblem(error, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Makes the new name itself durable; Windows has no such thing and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
