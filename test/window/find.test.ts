import { expect, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

test('any part of the book and any command, by typing', async ({ start }) => {
  const { page, chooseFromMenu } = await start()
  await openSample(page)
  const dialog = page.getByRole('dialog', { name: 'Find or do anything' })
  const field = dialog.getByRole('combobox', { name: 'Find or do anything' })
  const options = dialog.getByRole('option')

  await test.step('by name: the panel of what was found', async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused()
    await field.fill('swimm')
    await expect(dialog.getByRole('group', { name: 'Stakeholders' }).getByRole('option')).toContainText(['Swimmers'])
    await dialog.getByRole('option', { name: /^Swimmers.*S-01$/ }).click()
    await expect(dialog).toBeHidden()
    await expect(panelOf(page, 'Swimmers')).toBeVisible()
  })

  await test.step('by reference, with arrows and Enter', async () => {
    await page.keyboard.press('Control+k')
    await field.pressSequentially('i12')
    await expect(options.first()).toContainText('I-12')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await field.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main')).toContainText('I-12')
  })

  await test.step('what was found before stands first', async () => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Find or do anything/ })
      .click()
    await expect(dialog.getByRole('group', { name: 'Found before' }).getByRole('option').nth(1)).toContainText(
      'Swimmers',
    )
    await page.keyboard.press('ArrowDown')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '')
    await page.keyboard.press('Enter')
    await expect(panelOf(page, 'Swimmers')).toBeVisible()
  })

  await test.step('what another publishes, and what figures are broken down by: the indicator they stand with', async () => {
    await page.keyboard.press('Control+k')
    await field.fill('postcode')
    await dialog.getByRole('group', { name: 'Breakdowns' }).getByRole('option').first().click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main')).toContainText('postcode', { ignoreCase: true })
  })

  await test.step('typed and entered at once, with no time to see anything: every letter counts, and the answer to all of them', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('i20')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main')).toContainText('I-20')
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('commands: a place, a year, help, and nothing for nonsense', async () => {
    await page.keyboard.press('Control+k')
    await field.pressSequentially('go acc')
    await field.press('Enter')
    await expect(page.getByRole('navigation').getByRole('button', { name: 'Accounts', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await page.keyboard.press('Control+k')
    await field.pressSequentially('year 2024')
    await field.press('Enter')
    await expect(page.getByRole('button', { name: /^Year 2024/ })).toBeVisible()
    await chooseFromMenu('find')
    await field.fill('help')
    await field.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Help: Accounts' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await field.fill('begin a new')
    await expect(dialog.getByRole('group', { name: 'Do' }).getByRole('option')).toContainText([
      'Begin a new book…',
      'Begin a new book like this one…',
    ])
    await dialog.getByRole('option', { name: /like this one/ }).click()
    const beginning = page.getByRole('dialog', { name: 'Begin your own book from this structure' })
    await expect(beginning.getByRole('textbox').first()).toBeVisible()
    await beginning.getByRole('button', { name: 'Close' }).click()
    await expect(beginning).toBeHidden()
    await page.keyboard.press('Control+k')
    await field.fill('zzyzx')
    await expect(dialog.getByRole('status')).toHaveText('Nothing in the book has “zzyzx”.')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await goTo(page, 'Home')
  })
})
