import type { Page } from '@playwright/test'
import { ask } from './bridge-calls'
import { expect, test } from './harness'
import { openSample } from './sample-window'

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** Presses Tab until the keyboard is at this control, as somebody without a mouse would. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'radio', name: string | RegExp): Promise<void> {
  const control = main(page).getByRole(role, { name })
  for (let press = 0; press < 60; press += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${name}`)
}

/** A new indicator as the table of outcomes makes one: only its name is known. */
async function nameOne(page: Page, name: string) {
  const outcome = (await ask(page, 'outcomes.list', {}))[0]
  const definition = { kind: 'number', validFrom: '2025-01-01' } as const
  const fields = { outcomeId: outcome?.id ?? '', name, betterWhen: 'higher', key: true, definition } as const
  return (await ask(page, 'indicators.add', fields)).record
}

test('by mouse: a new indicator is written in plain questions, and its page says what is still missing', async ({
  start,
}) => {
  const { page } = await start()
  await openSample(page)
  const { id } = await nameOne(page, 'Swimmers who come with a friend')
  await main(page).getByRole('button', { name: 'Swimmers who come with a friend' }).click()
  await expect(heading(page, 'Swimmers who come with a friend')).toBeVisible()

  // Nothing is said of it yet, so its questions are there at once; before the first reading all of them are open.
  await main(page).getByRole('radio', { name: 'Answers on a scale' }).click()
  const answers = main(page).getByRole('textbox', { name: 'The answers' })
  await answers.fill('Never = 0\nSometimes\nMostly = 2')
  await answers.blur()
  await expect(main(page).getByRole('alert')).toContainText('“Sometimes” does not say what it counts for')
  await expect(answers).toHaveValue('Never = 0\nSometimes\nMostly = 2')
  await answers.fill('Never = 0\nSometimes = 1\nMostly = 2')
  await main(page)
    .getByRole('textbox', { name: 'What do you count or ask, exactly?' })
    .fill('“With whom did you come?”')
  await main(page)
    .getByRole('textbox', { name: 'What will you decide with it?' })
    .fill('Whether two for one is worth it')
  await main(page).getByRole('textbox', { name: 'Who asked for it?' }).fill('The volunteers')
  await expect.poll(async () => (await ask(page, 'indicators.get', { id })).decision).toMatch(/^Whether two/)

  await main(page).getByRole('button', { name: /^More/ }).click()
  await main(page).getByRole('button', { name: 'New breakdown…' }).click()
  const breakdown = page.getByRole('region', { name: 'New breakdown' })
  await breakdown.getByRole('textbox', { name: 'By what?' }).fill('Time of day')
  await breakdown.getByRole('textbox', { name: 'Its groups' }).fill('Mornings')
  await breakdown.getByRole('button', { name: 'Add this breakdown' }).click()
  await expect(breakdown.getByRole('alert')).toContainText('at least two groups')
  await breakdown.getByRole('textbox', { name: 'Its groups' }).fill('Mornings\nAfternoons\n\nEvenings')
  await breakdown.getByRole('button', { name: 'Add this breakdown' }).click()
  await expect(main(page).getByRole('switch', { name: 'Time of day' })).toBeChecked()
  await main(page).getByRole('button', { name: 'Rename, add a group: Time of day' }).click()
  await main(page).getByRole('textbox', { name: 'Group 3' }).fill('After six')
  await main(page).getByRole('textbox', { name: 'Group 3' }).press('Enter')
  const more = main(page).getByRole('textbox', { name: 'One more group' })
  await more.fill('Nights')
  await more.press('Enter')
  await expect(main(page).getByRole('textbox', { name: 'Group 4' })).toHaveValue('Nights')
  await expect(more).toHaveValue('')
  await expect
    .poll(async () => (await ask(page, 'breakdowns.list', {})).find(({ name }) => name === 'Time of day')?.groups)
    .toMatchObject([{ label: 'Mornings' }, { label: 'Afternoons' }, { label: 'After six' }, { label: 'Nights' }])

  const stored = await ask(page, 'indicators.get', { id })
  expect(stored).toMatchObject({ askedFor: 'The volunteers', breakdownIds: [expect.any(String)] })
  expect(stored.definitions).toMatchObject([
    {
      version: 1,
      kind: 'scale',
      definition: '“With whom did you come?”',
      scale: [
        { label: 'Never', score: 0 },
        { label: 'Sometimes', score: 1 },
        { label: 'Mostly', score: 2 },
      ],
    },
  ])
  await main(page).getByRole('button', { name: 'Show its page' }).click()
  await expect(main(page)).toContainText('No reading yet for 2025')
  await expect(main(page).getByRole('button', { name: 'Enter its first reading' })).toBeVisible()
  await expect(main(page)).toContainText('Whether two for one is worth it')

  // What nothing hangs on can be removed, and comes back by undo.
  await main(page).getByRole('button', { name: 'Edit' }).click()
  await main(page).getByRole('button', { name: /^More/ }).click()
  await main(page).getByRole('button', { name: 'Remove this indicator' }).click()
  await expect(heading(page, 'Swimmers who come with a friend')).toBeHidden()
  await page.getByRole('button', { name: 'Undo: Removed the indicator Swimmers who come with a friend' }).click()
  await expect.poll(async () => (await ask(page, 'indicators.get', { id })).askedFor).toBe('The volunteers')
})

test('by keyboard alone: from one indicator to the next, words mended, and measured differently from a day on', async ({
  start,
}) => {
  const { page } = await start()
  await openSample(page)
  await tabTo(page, 'button', 'Swimmers active 150 minutes a week')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Swimmers active 150 minutes a week')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Outcomes and indicators / Swimmers active 150 minutes a week')
  await expect(main(page).getByLabel('The figures', { exact: true })).toContainText('give or take 6.4')
  await expect(main(page).getByRole('img', { name: /^Swimmers active 150.*2025 \(this year\): 61%/ })).toBeVisible()

  await page.keyboard.press('Alt+ArrowDown')
  await expect(heading(page, 'Share of visits at the concession price')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(heading(page, 'Swimmers active 150 minutes a week')).toBeVisible()

  await tabTo(page, 'button', 'Edit')
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', 'Mend the words')
  await page.keyboard.press('Enter')
  const words = main(page).getByRole('textbox', { name: 'What do you count or ask, exactly?' })
  await expect(words).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Question 7.')
  await page.keyboard.press('Control+Enter')
  const year = (await ask(page, 'years.list', {})).at(-1)
  const all = await ask(page, 'indicators.list', { yearId: year?.id ?? '' })
  const id = all.find(({ name }) => name === 'Swimmers active 150 minutes a week')?.id ?? ''
  const definitions = async () => (await ask(page, 'indicators.get', { id })).definitions
  await expect.poll(async () => (await definitions()).at(-1)?.definition).toMatch(/Question 7\.$/)
  expect(await definitions()).toHaveLength(1)

  await tabTo(page, 'button', 'Measure it differently…')
  await page.keyboard.press('Enter')
  const form = page.getByRole('region', { name: 'Measure it differently' })
  await tabTo(page, 'textbox', 'What changed, and why?')
  await page.keyboard.type('The new survey asks for days, not minutes')
  await tabTo(page, 'button', /^Measure it like this from/)
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toContainText('Nothing that is measured differs')
  await expect(form.getByRole('textbox', { name: 'What changed, and why?' })).toHaveValue(/days, not minutes/)
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab')
  await expect(form.getByRole('textbox', { name: 'What do you count or ask, exactly?' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Share of those answering who were active on five days')
  await tabTo(page, 'textbox', 'From which day?')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('1.2.2026')
  await page.keyboard.press('Tab')
  await tabTo(page, 'button', /^Measure it like this from 1\sFebruary\s2026/)
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  expect(await definitions()).toMatchObject([
    { version: 1 },
    { version: 2, validFrom: '2026-02-01', changeNote: 'The new survey asks for days, not minutes' },
  ])
  // The form is gone with its button: round the window once, back to the head of the page.
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('F6')
    if (await main(page).evaluate((element) => element === document.activeElement)) break
  }
  await tabTo(page, 'button', 'Show its page')
  await page.keyboard.press('Enter')
  await expect(main(page).getByRole('heading', { name: 'How it was measured before' })).toBeVisible()
  await expect(main(page)).toContainText('what is counted or asked changed')
})

test('in a book opened for reading the page shows everything and offers no change', async ({ start }) => {
  const { page, app } = await start()
  await openSample(page)
  const { id } = await nameOne(page, 'Swimmers who come with a friend')
  // Whoever runs this may write to any file, so the book only says that it is opened for reading.
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const answer = Reflect.get(ipcMain, '_invokeHandlers').get('fairbook:call')
    BrowserWindow.getAllWindows()[0]?.webContents.ipc.handle('fairbook:call', async (event, ...call) => {
      const said = await answer(event, ...call)
      return call[1] === 'book.info' ? { ...said, result: { ...said.result, readOnly: true } } : said
    })
  })
  await ask(page, 'indicators.change', { id, collector: 'The front desk' })
  await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Opened for reading only')
  await main(page).getByRole('button', { name: 'Swimmers who come with a friend' }).click()
  await expect(main(page)).toContainText('The front desk')
  await expect(main(page)).toContainText('No reading yet for 2025')
  await expect(main(page).getByRole('button', { name: /^Indicator before: / })).toBeVisible()
  for (const name of ['Edit', 'Enter its first reading', 'Find a national indicator…'])
    await expect(main(page).getByRole('button', { name })).toBeHidden()
})
