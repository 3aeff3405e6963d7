import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { freshFolder } from '../engine/fresh-folder'
import { buildFirst, fairbook, start } from './fairbook'

buildFirst()

const year = ['--year', '2025-01-01..2025-12-31']

async function book(): Promise<string> {
  const path = join(freshFolder(), 'elm-street.fairbook')
  expect(await fairbook(['new', path, '--organisation', 'Elm Street', ...year, '--as', 'Ruth'])).toEqual({
    code: 0,
    signal: null,
    stdout: `${path}\n`,
    stderr: '',
  })
  return path
}

describe('a command that was not understood', () => {
  it('ends with 2 and says why on standard error', async () => {
    const folder = freshFolder()
    const commands = [
      [],
      ['frobnicate'],
      ['info'],
      ['info', 'a', 'b'],
      ['info', 'a', '--colour'],
      ['new', 'a', ...year],
      ['new', 'a', '--organisation', 'X', '--year', '2025'],
      ['sample', 'a', '--as', '  '],
      ['export', 'a', '--year', '2025'],
      ['export', 'a', '--year', '2025', '--word', 'a.docx', '--edition', 'short'],
      ['logo', 'a'],
      ['logo', 'a', 'b.png', '--remove'],
      ['call', 'a'],
      ['call', 'a', 'years.list', '--lines'],
      ['call', 'a', 'years.list', '{'],
    ]
    const endings = await Promise.all(commands.map((args) => fairbook(args, { cwd: folder })))
    for (const [index, { code, stdout, stderr }] of endings.entries()) {
      expect({ command: commands[index], code, stdout }).toEqual({ command: commands[index], code: 2, stdout: '' })
      expect(stderr.length).toBeGreaterThan(20)
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('can be asked for with --help', async () => {
    const commands = [[], ['sample'], ['new'], ['info'], ['procedures'], ['call'], ['export'], ['logo'], ['verify']]
    for (const { code, stdout, stderr } of await Promise.all(commands.map((args) => fairbook([...args, '--help'])))) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^Usage: fairbook/)
    }
  })
})

describe('a command that is refused', () => {
  it('ends with 1, and leaves nothing behind', async () => {
    const folder = freshFolder()
    for (const args of [
      ['info', 'nothing-here.fairbook'],
      ['new', 'a.fairbook', '--organisation', 'x'.repeat(10_000), ...year],
      ['new', 'a.fairbook', '--organisation', 'X', '--year', '2025-12-31..2025-01-01'],
      ['new', 'a.fairbook', '--organisation', 'X', '--year', '2025-02-30..2025-12-31'],
    ]) {
      const { code, stdout, stderr } = await fairbook(args, { cwd: folder })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^[^\n]+\.\n$/)
      expect(stderr).not.toMatch(/Error|invalid|undefined|at .*:\d+/)
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('names the field: an organisation of 10,000 letters', async () => {
    const args = ['new', join(freshFolder(), 'a'), '--organisation', 'x'.repeat(10_000), ...year]
    expect((await fairbook(args)).stderr).toBe('organisation: Keep the name under 300 letters. No book was made.\n')
  })
})

describe('one call', () => {
  it('prints its result as JSON, and is made in the name given', async () => {
    const path = await book()
    const input = JSON.stringify({ name: 'Swimmers', accountability: 'below' })
    const added = await fairbook(['call', path, 'stakeholders.add', '-', '--as', 'Joan'], { input })
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(added.stdout)).toMatchObject({ record: { reference: 'S-01', name: 'Swimmers' } })
    const journal = JSON.parse((await fairbook(['call', path, 'journal.list'])).stdout)
    expect(journal).toMatchObject([{ who: 'Joan' }, { who: 'Ruth' }])
  })

  it('that is refused prints nothing, says why and changes nothing', async () => {
    const path = await book()
    const before = readFileSync(path)
    for (const [procedure, input] of [
      ['nothing.like.it', '{}'],
      ['__proto__', '{}'],
      ['stakeholders.add', '{"name":""}'],
      ['journal.undo', '{}'],
    ] as const) {
      const { code, stdout, stderr } = await fairbook(['call', path, procedure, input])
      expect({ procedure, code, stdout }).toEqual({ procedure, code: 1, stdout: '' })
      expect(stderr).not.toMatch(/Error|invalid|undefined/i)
    }
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('logo', () => {
  it('keeps a picture in the book, refuses another file, and takes the picture away', async () => {
    const path = await book()
    const picture = join(import.meta.dirname, '../../resources/icons/fairbook.png')
    expect(await fairbook(['logo', path, picture])).toMatchObject({ code: 0, stdout: 'The logo is set.\n' })
    const kept = async () => JSON.parse((await fairbook(['call', path, 'organisation.logo'])).stdout) as unknown
    expect(await kept()).toMatchObject({ type: 'png', picture: readFileSync(picture).toString('base64') })
    expect(await fairbook(['logo', path, path])).toMatchObject({ code: 1, stdout: '' })
    expect(await fairbook(['logo', path, '--remove'])).toMatchObject({ code: 0 })
    expect(await kept()).toBeNull()
  })
})

describe('call --lines', () => {
  it('answers each line with one line, goes on after a bad one, and ends with 1 when one was refused', async () => {
    const path = await book()
    const lines = [
      '{"procedure":"stakeholders.add","input":{"name":"Swimmers","accountability":"below"}}',
      'not JSON',
      '',
      '[]',
      '{"procedure":7}',
      '{"procedure":"years.list","surprise":1}',
      '{"procedure":"__proto__"}',
      '{"procedure":"stakeholders.add","input":{"name":"x"}}',
      `{"procedure":"years.list","input":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      '{"procedure":"stakeholders.add","input":{"name":"Łódź 🏊","accountability":"above"}}',
    ]
    const { code, stdout, stderr } = await fairbook(['call', path, '--lines'], { input: lines.join('\r\n') })
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ ok, problem }) => (ok ? 'ok' : problem.code))).toEqual([
      'ok',
      'wrong-input',
      'wrong-input',
      'wrong-input',
      'wrong-input',
      'unknown-procedure',
      'wrong-input',
      'wrong-input',
      'ok',
    ])
    expect(answers.at(-1).result.record).toMatchObject({ name: 'Łódź 🏊', reference: 'S-02' })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '7 of 9 calls were refused; their lines say why.\n' })
  })

  it('ends with 0 when all was done, also when there was nothing to do', async () => {
    const path = await book()
    expect(await fairbook(['call', path, '--lines'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(await fairbook(['call', path, '--lines'], { input: '\n{"procedure":"years.list"}' })).toMatchObject({
      code: 0,
    })
  })

  it('answers a line as soon as it is done, not at the end', async () => {
    const path = await book()
    const { child, ended } = start(['call', path, '--lines'])
    for (let index = 0; index < 3; index++) {
      const answer = new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve))
      child.stdin?.write('{"procedure":"years.list"}\n')
      expect(JSON.parse(String(await answer)).ok).toBe(true)
    }
    child.stdin?.end()
    expect((await ended).code).toBe(0)
  })

  it('refuses a line that never ends without keeping it in memory, and goes on', async () => {
    const path = await book()
    const { child, ended } = start(['call', path, '--lines'])
    const megabyte = Buffer.alloc(1024 * 1024, 'x')
    for (let index = 0; index < 80; index++)
      if (!child.stdin?.write(megabyte)) await new Promise((resolve) => child.stdin?.once('drain', resolve))
    child.stdin?.end('\n{"procedure":"years.list"}\n')
    const { code, stdout } = await ended
    const [first, second] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({
      ok: false,
      problem: { code: 'wrong-input', message: expect.stringContaining('64 MB') },
    })
    expect(second).toMatchObject({ ok: true })
    expect(code).toBe(1)
  })

  it('stops without a word when nobody reads any more, and keeps what was acknowledged', async () => {
    const path = await book()
    const { child, ended } = start(['call', path, '--lines'])
    const line = '{"procedure":"stakeholders.add","input":{"name":"Swimmers","accountability":"below"}}\n'
    child.stdin?.write(line)
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.stdout?.destroy()
    child.stdin?.write(line.repeat(5))
    const { stderr } = await ended
    expect(stderr).toBe('')
    expect(readdirSync(join(path, '..'))).toEqual([basename(path)])
    expect((await fairbook(['verify', path])).code).toBe(0)
  })
})

describe.runIf(process.platform !== 'win32')('Ctrl-C', () => {
  it('ends --lines after the call at hand, with the book closed', async () => {
    const path = await book()
    const { child, ended } = start(['call', path, '--lines'])
    child.stdin?.write('{"procedure":"years.list"}\n')
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, signal: null })
    expect(readdirSync(join(path, '..'))).toEqual([basename(path)])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no half-made sample', async (signal) => {
    const path = join(freshFolder(), 'sample.fairbook')
    const { child, ended } = start(['sample', path, '--large'])
    await untilSomethingIn(join(path, '..'))
    child.kill(signal)
    expect(await ended).toMatchObject({
      code: 130,
      signal: null,
      stdout: '',
      stderr: expect.stringMatching(/^Stopped/),
    })
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  it('leaves no half-written export, and the old file as it was', async () => {
    const path = join(freshFolder(), 'sample.fairbook')
    await fairbook(['sample', path])
    const target = freshFolder()
    const old = join(target, 'accounts.docx')
    writeFileSync(old, 'last year’s')
    const { child, ended } = start(['export', path, '--year', '2025', '--word', old, '--excel', join(target, 'a.xlsx')])
    await untilHeld(path)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, stdout: '' })
    expect(readFileSync(old, 'utf8')).toBe('last year’s')
    expect(readdirSync(target)).toEqual(['accounts.docx'])
  })
})

describe('export', () => {
  it('writes both, replaces what stood there, and says where', async () => {
    const path = await book()
    const [word, excel] = [join(path, '../a.docx'), join(path, '../a.xlsx')]
    writeFileSync(word, 'old')
    const { code, stdout } = await fairbook(['export', path, '--year', '2025', '--word', word, '--excel', excel])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/a\.docx \(\d+ pages?, /),
      expect.stringMatching(/a\.xlsx \(\d+ KB\)$/),
    ])
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
  })

  it('refuses a year there is not, one file for both, the book itself, and a folder', async () => {
    const path = await book()
    const before = readFileSync(path)
    const folder = freshFolder()
    const file = join(folder, 'a')
    for (const [args, message] of [
      [['--year', '2031', '--word', file], /no year 2031 in this book\. It has: 2025/],
      [['--year', '2025', '--word', file, '--excel', join(folder, '.', 'a')], /a file each/],
      [['--year', '2025', '--word', path], /over the book itself/],
      [['--year', '2025', '--excel', folder], /can’t be used as a file/],
      [['--year', '2025', '--excel', join(folder, 'nowhere', 'a.xlsx')], /There is no folder/],
    ] as const)
      expect(await fairbook(['export', path, ...args])).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(message),
      })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(file)).toBe(false)
  })
})

describe('verify', () => {
  it('ends with 1 and says what is wrong when the book was changed by another program', async () => {
    const path = await book()
    expect(await fairbook(['verify', path])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Sound: 1 change/m),
    })
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.from(bytes.toString('latin1').replaceAll('Elm Street', 'Oak Street'), 'latin1'))
    const { code, stdout, stderr } = await fairbook(['verify', path])
    expect(code).toBe(1)
    expect(stdout).toMatch(/WRONG {2}Chain of the journal\n.*What change 1 did is not as it was written/)
    expect(stderr).toMatch(/not sound/)
  })
})

describe('procedures', () => {
  it('gives the contract as JSON Schema', async () => {
    const { stdout } = await fairbook(['procedures', '--json'])
    const procedures = JSON.parse(stdout) as { name: string; kind: string; input: object; output: object }[]
    const record = procedures.find(({ name }) => name === 'readings.record')
    expect(record).toMatchObject({
      kind: 'write',
      input: {
        type: 'object',
        additionalProperties: false,
        required: expect.arrayContaining(['indicatorId', 'value']),
      },
    })
    expect(record?.input).not.toMatchObject({ required: expect.arrayContaining(['confirmed']) })
  })
})

async function untilSomethingIn(folder: string): Promise<void> {
  while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Waits until another program has the book open. */
async function untilHeld(path: string): Promise<void> {
  for (;;) {
    const db = new Database(path, { readonly: true, timeout: 0 })
    try {
      db.pragma('user_version')
    } catch {
      return
    } finally {
      db.close()
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
