import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { ask } from './bridge-calls'
import { enginePids, expect, makeBook, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

const savedState = (page: Page) => page.getByRole('status', { name: 'Saved state' })
const outline = (page: Page) => page.getByRole('list', { name: 'Objectives and activities' })
const lineFields = (page: Page) => outline(page).getByRole('textbox')
const lineOf = (page: Page, text: string): Locator => outline(page).getByRole('listitem').filter({ hasText: text })

/** The outline as the book has it; activities set in. */
async function inBook(page: Page): Promise<string[]> {
  const yearId = (await ask(page, 'years.list', {})).at(-1)?.id ?? ''
  const activities = await ask(page, 'activities.list', {})
  return (await ask(page, 'objectives.list', { yearId })).flatMap(({ id, title }) => [
    title,
    ...activities.filter(({ objectiveId }) => objectiveId === id).map(({ name }) => `  ${name}`),
  ])
}

/** The same as the window shows it. */
const onScreen = (page: Page): Promise<string[]> =>
  outline(page)
    .getByRole('listitem')
    .evaluateAll((lines) =>
      lines.map((line) => {
        const text = line.querySelector('textarea')?.value ?? ''
        return line.getAttribute('data-kind') === 'objective' ? text : `  ${text}`
      }),
    )

async function both(page: Page, expected: string[]): Promise<void> {
  await expect.poll(() => onScreen(page)).toEqual(expected)
  await expect.poll(() => inBook(page)).toEqual(expected)
}

async function showOutline(page: Page): Promise<void> {
  await goTo(page, 'Purpose')
  await page.getByRole('radio', { name: 'What we set out to do' }).press('Space')
}

async function openEmpty(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ruth Calder')
  await dialog.getByRole('button', { name: 'Keep this name' }).click()
  await showOutline(page)
}

const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

test('an outline is written by keyboard alone', async ({ start, folder }) => {
  const { page, chooseFromMenu } = await start({
    books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')],
  })
  await openEmpty(page)
  await page.getByRole('button', { name: 'Write the first objective' }).press('Enter')
  await page.keyboard.type('A warm place to meet')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Coffee mornings')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Lunch club')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('A hall kept up')
  await page.keyboard.press('Enter')
  const written = ['A warm place to meet', '  Coffee mornings', '  Lunch club', 'A hall kept up']
  await expect.poll(() => inBook(page)).toEqual(written)

  // The empty line goes with Backspace, and the keyboard to the end of the line above.
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('textbox', { name: 'Objective B' })).toBeFocused()
  await page.keyboard.type(', safe')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Activity A-02' })).toBeFocused()
  await expect.poll(() => inBook(page)).toEqual([...written.slice(0, 3), 'A hall kept up, safe'])

  // Moved, and what is moved keeps the keyboard.
  await page.keyboard.press('Alt+ArrowUp')
  await both(page, ['A warm place to meet', '  Lunch club', '  Coffee mornings', 'A hall kept up, safe'])
  await expect(page.getByRole('textbox', { name: 'Activity A-02' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '1 of two activities under A warm place' })).toBeAttached()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await both(page, ['A warm place to meet', '  Coffee mornings', 'A hall kept up, safe', '  Lunch club'])

  // To another level and back; typing goes on in it all along.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('!')
  await expect(page.getByRole('textbox', { name: 'Objective C' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: /^Activity A-0[3-9]$/ })).toBeFocused()
  await both(page, ['A warm place to meet', '  Coffee mornings', 'A hall kept up, safe', '  Lunch club!'])

  // A list from a letter comes in at once, and goes at once.
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await paste(page, '•\tOpen to all\r\no\tFree room for parents\r\n•\tSolvent')
  const pasted = ['Open to all', 'Free room for parents', 'Solvent']
  await expect.poll(() => inBook(page)).toHaveLength(7)
  expect((await inBook(page)).map((text) => text.trim())).toEqual(expect.arrayContaining(pasted))
  await chooseFromMenu('undo')
  await both(page, ['A warm place to meet', '  Coffee mornings', 'A hall kept up, safe', '  Lunch club!'])
  await expect(savedState(page)).toContainText('Saved')
})

/** Lets what is answered to changes arrive late: after what the window reads because of them. */
const answerChangesLate = (app: ElectronApplication, milliseconds: number) =>
  app.evaluate(({ ipcMain }, milliseconds) => {
    type Handler = (event: unknown, call: number, name: string, input: unknown) => Promise<unknown>
    const handlers: Map<string, Handler> = Reflect.get(ipcMain, '_invokeHandlers')
    const handler = handlers.get('fairbook:call')
    if (handler === undefined) throw new Error('Nobody answers the window')
    handlers.set('fairbook:call', async (event, call, name, input) => {
      const answer = await handler(event, call, name, input)
      if (/^(objectives|activities)\.(?!list)/.test(name))
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return answer
    })
  }, milliseconds)

test('a line keeps the keyboard and a division is one change, in whatever order things arrive', async ({
  start,
  folder,
}) => {
  const { page, app, chooseFromMenu } = await start({
    books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')],
  })
  await openEmpty(page)
  await page.getByRole('button', { name: 'Write the first objective' }).click()
  await page.keyboard.type('A warm place')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Lunch club')
  await page.keyboard.press('Tab')
  await both(page, ['A warm place', '  Lunch club'])
  const lunch = lineFields(page).nth(1)

  // Tab, while it is still on its way out by Shift+Tab.
  await lunch.press('End')
  const [slow] = await enginePids(app)
  process.kill(Number(slow), 'SIGSTOP')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('s')
  await page.keyboard.press('Tab')
  await page.keyboard.type('!')
  await expect(lunch).toBeFocused()
  process.kill(Number(slow), 'SIGCONT')
  await page.keyboard.press('ArrowUp')
  await both(page, ['A warm place', '  Lunch clubs!'])
  await expect(lineFields(page).first()).toBeFocused()

  // The book says what has become of a line before the line has heard it.
  await answerChangesLate(app, 300)
  await lunch.fill('Lunch club')
  await lunch.press('Shift+Tab')
  await page.keyboard.type('s')
  await expect(page.getByRole('textbox', { name: 'Objective B' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('!')
  await expect(page.getByRole('textbox', { name: /^Activity/ })).toBeFocused()
  await expect(lunch).toHaveValue('Lunch clubs!')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Quiz night and choir')
  // One that goes into the book goes to another level all the same.
  for (let step = 0; step < ' and choir'.length; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await both(page, ['A warm place', '  Lunch clubs!', '  Quiz night', '  and choir'])
  await expect(lineFields(page).nth(3)).toBeFocused()
  await expect(savedState(page)).toContainText('Saved')

  // Divided and put together again in one step.
  await lineFields(page).nth(0).press('End')
  for (let step = 0; step < 'place'.length; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await both(page, ['A warm', '  place', '  Lunch clubs!', '  Quiz night', '  and choir'])
  await expect(lineFields(page).nth(1)).toBeFocused()
  await expect(savedState(page)).toContainText('Saved')
  await chooseFromMenu('undo')
  await both(page, ['A warm place', '  Lunch clubs!', '  Quiz night', '  and choir'])
})

test('a line is dragged by its grip; what is refused says why and keeps what was typed', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await showOutline(page)
  const before = await inBook(page)
  await expect.poll(() => onScreen(page)).toEqual(before)
  // All of the page is selected: the line is moved all the same, not the selected words.
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body))
  const target = lineOf(page, 'Public swimming sessions')
  const { x = 0, y = 0 } = (await target.boundingBox()) ?? {}
  await lineOf(page, 'Over-60s class').getByTitle('Drag to move').hover()
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 12, { steps: 4 })
  await page.mouse.move(x + 20, y + 4, { steps: 4 })
  await expect(target).toHaveAttribute('data-marked', 'above')
  await page.mouse.up()
  await expect.poll(async () => (await inBook(page)).slice(0, 3)).toEqual([before[0], '  Over-60s class', before[1]])
  await page.getByRole('button', { name: 'Undo: Moved the activity Over-60s class' }).click()
  await both(page, before)

  const first = page.getByRole('textbox', { name: 'Objective A' })
  const long = 'To be open to everyone '.repeat(20).trim()
  await first.fill(long)
  await page.keyboard.press('ArrowDown')
  await first.press('End')
  await first.blur()
  await expect(lineOf(page, 'A').first().getByRole('alert')).toContainText('Kept here, not yet saved.')
  await expect(first).toHaveValue(long)
  await expect(savedState(page)).toHaveText('Not saved: Objective A')
  await first.press('Escape')
  await expect(first).toHaveValue('Open to all')
  await expect(savedState(page)).toContainText('Saved')

  // With activities it stays an objective, and the second Tab leads on.
  await page.getByRole('textbox', { name: 'Objective B' }).press('Tab')
  await expect(outline(page).getByRole('alert')).toContainText('can’t become an activity while 2 activities')
  await page.getByRole('textbox', { name: 'Objective B' }).press('Tab')
  await expect(outline(page).getByRole('textbox', { name: 'Objective B' })).not.toBeFocused()

  // The panel follows the keyboard in the list.
  await page.getByRole('textbox', { name: 'Activity A-01' }).press('Control+Enter')
  await expect(panelOf(page, 'Public swimming sessions')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(panelOf(page, 'Concession prices')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Activity A-02' })).toBeFocused()
})

test('nothing typed is lost while the engine is slow or gone', async ({ start, folder }) => {
  const { page, app } = await start({ books: [await makeBook(folder, 'hall.fairbook', 'Marlow Green Hall')] })
  await openEmpty(page)
  await page.getByRole('button', { name: 'Write the first objective' }).click()
  await page.keyboard.type('A warm place')
  await page.keyboard.press('Enter')
  await expect.poll(() => inBook(page)).toEqual(['A warm place'])

  // Held still, not dead: everything done waits its turn.
  const [slow] = await enginePids(app)
  process.kill(Number(slow), 'SIGSTOP')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Coffee mornings')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Lunch club')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Quiz night')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(savedState(page)).toHaveText('Saving…')
  process.kill(Number(slow), 'SIGCONT')
  await both(page, ['A warm place', '  Lunch club', '  Coffee mornings', '  Quiz night'])
  await expect(savedState(page)).toContainText('Saved')
  await expect(page.getByRole('textbox', { name: /^Activity/ }).first()).toBeFocused()

  // Killed with lines on their way: they arrive once, when it is back.
  const [pid] = await enginePids(app)
  process.kill(Number(pid), 'SIGSTOP')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Toddlers')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Choir')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await page.keyboard.type(' and babies')
  process.kill(Number(pid), 'SIGKILL')
  await page.keyboard.press('ArrowDown')
  const arrived = [
    'A warm place',
    '  Lunch club',
    '  Toddlers and babies',
    '  Choir',
    '  Coffee mornings',
    '  Quiz night',
  ]
  // What is asked while nobody is there yet is refused, and asked again.
  await expect(async () => expect(await inBook(page)).toEqual(arrived)).toPass({ timeout: 20_000 })
  await expect(savedState(page)).toContainText('Saved')
  await expect.poll(() => lineFields(page).count()).toBe(6)
})
