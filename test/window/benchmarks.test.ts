import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { findNode } from '../../scripts/lib/node-runtime.mjs'
import { out } from '../../scripts/lib/places.mjs'
import { expect, makeBook, test } from './harness'
import { goTo, openSample } from './sample-window'

const chosen = (page: Page, name: RegExp): Locator => page.getByRole('region', { name })
const compared = (page: Page): Locator => page.getByRole('list', { name: 'Compared with' }).getByRole('listitem')
const picture = (page: Page): Locator => chosen(page, /./).getByRole('img')

test('benchmarks by mouse: a target, a published figure, one changed in place and one removed', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await goTo(page, 'Benchmarks')

  await page.getByRole('option', { name: /^People who stay for tea/ }).click()
  await page.getByRole('button', { name: 'Set a target' }).click()
  await page.getByRole('textbox', { name: 'Where should it be in 2025?' }).fill('75 %')
  await page.getByRole('button', { name: 'Set the target' }).click()
  await expect(compared(page).filter({ hasText: 'Our target' })).toContainText('Missed: 4 points short.')
  await expect(page.getByRole('img', { name: /^People who stay.*Our target 75%/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /^People who stay for tea/ })).toContainText('Our target')

  await page.getByRole('option', { name: /^Swimmers active 150/ }).click()
  await expect(compared(page).filter({ hasText: 'National, November 2023' })).toContainText(
    '2.7 points below England. With 214 answers we cannot say that they differ.',
  )
  await expect(compared(page).filter({ hasText: 'old count' })).toContainText('Not comparable.')
  await page
    .getByRole('button', { name: /^Show \d earlier/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Compare with England, November 2022 to November 2023' }).first().click()
  const changeEngland = page.getByRole('button', { name: 'Change England', exact: true })
  await expect(changeEngland).toHaveCount(2)
  await changeEngland.last().click()
  await expect(page.getByRole('textbox', { name: 'Where was it published?' })).toHaveValue(
    /^Sport England, Active Lives Adult Survey: Active, November 2022 to November 2023; .*looked up 23 November 2026$/,
  )

  // Changed in place: what cannot be a figure is kept and said, and the picture follows what can.
  const figure = page.getByRole('textbox', { name: 'Figure', exact: true })
  await figure.fill('most')
  await figure.press('Enter')
  await expect(page.getByText('“most” is not a percentage.')).toBeVisible()
  await expect(figure).toHaveValue('most')
  await figure.fill('82 to 84')
  await figure.press('Enter')
  await expect(figure).toHaveValue('82% to 84%')
  await expect(page.getByRole('img', { name: /England 82% to 84%/ })).toBeVisible()

  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('img', { name: /England 82%/ })).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('img', { name: /England 82% to 84%/ })).toBeVisible()
})

test('benchmarks by keyboard alone: a national figure is not kept without the place it was published', async ({
  start,
}) => {
  const { page } = await start()
  await openSample(page)
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((it) => it === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${target}`)
  }
  await page.keyboard.press('F6')
  await tabTo(page.getByRole('button', { name: 'Benchmarks', exact: true }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Benchmarks', level: 1 })).toBeVisible()

  await tabTo(page.getByRole('searchbox', { name: 'Filter by words' }))
  await page.keyboard.type('tea stay')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('People who stay for tea')

  await tabTo(page.getByRole('button', { name: 'A national figure' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Whose figure is it?' })).toBeFocused()
  await page.keyboard.type('England')
  await page.keyboard.press('Tab')
  await page.keyboard.type('93.7')
  await page.keyboard.press('Enter')
  const publisher = page.getByRole('textbox', { name: 'Published by' })
  await expect(publisher).toBeFocused()
  await expect(publisher).toHaveAccessibleDescription(/Say where it was published/)
  await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Not saved: New benchmark')

  // What was typed outlives the page.
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('textbox', { name: 'Figure', exact: true })).toHaveValue('93.7')
  await tabTo(publisher)
  await page.keyboard.type('The tea board')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Tea, and who stays')
  await expect(page.getByText('As it will stand: The tea board, Tea, and who stays')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(compared(page).filter({ hasText: 'England' })).toContainText('22.7 points below England, so worse.')
  await expect(page.getByRole('img', { name: /^People who stay.*England 93.7%/ })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Saved state' })).toContainText(/^Saved/)
})

test('in a closed year benchmarks are shown, and nothing can be entered', async ({ start, folder }) => {
  const path = join(folder, 'closed.fairbook')
  await promisify(execFile)(findNode() ?? 'node', [join(out, 'main', 'cli.js'), 'sample', path])
  const book = new DatabaseSync(path)
  book.exec("UPDATE year SET status = 'approved' WHERE label = '2025'")
  book.close()
  const { page } = await start({ books: [path] })
  await page.getByRole('button', { name: 'Not now' }).click()
  await goTo(page, 'Benchmarks')
  await page.getByRole('option', { name: /^Swimmers active 150/ }).click()
  await expect(picture(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'A national figure' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Compare with England/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'See England', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Figure', exact: true })).toHaveAttribute('readonly', '')
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0)
})

test('a new book says what benchmarks are for', async ({ start, folder }) => {
  const { page } = await start({ books: [await makeBook(folder, 'hall.fairbook', 'Hall')] })
  await page.getByRole('button', { name: 'Not now' }).click()
  await goTo(page, 'Benchmarks')
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
})
