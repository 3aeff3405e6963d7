import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/places.mjs'
import { answerOf, ask, noteEvents } from './bridge-calls'
import { electronPath, enginePids, expect, makeBook, test } from './harness'

/** Names of the stakeholders in the one year of a small book. */
async function stakeholderNames(page: Page): Promise<string[]> {
  const yearId = (await ask(page, 'window.book', {}))?.years[0]?.id ?? ''
  return (await ask(page, 'stakeholders.list', { yearId })).map(({ name }) => name)
}

test('a book named at the start opens, and is remembered', async ({ start, folder }) => {
  const path = await makeBook(folder, 'Übungs-Verein 🏊.fairbook', 'Übungs-Verein')
  const { page, app } = await start({ books: [path] })
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toBe('Übungs-Verein – Fairbook')
  expect(await ask(page, 'window.book', {})).toMatchObject({ path, organisation: 'Übungs-Verein' })
  expect(await ask(page, 'recents.list', {})).toMatchObject([
    { path, organisation: 'Übungs-Verein', yearLabel: '2025', yearStatus: 'Draft', here: true },
  ])

  await ask(page, 'book.close', {})
  expect(await ask(page, 'window.book', {})).toBeNull()
  renameSync(path, `${path}.away`)
  expect(await ask(page, 'recents.list', {})).toMatchObject([{ path, here: false }])
  expect(await answerOf(page, 'book.open', { path })).toMatchObject({ ok: false, problem: { code: 'no-such-file' } })
})

test('what is not a book is said to be none, and the window stays', async ({ start, folder }) => {
  const path = join(folder, 'holiday.fairbook')
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
  const { page, app, told } = await start()
  // As macOS says that a book was double-clicked.
  await app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault() {} }, path), path)
  await expect.poll(async () => (await told()).join()).toContain('The book could not be opened')
  expect(await ask(page, 'window.book', {})).toBeNull()
  await expect(page.getByRole('heading', { name: 'Fairbook' })).toBeVisible()
})

test('the engine is killed again and again: nothing acknowledged is lost, and the window recovers', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const path = await makeBook(folder, 'pool.fairbook', 'Pool')
  const { page, app } = await start({ books: [path] })
  await expect.poll(async () => (await ask(page, 'window.book', {}))?.organisation).toBe('Pool')
  const events = await noteEvents(page)

  const acknowledged: string[] = []
  let writing = true
  const writer = (async () => {
    for (let number = 1; writing; number += 1) {
      const name = `Group ${number}`
      const answer = await answerOf(page, 'stakeholders.add', { name, accountability: 'below' })
      if (answer.ok) acknowledged.push(name)
      else expect(answer.problem.code).toBe('engine-stopped')
    }
  })()

  const kills = 8
  let before: number | undefined
  for (let kill = 0; kill < kills; kill += 1) {
    const alive = acknowledged.length
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(alive)
    await page.waitForTimeout(37 * kill)
    const [pid] = await enginePids(app)
    expect(pid).toBeDefined()
    expect(pid).not.toBe(before)
    process.kill(Number(pid), 'SIGKILL')
    before = pid
    await expect
      .poll(async () => (await events()).filter((it) => it.type === 'book').length, { timeout: 30_000 })
      .toBe(kill + 1)
  }
  writing = false
  await writer

  const there = new Set(await stakeholderNames(page))
  expect(acknowledged.filter((name) => !there.has(name))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(kills)
  const restarts = (await events()).filter((it) => it.type === 'engine').map((it) => it.state)
  expect(restarts).toEqual(Array.from({ length: kills }, () => ['restarting', 'ready']).flat())
  expect((await ask(page, 'book.verify', {})).sound).toBe(true)
})

test('a second start hands its book to the first', async ({ start, folder }) => {
  const path = await makeBook(folder, 'hall.fairbook', 'Hall')
  const { page, app } = await start()
  await expect(page.getByRole('heading', { name: 'Fairbook' })).toBeVisible()
  const second = async (...books: string[]) => {
    const settings = `--user-data-dir=${join(folder, 'settings')}`
    const child = spawn(await electronPath(), ['--no-sandbox', '--disable-gpu', settings, root, ...books], {
      stdio: 'ignore',
    })
    const [code] = await once(child, 'exit')
    return code
  }
  expect(await second(path)).toBe(0)
  await expect.poll(async () => (await ask(page, 'window.book', {}))?.organisation).toBe('Hall')

  // The same again: brought to the front, not opened twice. Another one gets a window of its own.
  expect(await second(path)).toBe(0)
  const other = await makeBook(folder, 'shop.fairbook', 'Shop')
  expect(await second(other)).toBe(0)
  const titles = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((it) => it.getTitle())
        .sort(),
    )
  await expect.poll(titles).toEqual(['Hall – Fairbook', 'Shop – Fairbook'])
})

test('the menu makes the sample, opens further windows, and offers only what can be done', async ({ start }) => {
  const { page, app, chooseFromMenu } = await start()
  const enabled = (id: string) =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id)
  expect(await enabled('export-word')).toBe(false)
  expect(await enabled('recent')).toBe(false)

  await chooseFromMenu('sample')
  await expect.poll(async () => (await ask(page, 'window.book', {}))?.sample, { timeout: 30_000 }).toBe(true)
  await expect.poll(() => enabled('recent')).toBe(true)

  const opened = app.waitForEvent('window')
  await chooseFromMenu('new-book')
  const second = await opened
  await expect(second.getByRole('textbox').first()).toBeVisible()
  expect(await ask(second, 'window.book', {})).toBeNull()

  await chooseFromMenu('theme-dark')
  expect(await ask(second, 'settings.get', {})).toMatchObject({ theme: 'dark' })
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
})

test('what is still being typed is stored when the window closes', async ({ start, folder }) => {
  const path = await makeBook(folder, 'pool.fairbook', 'Pool')
  const first = await start({ books: [path] })
  await expect.poll(async () => (await ask(first.page, 'window.book', {}))?.organisation).toBe('Pool')
  // A field that stores on leaving, as every field of the window does.
  await first.page.evaluate(() => {
    const field = document.createElement('input')
    field.value = 'Typed last'
    field.onblur = () =>
      void Reflect.get(globalThis, 'fairbook').call('stakeholders.add', { name: field.value, accountability: 'below' })
    document.body.append(field)
    field.focus()
  })
  const gone = once(first.app.process(), 'exit')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone

  const { page } = await start({ books: [path] })
  await expect.poll(async () => (await ask(page, 'window.book', {}))?.organisation).toBe('Pool')
  expect(await stakeholderNames(page)).toEqual(['Typed last'])
})

test('the window comes back where it stood', async ({ start }) => {
  const bounds = { x: 120, y: 80, width: 1100, height: 720 }
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), bounds)
  const gone = once(first.app.process(), 'exit')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
  const second = await start()
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  )
})

test('an earlier copy comes back beside the original', async ({ start, folder }) => {
  const path = await makeBook(folder, 'pool.fairbook', 'Pool')
  const { page, answerDialogs } = await start({ books: [path] })
  await expect.poll(async () => (await ask(page, 'backups.list', {})).length).toBeGreaterThan(0)
  const [copy] = await ask(page, 'backups.list', {})
  const target = join(folder, 'earlier.fairbook')
  await answerDialogs({ save: [target] })
  expect(await ask(page, 'backups.restore', { path: copy?.path ?? '' })).toMatchObject({
    path: target,
    organisation: 'Pool',
  })
  expect(readdirSync(folder)).toContain('pool.fairbook')
  // Only what is in the list can be brought back.
  const elsewhere = join(folder, 'settings', 'backups', 'x', '2026-01-31T21-04-05Z.fairbook')
  mkdirSync(join(elsewhere, '..'), { recursive: true })
  copyFileSync(path, elsewhere)
  expect(await answerOf(page, 'backups.restore', { path: elsewhere })).toMatchObject({
    ok: false,
    problem: { code: 'no-such-file' },
  })
})

test('an export goes where the person chose, and nowhere else', async ({ start, folder }) => {
  const { page, answerDialogs } = await start()
  const book = await ask(page, 'book.sample', {})
  const yearId = book?.years.at(-1)?.id ?? ''
  const word = join(folder, 'accounts 2025.docx')
  expect(await answerOf(page, 'accounts.export', { yearId, word })).toMatchObject({
    ok: false,
    problem: { code: 'refused' },
  })
  await answerDialogs({ save: [word] })
  expect(await ask(page, 'export.choose', { kind: 'word', suggested: 'accounts 2025' })).toEqual({ path: word })
  await ask(page, 'accounts.export', { yearId, word })
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
})
