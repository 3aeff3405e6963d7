import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdtempSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dependencies } from '../../package.json'

/**
 * Root may do everything, so tests of what a person may not do run as nobody when root runs them. Nobody may
 * not be let into the clone (a clone in somebody's home, or in a folder of `mktemp -d`), so nobody is given the
 * program and its Node in a folder of their own; the very same files, by hard links where the disk has them.
 */
const nobody = { uid: 65534, gid: 65534 }

/** Whether the tests run as root, and so have somebody else to be. */
const isRoot = process.getuid?.() === 0

/** How an ordinary person is started; nothing special for a person who is one already. */
export const asOrdinaryPerson: Partial<typeof nobody> = isRoot ? nobody : {}

export type Program = { node: string; script: string }

/** The built command line of a clone, laid out where an ordinary person may run it; and how to remove it again. */
export function forOrdinaryPerson(clone: string, inClone: Program): Program & { remove: () => void } {
  if (!isRoot) return { ...inClone, remove: () => {} }
  const folder = mkdtempSync(join(openToAll(), 'fairbook-program-'))
  chmodSync(folder, 0o755)
  const node = join(folder, 'node')
  sameFile(process.execPath, node)
  for (const part of ['out/main', 'resources']) cpSync(join(clone, part), join(folder, part), { recursive: true })
  // Packages with binaries are not built into the program; those of a scope bring their binaries beside them.
  const modules = join(clone, 'node_modules')
  for (const name of Object.keys(dependencies).map((name) => name.split('/')[0] ?? name))
    cpSync(join(modules, name), join(folder, 'node_modules', name), {
      recursive: true,
      // Without C sources, which are most of it.
      filter: (source) => !source.startsWith(join(modules, name, 'deps')),
    })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { node, script: join(folder, 'out/main/cli.js'), remove }
}

/** An empty folder that belongs to the ordinary person and is gone when the test has ended. */
export function ordinaryFolder(): string {
  const folder = mkdtempSync(join(isRoot ? openToAll() : tmpdir(), 'fairbook-test-'))
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid)
  onTestFinished(() => {
    if (existsSync(folder)) chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function sameFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Another disk, or one without hard links.
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  }
  // A file that only its owner may run is not made everybody's by its link.
  if (!mayRun(to)) {
    rmSync(to)
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
    chmodSync(to, 0o755)
  }
}

const mayRun = (program: string) => spawnSync(program, ['--version'], { ...nobody, cwd: '/' }).status === 0

/** A folder for temporary files that nobody may enter: root's own may be closed to everybody else. */
function openToAll(): string {
  const mayEnter = (folder: string) =>
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...nobody, cwd: '/' }).status === 0
  const found = [tmpdir(), '/tmp', '/var/tmp'].find(mayEnter)
  if (found === undefined) throw new Error('These tests need a folder for temporary files that everybody may enter.')
  return found
}
