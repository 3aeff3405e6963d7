import { join } from 'node:path'
import mammoth from 'mammoth'
import { expect, test } from './harness'

/**
 * One evening of somebody new: from "Begin a new book" to a Word draft, for an organisation that is not the
 * sample, with what a person sees and nothing else.
 */
test('a village hall gets from a new book to a draft in Word', async ({ start }) => {
  const { page, folder, answerDialogs } = await start()
  const { keyboard } = page
  const main = page.getByRole('main')
  const go = (place: string) =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${place}`) })
      .click()

  await test.step('a book of the year from April to March', async () => {
    await answerDialogs({ save: [join(folder, 'Thornley.fairbook')] })
    await page.getByRole('button', { name: 'Begin a new book' }).click()
    await keyboard.type('Thornley Village Hall')
    await page.getByRole('textbox', { name: 'First day' }).fill('1/4/25')
    await page.getByRole('textbox', { name: 'Last day' }).fill('31/3/26')
    await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
    await page.getByRole('textbox', { name: 'Your name' }).fill('Joan Field')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Thornley Village Hall in 2025–26' })).toBeVisible()
  })

  await test.step('what it is there for, typed like a list', async () => {
    await page.getByRole('button', { name: 'Write your purpose' }).click()
    const mission = page.getByRole('textbox', { name: /mission/i }).first()
    await mission.fill('A warm hall where anyone in Thornley can meet, eat and keep moving.')
    await page.getByRole('radio', { name: 'What we set out to do' }).press('Space')
    await main.getByRole('button', { name: /objective/i }).click()
    const lines = ['Nobody eats alone', '>Lunch club', '>Christmas dinner', '<People keep moving', '>Badminton']
    for (const [place, line] of lines.entries()) {
      if (place > 0) await keyboard.press('Enter')
      if (line.startsWith('>') && !lines[place - 1]?.startsWith('>')) await keyboard.press('Tab')
      if (line.startsWith('<')) await keyboard.press('Shift+Tab')
      await keyboard.type(line.replace(/^[<>]/, ''))
    }
    await keyboard.press('Control+Enter')
    await expect(main).toContainText('Two objectives, and three activities that serve them.')
  })

  await test.step('whom it is about, and who is left out', async () => {
    await go('Stakeholders')
    for (const name of [/^Users/, /^Volunteers/, /^Council/]) await main.getByRole('checkbox', { name }).check()
    await main
      .getByRole('button', { name: /^Add (?!a stake).+/ })
      .first()
      .click()
    const add = page.getByRole('textbox', { name: 'Add a stakeholder' })
    await add.fill('Teenagers')
    await add.press('Enter')
    await expect(main).toContainText('Four groups, all in the account of 2025–26.')
    await main.getByRole('button', { name: 'Teenagers', exact: true }).click()
    const panel = page.getByRole('complementary')
    await panel.getByText('Left out').click()
    await panel.getByRole('textbox', { name: 'Why are they left out?' }).fill('Youth night closed in September.')
    await keyboard.press('Control+Enter')
    await expect(main).toContainText('Four groups; three are in the account of 2025–26.')
  })

  await test.step('what changes, and how one would know', async () => {
    await go('Outcomes and indicators')
    const chains = [
      ['Users', 'Lunch club', 'They have company at a meal', 'Meals eaten together'],
      ['Users', 'Badminton', 'They move more', 'Users active 150 minutes a week'],
    ]
    for (const [objective, names] of chains.entries()) {
      await page.getByRole('gridcell', { name: 'Stakeholder', exact: true }).nth(objective).click()
      for (const name of names) {
        // As fast as hands go, and without waiting for what was typed before to be stored.
        await keyboard.type(name, { delay: 40 })
        await keyboard.press('Tab')
      }
      await expect(page.getByRole('gridcell', { name: `Indicator: ${names.at(-1)}` })).toBeVisible()
    }
    await keyboard.press('Control+k')
    await keyboard.type('150 minutes')
    await expect(page.getByRole('option', { name: /Users active 150 minutes/ })).toBeVisible()
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Users active 150 minutes a week' })).toBeVisible()
    await page.getByRole('radio', { name: 'A percentage' }).check()
    await page.getByRole('radio', { name: 'Yes, more is better' }).check()
  })

  await test.step('figures, as one writes them', async () => {
    await go('Readings')
    await page.getByRole('radio', { name: 'Year', exact: true }).press('Space')
    await expect(page.getByRole('columnheader', { name: /Jan/ })).toHaveCount(0)
    const head = page.getByRole('columnheader', { name: '2025–26' })
    const column = await head.getAttribute('aria-colindex')
    const first = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Meals eaten together' }) })
    await first.locator(`[aria-colindex="${column}"]`).click()
    await keyboard.type('1,840')
    await keyboard.press('Enter')
    await keyboard.type('40 of 64')
    await keyboard.press('Enter')
    await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Saved')
    await expect(main).toContainText('1,840')
  })

  await test.step('the draft, in Word', async () => {
    await go('Accounts')
    const word = join(folder, 'Thornley.docx')
    await answerDialogs({ save: [word] })
    await page.getByRole('button', { name: 'Save as Word…' }).click()
    await expect(page.getByRole('region', { name: 'Word' }).getByRole('status')).toContainText('2025–26 is written', {
      timeout: 60_000,
    })
    const { value: text } = await mammoth.extractRawText({ path: word })
    for (const words of [
      'A warm hall where anyone in Thornley can meet',
      'Nobody eats alone',
      'Youth night closed in September.',
      'They have company at a meal',
      '1,840',
      '40 of 64',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
  })
})
