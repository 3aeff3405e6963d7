import { cell, february, january, row, saved, toMonths } from './grid-window'
import { enginePids, expect, test, type Workbench } from './harness'

/** What the menu's Copy and Paste do; their keys are the menu's, where a test's keys do not reach. */
const fromMenu = ({ app }: Workbench, act: 'copy' | 'paste') =>
  app.evaluate(({ BrowserWindow }, what) => BrowserWindow.getAllWindows()[0]?.webContents[what](), act)

const march = '1 to 31 March 2025'

test('readings are typed, filled, pasted and taken back with the keyboard alone', async ({ start }) => {
  test.setTimeout(120_000)
  const window = await start()
  const { page, app, chooseFromMenu } = window
  await toMonths(window)
  const { keyboard } = page

  // F6 goes to the page; Tab from its buttons into the grid.
  await (await cell(page, 'HL1', january)).focus()
  await (await cell(page, 'HL1', january)).click()
  await keyboard.type('12')
  await keyboard.press('Tab')
  await keyboard.type('1,234')
  await keyboard.press('Enter')
  await expect(await cell(page, 'HL1', january)).toHaveText(/^12/)
  await expect(await cell(page, 'HL1', february)).toHaveText(/^1,234/)
  await expect(saved(page)).toHaveText(/^Saved/)

  // Enter went back below the column in which the Tabs began.
  await expect(await cell(page, 'HL2', january)).toBeFocused()

  // What cannot be read stays as typed, and says why in place.
  await keyboard.type('lots')
  await keyboard.press('Enter')
  await expect(saved(page)).toHaveText(/^Not saved: /)
  await keyboard.press('ArrowUp')
  await expect(page.getByText('“lots” is not a number', { exact: false })).toBeVisible()
  await expect(await cell(page, 'HL2', january)).toHaveText(/^lots/)
  await keyboard.press('Escape')
  await expect(await cell(page, 'HL2', january)).toHaveText('–')
  await expect(saved(page)).toHaveText(/^Saved/)

  // Fill down over a block chosen with Shift, and to the right.
  await keyboard.press('ArrowUp')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Control+d')
  await expect(await cell(page, 'HL3', january)).toHaveText(/^12/)
  await keyboard.press('ArrowDown')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Control+r')
  await expect(await cell(page, 'HL2', march)).toHaveText(/^12/)

  // Undo takes back each act as one step.
  await expect(saved(page)).toHaveText(/^Saved/)
  await chooseFromMenu('undo')
  await expect(await cell(page, 'HL2', march)).toHaveText('–')
  await chooseFromMenu('undo')
  await expect(await cell(page, 'HL3', january)).toHaveText('–')
  await expect(await cell(page, 'HL2', january)).toHaveText('–')
  await expect(await cell(page, 'HL1', january)).toHaveText(/^12/)

  // A block from a spreadsheet, as Excel puts it there.
  await app.evaluate(({ clipboard }) => clipboard.writeText('31\t"1,032"\r\n33\t\r\n'))
  await fromMenu(window, 'paste')
  await expect(await cell(page, 'HL2', january)).toHaveText(/^31/)
  await expect(await cell(page, 'HL2', february)).toHaveText(/^1,032/)
  await expect(await cell(page, 'HL3', january)).toHaveText(/^33/)
  await expect(page.getByText('3 figures pasted.')).toBeVisible()

  // Copied again as a spreadsheet reads it.
  await fromMenu(window, 'copy')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('31\t1032\r\n33\t\r\n')

  await keyboard.press('Delete')
  await expect(await cell(page, 'HL3', january)).toHaveText('–')
  await expect(await cell(page, 'HL2', february)).toHaveText('–')
})

test('an odd figure is questioned in place and kept for a reason, and a correction shows, with the mouse', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const window = await start()
  const { page } = window
  await toMonths(window)

  // 73% of 19 is no whole number of people.
  const name = 'Share of visits at the concession price'
  const share = await cell(page, name, february)
  await share.dblclick()
  const hanging = page.getByRole('group', { name: new RegExp(`^${name}`) })
  await hanging.getByRole('textbox', { name: new RegExp(`^${name}`) }).fill('73%')
  await hanging.getByRole('textbox', { name: 'How many answered' }).fill('19')
  await expect(hanging.getByRole('button', { name: '14 of 19' })).toBeVisible()
  await hanging.getByRole('button', { name: /^Keep 73/ }).click()
  await hanging.getByRole('textbox', { name: 'Why is it right?' }).fill('As the report gives it')
  await hanging.getByRole('button', { name: 'Keep it' }).click()
  await expect(share).toHaveText(/^73/)
  await expect(page.getByText('Kept: As the report gives it')).toBeVisible()
  await expect(saved(page)).toHaveText(/^Saved/)

  // Its source is said in the foot.
  const source = page.getByRole('combobox', { name: 'Source', exact: true })
  await source.fill('Spring survey')
  await source.press('Enter')
  await expect(saved(page)).toHaveText(/^Saved/)
  await expect(source).toHaveValue('Spring survey')

  // The quarters add the months up, and are not typed over.
  await page.getByRole('radio', { name: 'Quarters' }).press('Space')
  const quarter = page.getByRole('columnheader', { name: '1 January to 31 March 2025' })
  await expect(quarter).toBeVisible()
  const visits = row(page, 'Swim visits').locator(`[aria-colindex="${await quarter.getAttribute('aria-colindex')}"]`)
  await expect(visits).toHaveText('18,406')
  await expect(visits).toHaveAttribute('aria-readonly', 'true')
})

test('an engine that is killed while one types loses nothing', async ({ start }) => {
  test.setTimeout(120_000)
  const window = await start()
  const { page, app } = window
  await toMonths(window)
  await (await cell(page, 'HL1', january)).click()
  await page.keyboard.type('41')
  await page.keyboard.press('Enter')
  await expect(saved(page)).toHaveText(/^Saved/)

  for (const pid of await enginePids(app)) process.kill(pid, 'SIGKILL')
  await page.keyboard.type('42')
  await page.keyboard.press('Enter')
  await page.keyboard.type('43')
  await page.keyboard.press('Enter')
  // What was acknowledged stands; what was not is saved when the book is there again.
  await expect(saved(page)).toHaveText(/^Saved/, { timeout: 30_000 })
  await expect(await cell(page, 'HL1', january)).toHaveText(/^41/)
  await expect(await cell(page, 'HL2', january)).toHaveText(/^42/)
  await expect(await cell(page, 'HL3', january)).toHaveText(/^43/)
})
