import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/places.mjs'
import { ask } from './bridge-calls'
import { enginePids, expect, makeBook, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'
import { sayOfBook } from './say-of-book'

const savedState = (page: Page) => page.getByRole('status', { name: 'Saved state' })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const mission = async (page: Page) => (await ask(page, 'organisation.get', {})).mission

async function beginHall(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ruth Calder')
  await dialog.getByRole('button', { name: 'Keep this name' }).click()
  await goTo(page, 'Purpose')
}

test('who we are and the year are written by keyboard alone', async ({ start, folder }) => {
  const { page, chooseFromMenu } = await start({
    books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')],
  })
  await beginHall(page)
  // The first step is there already.
  await expect(field(page, 'Mission')).toBeFocused()
  await page.keyboard.type('A warm room for everyone in the village.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nobody sits alone in winter.')
  await page.keyboard.press('Tab')
  await expect.poll(() => mission(page)).toBe('A warm room for everyone in the village.')
  await expect.poll(async () => (await ask(page, 'organisation.get', {})).vision).toBe('Nobody sits alone in winter.')
  await expect(savedState(page)).toContainText(/^Saved \d\d:\d\d/)
  await expect(page.getByRole('button', { name: /^What we are for.*partly written$/ })).toBeVisible()

  // Undo in a field that is saved is the book's, and the field follows.
  await chooseFromMenu('undo')
  await expect(field(page, 'Vision')).toHaveValue('')

  await page.getByRole('button', { name: /^Name, legal form and logo/ }).press('Enter')
  await field(page, 'Name').press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Tab')
  const wrong = page.getByRole('main').getByRole('alert')
  await expect(wrong).toContainText('Kept here, not yet saved.')
  await expect(savedState(page)).toHaveText('Not saved: Name')
  // Gone from the screen and back: what was typed, and why it is not saved, are still there.
  await page.getByRole('button', { name: /^How we came to be/ }).press('Enter')
  await expect(savedState(page)).toHaveText('Not saved: Name')
  await page.getByRole('button', { name: /^Name, legal form and logo/ }).press('Enter')
  await expect(field(page, 'Name')).toHaveValue('')
  await expect(wrong).toContainText('Kept here, not yet saved.')
  await field(page, 'Name').press('Escape')
  await expect(field(page, 'Name')).toHaveValue('Marlow Green Hall')
  await expect(savedState(page)).toContainText('Saved')

  await page.getByRole('radio', { name: 'The year 2025' }).press('Space')
  await field(page, 'Last day').fill('32 March')
  await field(page, 'Last day').press('Enter')
  await expect(wrong).toContainText('Write the day like 1 April 2026')
  await field(page, 'Last day').fill('30.11.25')
  await field(page, 'Last day').press('Enter')
  await expect(field(page, 'Last day')).toHaveValue('30 November 2025')
  await page.getByRole('button', { name: /^What is left out, and why/ }).press('Enter')
  await field(page, 'What is left out, and why').fill('The playgroup keeps its own books.')
  await field(page, 'What is left out, and why').press('Control+Enter')
  await expect(page.getByRole('main')).toContainText('6 words')

  await page.getByRole('button', { name: /^Name and days/ }).press('Enter')
  await page.getByRole('button', { name: 'Add the year before, 2024' }).press('Enter')
  await expect(field(page, 'What is the year called?')).toHaveValue('2024')
  await page.getByRole('button', { name: 'Remove this year' }).press('Enter')
  await expect(field(page, 'What is the year called?')).toHaveValue('2025')
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect.poll(async () => (await ask(page, 'years.list', {})).map(({ label }) => label)).toEqual(['2024', '2025'])
})

test('a logo is chosen, dropped, refused and taken away', async ({ start, folder }) => {
  const { page, chooseFromMenu } = await start({
    books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')],
  })
  await beginHall(page)
  await page.getByRole('button', { name: /^Name, legal form and logo/ }).press('Enter')
  const logo = page.getByRole('group', { name: 'Logo' })
  const picture = logo.getByRole('img', { name: 'The organisation’s logo' })
  const buffer = readFileSync(join(root, 'resources/icons/fairbook.png'))
  const inBook = async () => (await ask(page, 'organisation.logo', {}))?.picture ?? null
  const choose = async (name: string, file: Buffer) => {
    const asked = page.waitForEvent('filechooser')
    await logo.getByRole('button', { name: /^Choose/ }).press('Enter')
    await (await asked).setFiles({ name, mimeType: 'image/png', buffer: file })
  }
  await expect(logo).toContainText('No logo yet')

  // What it is, its bytes say, not its name; what is refused leaves everything as it was.
  await choose('logo.png', Buffer.from('GIF89a, whatever it is called'))
  await expect(logo.getByRole('alert')).toContainText('not a PNG or JPEG picture')
  await expect(logo.getByRole('alert')).toContainText('Nothing was changed.')
  expect(await inBook()).toBeNull()
  await choose('logo.png', buffer)
  await expect(picture).toBeVisible()
  await expect(logo.getByRole('alert')).toHaveCount(0)
  expect(await inBook()).toBe(buffer.toString('base64'))
  // Drawn, and as high as the cover has room for: 45 points.
  expect(await picture.evaluate((it: HTMLImageElement) => [it.naturalWidth > 0, it.clientHeight])).toEqual([true, 60])
  await expect(savedState(page)).toContainText(/^Saved \d\d:\d\d/)
  await choose('poster.png', Buffer.concat([buffer, Buffer.alloc(600_000)]))
  await expect(logo.getByRole('alert')).toContainText('larger than 512 kB')
  await expect(logo.getByRole('alert')).toContainText('The logo stays as it was.')
  await choose('damaged.png', Buffer.concat([buffer.subarray(0, 40), buffer.subarray(-12)]))
  await expect(logo.getByRole('alert')).toContainText('not a PNG or JPEG picture that can be read')
  expect(await inBook()).toBe(buffer.toString('base64'))

  await logo.getByRole('button', { name: 'Remove the logo' }).press('Enter')
  await expect(picture).toBeHidden()
  await expect(logo.getByRole('button', { name: 'Choose a logo…' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(picture).toBeVisible()
  await chooseFromMenu('redo')
  await expect(picture).toBeHidden()

  const dropped = await page.evaluateHandle((base64) => {
    const data = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    data.items.add(new File([bytes], 'our logo.png', { type: 'image/png' }))
    return data
  }, buffer.toString('base64'))
  await logo.dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(logo).toHaveAttribute('data-over')
  await logo.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(picture).toBeVisible()
  await expect(logo).not.toHaveAttribute('data-over')
  expect(await inBook()).toBe(buffer.toString('base64'))
})

test('the engine killed in the middle of typing loses nothing', async ({ start, folder }) => {
  const { page, app } = await start({ books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')] })
  await beginHall(page)
  await field(page, 'Mission').fill('A warm room.')
  await field(page, 'Vision').fill('Nobody alone.')
  await expect.poll(() => mission(page)).toBe('A warm room.')
  const [pid] = await enginePids(app)
  // Held still first, so that the words are certainly on their way when it dies.
  process.kill(Number(pid), 'SIGSTOP')
  await field(page, 'Vision').blur()
  await expect(savedState(page)).toHaveText('Saving…')
  await field(page, 'Mission').press('End')
  await page.keyboard.type(' And a warm welcome.')
  process.kill(Number(pid), 'SIGKILL')
  await page.keyboard.type(' For all.')
  await expect(savedState(page)).not.toContainText(/^Saved/)
  await field(page, 'Mission').blur()
  await expect(savedState(page)).toContainText(/^Saved/, { timeout: 20_000 })
  expect(await ask(page, 'organisation.get', {})).toMatchObject({
    mission: 'A warm room. And a warm welcome. For all.',
    vision: 'Nobody alone.',
  })
  await expect(field(page, 'Vision')).toHaveValue('Nobody alone.')
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
})

test('the next year is begun, seen and taken back; an objective is left out rather than removed', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await goTo(page, 'Purpose')
  await page.getByText('What we set out to do').click()
  await page.getByRole('textbox', { name: 'Objective F' }).click()
  await page.getByRole('button', { name: 'More about A lighter footprint' }).click()
  const panel = panelOf(page, 'A lighter footprint')
  await expect(panel).toContainText('Can’t be removed now')
  await panel.getByRole('button', { name: 'Leave it out of 2025' }).click()
  await expect(panel.getByRole('switch', { name: 'In the account of 2025' })).not.toBeChecked()
  await panel.getByRole('textbox', { name: 'Why is it left out?' }).fill('Nothing was measured.')
  await expect(page.getByRole('list', { name: 'Objectives and activities' })).toContainText('left out of 2025')
  await panel.getByRole('switch', { name: 'In the account of 2025' }).press('Space')
  await panel.getByRole('button', { name: 'Go to the chapter' }).click()
  await expect(page.getByRole('heading', { name: 'A lighter footprint' })).toBeVisible()
  await expect(field(page, 'What happened')).toBeVisible()

  await page.getByRole('button', { name: 'Begin the next year…' }).click()
  await expect(page.getByRole('region', { name: 'Comes along' })).toContainText('Six objectives')
  await expect(page.getByRole('region', { name: 'Stays in 2025' })).toContainText('92 readings')
  await field(page, 'What will it be called?').fill('2025')
  await page.getByRole('button', { name: 'Begin 2025' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('There is already a year named 2025')
  await expect(field(page, 'What will it be called?')).toHaveValue('2025')
  await field(page, 'What will it be called?').fill('2026')
  await page.getByRole('button', { name: 'Begin 2026' }).click()
  await expect(page.getByRole('button', { name: /^Year 2026/ })).toBeVisible()
  await expect(field(page, 'First day')).toHaveValue('1 January 2026')
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('button', { name: /^Year 2025/ })).toBeVisible()
})

test('an approved year stays as it is, though the objectives go on', async ({ start, folder }) => {
  const { page, app } = await start({ books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')] })
  await beginHall(page)
  await sayOfBook(app, { status: 'approved' })
  const { id } = (await ask(page, 'objectives.add', { code: 'A', title: 'A warm place to meet' })).record
  await page.getByText('What we set out to do').click()
  await page.getByRole('button', { name: 'More about A warm place to meet' }).click()
  const panel = panelOf(page, 'A warm place to meet')
  await expect(panel.getByRole('switch', { name: 'In the account of 2025' })).toBeDisabled()
  await expect(panel.getByRole('button', { name: 'Leave it out of 2025' })).toBeHidden()
  await panel.getByRole('textbox', { name: 'In full' }).fill('For everyone in the village.')
  await panel.getByRole('textbox', { name: 'Letter' }).focus()
  const inFull = async () => {
    const yearId = (await ask(page, 'years.list', {}))[0]?.id ?? ''
    return (await ask(page, 'objectives.list', { yearId })).find((one) => one.id === id)?.description
  }
  await expect.poll(inFull).toBe('For everyone in the village.')
  await page.getByText('The year 2025').click()
  await expect(field(page, 'First day')).toHaveAttribute('readonly')
})

test('a book opened for reading shows everything and offers no editing', async ({ start }) => {
  const { page, app } = await start()
  await openSample(page)
  await goTo(page, 'Purpose')
  // Whoever runs this may write to any file, so the book only says that it is opened for reading.
  await sayOfBook(app, { readOnly: true })
  const yearId = (await ask(page, 'years.list', {})).at(-1)?.id ?? ''
  const objective = (await ask(page, 'objectives.list', { yearId }))[0]
  await ask(page, 'objectives.change', { id: objective?.id ?? '', description: 'For all.' })
  await expect(savedState(page)).toHaveText('Opened for reading only')
  await expect(field(page, 'Mission')).toHaveAttribute('readonly')
  await page.getByText('What we set out to do').click()
  const lines = page.getByRole('list', { name: 'Objectives and activities' }).getByRole('listitem')
  await expect(page.getByRole('textbox', { name: 'Objective A' })).toHaveAttribute('readonly')
  await page.getByRole('textbox', { name: 'Objective A' }).press('Enter')
  await expect(lines).toHaveCount(27)
  await expect(page.getByRole('button', { name: 'Add an objective' })).toBeHidden()
  await page.getByRole('button', { name: 'More about Open to all' }).click()
  await expect(panelOf(page, 'Open to all').getByRole('textbox', { name: 'In full' })).toHaveAttribute('readonly')
  await expect(panelOf(page, 'Open to all')).not.toContainText('removed')
  await page.getByText('The year 2025').click()
  await expect(field(page, 'First day')).toHaveAttribute('readonly')
  await expect(page.getByRole('button', { name: 'Begin the next year…' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^Remove/ })).toBeHidden()
})
