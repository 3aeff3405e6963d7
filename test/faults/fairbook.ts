import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { asOrdinaryPerson, forOrdinaryPerson, type Program } from './ordinary-person'

const root = resolve(import.meta.dirname, '../..')
const inClone: Program = { node: process.execPath, script: join(root, 'out/main/cli.js') }

/** The tests of one file run the built command line: brings it up to date with the sources first. */
export function buildFirst(): void {
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/bootstrap.mjs'), 'fairbook', '--help'], { stdio: 'pipe' })
  }, 180_000)
}

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

/** Starts `fairbook …`; standard output and error are collected until it has ended. */
export function start(args: string[], options: SpawnOptions = {}): { child: ChildProcess; ended: Promise<Ended> } {
  return startProgram(inClone, args, options)
}

function startProgram({ node, script }: Program, args: string[], options: SpawnOptions) {
  const env = { ...process.env, XDG_CONFIG_HOME: tmpdir(), NODE_OPTIONS: '' }
  const child = spawn(node, [script, ...args], { stdio: 'pipe', env, ...options })
  return { child, ended: collected(child) }
}

/** The command that runs `fairbook …` from within a shell. */
export const shellCommand = (args: string[]) =>
  ['exec', inClone.node, inClone.script, ...args].map((part, index) => (index === 0 ? part : quoted(part))).join(' ')

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

/** Runs `fairbook …` as a person without root's rights; for the tests of one file, after `buildFirst`. */
export function ordinaryFairbook(): (args: string[]) => Promise<Ended> {
  let program: ReturnType<typeof forOrdinaryPerson> | undefined
  beforeAll(() => {
    program = forOrdinaryPerson(root, inClone)
  }, 60_000)
  afterAll(() => program?.remove())
  return async (args) => {
    if (!program) throw new Error('Its program has not been laid out yet.')
    const { child, ended } = startProgram(program, args, { ...asOrdinaryPerson, cwd: '/' })
    child.stdin?.end()
    return ended
  }
}
