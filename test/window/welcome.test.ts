import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './bridge-calls'
import { expect, makeBook, test } from './harness'

test('the welcome page opens', async ({ start }) => {
  const { page, app } = await start()
  await expect(page.getByRole('heading', { name: 'Fairbook' })).toBeVisible()
  expect(page.url()).toBe('fairbook://app/')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.getTitle()))).toEqual([
    'Fairbook',
  ])
})

test('a new book begins with a name, a year in British dates, and who one is', async ({ start, folder }) => {
  const { page, answerDialogs } = await start()
  await page.getByRole('button', { name: 'Begin a new book' }).click()
  const organisation = page.getByRole('textbox', { name: 'What is the organisation called?' })
  const first = page.getByRole('textbox', { name: 'First day' })
  const last = page.getByRole('textbox', { name: 'Last day' })
  const begin = page.getByRole('button', { name: 'Choose where to keep it…' })
  await expect(organisation).toBeFocused()
  const thisYear = new Date().getFullYear()
  await expect(first).toHaveValue(`1 January ${thisYear}`)
  await expect(page.getByText(`The year will be called ${thisYear}.`)).toBeVisible()

  await first.fill('30/2/2026')
  await begin.click()
  await expect(organisation).toHaveAccessibleDescription(/Write the name of the organisation/)
  await expect(first).toHaveAccessibleDescription(/Write the day like 1 April 2026/)
  await expect(first).toHaveValue('30/2/2026')
  await expect(organisation).toBeFocused()

  await organisation.fill('Thornby Village Hall')
  await first.fill('1.4.26')
  await last.fill('1/4/2025')
  await last.blur()
  await expect(first).toHaveValue('1 April 2026')
  await expect(last).toHaveAccessibleDescription('The last day comes before the first, 1 April 2026.')
  await last.fill('31 march 27')
  await expect(page.getByText('The year will be called 2026–27.')).toBeVisible()

  const path = join(folder, 'Thornby.fairbook')
  await answerDialogs({ save: [path] })
  await begin.click()
  const dialog = page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('button', { name: 'Keep this name' }).click()
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/Write your name/)
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ruth Calder')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thornby Village Hall in 2026–27' })).toBeVisible()
  expect(existsSync(path)).toBe(true)
  await expect(page.getByRole('heading', { name: 'Nothing stands in this year yet' })).toBeVisible()
  expect(await ask(page, 'settings.get', {})).toMatchObject({ person: 'Ruth Calder' })
})

test('books opened before stand on the welcome page, and the name is asked once', async ({ start, folder }) => {
  const path = await makeBook(folder, 'pool.fairbook', 'Millgate Pool')
  const settings = join(folder, 'kept')
  const firstTime = await start({ books: [path], settings })
  const dialog = firstTime.page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Sunita Rao')
  await dialog.getByRole('button', { name: 'Keep this name' }).click()
  await firstTime.chooseFromMenu('close-book')
  await expect(firstTime.page.getByRole('heading', { name: 'Your books' })).toBeVisible()
  await firstTime.app.close()

  const { page, chooseFromMenu } = await start({ settings })
  await expect(page.getByText('Changes are kept in the name of Sunita Rao.')).toBeVisible()
  await page.getByRole('button', { name: /^Millgate Pool/ }).click()
  await expect(page.getByRole('heading', { name: /^Millgate Pool in/ })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()

  await chooseFromMenu('close-book')
  renameSync(path, `${path}.elsewhere`)
  await page.reload()
  await expect(page.getByText(/not where it was/)).toBeVisible()
  await page.getByRole('button', { name: 'Take Millgate Pool off this list' }).click()
  await expect(page.getByText('Books you begin or open will stand here.')).toBeVisible()
})

test('what cannot be opened is said on the page, and the page stays', async ({ start, folder }) => {
  const path = await makeBook(folder, 'pool.fairbook', 'Millgate Pool')
  const { page, answerDialogs, chooseFromMenu } = await start({ books: [path] })
  await page.getByRole('textbox', { name: 'Your name' }).fill('Sunita Rao')
  await page.keyboard.press('Enter')
  await chooseFromMenu('close-book')
  await answerDialogs({ open: [join(folder, 'settings', 'settings.json')] })
  await page.getByRole('button', { name: 'Open a book' }).click()
  await expect(page.getByRole('alert')).not.toBeEmpty()
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('alert')).toBeEmpty()
  await expect(page.getByRole('heading', { name: 'Fairbook' })).toBeVisible()
})

test('an earlier copy comes back as a book of its own', async ({ start, folder }) => {
  const path = await makeBook(folder, 'pool.fairbook', 'Millgate Pool')
  const { page, answerDialogs, chooseFromMenu } = await start({ books: [path] })
  await page.getByRole('textbox', { name: 'Your name' }).fill('Sunita Rao')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Millgate Pool in/ })).toBeVisible()
  const back = join(folder, 'back.fairbook')
  await answerDialogs({ save: [back] })
  await chooseFromMenu('restore-copy')
  await page
    .getByRole('button', { name: /^Bring back Millgate Pool/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('back.fairbook')).toBeVisible()
  expect(existsSync(path) && existsSync(back)).toBe(true)
})
