import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshFolder } from '../engine/fresh-folder'
import { buildFirst, collected, type Ended, fairbook, ordinaryFairbook, shellCommand, start } from './fairbook'
import { asOrdinaryPerson, ordinaryFolder } from './ordinary-person'

buildFirst()
const ordinary = ordinaryFairbook()

const posix = process.platform !== 'win32'
const year = ['--year', '2025-01-01..2025-12-31']
const addStakeholder = (name: string) => ['stakeholders.add', JSON.stringify({ name, accountability: 'below' })]

/** A book in a folder that belongs to the ordinary person. */
async function ordinaryBook() {
  const folder = ordinaryFolder()
  const path = join(folder, 'elm-street.fairbook')
  expect(await ordinary(['new', path, '--organisation', 'Elm Street', ...year])).toMatchObject({
    code: 0,
  })
  return { folder, path }
}

describe.runIf(posix)('a book that may only be read', () => {
  it.each([
    ['the file', (path: string) => chmodSync(path, 0o444)],
    ['the folder', (_: string, folder: string) => chmodSync(folder, 0o555)],
  ])('can be read and verified, and says why a change is not saved: %s is read-only', async (_, protect) => {
    const { folder, path } = await ordinaryBook()
    const before = readFileSync(path)
    protect(path, folder)
    const info = await ordinary(['info', path, '--json'])
    expect(JSON.parse(info.stdout)).toMatchObject({ readOnly: true, organisation: 'Elm Street' })
    expect(await ordinary(['verify', path])).toMatchObject({ code: 0 })
    const change = await ordinary(['call', path, ...addStakeholder('Swimmers')])
    expect(change).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/can only be read here.*Copy the file/),
    })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['elm-street.fairbook'])
  })

  it('says so when a change was cut off and cannot be put right there', async () => {
    const { folder, path } = await ordinaryBook()
    writeFileSync(`${path}-journal`, Buffer.alloc(512, 1))
    const { uid, gid } = asOrdinaryPerson
    if (uid !== undefined && gid !== undefined) chownSync(`${path}-journal`, uid, gid)
    chmodSync(folder, 0o555)
    const info = await ordinary(['info', path])
    expect(info).toMatchObject({ code: 1, stderr: expect.stringMatching(/was cut off.*-journal/) })
  })

  it('is not made where nothing may be written', async () => {
    const folder = ordinaryFolder()
    chmodSync(folder, 0o555)
    const made = await ordinary(['new', join(folder, 'a.fairbook'), '--organisation', 'X', ...year])
    expect(made).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/may not read or write.*Choose another folder/),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps its exports out of a folder where nothing may be written, and the old file as it was', async () => {
    const { path } = await ordinaryBook()
    const target = ordinaryFolder()
    const old = join(target, 'accounts.xlsx')
    writeFileSync(old, 'last year’s')
    chmodSync(target, 0o555)
    const args = ['export', path, '--year', '2025', '--excel', old]
    expect(await ordinary(args)).toMatchObject({ code: 1, stderr: expect.stringMatching(/may not/) })
    chmodSync(target, 0o755)
    chmodSync(old, 0o444)
    expect(await ordinary(args)).toMatchObject({ code: 1, stderr: expect.stringMatching(/may not/) })
    expect(readFileSync(old, 'utf8')).toBe('last year’s')
    expect(readdirSync(target)).toEqual(['accounts.xlsx'])
  })

  it('that may not even be read says so', async () => {
    const { path } = await ordinaryBook()
    chmodSync(path, 0o000)
    expect(await ordinary(['info', path])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/may not/),
    })
  })
})

/** A folder with room for only so much, and how to run the command line where that room is all there is. */
type FullDisk = { folder: string; run: (args: string[]) => Promise<Ended> }

/** A small disk of its own where one can be mounted; elsewhere a limit on the size of every file written. */
function smallDisk(kilobytes: number): FullDisk {
  const folder = freshFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'pipe' })
    onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
    return { folder, run: (args) => fairbook(args) }
  } catch {
    // Only root can mount. The shell counts in blocks of 512 bytes in POSIX mode, of 1,024 in bash's own.
    const limited = (args: string[]) =>
      spawn('bash', ['-c', `ulimit -f ${kilobytes}; ${shellCommand(args)}`], { stdio: 'pipe' })
    return { folder, run: (args) => collected(limited(args)) }
  }
}

const full = /disk is full|disk did not answer/

describe.runIf(posix)('a full disk', () => {
  it('makes no book', async () => {
    const { folder, run } = smallDisk(128)
    const made = await run(['new', join(folder, 'a.fairbook'), '--organisation', 'Elm Street', ...year])
    expect(made).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(full) })
    expect(readdirSync(folder)).toEqual([])
  })

  it('makes no sample', async () => {
    const { folder, run } = smallDisk(800)
    expect(await run(['sample', join(folder, 'a.fairbook')])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(full),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps every change that was acknowledged, and refuses the one that has no room', async () => {
    const { folder, run } = smallDisk(2048)
    const path = join(folder, 'elm-street.fairbook')
    expect(await run(['new', path, '--organisation', 'Elm Street', ...year])).toMatchObject({ code: 0 })
    const description = 'A long story. '.repeat(3000)
    let kept = 0
    for (let index = 0; index < 40; index++) {
      const input = JSON.stringify({ name: `Group ${index}`, accountability: 'below', description })
      const { code, stderr } = await run(['call', path, 'stakeholders.add', input])
      if (code === 0) {
        kept += 1
        continue
      }
      expect(code).toBe(1)
      expect(stderr).toMatch(full)
      break
    }
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(40)
    const elsewhere = join(freshFolder(), 'copy.fairbook')
    cpSync(path, elsewhere)
    expect(await fairbook(['verify', elsewhere])).toMatchObject({ code: 0 })
    const info = await fairbook(['info', elsewhere, '--json'])
    expect(JSON.parse(info.stdout)).toMatchObject({ counts: { stakeholders: kept } })
  }, 120_000)

  it('keeps the old export as it was, and writes neither file when one finds no room', async () => {
    const book = join(freshFolder(), 'elm-street.fairbook')
    await fairbook(['new', book, '--organisation', 'Elm Street', ...year])
    const { folder, run } = smallDisk(8)
    const old = join(folder, 'accounts.xlsx')
    writeFileSync(old, 'last year’s')
    const word = join(freshFolder(), 'accounts.docx')
    const ended = await run(['export', book, '--year', '2025', '--word', word, '--excel', old])
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(full) })
    expect(readFileSync(old, 'utf8')).toBe('last year’s')
    expect(readdirSync(folder)).toEqual(['accounts.xlsx'])
    expect(statSync(word, { throwIfNoEntry: false })).toBeUndefined()
  }, 120_000)
})

describe('a book that is open elsewhere', () => {
  it('is refused while another program has it open, and opens once that is closed', async () => {
    const path = join(freshFolder(), 'elm-street.fairbook')
    await fairbook(['new', path, '--organisation', 'Elm Street', ...year])
    const holder = start(['call', path, '--lines'])
    const first = new Promise((resolve) => holder.child.stdout?.once('data', resolve))
    holder.child.stdin?.write('{"procedure":"years.list"}\n')
    await first
    for (const args of [
      ['info', path],
      ['verify', path],
      ['call', path, ...addStakeholder('Swimmers')],
    ])
      expect(await fairbook(args)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/open in another window or on another computer/),
      })
    holder.child.stdin?.end()
    expect(await holder.ended).toMatchObject({ code: 0 })
    expect(await fairbook(['call', path, ...addStakeholder('Swimmers')])).toMatchObject({ code: 0 })
  })
})

describe('odd paths', () => {
  it.each(['it’s #1 & 50% “off”, Łódź 🏊🏽‍♀️.fairbook', `${'n'.repeat(230)}.fairbook`])('work: %.60s', async (name) => {
    const folder = join(freshFolder(), 'für Élise 🎹')
    mkdirSync(folder)
    const path = join(folder, name)
    expect(await fairbook(['new', path, '--organisation', 'Elm Street', ...year])).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(await fairbook(['call', path, ...addStakeholder('Swimmers')])).toMatchObject({ code: 0, stderr: '' })
    expect(await fairbook(['verify', path])).toMatchObject({ code: 0, stderr: '' })
    const excel = join(folder, `${name.slice(0, 240)}.xlsx`)
    expect(await fairbook(['export', path, '--year', '2025', '--excel', excel])).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(folder).toSorted()).toEqual([name, `${name.slice(0, 240)}.xlsx`].toSorted())
  })

  it.each([
    ['a name longer than any disk takes', (folder: string) => join(folder, `${'n'.repeat(300)}.fairbook`)],
    ['a name that leaves no room for its journal', (folder: string) => join(folder, `${'n'.repeat(243)}.fairbook`)],
    [
      'folders deeper than SQLite goes',
      (folder: string) => {
        const deep = join(folder, ...Array.from({ length: 10 }, () => 'd'.repeat(60)))
        mkdirSync(deep, { recursive: true })
        return join(deep, 'a.fairbook')
      },
    ],
  ])('that cannot work are refused in words: %s', async (_, pathIn) => {
    const path = pathIn(freshFolder())
    const made = await fairbook(['new', path, '--organisation', 'Elm Street', ...year])
    expect(made).toMatchObject({ code: 1, stderr: expect.stringMatching(/too long.*shorter/) })
  })

  it('in a folder that is not there are refused in words', async () => {
    const path = join(freshFolder(), 'nowhere', 'a.fairbook')
    const made = await fairbook(['new', path, '--organisation', 'Elm Street', ...year])
    expect(made).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no folder .*nowhere/) })
  })

  it('of something that is there already are refused, and it is left alone', async () => {
    const path = join(freshFolder(), 'letter.fairbook')
    writeFileSync(path, 'Dear trustees')
    for (const args of [
      ['new', path, '--organisation', 'X', ...year],
      ['sample', path],
    ])
      expect(await fairbook(args)).toMatchObject({ code: 1, stderr: expect.stringMatching(/already a file/) })
    expect(readFileSync(path, 'utf8')).toBe('Dear trustees')
    rmSync(path)
  })
})
