import { ask } from './bridge-calls'
import { enginePids, expect, test } from './harness'
import { goTo, goToSocialBenefit, openSample, panelOf } from './sample-window'

test('undo and redo from the bar say what they do, and the page follows', async ({ start }) => {
  const { page, chooseFromMenu } = await start()
  await openSample(page)
  await goTo(page, 'Stakeholders')
  const year = (await ask(page, 'years.list', {})).at(-1)
  const swimmers = (await ask(page, 'stakeholders.list', { yearId: year?.id ?? '' }))[0]
  expect(swimmers?.name).toBe('Swimmers')
  await ask(page, 'stakeholders.change', { id: swimmers?.id ?? '', name: 'Bathers' })
  await expect(page.getByRole('button', { name: 'Bathers' })).toBeVisible()

  const undo = page.getByRole('button', { name: 'Undo: Changed the stakeholder Swimmers' })
  await undo.hover()
  await expect(page.getByRole('tooltip')).toContainText('Undo: Changed the stakeholder Swimmers')
  await undo.click()
  await expect(page.getByRole('button', { name: 'Swimmers', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bathers' })).toBeHidden()

  await page.getByRole('button', { name: 'Redo: Changed the stakeholder Swimmers' }).click()
  await expect(page.getByRole('button', { name: 'Bathers' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Redo: nothing to put back' })).toHaveAttribute('aria-disabled', 'true')
  await chooseFromMenu('undo')
  await expect(page.getByRole('button', { name: 'Swimmers', exact: true })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Saved state' })).toContainText(/^Saved \d\d:\d\d/)
})

test('the engine is killed while one looks: the window says so and recovers by itself', async ({ start }) => {
  const { page, app } = await start()
  await openSample(page)
  await goTo(page, 'Stakeholders')
  await page.getByRole('button', { name: 'Swimmers', exact: true }).click()
  for (let kill = 0; kill < 3; kill += 1) {
    const [pid] = await enginePids(app)
    process.kill(Number(pid), 'SIGKILL')
    await expect.poll(async () => (await enginePids(app))[0] ?? pid, { timeout: 20_000 }).not.toBe(pid)
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Saved', { timeout: 20_000 })
  }
  await expect(panelOf(page, 'Swimmers').getByRole('textbox', { name: 'In words' })).toHaveValue('5,240 card holders')
  await goToSocialBenefit(page)
  await expect(page.getByRole('table', { name: 'Social benefit' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
})

test('a read that fails says so, and can be tried again', async ({ start }) => {
  const { page, app } = await start()
  await openSample(page)
  // A handler of the window's own comes before the program's.
  await app.evaluate(({ BrowserWindow }) => {
    const problem = { code: 'no-access', message: 'The folder of the book cannot be reached.', detail: {} }
    BrowserWindow.getAllWindows()[0]?.webContents.ipc.handle('fairbook:call', () => ({ ok: false, problem }))
  })
  await goToSocialBenefit(page)
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('The folder of the book cannot be reached.')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.ipc.removeHandler('fairbook:call'),
  )
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Social benefit' })).toBeVisible()
})

test('back and forward, the year, and help', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  const back = page.getByRole('button', { name: 'Back', exact: true })
  await expect(back).toHaveAttribute('aria-disabled', 'true')
  await goTo(page, 'Stakeholders')
  await page.getByRole('radio', { name: 'Network' }).press('Space')
  await goTo(page, 'Accounts')
  await back.click()
  await expect(page.getByRole('radio', { name: 'Network' })).toBeChecked()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('radio', { name: 'List' })).toBeChecked()
  await page.getByRole('button', { name: 'Forward' }).click()
  await expect(page.getByRole('radio', { name: 'Network' })).toBeChecked()

  await goTo(page, 'Home')
  await page.getByRole('button', { name: /^Year 2025/ }).click()
  await page.getByRole('menuitem', { name: /2024/ }).click()
  await expect(page.getByRole('heading', { name: 'Harbour Lane in 2024' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Swim visits/ })).toContainText('74,910')
  await back.click()
  await expect(page.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible()

  await page.getByRole('button', { name: 'Help for this page' }).click()
  const help = page.getByRole('dialog', { name: 'Help: Home' })
  await expect(help).toContainText('In the sample')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(page.getByRole('button', { name: 'Help for this page' })).toBeFocused()
})

test('F6 goes round the regions of the window', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await goTo(page, 'Stakeholders')
  await page.getByRole('button', { name: 'Staff', exact: true }).click()
  const regions = [
    panelOf(page, 'Staff'),
    page.getByRole('navigation'),
    page.getByRole('banner'),
    page.getByRole('main'),
    panelOf(page, 'Staff'),
  ]
  for (const region of regions) {
    await page.keyboard.press('F6')
    await expect(region).toBeFocused()
  }
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('main')).toBeFocused()
})
