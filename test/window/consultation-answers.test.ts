import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { ask } from './bridge-calls'
import { expect, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'
import { sayOfBook } from './say-of-book'

/** As after copying in a spreadsheet. */
async function paste(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, clipboard }, copied) => {
    clipboard.writeText(copied)
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
  }, text)
}

const part = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).press('Space')
const undo = (page: Page, what: string) => page.getByRole('button', { name: `Undo: ${what}` }).click()

/** The questions in their order, as they stand on the screen. */
const questions = (page: Page) =>
  page
    .getByRole('list', { name: 'Questions' })
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')))

/** What on the page can be typed in or switched. Not meant: choosing what is shown, and the radio that is chosen, alone. */
const editable = (page: Page) =>
  page
    .locator('main, aside')
    .locator('input:not([type=hidden]), textarea, select')
    .evaluateAll((fields) =>
      fields
        .filter(
          (field) =>
            field instanceof HTMLInputElement ||
            field instanceof HTMLTextAreaElement ||
            field instanceof HTMLSelectElement,
        )
        .filter((field) => !field.disabled && field.closest('[class*="SegmentedControl"]') === null)
        // A list to choose from can never be typed in: it says itself that it is locked.
        .filter((field) =>
          field.getAttribute('aria-haspopup') === 'listbox'
            ? field.closest('[data-locked]') === null
            : field instanceof HTMLSelectElement || !field.readOnly,
        )
        .filter((field) => !(field instanceof HTMLInputElement && field.type === 'radio' && field.checked))
        .map((field) => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.outerHTML),
    )

test('questions are put in another order, columns of a spreadsheet pasted, and each taken back as one act', async ({
  start,
}) => {
  const { page, app } = await start()
  await openSample(page)
  await goTo(page, 'Consultations')
  await page.getByRole('button', { name: 'Users’ survey, October 2025' }).click()

  await part(page, 'Questions')
  await expect(page.getByRole('textbox', { name: 'Question 7' })).toBeVisible()
  const before = await questions(page)
  const [first = '', second = '', third = '', ...others] = before
  const lines = page.getByRole('list', { name: 'Questions' }).getByRole('listitem')
  const grips = page.getByRole('list', { name: 'Questions' }).getByTitle('Drag to move')
  const { x = 0, y = 0, height = 0 } = (await page.locator('[data-key]').nth(2).boundingBox()) ?? {}
  await grips.first().hover()
  await page.mouse.down()
  await page.mouse.move(x + 20, y + height / 2, { steps: 4 })
  await page.mouse.move(x + 20, y + height - 6, { steps: 4 })
  await expect(page.locator('[data-key]').nth(3)).toHaveAttribute('data-marked', 'above')
  await page.mouse.up()
  await expect.poll(() => questions(page)).toEqual([second, third, first, ...others])
  await expect(lines.first()).toBeVisible()
  await undo(page, 'Reordered the questions of Users’ survey, October 2025')
  await expect.poll(() => questions(page)).toEqual(before)
  await page.getByRole('textbox', { name: 'Question 2', exact: true }).press('Alt+ArrowUp')
  await expect.poll(() => questions(page)).toEqual([second, first, third, ...others])
  // The keyboard goes along with the question.
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => questions(page)).toEqual(before)

  await part(page, 'Answers')
  const counts = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'].map((answer) =>
    page.getByRole('textbox', { name: `${answer}, question 1`, exact: true }),
  )
  const shown = async () => Promise.all(counts.map((count) => count.inputValue()))
  const old = await shown()
  await counts[1]?.focus()
  await paste(app, '12\r\n1,025\r\n90\r\n80\r\n7\r\n')
  await expect.poll(shown).toEqual([old[0], '12', '1,025', '90', '80'])
  await expect(page.getByText('Pasted; 1 of 5 fell below the last answer')).toBeVisible()
  await undo(page, 'Entered the answers to a question of Users’ survey, October 2025')
  await expect.poll(shown).toEqual(old)
  // The answers to undo may still be drawing the fields anew when the old figures stand in them.
  await expect(async () => {
    await counts[1]?.focus()
    await paste(app, 'How many\r\n12\r\n')
    await expect(page.getByText('What was copied holds something that is no count.')).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expect.poll(shown).toEqual(old)

  const words = page.getByRole('region', { name: /Is there anything you would like to tell us/ })
  await words.getByRole('textbox', { name: 'What people wrote' }).focus()
  await paste(app, 'Warmer, please.\r\nI like the early lane.\r\n')
  await words.getByRole('button', { name: 'Add two answers' }).click()
  await expect(words).toContainText('Eight answers, the newest first.')
  await expect(words.locator('[data-answer]').first()).toContainText('I like the early lane.')
  await words.locator('[data-answer]').first().press('+')
  await expect(words.locator('[data-answer]').nth(1)).toBeFocused()
  await page.getByRole('button', { name: /^Undo: / }).click()
  await undo(page, 'Entered two open answers to Users’ survey, October 2025')
  await expect(words).toContainText('Six answers')

  // However many there are, all of a question's are here: read on by mouse, and by the keyboard at the last one shown.
  const asked = (await ask(page, 'consultations.list', {})).find(({ name }) => name === 'Users’ survey, October 2025')
  const survey = await ask(page, 'consultations.get', { id: asked?.id ?? '' })
  const many = Array.from({ length: 244 }, (_, place) => ({ words: `Card ${place + 1}` }))
  await ask(page, 'consultations.addOpenAnswers', { questionId: survey.questions.at(-1)?.id ?? '', answers: many })
  await expect(words).toContainText('250 answers')
  const answers = words.locator('[data-answer]')
  await expect(answers).toHaveCount(100)
  await words.getByRole('button', { name: 'Show more of 250' }).click()
  await expect(answers).toHaveCount(200)
  await expect(answers.nth(100)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await expect(answers).toHaveCount(250)
  await expect(answers.nth(200)).toBeFocused()
  await expect(words.getByRole('button', { name: /^Show more/ })).toHaveCount(0)
  await words.getByRole('button', { name: 'See them in the daybook' }).click()
  await page.getByRole('button', { name: 'More filters: More: 1' }).click()
  await page.getByRole('checkbox', { name: 'Answers to one question' }).click()
  await expect(page.getByRole('button', { name: 'More filters: More', exact: true })).toBeVisible()
})

test('a closed year and a book for reading show all of a consultation and the plan, and take nothing', async ({
  start,
}) => {
  const { page, app } = await start()
  await openSample(page)
  const nothingToEdit = async (seen: Locator) => {
    await expect(seen).toBeVisible()
    await expect.poll(() => editable(page)).toEqual([])
  }
  const main = page.getByRole('main')
  const looksThrough = async () => {
    await goTo(page, 'Consultations')
    await part(page, 'The plan')
    const plan = page.getByRole('grid', { name: 'The social accounting plan of 2025' })
    await plan.locator('[data-cell$=" who"]').first().press('x')
    await nothingToEdit(plan.getByRole('row', { name: /Suppliers who say that we pay when we said/ }))
    await part(page, 'Calendar')
    await nothingToEdit(main.getByRole('region', { name: 'October 2025' }))
    await expect(main.getByRole('button', { name: 'Set days in the plan' })).toHaveCount(0)

    await part(page, 'Consultations')
    await nothingToEdit(main.getByRole('button', { name: 'Users’ survey, October 2025' }))
    await main.getByRole('button', { name: 'Users’ survey, October 2025' }).click()
    await nothingToEdit(main.getByRole('textbox', { name: 'Swimmers: how many there are' }))
    await expect(main.getByRole('button', { name: 'Take Swimmers off' })).toHaveCount(0)
    await part(page, 'Questions')
    await page.getByRole('button', { name: 'How question 4 is answered' }).click()
    const panel = panelOf(page, /were you active for 150 minutes/)
    await nothingToEdit(panel.getByRole('checkbox', { name: 'Yes', exact: true }))
    await expect(panel).toContainText('It makes R-')
    await expect(panel.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
    await part(page, 'Answers')
    await nothingToEdit(main.getByText('Six answers, the newest first.'))
    await expect(main.getByRole('textbox', { name: 'Yes, question 4' })).toHaveValue('130')
    await part(page, 'What came of it')
    await nothingToEdit(main.getByRole('textbox', { name: 'What was made of it?' }))

    await goTo(page, 'Consultations')
    await main.getByRole('button', { name: 'Class questionnaire, November 2025' }).click()
    await part(page, 'Answers')
    await nothingToEdit(main.getByRole('heading', { name: /^Paper 41/ }))
    await expect(main.getByRole('button', { name: 'Keep it' })).toHaveCount(0)
    await main.getByRole('button', { name: 'Earlier' }).click()
    await nothingToEdit(main.getByRole('heading', { name: /^Paper 40/ }))
  }

  await goTo(page, 'Consultations')
  await expect.poll(() => editable(page)).toEqual(['Add a consultation', 'How are they asked?'])
  await sayOfBook(app, { status: 'approved' })
  await ask(page, 'organisation.change', { foundedIn: '1931' })
  await looksThrough()
  await sayOfBook(app, { readOnly: true })
  await ask(page, 'organisation.change', { foundedIn: '1930' })
  await looksThrough()
})
