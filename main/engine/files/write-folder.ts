import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { FairbookError } from '../../../shared/model/error'
import { stoppedOr, type Work } from '../work'
import { fileProblem, isFileError } from './file-problem'
import { syncFolder } from './sync-folder'
import { unfinishedName } from './unfinished-name'
import { checkTarget } from './write-whole-files'

/**
 * Makes a folder with all that `fill` writes into it: under another name beside its place, and put there when it is whole.
 * @param target a folder that is not there yet, or is empty
 * @throws FairbookError `cancelled`, `no-access`, `no-space`, `already-there` when something is in the folder
 */
export async function writeFolder<T>(target: string, work: Work, fill: (folder: string) => Promise<T>): Promise<T> {
  const stat = statSync(target, { throwIfNoEntry: false })
  if (stat !== undefined && !(stat.isDirectory() && readdirSync(target).length === 0))
    throw new FairbookError(
      'already-there',
      `There is something at ${target} already. Choose another name for the folder; nothing was written over.`,
    )
  checkTarget(`${target}.new`)
  const unfinished = unfinishedName(target)
  try {
    mkdirSync(unfinished)
    const result = await fill(unfinished)
    syncFolder(unfinished)
    if (statSync(target, { throwIfNoEntry: false }) !== undefined) rmdirSync(target)
    renameSync(unfinished, target)
    syncFolder(dirname(target))
    return result
  } catch (error) {
    const known = stoppedOr(error, work)
    throw isFileError(known) ? fileProblem(known, target) : known
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}
