import { ask } from './bridge-calls'
import { expect, makeBook, test } from './harness'
import { goTo, openSample } from './sample-window'

test('Home says what to do next, and each leads to where it is done', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  const todo = page.getByRole('region', { name: 'What to do next' })
  // People who said something and wait come before everything else.
  await expect(todo.getByRole('listitem').first()).toContainText('One open case has a step whose day is past')
  await todo.getByRole('button', { name: 'more' }).click()
  await expect(todo).toContainText('One reading is overdue by the plan of 2025')
  await expect(todo).not.toContainText('can be written')
  const course = page.getByRole('region', { name: 'The year’s course' })
  await expect(course.getByRole('listitem').filter({ hasText: 'Stakeholders' })).toContainText('13 of 14 included')

  const yearId = (await ask(page, 'years.list', {})).at(-1)?.id ?? ''
  await ask(page, 'organisation.change', { mission: '' })
  await ask(page, 'stakeholders.add', { name: 'Night swimmers', accountability: 'beside' })
  const told = todo.getByRole('listitem').filter({ hasText: 'One stakeholder is neither in 2025' })
  await expect(told).toContainText('Night swimmers')
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Stakeholders' })).toHaveAccessibleDescription(
    '1 to do',
  )
  await told.getByRole('button', { name: 'Decide' }).click()
  await expect(page.getByRole('complementary', { name: /Night swimmers/ })).toBeVisible()

  await goTo(page, 'Home')
  await ask(page, 'years.change', { id: yearId, scopeIn: '' })
  await todo.getByRole('button', { name: 'more' }).click()
  await expect(todo).toContainText('What the account of 2025 covers is not written')
  await expect(todo).toContainText('71% of 19 is not a whole number of people')
  const write = todo.getByRole('listitem').filter({ hasText: 'What you are there for' }).getByRole('button')
  await write.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Purpose', level: 1 })).toBeVisible()

  await goTo(page, 'Home')
  await todo.getByRole('button', { name: 'more' }).click()
  const unshown = todo.getByRole('listitem').filter({ hasText: 'rest on nothing that can be shown' })
  await expect(unshown).toContainText('Seventeen readings of 2025')
  await unshown.getByRole('button', { name: 'See which' }).click()
  await expect(page.getByRole('table', { name: 'Readings without evidence' })).toHaveAttribute('aria-rowcount', '18')
})

test('Home of a new book leads through the year’s course', async ({ start, folder }) => {
  const { page } = await start({ books: [await makeBook(folder, 'hall.fairbook', 'Hall')] })
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing stands in this year yet' })).toBeVisible()
  const write = page.getByRole('button', { name: 'Write your purpose' })
  await write.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Purpose', level: 1 })).toBeVisible()
  await ask(page, 'organisation.change', { mission: 'A warm hall for all' })
  await ask(page, 'objectives.add', { code: 'A', title: 'Open every day' })
  await goTo(page, 'Home')
  await expect(page.getByRole('heading', { name: 'The first steps' })).toBeVisible()
  await page.getByRole('button', { name: 'Add stakeholders' }).click()
  await expect(page.getByRole('heading', { name: 'Stakeholders', level: 1 })).toBeVisible()
})
