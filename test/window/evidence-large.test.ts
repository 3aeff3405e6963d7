import { randomFillSync } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { answerOf, ask, noteEvents } from './bridge-calls'
import { dropFiles } from './drop-files'
import { expect, makeBook, test } from './harness'
import { goTo } from './sample-window'

const megabytes = 50

/** A film nobody has seen before. */
function film(folder: string, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, randomFillSync(Buffer.allocUnsafe(megabytes * 1024 * 1024)))
  return path
}

/** Drops files and waits until some of their bytes were read. */
async function dropAndBegin(page: Page, paths: readonly string[]): Promise<void> {
  const told = await noteEvents(page)
  await dropFiles(page, paths, page.getByRole('main'))
  const begun = async () => (await told()).some((event) => event.type === 'progress' && event.done > 0)
  await expect.poll(begun, { intervals: [10] }).toBe(true)
}

/** What lies in a book that is open nowhere: pieces of evidence, and contents of which there are bytes. */
function liesIn(path: string): { evidence: unknown; contents: unknown } {
  const db = new Database(path)
  const evidence = db.prepare('SELECT count(*) FROM evidence').pluck().get()
  const contents = db.prepare('SELECT count(DISTINCT sha256) FROM stored_piece').pluck().get()
  db.close()
  return { evidence, contents }
}

test('large files: stopped half-way, or left in the middle, they are in the book whole or not at all', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const path = await makeBook(folder, 'pool.fairbook', 'Pool')
  const other = await makeBook(folder, 'hall.fairbook', 'Hall')
  const { page, app, chooseFromMenu } = await start({ books: [path] })
  const films = ['spring.mov', 'summer.mov', 'autumn.mov', 'winter.mov', 'gala.mov'].map((name) => film(folder, name))
  const [spring = '', summer = '', autumn = ''] = films
  const told = page.getByRole('status', { name: 'Taking in evidence' })
  await ask(page, 'settings.set', { person: 'Ruth Calder' })
  await goTo(page, 'Evidence')

  await test.step('Cancel leaves nothing', async () => {
    await dropAndBegin(page, films)
    await told.getByRole('button', { name: 'Cancel' }).click()
    await expect(told).toContainText('Stopped. Nothing was added.', { timeout: 20_000 })
    expect((await ask(page, 'book.verify', {})).sound).toBe(true)
    await chooseFromMenu('close-book')
    await expect(page.getByRole('heading', { name: 'Your books' })).toBeVisible()
    expect(liesIn(path)).toEqual({ evidence: 0, contents: 0 })
    await ask(page, 'book.open', { path })
    await goTo(page, 'Evidence')
  })

  await test.step('a page that is loaded anew stops what nobody could stop any more', async () => {
    await dropAndBegin(page, films)
    await page.reload()
    expect(await answerOf(page, 'evidence.addFiles', { paths: [spring] })).toMatchObject({
      ok: false,
      problem: { code: 'refused' },
    })
    await goTo(page, 'Evidence')
    // One drop comes after the other, so what went on would be in the book before this.
    await dropFiles(page, [spring], page.getByRole('main'))
    await expect(told).toContainText('Spring (E-001) is in the register now.', { timeout: 20_000 })
    expect((await ask(page, 'evidence.list', {})).total).toBe(1)
  })

  await test.step('a book that is closed in the middle has it', async () => {
    await dropAndBegin(page, [summer])
    await chooseFromMenu('close-book')
    await expect(page.getByRole('heading', { name: 'Your books' })).toBeVisible({ timeout: 20_000 })
    expect(liesIn(path)).toEqual({ evidence: 2, contents: 2 })
  })

  await test.step('what was given for one book is not for another', async () => {
    await ask(page, 'book.open', { path: other })
    expect(await answerOf(page, 'evidence.addFiles', { paths: [summer] })).toMatchObject({
      ok: false,
      problem: { code: 'refused' },
    })
    await ask(page, 'book.open', { path })
    await goTo(page, 'Evidence')
  })

  await test.step('and so has one whose window is closed in the middle', async () => {
    await dropAndBegin(page, [autumn])
    const gone = once(app.process(), 'exit')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await gone
    expect(liesIn(path)).toEqual({ evidence: 3, contents: 3 })
  })
})
