import { ask } from './bridge-calls'
import { cell, february, january, saved, toMonths } from './grid-window'
import { expect, test } from './harness'
import { goTo } from './sample-window'
import { sayOfBook } from './say-of-book'

test('a correction is stored at once, and says why when there is time, with the keyboard alone', async ({ start }) => {
  test.setTimeout(120_000)
  const window = await start()
  const { page, chooseFromMenu } = window
  await toMonths(window)
  const { keyboard } = page
  // What another person entered is corrected, however short a while ago.
  await ask(page, 'settings.set', { person: 'Joan Ellis' })
  const visits = await cell(page, 'Swim visits', january)
  const before = (await visits.textContent()) ?? ''
  await visits.click()
  await keyboard.type('6050')
  await keyboard.press('Enter')

  // The keyboard is in the next row already; the foot asks, and nothing is in the way.
  await expect(page.getByText('Swim visits, 1 to 31 January 2025, corrected: ')).toContainText(`${before} → 6,050`)
  const why = page.getByRole('textbox', { name: 'Why was it corrected?' })
  await expect(why).toHaveAttribute('placeholder', 'no reason given yet')
  await expect(await cell(page, 'Swim visits after six in the evening', january)).toBeFocused()
  await expect(visits).toHaveText('6,050, corrected')
  await expect(saved(page)).toHaveText(/^Saved/)

  await keyboard.press('Alt+ArrowDown')
  await expect(why).toBeFocused()
  await keyboard.type('A day was missing')
  await keyboard.press('Enter')
  await expect(why).toBeHidden()
  await expect(await cell(page, 'Swim visits after six in the evening', january)).toBeFocused()

  // It stands with the cell: what it said, what it says, when, by whom and why.
  await keyboard.press('ArrowUp')
  await expect(page.getByText(/^Corrected by Joan Ellis, today, \d\d:\d\d/)).toContainText(`${before} → 6,050`)
  await expect(why).toHaveValue('A day was missing')
  await chooseFromMenu('undo')
  await expect(why).toHaveValue('')
  await expect(visits).toHaveText('6,050, corrected')
  await chooseFromMenu('undo')
  await expect(visits).toHaveText(before)
  await expect(why).toBeHidden()

  // Several at once have one reason.
  await keyboard.press('Shift+ArrowRight')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '6051\t6052')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect(page.getByText('2 figures were corrected.')).toBeVisible()
  await keyboard.press('Alt+ArrowDown')
  await keyboard.type('Counted again')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Why were they corrected?' })).toHaveValue('Counted again')
  await expect(saved(page)).toHaveText(/^Saved/)
})

test('a figure takes the source that was planned, and the division of the year is remembered, with the mouse', async ({
  start,
}) => {
  const window = await start()
  const { page } = window
  await toMonths(window)
  await expect(page.getByText('2025 by month')).toBeVisible()
  const card = await cell(page, 'HL1', january)
  await card.click()
  await page.keyboard.type('2100')
  await page.keyboard.press('Enter')
  await expect(card).toHaveText('2,100, no source')
  await card.click()
  await expect(page.getByText('From Membership list, as planned?')).toBeVisible()
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByRole('combobox', { name: 'Source', exact: true })).toHaveValue('Membership list')
  await expect(page.getByRole('button', { name: 'Use it' })).toBeHidden()
  await expect(card).toHaveText('2,100')
  await expect(card).toBeFocused()

  await goTo(page, 'Home')
  await goTo(page, 'Readings')
  await expect(page.getByRole('radio', { name: 'Months' })).toBeChecked()
  await page.getByRole('radio', { name: 'Year', exact: true }).press('Space')
  await expect(page.getByText('2025 as a whole')).toBeVisible()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Months' })).toBeChecked()
})

test('where nothing can be typed, everything is shown and nothing changes', async ({ start }) => {
  test.setTimeout(120_000)
  const window = await start()
  const { page, app } = window
  await toMonths(window)
  const yearId = (await ask(page, 'years.list', {})).at(-1)?.id ?? ''
  const held = () => ask(page, 'readings.list', { yearId, corrected: true, limit: 5000 })
  const before = await held()

  const nothingChanges = async (words: RegExp) => {
    await expect(page.getByText(words).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Paste from a spreadsheet' })).toBeHidden()
    const visits = await cell(page, 'Swim visits', january)
    await expect(visits).toHaveAttribute('aria-readonly', 'true')
    const shown = (await visits.textContent()) ?? ''
    await visits.click()
    await expect(page.getByText(/^from /)).toBeVisible()
    await visits.dblclick()
    for (const key of ['7', 'F2', 'Backspace', 'Delete', 'Control+d', 'Control+r', 'Enter', 'ArrowUp']) {
      await page.keyboard.press(key)
    }
    // The head says it, and so does the foot to who tries.
    await page.keyboard.press('7')
    await expect(page.getByText(words)).toHaveCount(2)
    await app.evaluate(({ clipboard }) => clipboard.writeText('31\t1032'))
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
    await visits.click()
    await (await cell(page, 'Swim visits', february)).click({ modifiers: ['Shift'] })
    await page.keyboard.press('Delete')
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0)
    await expect(visits).toHaveText(shown)
    expect(await held()).toEqual(before)
  }

  await sayOfBook(app, { status: 'approved' })
  await ask(page, 'organisation.change', { foundedIn: '1931' })
  await nothingChanges(/^2025 is approved: what it says stays as it is\./)
  await sayOfBook(app, { readOnly: true })
  await ask(page, 'organisation.change', { foundedIn: '1930' })
  await nothingChanges(/^This book is opened for reading only/)
})
