import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ListedExperience } from '../../shared/model/daybook'
import { ask } from './bridge-calls'
import { enginePids, expect, makeBook, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'
import { sayOfBook } from './say-of-book'

const listed = async (page: Page, words: string): Promise<ListedExperience | undefined> =>
  (await ask(page, 'experiences.list', { limit: 500 })).experiences.find((one) => one.words.includes(words))

const savedState = (page: Page) => page.getByRole('status', { name: 'Saved state' })
const noteLine = (page: Page) => page.getByRole('textbox', { name: 'What was said or seen?' })
const notes = (page: Page) => page.getByRole('listbox', { name: 'What was noted' }).getByRole('option')
const nextUndo = async (page: Page) => (await ask(page, 'journal.next', {})).undo?.summary

test('by keyboard alone: noted from another page, found, and its case closed', async ({ start }) => {
  test.setTimeout(120_000)
  const { app, page } = await start()
  await openSample(page)

  await test.step('one line from anywhere; what is half typed stays when it is closed', async () => {
    await page.keyboard.press('Control+j')
    await page.keyboard.type('- "The boiler is off and nobody')
    await expect(page.getByRole('radio', { name: 'Negative' })).toBeChecked()
    await expect(savedState(page)).toContainText('Not saved yet')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Note something' })).toBeHidden()
    await page.getByRole('navigation').getByRole('button', { name: 'Stakeholders' }).press('Enter')
    await page.keyboard.press('Control+j')
    await expect(noteLine(page)).toHaveValue('"The boiler is off and nobody')
    await page.keyboard.type(' told us."')
  })

  await test.step('the chips below, each by Tab', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('combobox', { name: 'Said or seen' })).toHaveValue('said')
    await page.keyboard.press('Tab')
    await page.keyboard.type('yesterday')
    await page.keyboard.press('Tab')
    await page.keyboard.type('swim')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('combobox', { name: 'Who', exact: true })).toHaveValue('Swimmers')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Joe Tran')
    await page.keyboard.press('Tab')
    await page.keyboard.type('In')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('A')
    await page.keyboard.press('Enter')
    await expect(noteLine(page)).toHaveValue('')
    await expect(noteLine(page)).toBeFocused()
    expect(await listed(page, 'boiler is off')).toMatchObject({
      words: 'The boiler is off and nobody told us.',
      kind: 'said',
      stakeholder: 'Swimmers',
      toldTo: 'Joe Tran',
      channel: 'in-person',
      tone: 'negative',
      consent: 'anonymous',
      case: { state: 'open', daysOpen: 1 },
    })
    await expect(savedState(page)).toContainText(/^Saved/)
  })

  await test.step('what is wrong stays said where it is put right, and nothing of it is left for the next', async () => {
    const when = page.getByRole('combobox', { name: 'When', exact: true })
    await page.keyboard.type('Somebody left the lights on')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('one day')
    await page.keyboard.press('Tab')
    await page.keyboard.type('staff')
    await page.keyboard.press('Enter')
    await expect(when).toBeFocused()
    await expect(page.getByRole('region', { name: 'Note something' }).getByRole('alert')).toContainText('Write the day')
    await when.fill('3 May 2026')
    await page.keyboard.press('Enter')
    await expect(noteLine(page)).toBeFocused()
    await expect(noteLine(page)).toHaveValue('')
    await expect(when).toHaveValue('Today')
    expect(await listed(page, 'left the lights on')).toMatchObject({ happenedOn: '2026-05-03', stakeholder: 'Staff' })
  })

  await test.step('an engine that dies while one types loses nothing, and nothing is noted twice', async () => {
    await page.keyboard.type('Somebody mended the gate')
    for (const pid of await enginePids(app)) process.kill(pid, 'SIGKILL')
    await page.keyboard.press('Enter')
    await expect(noteLine(page)).toHaveValue('', { timeout: 20_000 })
    const all = (await ask(page, 'experiences.list', { limit: 500 })).experiences
    expect(all.filter(({ words }) => words === 'Somebody mended the gate')).toHaveLength(1)
    await page.keyboard.press('Escape')
  })

  await test.step('found by / and opened by Enter', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Daybook' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Daybook', level: 1 })).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type('boiler nobody told')
    await expect(notes(page)).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(panelOf(page, /^Negative, open 1 day/)).toBeVisible()
  })

  await test.step('a step added and ticked, and the case closed as one act', async () => {
    const panel = panelOf(page, /^Negative/)
    await panel.getByRole('textbox', { name: 'What was done, or is to be done?' }).focus()
    await page.keyboard.type('Rang the engineer')
    await page.keyboard.press('Enter')
    await panel.getByRole('checkbox', { name: 'Done: Rang the engineer' }).press('Space')
    await expect(panel.getByRole('checkbox', { name: 'Done: Rang the engineer' })).toBeChecked()
    await panel.getByRole('button', { name: 'Told, close the case' }).press('Enter')
    await expect(panel.getByRole('button', { name: 'Open the case again' })).toBeVisible()
    expect(await listed(page, 'boiler is off')).toMatchObject({ caseState: 'closed', caseTold: 'told' })
    expect(await nextUndo(page)).toMatch(/^Closed the case of D-/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toBeHidden()
  })

  await test.step('back and forward keep the filter', async () => {
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('heading', { name: 'Stakeholders', level: 1 })).toBeVisible()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.getByRole('searchbox', { name: 'Find in the daybook' })).toHaveValue('boiler nobody told')
    await expect(notes(page)).toHaveCount(1)
  })
})

test('by mouse: a stack of slips, filters that combine, parts left out, taken away', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const path = await makeBook(folder, 'hall.fairbook', 'Elm Street Hall')
  const { page } = await start({ books: [path] })
  const dialog = page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Joan')
  await dialog.getByRole('button', { name: 'Keep this name' }).click()
  await goTo(page, 'Daybook')

  await test.step('an empty daybook says what it is for', async () => {
    await expect(page.getByRole('heading', { name: 'Nothing is noted yet' })).toBeVisible()
    await page.getByRole('button', { name: 'Note the first thing' }).click()
    await expect(noteLine(page)).toBeFocused()
    await page.keyboard.type('"Warm at last, thanks to Mo Ali at the desk."')
    await page.keyboard.press('Enter')
    await expect(notes(page)).toHaveCount(1)
  })

  await test.step('slips one after the other keep the day, and how they came', async () => {
    await page.getByRole('switch', { name: /^Typing in a stack of slips/ }).click()
    await page.getByRole('combobox', { name: 'When' }).fill('3 May')
    await page.getByRole('combobox', { name: 'How' }).selectOption('Comment card')
    for (const words of ['+ "Lovely tea"', '- The door sticks', '± "Warm, but dear"']) {
      await noteLine(page).focus()
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await expect(noteLine(page)).toHaveValue('')
    }
    await expect(notes(page)).toHaveCount(4)
    const tea = await listed(page, 'Lovely tea')
    expect(tea?.happenedOn).toMatch(/-05-03$/)
    expect(tea?.channel).toBe('card')
    expect((await listed(page, 'door sticks'))?.caseState).toBe('open')
  })

  await test.step('filters combine, and are kept under a name', async () => {
    await page.getByRole('button', { name: 'Tone: Any tone' }).click()
    await page.getByRole('checkbox', { name: 'Mixed' }).click()
    await page.getByRole('checkbox', { name: 'Negative' }).click()
    await page.keyboard.press('Escape')
    await expect(notes(page)).toHaveCount(2)
    await page.getByRole('button', { name: 'Cases: Cases' }).click()
    await page.getByRole('menuitemradio', { name: 'Open cases' }).click()
    await expect(notes(page)).toHaveCount(1)
    await page.getByRole('button', { name: /^Saved filters/ }).click()
    await page.getByRole('textbox', { name: 'Save this filter as' }).fill('To be mended')
    await page.getByRole('button', { name: 'Save the filter' }).click()
    await expect(page.getByRole('button', { name: 'Saved filters: To be mended' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(notes(page)).toHaveCount(4)
    await page.getByRole('button', { name: /^Saved filters/ }).click()
    await page.getByRole('button', { name: 'To be mended', exact: true }).click()
    await expect(notes(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show all' }).click()
  })

  await test.step('what belongs to an objective is under More, and one way leads back from nothing found', async () => {
    await ask(page, 'objectives.add', { code: 'W', title: 'Warmth for all' })
    await page.getByRole('button', { name: 'More filters: More' }).click()
    await page.getByRole('checkbox', { name: 'W Warmth for all' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Nothing in the daybook is like this.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show all' })).toHaveCount(1)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(notes(page)).toHaveCount(4)
  })

  await test.step('days in figures are read in the language of the book', async () => {
    await ask(page, 'organisation.change', { language: 'en-US' })
    await page.getByRole('button', { name: 'When: Any time' }).click()
    await page.getByRole('textbox', { name: 'From' }).fill('1/2/2026')
    await page.getByRole('button', { name: 'Show these days' }).click()
    await expect(page.getByRole('button', { name: /^When: Since 2\s+January\s+2026/ })).toBeVisible()
    await page.getByRole('button', { name: /^When: Since/ }).click()
    await page.getByRole('menuitemradio', { name: 'Last 30 days' }).click()
    await expect(page.getByRole('button', { name: 'When: Last 30 days' })).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await ask(page, 'organisation.change', { language: 'en-GB' })
  })

  await test.step('consent given, a part of the words left out where the name is', async () => {
    await page.getByRole('option', { name: /Warm at last/ }).click()
    const panel = page.getByRole('complementary')
    await expect(panel).toContainText('Can’t be published: nobody asked.')
    await panel.getByRole('button', { name: /^Consent: / }).click()
    await panel.getByRole('radio', { name: 'Anonymous only' }).click()
    await expect(panel).toContainText('Published as:')
    await panel.getByRole('textbox', { name: 'What was said' }).press('Control+Home')
    for (const _ of 'Warm at last, thanks to ') await page.keyboard.press('ArrowRight')
    for (const _ of 'Mo Ali') await page.keyboard.press('Shift+ArrowRight')
    await panel.getByRole('button', { name: 'Leave out where the name is left out' }).click()
    await expect(panel).toContainText('“Warm at last, thanks to […] at the desk.”')
  })

  await test.step('themes and what it belongs to', async () => {
    const panel = page.getByRole('complementary')
    await panel.getByRole('combobox', { name: 'Themes' }).fill('warmth')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await listed(page, 'Warm at last'))?.themes.map(({ name }) => name))
      .toEqual(['warmth'])
  })

  await test.step('a theme is renamed and brought together with another where themes are filtered', async () => {
    const { experiences } = await ask(page, 'experiences.list', {})
    const others = experiences.filter(({ themes }) => themes.length === 0)
    for (const { id } of others.slice(0, 2)) await ask(page, 'experiences.setThemes', { id, themes: ['heating'] })
    await page.getByRole('button', { name: 'Theme: Theme' }).press('Enter')
    await page.getByRole('checkbox', { name: 'heating 2' }).press('Space')
    await expect(notes(page)).toHaveCount(2)
    await page.getByRole('button', { name: 'Rename the theme heating' }).press('Enter')
    const field = page.getByRole('textbox', { name: 'New name of heating' })
    await expect(field).toBeFocused()
    await field.fill('Warmth')
    await expect(page.getByText('Enter makes it one with warmth, which 1 note has already.')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Rename the theme warmth' })).toBeFocused()
    await expect(notes(page)).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Theme: warmth' })).toBeVisible()
    await expect(
      page.getByRole('status').filter({ hasText: 'Made heating, in 2 notes, one with warmth.' }),
    ).toHaveCount(1)
    await page.getByRole('main').locator('..').locator('..').getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(notes(page)).toHaveCount(1)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('option', { name: /Warm at last/ }).click()
  })

  await test.step('removed, and brought back where it is offered', async () => {
    await page.getByRole('complementary').getByRole('button', { name: 'Remove this note' }).click()
    await expect(notes(page)).toHaveCount(3)
    await page.getByRole('main').locator('..').locator('..').getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(notes(page)).toHaveCount(4)
  })
})

test('around the page: from anywhere on the desktop, as a file, in two windows, and for reading only', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const { app, page, chooseFromMenu, told, answerDialogs } = await start()
  await openSample(page)
  await goTo(page, 'Stakeholders')

  await test.step('a shortcut of the desktop, off until it is turned on, brings the line', async () => {
    await app.evaluate(({ globalShortcut }) => {
      globalShortcut.register = (_keys: string, act: () => void) => {
        Object.assign(globalThis, { pressed: act })
        return true
      }
    })
    await chooseFromMenu('note-anywhere')
    await app.evaluate(() => Reflect.get(globalThis, 'pressed')())
    await expect(noteLine(page)).toBeFocused()
    await page.keyboard.press('Escape')
    expect(readFileSync(join(folder, 'settings', 'settings.json'), 'utf8')).toContain('"noteAnywhere": true')
    await chooseFromMenu('note-anywhere')
    expect(readFileSync(join(folder, 'settings', 'settings.json'), 'utf8')).toContain('"noteAnywhere": false')
    expect(await told()).toEqual([])
  })

  await test.step('one that another program has is said plainly', async () => {
    await app.evaluate(({ globalShortcut }) => {
      globalShortcut.register = () => false
    })
    await chooseFromMenu('note-anywhere')
    await expect.poll(async () => (await told()).join()).toContain('uses Ctrl Alt J already')
    await chooseFromMenu('note-anywhere')
  })

  await test.step('what is filtered is written as a workbook, and slips as a page to print', async () => {
    await goTo(page, 'Daybook')
    await page.getByRole('searchbox', { name: 'Find in the daybook' }).fill('shower')
    await expect(page.getByRole('search')).toContainText(/\d+ notes/)
    const [workbook, slips] = ['notes.xlsx', 'slips.docx'].map((name) => join(folder, name))
    await answerDialogs({ save: [workbook ?? '', slips ?? ''] })
    await page.getByRole('button', { name: 'Export or print' }).press('Enter')
    const asExcel = page.getByRole('menuitem', { name: /^These \d+ notes as Excel/ })
    await expect(asExcel).toContainText('words without consent')
    await page.keyboard.press('ArrowDown')
    await expect(asExcel).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Saved as notes.xlsx')).toBeVisible()
    await page.getByRole('button', { name: 'Export or print' }).click()
    await page.getByRole('menuitem', { name: /^Paper slips/ }).click()
    await expect(page.getByText('Saved as slips.docx')).toBeVisible()
    for (const path of [workbook, slips]) expect(statSync(path ?? '').size).toBeGreaterThan(2000)
  })

  await test.step('a second window has what is noted here, and what is half typed', async () => {
    const [second] = await Promise.all([app.waitForEvent('window'), chooseFromMenu('another-window')])
    await goTo(second, 'Daybook')
    await noteLine(page).fill('"The second window')
    await expect(noteLine(second)).toHaveValue('"The second window')
    await noteLine(page).fill('"The second window shows it"')
    await noteLine(page).press('Enter')
    await expect(notes(second).filter({ hasText: 'The second window shows it' })).toBeVisible()
    await expect(noteLine(second)).toHaveValue('')
    await second.close()
  })

  await test.step('what people said of one stakeholder leads from its panel into the daybook', async () => {
    await goTo(page, 'Stakeholders')
    await page.getByRole('button', { name: 'Swimmers', exact: true }).click()
    await panelOf(page, 'Swimmers')
      .getByRole('button', { name: /^\d+ in the daybook/ })
      .click()
    await expect(page.getByRole('button', { name: 'Who: Swimmers' })).toBeVisible()
    await expect(notes(page).first()).toContainText('Swimmers')
  })

  await test.step('what is found elsewhere is brought into sight, however far down, and said to be left out', async () => {
    const experiences = Array.from({ length: 300 }, (_, place) => ({
      words: `A day like any other, ${place}`,
      happenedOn: '2026-08-01',
    }))
    await ask(page, 'experiences.addMany', { experiences })
    const sought = (await ask(page, 'experiences.list', { filter: { words: 'D-0003' } })).experiences[0]
    await page.keyboard.press('Control+k')
    await page.keyboard.type('D-0003')
    await expect(page.getByRole('dialog').getByRole('option', { name: /D-0003/ })).toBeVisible()
    await page.keyboard.press('Enter')
    const marked = page.locator('[role=option][aria-selected=true]')
    await expect(marked).toHaveAttribute('id', `note-${sought?.id}`)
    await expect(marked).toBeInViewport()
    await page.getByRole('button', { name: 'Show the newest' }).click()
    await expect(notes(page).first()).toContainText('A day like any other')
    await page.getByRole('searchbox', { name: 'Find in the daybook' }).fill('shower')
    await notes(page).first().click()
    const id = (await marked.getAttribute('id'))?.slice('note-'.length) ?? ''
    await ask(page, 'experiences.change', { id, words: 'Something else' })
    await page.getByRole('button', { name: 'Show it among all notes' }).click()
    await expect(marked).toHaveAttribute('id', `note-${id}`)
    await expect(marked).toBeInViewport()
  })

  await test.step('for reading only: everything is shown, nothing is offered', async () => {
    await sayOfBook(app, { readOnly: true })
    // The window asks anew after a change.
    await ask(page, 'experiences.add', { words: 'The last note', happenedOn: '2025-01-02' })
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('reading only')
    await expect(noteLine(page)).toBeHidden()
    await expect(page.getByRole('button', { name: 'Note something' })).toBeHidden()
    await notes(page).first().click()
    const panel = page.getByRole('complementary')
    await expect(panel.getByRole('textbox', { name: /^What was/ })).toHaveAttribute('readonly')
    await expect(panel.getByRole('button', { name: 'Remove this note' })).toBeHidden()
    await page.keyboard.press('Control+j')
    await expect(noteLine(page)).toBeHidden()
    const why = page.getByRole('alert').filter({ hasText: 'open for reading only, so nothing can be noted' })
    await why.getByRole('button', { name: 'Close' }).click()
    await chooseFromMenu('note')
    await expect(why).toBeVisible()
  })
})
