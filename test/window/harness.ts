import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test as base, type ElectronApplication, _electron as electron, errors, type Page } from '@playwright/test'
import { findElectron } from '../../scripts/lib/electron-runtime.mjs'
import { findNode } from '../../scripts/lib/node-runtime.mjs'
import { out, root } from '../../scripts/lib/places.mjs'

/** What the next dialogs answer; each answer is used once, and a dialog nobody expected is cancelled. */
export type DialogAnswers = { open?: string[]; save?: string[] }

/** The workbench, started for one test with settings, documents and dialogs of its own. */
export type Workbench = {
  app: ElectronApplication
  /** The first window. */
  page: Page
  /** A folder for this test's files; gone afterwards. */
  folder: string
  /** Messages told in native boxes since the start. */
  told(): Promise<string[]>
  answerDialogs(answers: DialogAnswers): Promise<void>
  /** Chooses an item of the native menu by its id. */
  chooseFromMenu(id: string): Promise<void>
}

export type LaunchOptions = {
  /** Paths of books to open, as after a double click. */
  books?: readonly string[]
  /** A folder of settings to start with; else a new one. */
  settings?: string
  /** Another program than the built one: a packaged executable. */
  executable?: string
  env?: Readonly<Record<string, string>>
}

/** A start takes two seconds, six on a busy machine; Playwright's own limit is longer than a whole test's. */
const startLimit = 20_000

/**
 * Starts the program and attaches to it. Playwright attaches while the first window is opening, and now and
 * then misses it: the window is there and drawn, and `electron.launch` never comes back. Started anew it
 * does; a program that really does not start fails the second time, with Playwright's account of it.
 */
async function startElectron(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  const limited = { ...options, timeout: startLimit }
  try {
    return await electron.launch(limited)
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    return electron.launch(limited)
  }
}

/** Starts the built workbench and waits for its first window. */
export async function launch(folder: string, options: LaunchOptions = {}): Promise<Workbench> {
  const executablePath = options.executable ?? (await electronPath())
  const program = options.executable === undefined ? [root] : []
  const app = await startElectron({
    executablePath,
    // Test machines often run as root, where Chromium's sandbox cannot start; and have no graphics card.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${options.settings ?? join(folder, 'settings')}`,
      '--lang=en-GB',
      ...program,
      ...(options.books ?? []),
    ],
    env: { ...definedEnvironment(), FAIRBOOK_NODE: findNode() ?? '', ...options.env },
  })
  await stubDialogs(app, join(folder, 'documents'))
  const page = await app.firstWindow()
  return {
    app,
    page,
    folder,
    told: () => app.evaluate(() => dialogStub().told),
    answerDialogs: (answers) =>
      app.evaluate((_electron, given) => {
        const stub = dialogStub()
        stub.open.push(...(given.open ?? []))
        stub.save.push(...(given.save ?? []))
      }, answers),
    chooseFromMenu: (id) =>
      app
        .evaluate(({ Menu }, wanted) => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
          if (!item?.enabled) throw new Error(`The menu has no ${wanted} to choose now`)
          item.click()
        }, id)
        .catch(unlessOnlyTheAnswerWasLost),
  }
}

/** Electron may clear away the promise through which Playwright hears that a call ended; what it called was done. */
function unlessOnlyTheAnswerWasLost(error: Error): void {
  if (!error.message.includes('Resulting promise was garbage collected')) throw error
}

let found: Promise<string> | undefined

/** The Electron to test with; looked for once. */
export function electronPath(): Promise<string> {
  const given = process.env.FAIRBOOK_ELECTRON
  found ??= given
    ? Promise.resolve(given)
    : findElectron().then((runtime) => {
        if (runtime === null) throw new Error('There is no Electron here to test windows with')
        return runtime.executable
      })
  return found
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

type DialogStub = { open: string[]; save: string[]; told: string[] }

/** Lives in the Electron main process, put there by `stubDialogs`. */
declare function dialogStub(): DialogStub

async function stubDialogs(app: ElectronApplication, documents: string): Promise<void> {
  await app.evaluate(({ app, dialog }, documents) => {
    app.setPath('documents', documents)
    const stub: DialogStub = { open: [], save: [], told: [] }
    Object.assign(globalThis, { dialogStub: () => stub })
    dialog.showOpenDialog = async () => {
      const path = stub.open.shift()
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
    }
    dialog.showSaveDialog = async () => {
      const path = stub.save.shift()
      return { canceled: path === undefined, filePath: path ?? '' }
    }
    const tell = async (...args: unknown[]) => {
      const box = args.at(-1) as Electron.MessageBoxOptions
      stub.told.push([box.message, box.detail].filter(Boolean).join('\n'))
      return { response: 0, checkboxChecked: false }
    }
    dialog.showMessageBox = tell as typeof dialog.showMessageBox
  }, documents)
}

/** Makes a book with nothing in it but an organisation and its year 2025. */
export async function makeBook(folder: string, name: string, organisation: string): Promise<string> {
  const path = join(folder, name)
  const args = [
    join(out, 'main', 'cli.js'),
    'new',
    path,
    '--organisation',
    organisation,
    '--year',
    '2025-01-01..2025-12-31',
  ]
  await promisify(execFile)(findNode() ?? 'node', args)
  return path
}

/** Process ids of the engines a workbench runs now. */
export async function enginePids(app: ElectronApplication): Promise<number[]> {
  const utilities = await app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ serviceName, name }) => `${serviceName} ${name}`.includes('Fairbook engine'))
      .map(({ pid }) => pid),
  )
  if (utilities.length > 0) return utilities
  // Under a Node of its own it is an ordinary child of the program.
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,args=', '--ppid', String(app.process().pid)])
  return stdout
    .split('\n')
    .filter((line) => line.includes('engine.js'))
    .map((line) => Number.parseInt(line, 10))
}

/** `test` with a folder per test, and a way to start the workbench that closes it again. */
export const test = base.extend<{ folder: string; start: (options?: LaunchOptions) => Promise<Workbench> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures named, even when there are none
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'fairbook-window-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const started: Workbench[] = []
    await use(async (options) => {
      const workbench = await launch(folder, options)
      started.push(workbench)
      return workbench
    })
    for (const { app } of started) await app.close()
  },
})

export { expect } from '@playwright/test'
