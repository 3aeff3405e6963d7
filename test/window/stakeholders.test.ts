import type { Page } from '@playwright/test'
import { ask } from './bridge-calls'
import { expect, makeBook, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

const saved = (page: Page) =>
  expect(page.getByRole('status', { name: 'Saved state' })).toContainText(/^Saved \d\d:\d\d/)

/** How a stakeholder stands in the newest year, as the book has it. */
async function stored(page: Page, name: string) {
  const yearId = (await ask(page, 'years.list', {})).at(-1)?.id ?? ''
  return (await ask(page, 'stakeholders.list', { yearId })).find((one) => one.name === name)
}

async function placeOf(page: Page, name: string) {
  const inYear = (await stored(page, name))?.inYear
  return [inYear?.influence, inYear?.interest]
}

const nextUndo = async (page: Page) => (await ask(page, 'journal.next', {})).undo?.summary

async function middleOf(page: Page, name: RegExp) {
  const box = await page.getByRole('button', { name }).boundingBox()
  if (box === null) throw new Error('nothing to take hold of')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('by mouse: added, filtered, dragged, left out, tied and removed', async ({ start }) => {
  test.setTimeout(120_000)
  const { page } = await start()
  await openSample(page)
  await goTo(page, 'Stakeholders')

  await test.step('two names typed one after the other', async () => {
    const name = page.getByRole('textbox', { name: 'Add a stakeholder' })
    await name.fill('Allotment holders')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Allotment holders', exact: true })).toBeVisible()
    await expect(name).toHaveValue('')
    await expect(name).toBeFocused()
    await page.keyboard.type('allotment  HOLDERS')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Allotment holders is in the list already, as S-15.')).toBeVisible()
    expect((await stored(page, 'Allotment holders'))?.inYear?.included).toBe(true)
    await expect(page.getByText('Two groups above us, six below, three within and four beside us.')).toBeVisible()
  })

  await test.step('only those with these words', async () => {
    const filter = page.getByRole('searchbox', { name: 'Show only those with these words' })
    await filter.fill('allot')
    await expect(page.getByRole('row').getByRole('button')).toHaveText(['Allotment holders'])
    await filter.fill('')
  })

  await test.step('placed by dragging its name from beside the map, and moved again', async () => {
    await page.getByText('Influence and interest', { exact: true }).click()
    const waiting = await middleOf(page, /^Allotment holders \(S-15, /)
    const swimmers = await middleOf(page, /^Swimmers \(/)
    await page.mouse.move(waiting.x + 40, waiting.y)
    await page.mouse.down()
    await page.mouse.move(swimmers.x, swimmers.y + 200, { steps: 8 })
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Not saved yet')
    await page.mouse.up()
    // Exactly below Swimmers, so of the same influence; much less interested.
    await expect.poll(async () => (await placeOf(page, 'Allotment holders'))[0]).toBe(8)
    expect((await placeOf(page, 'Allotment holders'))[1]).toBeCloseTo(4, 0)
    expect(await nextUndo(page)).toBe('Placed Allotment holders on the map of 2025')
    await saved(page)
    await expect(page.getByRole('complementary')).toBeHidden()

    // Given up in the middle, nothing is changed.
    const placed = await middleOf(page, /^Allotment holders \(.*high influence \(8\)/)
    const before = await placeOf(page, 'Allotment holders')
    await page.mouse.move(placed.x, placed.y)
    await page.mouse.down()
    await page.mouse.move(placed.x - 300, placed.y - 100, { steps: 5 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await saved(page)
    expect(await placeOf(page, 'Allotment holders')).toEqual(before)
    await page.getByRole('button', { name: 'Undo: Placed Allotment holders on the map of 2025' }).click()
    await expect.poll(() => placeOf(page, 'Allotment holders')).toEqual([null, null])
  })

  await test.step('larger and dragged about', async () => {
    await page.getByRole('button', { name: 'Show the drawing larger' }).click()
    await page.getByRole('button', { name: 'Show the drawing larger' }).click()
    await expect(page.getByRole('button', { name: '150%, show as drawn' })).toBeVisible()
    const wide = await middleOf(page, /^Swimmers \(/)
    const ground = await page.getByRole('region', { name: 'Stakeholders by influence and interest' }).boundingBox()
    await page.mouse.move((ground?.x ?? 0) + 200, (ground?.y ?? 0) + 300)
    await page.mouse.down()
    await page.mouse.move((ground?.x ?? 0) + 100, (ground?.y ?? 0) + 300, { steps: 3 })
    await page.mouse.up()
    await expect.poll(async () => (await middleOf(page, /^Swimmers \(/)).x).toBeCloseTo(wide.x - 100, 0)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 400)
    await page.keyboard.up('Control')
    await expect(page.getByRole('button', { name: /^67%, show as drawn/ })).toBeVisible()
    await page.getByRole('button', { name: /show as drawn/ }).click()
    await expect(page.getByRole('button', { name: '100%, show as drawn' })).toBeVisible()
  })

  await test.step('left out, with a reason', async () => {
    await page.getByRole('button', { name: /^Allotment holders \(/ }).click()
    const panel = panelOf(page, 'Allotment holders')
    await panel.getByRole('button', { name: 'Leave out of 2025' }).click()
    const reason = panel.getByRole('textbox', { name: 'Why are they left out?' })
    await expect(reason).toBeFocused()
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Not saved yet')
    expect((await stored(page, 'Allotment holders'))?.inYear?.included).toBe(true)
    await reason.fill('Their site opens next spring.')
    await panel.getByRole('heading', { name: 'Allotment holders' }).click()
    await expect.poll(async () => (await stored(page, 'Allotment holders'))?.inYear?.included).toBe(false)
    expect(await nextUndo(page)).toBe('Left Allotment holders out of 2025')
    await saved(page)
  })

  await test.step('tied to another in the network', async () => {
    await page.getByText('Network', { exact: true }).click()
    const panel = panelOf(page, 'Allotment holders')
    await panel.getByRole('button', { name: /^Add what passes/ }).click()
    await panel.getByRole('textbox', { name: 'What passes along it?' }).fill('share a gate with')
    await panel.getByRole('combobox', { name: 'To whom?' }).click()
    await page.getByRole('option', { name: 'Harbour Lane residents' }).click()
    await panel.getByRole('button', { name: 'Add it' }).click()
    await expect(panel.getByText('share a gate with Harbour Lane residents')).toBeVisible()
    await panel
      .getByRole('button', { name: 'Change “Allotment holders share a gate with Harbour Lane residents”' })
      .click()
    await panel.getByRole('combobox', { name: 'How close is it?' }).click()
    await page.getByRole('option', { name: 'Close' }).click()
    await expect.poll(async () => (await ask(page, 'relationships.list', {})).at(-1)?.strength).toBe(3)
  })

  await test.step('removed, and taken back where it is offered', async () => {
    const panel = panelOf(page, 'Allotment holders')
    await expect(panel.getByText('One relationship goes with them.')).toBeVisible()
    await panel.getByRole('button', { name: 'Remove this stakeholder' }).click()
    await expect(panel).toBeHidden()
    expect(await stored(page, 'Allotment holders')).toBeUndefined()
    await page
      .getByText('Removed Allotment holders.')
      .locator('..')
      .getByRole('button', { name: 'Undo', exact: true })
      .click()
    await expect(page.getByRole('button', { name: /^Allotment holders \(/ })).toBeVisible()
    expect((await stored(page, 'Allotment holders'))?.inYear?.reason).toBe('Their site opens next spring.')
  })

  await test.step('one that outcomes hang on stays, and can be left out instead', async () => {
    await page.getByRole('button', { name: /^Swimmers \(/ }).click()
    const panel = panelOf(page, 'Swimmers')
    await expect(panel.getByText(/^Can’t be removed now: seven outcomes/)).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Remove this stakeholder' })).toBeHidden()
    await expect(panel.getByRole('button', { name: 'Leave out of 2025' })).toBeVisible()
  })

  await test.step('what shows that something changed for them leads to its own page', async () => {
    await panelOf(page, 'Swimmers').getByRole('button', { name: 'Swimmers active 150 minutes a week' }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Swimmers active 150 minutes')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(panelOf(page, 'Swimmers')).toBeVisible()
  })
})

test('by keyboard alone: ticked, typed, placed by arrows, put back', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const path = await makeBook(folder, 'hall.fairbook', 'Elm Street Hall')
  const { page, chooseFromMenu } = await start({ books: [path] })
  const dialog = page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Joan')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('navigation').getByRole('button', { name: 'Stakeholders' }).press('Enter')

  await expect(page.getByRole('heading', { name: 'No stakeholders yet' })).toBeVisible()
  for (const name of ['Users', 'Volunteers', 'Funders']) await page.getByRole('checkbox', { name }).press('Space')
  await page.getByRole('button', { name: 'Add three stakeholders' }).press('Enter')
  await expect(page.getByRole('row').getByRole('button')).toHaveText(['Funders', 'Users', 'Volunteers'])
  expect(await nextUndo(page)).toBe('Added three stakeholders')
  await expect(page.getByText('Nobody stands beside us yet')).toBeVisible()

  await page.getByRole('textbox', { name: 'Add a stakeholder' }).press('Enter')
  await page.keyboard.type('The scouts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'The scouts', exact: true })).toBeVisible()

  // One burst of keys from beside the map is one change, and the keyboard stays with what it moved.
  await page.getByRole('radio', { name: 'Influence and interest' }).press('Space')
  await page.getByRole('button', { name: /^Users \(/ }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowUp', 'ArrowDown'])
    await page.keyboard.press(key)
  await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Not saved yet')
  await expect.poll(() => placeOf(page, 'Users')).toEqual([6.1, 5.9])
  await saved(page)
  const users = page.getByRole('button', { name: 'Users (S-01, middling influence (6.1), middling interest (5.9)' })
  await expect(users).toBeFocused()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Escape')
  await expect(users).toBeVisible()
  await saved(page)
  expect(await nextUndo(page)).toBe('Placed Users on the map of 2025')
  // Undo in the middle of a burst takes back the burst.
  await page.keyboard.press('Shift+ArrowUp')
  // The menu's own keys can't be pressed from here, only the one that comes before them.
  await page.keyboard.press('Control')
  await chooseFromMenu('undo')
  await expect.poll(() => nextUndo(page)).toBe('Placed Users on the map of 2025')
  await expect.poll(() => placeOf(page, 'Users')).toEqual([6.1, 5.9])
  await page.keyboard.press('+')
  await expect(page.getByRole('button', { name: '125%, show as drawn' })).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: '100%, show as drawn' })).toBeVisible()

  // Left out from the panel, and included again.
  await page.keyboard.press('Enter')
  const panel = panelOf(page, 'Users')
  await panel.getByRole('radio', { name: 'Left out' }).press('Space')
  await expect(panel.getByRole('textbox', { name: 'Why are they left out?' })).toBeFocused()
  await page.keyboard.type('Asked every other year.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await stored(page, 'Users'))?.inYear?.included).toBe(false)
  await panel.getByRole('radio', { name: 'Included' }).press('Space')
  await expect.poll(async () => (await stored(page, 'Users'))?.inYear?.included).toBe(true)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})
