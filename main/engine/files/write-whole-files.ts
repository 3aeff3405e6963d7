import { accessSync, closeSync, constants, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { FairbookError } from '../../../shared/model/error'
import { fileProblem } from './file-problem'
import { syncFolder } from './sync-folder'
import { unfinishedName } from './unfinished-name'

export type WholeFile = { path: string; bytes: Uint8Array }

/**
 * Writes files whole or not at all: each under another name beside its place and synced, and only when
 * all of them are safe put in place. What stood there before stays until then.
 * @throws FairbookError `no-access`, `no-space`, `no-such-file` for a folder that is not there
 */
export function writeWholeFiles(files: readonly WholeFile[]): void {
  const unfinished: { from: string; to: string }[] = []
  try {
    for (const { path, bytes } of files) {
      const to = resolve(path)
      checkTarget(to)
      const from = unfinishedName(to)
      unfinished.push({ from, to })
      trying(to, () => writeSynced(from, bytes))
    }
    for (const { from, to } of unfinished) trying(to, () => renameSync(from, to))
    for (const folder of new Set(unfinished.map(({ to }) => dirname(to)))) trying(folder, () => syncFolder(folder))
  } finally {
    for (const { from } of unfinished) rmSync(from, { force: true })
  }
}

/**
 * Whether a file can be written here, before anything is made for it: the folder is there and may be
 * written in; what stands there is a file that may be replaced and that no other program holds.
 * @throws FairbookError `no-access`, `no-such-file`
 */
export function checkTarget(path: string): void {
  const target = resolve(path)
  const folder = dirname(target)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new FairbookError('no-such-file', `There is no folder ${folder}. Make it first, or choose another.`)
  trying(target, () => {
    accessSync(folder, constants.W_OK)
    // Opening it for writing asks what renaming would not: whether it is read-only, or open in Word on Windows.
    if (statSync(target, { throwIfNoEntry: false }) !== undefined) closeSync(openSync(target, 'r+'))
  })
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Writes one file whole or not at all, from pieces that are not in memory together.
 * @returns how many bytes it has
 * @throws FairbookError as `writeWholeFiles`, and what `pieces` throws
 */
export async function writeWholeFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const to = resolve(path)
  checkTarget(to)
  const from = unfinishedName(to)
  try {
    const bytes = await writePieces(from, pieces)
    trying(to, () => renameSync(from, to))
    trying(to, () => syncFolder(dirname(to)))
    return bytes
  } finally {
    rmSync(from, { force: true })
  }
}

/** Writes a new file from pieces and waits until it is on the disk. @returns how many bytes it has */
export async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const file = trying(path, () => openSync(path, 'wx'))
  let bytes = 0
  try {
    for await (const piece of pieces) {
      for (let written = 0; written < piece.length; ) written += trying(path, () => writeSync(file, piece, written))
      bytes += piece.length
    }
    trying(path, () => fsyncSync(file))
  } finally {
    closeSync(file)
  }
  return bytes
}

function trying<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw fileProblem(error, path)
  }
}
