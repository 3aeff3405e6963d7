import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './bridge-calls'
import { expect, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

test('what is held about a person is found, handed over and erased for good', async ({ start }) => {
  const window = await start()
  const { page, folder } = window
  await openSample(page)
  const noted = {
    happenedOn: '2025-11-03',
    words: 'Zuleika Quimby asked why the ramp is so steep.',
    tone: 'negative',
  } as const
  await ask(page, 'experiences.add', { ...noted, person: 'Zuleika Quimby' })
  await ask(page, 'experiences.add', { ...noted, words: 'The Quinby twins swam a mile.', tone: 'positive' })

  // By mouse: from the daybook to the page.
  await goTo(page, 'Daybook')
  await page.getByRole('button', { name: 'Export or print' }).click()
  await page.getByRole('menuitem', { name: /What is held about one person/ }).click()
  await expect(page.getByRole('heading', { name: 'What the law asks' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Zuleika Quimby')
  await page.getByRole('button', { name: 'Look everywhere' }).click()
  await expect(page.getByText('One place holds “Zuleika Quimby”.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Quinby/ })).toBeVisible()

  const tick = page.getByRole('checkbox', { name: /the same person$/ })
  await tick.click()
  await window.answerDialogs({ open: [folder] })
  await page.getByRole('button', { name: 'Save a copy for them…' }).click()
  await expect(page.getByText(/^A Word document for them is in/)).toBeVisible()
  const given = readdirSync(folder).find((name) => name.startsWith('What is held about'))
  expect(readdirSync(join(folder, given ?? ''))).toEqual(['What is held about Zuleika Quimby.docx'])

  await page.getByRole('combobox', { name: /would be erased$/ }).selectOption('Take out the note')
  await page.getByRole('button', { name: 'Erase…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase for good?' })
  await expect(dialog.getByRole('heading', { name: 'Goes altogether' })).toBeVisible()
  // The milder way, and back.
  await dialog.getByRole('button', { name: 'Take out the name only' }).click()
  await expect(dialog.getByText('[name taken out] asked why the ramp is so steep.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Take out all of it after all' }).click()
  await dialog.getByRole('textbox', { name: /^Why\?/ }).fill('Zuleika Quimby asked for it')
  await dialog.getByRole('button', { name: 'Erase one entry for good' }).click()
  await expect(dialog.getByText(/The name stands in what you give as the reason/)).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Why\?/ }).fill('asked for by the person')
  await dialog.getByRole('button', { name: 'Erase one entry for good' }).click()
  const done = page.getByRole('dialog', { name: 'Erased for good' })
  await expect(done).toBeVisible()
  await done.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('Nothing in this book holds “Zuleika Quimby” as it is written there.')).toBeVisible()
  await expect(page.getByText(/asked for by the person/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo: nothing to take back' })).toBeVisible()
  expect(await ask(page, 'book.verify', {})).toMatchObject({ sound: true, erasures: { times: 1 } })

  // Older copies still hold it, and are removed from here.
  await expect(page.getByRole('heading', { name: 'Older copies' })).toBeVisible()
  await page.getByRole('button', { name: /^Remove this older copy|^Remove these/ }).click()
  await expect(page.getByText(/was removed|were removed/)).toBeVisible()
})

test('how long things are kept is said, prompted on Home and looked at, by keyboard alone', async ({ start }) => {
  const { page, chooseFromMenu } = await start()
  await openSample(page)
  await ask(page, 'experiences.add', { happenedOn: '2012-06-01', words: 'The old pool was colder still.' })
  await chooseFromMenu('data-protection')
  await page.getByRole('radio', { name: 'How long things are kept' }).press('Space')
  const notes = page.getByRole('group', { name: 'What people said (daybook)' })
  await notes.getByRole('textbox', { name: 'Kept for' }).focus()
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^One is older than the six years you keep/)).toBeVisible()
  await notes.getByRole('textbox', { name: 'Why so long?' }).focus()
  await page.keyboard.type('Claims may be made for six years')
  await page.keyboard.press('Enter')

  await goTo(page, 'Home')
  const more = page.getByRole('button', { name: /more$/ })
  if (await more.isVisible()) await more.press('Enter')
  const prompt = page.getByRole('listitem').filter({ hasText: 'One note is older than the six years you keep it' })
  await prompt.getByRole('button', { name: 'See which' }).press('Enter')
  const old = page.getByRole('button', { name: 'The old pool was colder still.' })
  await old.press('Enter')
  await expect(panelOf(page, /./)).toContainText('The old pool was colder still.')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('textbox', { name: 'By whom?' }).focus()
  await page.keyboard.type('Trustees')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kept for the history of the pool')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Looked at on .* by Trustees\.$/)).toBeVisible()
  await goTo(page, 'Home')
  await expect(prompt).toHaveCount(0)
})
