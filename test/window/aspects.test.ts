import type { Locator, Page } from '@playwright/test'
import { ask } from './bridge-calls'
import { expect, makeBook, test } from './harness'
import { goTo, panelOf } from './sample-window'
import { sayOfBook } from './say-of-book'

const row = (page: Page, name: RegExp): Locator => page.getByRole('row', { name })
const sentence = (page: Page, words: string): Locator => page.getByRole('main').getByText(words, { exact: true })

test('key aspects are begun, typed in by keyboard, brought into the next year, looked at, and the checklist changed', async ({
  start,
  folder,
}) => {
  const { page, app } = await start({ books: [await makeBook(folder, 'hall.fairbook', 'Hall')] })
  const { keyboard } = page
  await page.getByRole('button', { name: 'Not now' }).click()

  // By keyboard: found, begun, answered by a key in the row.
  await expect(page.getByRole('dialog')).toBeHidden()
  await keyboard.press('Control+k')
  await keyboard.type('go to key asp')
  await expect(page.getByRole('option', { name: 'Go to Key aspects' })).toBeVisible()
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Begin the key aspects' }).press('Enter')
  await expect(sentence(page, 'None of 48 answered.')).toBeVisible()
  await page.getByRole('textbox', { name: 'How many people work full-time, people' }).press('Home')
  await keyboard.type('3 people')
  await keyboard.press('ArrowDown')
  await keyboard.press('a')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'How many work now and then, people' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'How many work part-time, people' })).toHaveValue('Not applicable')
  await keyboard.type('some')
  await keyboard.press('ArrowDown')
  await expect(page.getByText('“some” is not a number.')).toBeVisible()
  await keyboard.press('ArrowUp')
  await keyboard.press('Escape')
  const contracts = page.getByRole('radiogroup', { name: 'Staff have written contracts' })
  await contracts.getByRole('radio', { name: 'Yes' }).press('n')
  await expect(contracts.getByRole('radio', { name: 'No', exact: true })).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('Drafted.')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Details: Staff have written job descriptions' })).toBeFocused()
  await page.getByRole('textbox', { name: 'How paid staff are consulted' }).press('Home')
  await keyboard.type('At a meeting each month.')
  await keyboard.press('Enter')
  await expect(sentence(page, '4 of 48 answered.')).toBeVisible()

  // By mouse: the next year, what came along, and what changed.
  await goTo(page, 'Purpose')
  await page.getByText('The year 2025', { exact: true }).click()
  await page.getByRole('button', { name: 'Begin the next year…' }).click()
  await page.getByRole('button', { name: 'Begin 2026' }).click()
  await expect(page.getByRole('radio', { name: 'The year 2026' })).toBeChecked()
  await goTo(page, 'Key aspects')
  await expect(sentence(page, '4 of 48 answered, 4 brought along from 2025 and not looked at yet.')).toBeVisible()
  const fullTime = page.getByRole('textbox', { name: 'How many people work full-time, people' })
  await fullTime.fill('4')
  await fullTime.blur()
  await expect(row(page, /^How many people work full-time/)).toContainText('3 to 4 people')
  await page.getByRole('button', { name: 'Still so: How many work part-time' }).click()
  await expect(row(page, /^How many work part-time/)).toContainText('Unchanged')
  await expect(page.getByRole('button', { name: 'Still so: Staff have written contracts' })).toBeFocused()
  // What came along and is pressed again is still so; another answer is a change.
  await contracts.getByRole('radio', { name: 'Yes' }).click()
  await expect(row(page, /^Staff have written contracts/)).toContainText('no to yes')
  await expect(
    sentence(page, '4 of 48 answered, 1 brought along from 2025 and not looked at yet, 2 changed since 2025.'),
  ).toBeVisible()
  await goTo(page, 'Home')
  await expect(page.getByRole('navigation')).toContainText('1 to do')
  await goTo(page, 'Key aspects')
  await contracts.getByRole('radio', { name: 'Yes' }).press('s')
  await page.getByRole('button', { name: 'Still so: How paid staff are consulted' }).click()
  await expect(sentence(page, '4 of 48 answered, 2 changed since 2025.')).toBeVisible()
  await page.getByRole('button', { name: 'More about: Staff have written contracts' }).click()
  const panel = panelOf(page, 'Staff have written contracts')
  await panel.getByRole('textbox', { name: 'The day it was so' }).fill('3 March 2026')
  await panel.getByRole('textbox', { name: 'The day it was so' }).press('Enter')
  await expect(row(page, /^Staff have written contracts/)).toContainText(/On 3.March.2026/)

  // The checklist: what is changed here makes a version of this year, and the field keeps the keyboard.
  await panel.getByRole('button', { name: 'See it in the checklist' }).click()
  await expect(page.getByText(/The first change here makes version 2 for 2026; 2025 keeps version 1/)).toBeVisible()
  const item = page.getByRole('textbox', { name: 'Item: How many work part-time' })
  await item.fill('How many people work part-time')
  await item.press('Enter')
  await expect(page.getByText(/^Version 2, for 2026/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Item: How many work now and then' })).toBeFocused()
  await keyboard.press('Alt+ArrowUp')
  await expect(
    page.getByRole('list', { name: 'Items of People who work for us' }).getByRole('textbox').nth(1),
  ).toHaveValue('How many work now and then')
  await page.getByRole('button', { name: 'Add an item to Asset lock and use of surplus' }).click()
  await keyboard.type('The building is ours')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Item: The building is ours' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Item: The building is ours' }).hover()
  await page.getByRole('button', { name: 'Remove: The building is ours' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText('One item added and one reworded.')

  // The year before keeps what it was asked; and a closed year has no fields.
  await keyboard.press('Control+k')
  await keyboard.type('show the year 2025')
  await expect(page.getByRole('option', { name: 'Show the year 2025' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(page.getByText(/^2025 keeps the checklist it was answered under/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Add an item/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Go to 2026' }).click()
  await expect(page.getByText(/^Version 2, for 2026/)).toBeVisible()
  await page.getByText('The year 2026', { exact: true }).click()
  await sayOfBook(app, { status: 'approved' })
  await ask(page, 'organisation.change', { foundedIn: '1931' })
  await expect(contracts).toBeHidden()
  await expect(row(page, /^Staff have written contracts/)).toContainText('Yes')
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
})
