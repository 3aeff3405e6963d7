import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { packageProgram } from '../../scripts/lib/packaging.mjs'
import { ask } from './bridge-calls'
import { expect, launch, test } from './harness'

/** By system: where electron-builder puts the unpacked program, and what it is called there. */
const places = {
  linux: { folder: /^linux.*unpacked$/, executable: 'fairbook', resources: 'resources' },
  win32: { folder: /^win.*unpacked$/, executable: 'Fairbook.exe', resources: 'resources' },
  darwin: {
    folder: /^mac/,
    executable: 'Fairbook.app/Contents/MacOS/Fairbook',
    resources: 'Fairbook.app/Contents/Resources',
  },
} as const
const place = places[process.platform as keyof typeof places]

let output: string
let program: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  output = mkdtempSync(join(tmpdir(), 'fairbook-packaged-'))
  // Playwright drives Electron through its inspector, which the real package has switched off.
  const drivable = '-c.electronFuses.enableNodeCliInspectArguments=true'
  expect(await packageProgram(['--dir', drivable, `-c.directories.output=${output}`])).toBe(0)
  program = join(output, readdirSync(output).find((name) => place.folder.test(name)) ?? '')
})

test.afterAll(() => rmSync(output, { recursive: true, force: true }))

test('the packaged program makes the sample and writes its accounts', async ({ folder }) => {
  test.setTimeout(180_000)
  const { app, page, answerDialogs } = await launch(folder, { executable: join(program, place.executable) })
  try {
    expect(await app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    await expect(page.getByRole('heading', { name: 'Fairbook' })).toBeVisible()
    const book = await ask(page, 'book.sample', {})
    expect(book?.sample).toBe(true)

    const word = join(folder, 'accounts.docx')
    const excel = join(folder, 'accounts.xlsx')
    await answerDialogs({ save: [word, excel] })
    await ask(page, 'export.choose', { kind: 'word', suggested: 'accounts' })
    await ask(page, 'export.choose', { kind: 'excel', suggested: 'accounts' })
    await ask(page, 'accounts.export', { yearId: book?.years.at(-1)?.id ?? '', word, excel })
    // Pictures are drawn by the native part with the fonts of the package; without them it is a fraction of this.
    expect(readFileSync(word).length).toBeGreaterThan(300_000)
    expect(readFileSync(excel).subarray(0, 2).toString()).toBe('PK')
    await expect(page.getByText('Harbour Lane').first()).toBeVisible()
  } finally {
    await app.close()
  }
})

test('the package holds what runs and nothing else', () => {
  const resources = join(program, place.resources)
  const inside = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  const places = new Set(inside.map((path) => path.split('/').slice(1, 3).join('/')))
  expect([...places].sort()).toEqual([
    'node_modules',
    'node_modules/@resvg',
    'node_modules/better-sqlite3',
    'out',
    'out/main',
    'out/preload',
    'out/renderer',
    'package.json',
  ])
  expect(inside.filter((path) => /\.(map|ts|tsx|c|cpp|h|md)$/.test(path))).toEqual([])

  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true }).map(String)
  const native = unpacked.filter((path) => path.endsWith('.node')).map((path) => path.replaceAll('\\', '/'))
  expect(native).toHaveLength(2)
  expect(native).toContain(`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`)
  expect(readdirSync(resources)).not.toContain('default_app.asar')
})

test('the fuses are set', async () => {
  const wire = await getCurrentFuseWire(join(program, place.executable))
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  ]
  const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE))
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE))
})
