import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/places.mjs'
import { ask } from './bridge-calls'
import { dragFiles, dropFiles } from './drop-files'
import { expect, makeBook, test } from './harness'
import { goTo, panelOf } from './sample-window'
import { sayOfBook } from './say-of-book'

test('evidence pasted, added in another window, dropped beside a book, and in a book that can only be read', async ({
  start,
  folder,
}) => {
  const path = await makeBook(folder, 'pool.fairbook', 'Pool')
  const hall = await makeBook(folder, 'hall.fairbook', 'Hall')
  const notes = ['till.csv', 'minutes.txt'].map((name) => join(folder, name))
  const [till = '', minutes = ''] = notes
  for (const note of notes) writeFileSync(note, `What ${note} says`)
  const { page, app, chooseFromMenu } = await start({ books: [path] })
  await ask(page, 'settings.set', { person: 'Ruth Calder' })
  await goTo(page, 'Evidence')
  const told = page.getByRole('status', { name: 'Taking in evidence' })

  await test.step('a picture copied on a page and pasted is a piece; a text is none', async () => {
    const badge = join(folder, 'badge.png')
    copyFileSync(join(root, 'resources', 'icons', 'fairbook.png'), badge)
    await dropFiles(page, [badge], page.getByRole('main'))
    const box = await panelOf(page, 'Badge').getByRole('img', { name: 'Badge' }).boundingBox()
    if (box === null) throw new Error('The picture is not on the page')
    const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
    await app.evaluate(async ({ BrowserWindow, clipboard }, { x, y }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      await clipboard.writeText('Said at the desk')
      contents?.paste()
      contents?.copyImageAt(x, y)
    }, at)
    const paste = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
    await expect(async () => {
      await paste()
      await expect(panelOf(page, 'Pasted picture')).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 15_000 })
    await expect(panelOf(page, 'Pasted picture').getByRole('img', { name: 'Pasted picture' })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(3)
    expect((await ask(page, 'evidence.list', {})).total).toBe(2)
  })

  await test.step('what is added in one window is seen in the other', async () => {
    const [second] = await Promise.all([app.waitForEvent('window'), chooseFromMenu('another-window')])
    await goTo(second, 'Evidence')
    await expect(second.getByRole('row', { name: /Pasted picture/ })).toBeVisible()
    await dropFiles(second, [till], second.getByRole('main'))
    await expect(page.getByRole('row', { name: /Till/ })).toBeVisible()
    await second.getByRole('textbox', { name: 'Name' }).fill('Till, the first week')
    await second.getByRole('textbox', { name: 'Name' }).press('Enter')
    await expect(page.getByRole('row', { name: /Till, the first week/ })).toBeVisible()
    await second.close()
  })

  await test.step('of a book and a file dropped together the one opens, the other is taken in', async () => {
    const [opened] = await Promise.all([
      app.waitForEvent('window'),
      dropFiles(page, [hall, minutes], page.getByRole('main')),
    ])
    await expect(opened.getByRole('heading', { name: 'Hall in 2025' })).toBeVisible()
    await expect(told).toContainText('Minutes (E-004) is in the register now.')
    await opened.close()
  })

  await test.step('a book that can only be read shows it, and takes nothing', async () => {
    await sayOfBook(app, { readOnly: true })
    await chooseFromMenu('close-book')
    await ask(page, 'book.open', { path })
    await goTo(page, 'Evidence')
    await page.getByRole('row', { name: /Minutes/ }).click()
    const panel = panelOf(page, 'Minutes')
    await expect(panel.getByText(`What ${minutes} says`)).toBeVisible()
    await expect(panel.getByRole('textbox', { name: 'Name' })).toHaveAttribute('readonly')
    await expect(panel.getByRole('button', { name: 'Save a copy…' })).toBeVisible()
    await expect(panel.getByRole('textbox', { name: 'Link it to' })).toHaveCount(0)
    await expect(panel.getByRole('button', { name: 'Remove this evidence' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Add files…' })).toHaveCount(0)
    const letGo = await dragFiles(page, [till], page.getByRole('main'))
    await expect(page.getByText('Drop to keep as evidence')).toHaveCount(0)
    await letGo()
    expect(page.url()).toBe('fairbook://app/')
    expect((await ask(page, 'evidence.list', {})).total).toBe(4)
  })
})
