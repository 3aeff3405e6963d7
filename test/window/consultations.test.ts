import { expect, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

test('an asking is looked at and a count mended by mouse; the reading that comes from it follows', async ({
  start,
}) => {
  const { page } = await start()
  await openSample(page)

  // What is overdue stands on Home and leads into the plan.
  const todo = page.getByRole('region', { name: 'What to do next' })
  await todo.getByRole('button', { name: 'See the plan' }).click()
  const plan = page.getByRole('grid', { name: 'The social accounting plan of 2025' })
  const overdue = plan.getByRole('row', { name: /Suppliers who say that we pay when we said/ })
  await expect(overdue).toContainText(/Overdue by/)
  await expect(overdue.getByRole('gridcell', { name: '30 June 2026' })).toBeFocused()

  await page.getByText('Calendar', { exact: true }).click()
  await page
    .getByRole('region', { name: 'October 2025' })
    .getByRole('button', { name: /^Users’ survey/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Users’ survey, October 2025')
  await goTo(page, 'Consultations')
  const row = page.getByRole('row', { name: /Users’ survey, October 2025/ })
  await expect(row).toContainText(/214.of.600 invited answered, 36%/)
  await expect(row).toContainText('Whoever wanted to answered')
  await row.click()

  await page.getByText('Answers', { exact: true }).click()
  const yes = page.getByRole('textbox', { name: 'Yes, question 4' })
  await expect(yes).toHaveValue('130')
  await yes.fill('a lot')
  await yes.blur()
  await expect(page.getByText('Type how many people it was')).toBeVisible()
  await yes.fill('140')
  await yes.blur()
  await expect(page.getByRole('region', { name: /were you active for 150 minutes/ })).toContainText('224')

  await page.getByText('Questions', { exact: true }).click()
  await page.getByRole('button', { name: 'How question 4 is answered' }).click()
  const panel = panelOf(page, /were you active for 150 minutes/)
  await expect(panel).toContainText('140')
  await panel.getByRole('button', { name: 'See the reading' }).click()
  await expect(page.getByText('Worked out from the answers, so it is changed there.')).toBeVisible()
  await page.getByRole('button', { name: 'See the question' }).click()
  await expect(panel).toContainText('It makes R-')
  // The counts were one change, the reading with them.
  await page.getByRole('button', { name: /^Undo: Entered the answers to a question/ }).click()
  await expect(panel).toContainText('130')

  // A typed reading in the place of answers is asked about, and stays when nobody says so.
  await page.getByRole('button', { name: 'How question 6 is answered' }).click()
  const ages = panelOf(page, 'How old are you?')
  await ages.getByRole('combobox', { name: 'Which indicator gets its reading from the answers?' }).click()
  await page.getByRole('option', { name: /^Complaints answered within ten working days/ }).click()
  await expect(ages.getByRole('alert')).toContainText('has a reading that was typed')
  await ages.getByRole('button', { name: 'Leave it as typed' }).click()
  await expect(ages.getByRole('combobox', { name: 'Which indicator gets its reading from the answers?' })).toHaveValue(
    'None',
  )
  await ages.getByRole('combobox', { name: 'Which indicator gets its reading from the answers?' }).click()
  await page.getByRole('option', { name: /^Complaints answered within ten working days/ }).click()
  await ages.getByRole('button', { name: 'Let the answers take its place' }).click()
  await expect(ages).toContainText('No reading comes from it yet. Say which answers count.')
  await ages.getByRole('checkbox', { name: '65 and over' }).click()
  await expect(ages).toContainText('It makes R-')
})

test('an asking is begun, its questions written and its papers typed in by keyboard alone', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  const { keyboard } = page
  await keyboard.press('Control+k')
  await keyboard.type('go to consult')
  await keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Add a consultation' }).press('Enter')
  await expect(page.getByText('Give it a name, as people speak of it')).toBeVisible()
  await keyboard.type('Cards in the café')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cards in the café')

  await page.getByRole('radio', { name: 'Questions', exact: true }).press('Space')
  await page.getByRole('textbox', { name: 'The next question' }).press('End')
  await keyboard.type('The water is warm enough.')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toHaveValue('The water is warm enough.')
  await page.getByRole('combobox', { name: 'How is it answered?' }).press('Enter')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'The next question' }).press('End')
  await keyboard.type('How many lengths?')
  await keyboard.press('Enter')
  const second = page.getByRole('textbox', { name: 'Question 2', exact: true })
  await expect(second).toHaveValue('How many lengths?')
  await second.press('Alt+ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Question 1', exact: true })).toHaveValue('How many lengths?')

  await page.getByRole('radio', { name: 'Answers', exact: true }).press('Space')
  await page.getByRole('radio', { name: 'Answer by answer' }).press('Space')
  const lengths = page.getByRole('textbox', { name: 'How many lengths?' })
  const soFar = page.getByRole('complementary', { name: 'So far' })
  await lengths.focus()
  for (const [paper, answer] of [
    ['20', '4'],
    ['30', '5'],
  ] as const) {
    await keyboard.type(paper)
    await keyboard.press('Enter')
    await keyboard.press(answer)
    // At the end to the next paper, which takes the keyboard.
    await keyboard.press('Enter')
    await expect(lengths).toHaveValue('')
    await expect(lengths).toBeFocused()
  }
  await expect(soFar).toContainText('Two papers')
  await expect(soFar).toContainText('mean 25')
  await expect(page.getByRole('heading', { name: 'Paper 3' })).toBeVisible()
  await keyboard.press('PageUp')
  await expect(page.getByRole('heading', { name: 'Paper 2' })).toBeVisible()
  await expect(lengths).toHaveValue('30')
  await expect(page.getByRole('radio', { name: 'Strongly agree' })).toBeChecked()
  await lengths.fill('40')
  await lengths.press('PageDown')
  await expect(page.getByRole('heading', { name: 'Paper 3' })).toBeVisible()
  await expect(soFar).toContainText('mean 30')

  // The plan is typed as in a spreadsheet.
  await keyboard.press('Control+k')
  await keyboard.type('social accounting plan')
  await keyboard.press('Enter')
  await page.getByRole('radio', { name: 'The plan' }).press('Tab')
  await keyboard.press('Tab')
  const plan = page.getByRole('grid', { name: 'The social accounting plan of 2025' })
  await expect(plan.getByRole('rowheader', { name: /^Swim visits I-01/ })).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.type('c-12')
  await keyboard.press('Tab')
  await keyboard.type('Ruth')
  await keyboard.press('Tab')
  await keyboard.type('soon')
  await keyboard.press('Enter')
  await expect(plan.getByRole('alert')).toContainText('Write the day like')
  await keyboard.press('Control+a')
  await keyboard.type('31/1/26')
  await keyboard.press('Enter')
  const visits = plan.getByRole('row', { name: /^Swim visits I-01/ })
  await expect(visits).toContainText('C-12 Users’ survey, October 2025')
  await expect(visits).toContainText('Ruth')
  await expect(visits).toContainText('31 January 2026')
})
