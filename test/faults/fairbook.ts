import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, onTestFinished } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'out/main/cli.js')

/** The tests of one file run the built command line: brings it up to date with the sources first. */
export function buildFirst(): void {
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/bootstrap.mjs'), 'fairbook', '--help'], { stdio: 'pipe' })
  }, 180_000)
}

/** Nobody: an account without rights, for tests of what a person may not do; root may do everything. */
const nobody = { uid: 65534, gid: 65534 }
export const asOrdinaryPerson: SpawnOptions = process.getuid?.() === 0 ? nobody : {}

/** An empty folder that belongs to the ordinary person and is gone when the test has ended. */
export function ordinaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-test-'))
  if (process.getuid?.() === 0) chownSync(folder, nobody.uid, nobody.gid)
  onTestFinished(() => {
    if (existsSync(folder)) chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

/** Starts `fairbook …`; standard output and error are collected until it has ended. */
export function start(args: string[], options: SpawnOptions = {}): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, XDG_CONFIG_HOME: tmpdir(), NODE_OPTIONS: '' }
  const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe', env, ...options })
  return { child, ended: collected(child) }
}

/** The command that runs `fairbook …` from within a shell. */
export const shellCommand = (args: string[]) =>
  ['exec', process.execPath, program, ...args].map((part, index) => (index === 0 ? part : quoted(part))).join(' ')

const quoted = (part: string) => `'${part.replaceAll("'", "'\\''")}'`

/** Everything a child says until it ends. */
export function collected(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  // It may end before it has read everything it was given.
  child.stdin?.on('error', () => {})
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

/** Runs `fairbook …` to its end. */
export async function fairbook(
  args: string[],
  options: SpawnOptions & { input?: string | Buffer } = {},
): Promise<Ended> {
  const { input = '', ...rest } = options
  const { child, ended } = start(args, rest)
  child.stdin?.end(input)
  return ended
}
