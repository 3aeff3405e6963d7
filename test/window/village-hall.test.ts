import { basename, join } from 'node:path'
import mammoth from 'mammoth'
import { expect, test } from './harness'

/**
 * One evening of somebody new: from "Begin a new book" over figures of every kind and what they are compared
 * with to the account in both editions and the next year, for an organisation that is not the sample, with
 * what a person sees and nothing else.
 */
test('a village hall gets from a new book to a draft in Word, and on to its second year', async ({ start }) => {
  test.setTimeout(120_000)
  const { app, page, folder, answerDialogs } = await start()
  const { keyboard } = page
  const main = page.getByRole('main')
  const go = (place: string) =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${place}`) })
      .click()
  const find = async (words: string, indicator: string) => {
    await keyboard.press('Control+k')
    await keyboard.type(words)
    await expect(page.getByRole('option', { name: new RegExp(indicator) })).toBeVisible()
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: indicator })).toBeVisible()
  }
  const saved = () => expect(page.getByRole('status', { name: 'Saved state' })).toHaveText(/^Saved/)
  const cell = async (indicator: string, column: string) => {
    const at = await page.getByRole('columnheader', { name: column }).first().getAttribute('aria-colindex')
    return page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: indicator }) })
      .locator(`[aria-colindex="${at}"]`)
  }

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
    // With the first groups the list takes the place of the empty page, and its line that of the empty page's.
    await expect(main).toContainText('Three groups, all in the account of 2025–26.')
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
      ['Users', 'Badminton', 'They feel well', 'How well users feel'],
      ['Volunteers', 'Christmas dinner', 'Helping is worth their while', 'What helping is like'],
    ]
    for (const [place, names] of chains.entries()) {
      const objective = place === 1 || place === 2 ? 1 : 0
      await page.getByRole('gridcell', { name: 'Stakeholder', exact: true }).nth(objective).click()
      for (const name of names) {
        // As fast as hands go, and without waiting for what was typed before to be stored.
        await keyboard.type(name, { delay: 40 })
        await keyboard.press('Tab')
      }
      await expect(page.getByRole('gridcell', { name: `Indicator: ${names.at(-1)}` })).toBeVisible()
    }
    await find('150 minutes', 'Users active 150 minutes a week')
    await page.getByRole('radio', { name: 'A percentage' }).check()
    await page.getByRole('radio', { name: 'Yes, more is better' }).check()
    await find('How well', 'How well users feel')
    await page.getByRole('radio', { name: 'Answers on a scale' }).check()
    await page.getByRole('textbox', { name: 'The answers' }).fill('Poor = 1\nFair = 2\nGood = 3\nVery good = 4')
    await keyboard.press('Control+Enter')
    await find('What helping', 'What helping is like')
    await page.getByRole('radio', { name: 'A judgement in words' }).check()
  })

  await test.step('figures, as one writes them', async () => {
    await go('Readings')
    await page.getByRole('radio', { name: 'Year', exact: true }).press('Space')
    await expect(page.getByRole('columnheader', { name: /Jan/ })).toHaveCount(0)
    await (await cell('How well users feel', '2025–26')).click()
    await keyboard.press('Enter')
    // From one answer to the next, and past the last out of the cell.
    for (const count of ['2', '6', '30', '26']) {
      await keyboard.type(count)
      await keyboard.press('Tab')
    }
    await saved()
    await expect(await cell('How well users feel', '2025–26')).toContainText('3.3')
    await (await cell('What helping is like', '2025–26')).click()
    await keyboard.press('Enter')
    await keyboard.type('Most would do it again.')
    await keyboard.press('Tab')
    await keyboard.type('What seven of nine said over the washing up')
    await keyboard.press('Control+Enter')
    const active = await cell('Users active 150 minutes a week', '2025–26')
    await active.click()
    await keyboard.type('40 of 34')
    await keyboard.press('Enter')
    await keyboard.press('ArrowUp')
    await expect(page.getByText('The part is larger than the whole.', { exact: false })).toBeVisible()
    await keyboard.press('Escape')
    await keyboard.type('40 of 64')
    await keyboard.press('Enter')
    await saved()
    await expect(active).toContainText('63')
  })

  await test.step('a block from a spreadsheet, and a slip taken back', async () => {
    await page.getByRole('radio', { name: 'Quarters' }).press('Space')
    await expect(page.getByRole('columnheader', { name: '1 April to 30 June 2025' })).toBeVisible()
    await app.evaluate(({ clipboard }) => clipboard.writeText('480\t415\t502\t443\r\n'))
    // Laid a column too far to the left, it says that a figure fell beside the cells.
    const meals = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Meals eaten together' }) })
    await meals.getByText('number').click()
    await keyboard.press('Control+v')
    await expect(page.getByText('1 cell fell where nothing can be typed.', { exact: false })).toBeVisible()
    await keyboard.press('Control+z')
    await (await cell('Meals eaten together', '1 April to 30 June 2025')).click()
    await keyboard.press('Control+v')
    await expect(page.getByText('4 figures pasted.')).toBeVisible()
    await expect(await cell('Meals eaten together', '2025–26')).toContainText('1,840')
    await saved()
  })

  await test.step('compared with a target, and with a figure that says where it was published', async () => {
    await go('Benchmarks')
    await page.getByRole('option', { name: /^Users active 150/ }).click()
    await page.getByRole('button', { name: 'Set a target' }).click()
    await page.getByRole('textbox', { name: 'Where should it be in 2025–26?' }).fill('70 %')
    await page.getByRole('button', { name: 'Set the target' }).click()
    await page.getByRole('button', { name: 'A national figure' }).click()
    await page.getByRole('textbox', { name: 'Whose figure is it?' }).fill('England')
    await page.getByRole('textbox', { name: 'Figure', exact: true }).fill('63.4')
    await keyboard.press('Enter')
    await expect(page.getByText('Say where it was published', { exact: false })).toBeVisible()
    await page.getByRole('textbox', { name: 'Published by' }).fill('Sport England')
    await page.getByRole('textbox', { name: 'Title' }).fill('Active Lives')
    await keyboard.press('Enter')
    await expect(page.getByRole('img', { name: /^(?=.*England 63\.4%)(?=.*Our target 70%)/ })).toBeVisible()
    await saved()
  })

  const write = async (path: string) => {
    await answerDialogs({ save: [path] })
    const part = page.getByRole('region', { name: 'Word' })
    await part.getByRole('button', { name: 'Save as Word…' }).click()
    await expect(part).toContainText(basename(path), { timeout: 60_000 })
    await expect(part.getByRole('status')).toContainText('2025–26 is written')
  }
  await test.step('the draft, in Word, in both editions', async () => {
    await go('Accounts')
    await page.getByRole('switch', { name: 'Words we use: in the accounts' }).press('Space')
    await saved()
    const word = join(folder, 'Thornley.docx')
    await write(word)
    const { value: text } = await mammoth.extractRawText({ path: word })
    for (const words of [
      'A warm hall where anyone in Thornley can meet',
      'Nobody eats alone',
      'Youth night closed in September.',
      'They have company at a meal',
      '1,840',
      '40 of 64',
      'Most would do it again.',
      'Sport England',
    ])
      expect(text.replaceAll('\u00a0', ' ')).toContain(words)
    expect(text).not.toContain('Words we use')
    await page.getByText('Published', { exact: true }).click()
    const published = join(folder, 'Thornley published.docx')
    await write(published)
    const { value: forAll } = await mammoth.extractRawText({ path: published })
    expect(forAll).toContain('Published, without references')
    expect(forAll.replaceAll('\u00a0', ' ')).toContain('Youth night closed in September.')
  })

  await test.step('the next year, begun where the year stands, and its first figure', async () => {
    await page.getByRole('button', { name: /^Year 2025–26/ }).click()
    await page.getByRole('menuitem', { name: 'Begin the next year…' }).click()
    await page.getByRole('button', { name: 'Begin 2026–27' }).click()
    await expect(page.getByRole('button', { name: /^Year 2026–27/ })).toBeVisible()
    await go('Readings')
    await page.getByRole('radio', { name: 'Year', exact: true }).press('Space')
    // Where a column stands is asked once the columns of the quarters are gone.
    await expect(page.getByRole('columnheader', { name: /^1 / })).toHaveCount(0)
    await (await cell('Users active 150 minutes a week', '2026–27')).click()
    await keyboard.type('52 of 70')
    await keyboard.press('Enter')
    await saved()
    await go('Benchmarks')
    await page.getByRole('option', { name: /^Users active 150/ }).click()
    await expect(page.getByRole('region', { name: /^Users active 150/ })).toContainText('52 of 70')
  })
})
