import { ask } from './bridge-calls'
import { expect, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

test('who changed what, and what was there before', async ({ start }) => {
  const { page, chooseFromMenu } = await start()
  await openSample(page)
  await goTo(page, 'Stakeholders')
  const year = (await ask(page, 'years.list', {})).at(-1)
  const [swimmers] = await ask(page, 'stakeholders.list', { yearId: year?.id ?? '' })
  const stakeholder = { stakeholderId: swimmers?.id ?? '', yearId: year?.id ?? '' }
  await ask(page, 'stakeholders.setInYear', { ...stakeholder, interest: 7.5 })

  await page.getByRole('button', { name: 'Swimmers', exact: true }).press('Enter')
  const panel = panelOf(page, 'Swimmers')
  await panel.getByRole('button', { name: 'History of Swimmers' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'History of Swimmers' })
  const newest = dialog.getByRole('listitem').first()
  await expect(newest).toContainText('Ruth Calder, today')
  await expect(newest).toContainText(/In 2025Interest, of 109\.3 became 7\.5/)
  // What is taken back while one looks appears by itself.
  await ask(page, 'journal.undo', {})
  await expect(newest).toContainText(/Undid: .*Interest, of 107\.5 became 9\.3/)
  await expect(dialog.getByRole('listitem').last()).toContainText('Added the stakeholder Swimmers')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(panel).toBeVisible()
  await expect(panel.getByRole('button', { name: 'History of Swimmers' })).toBeFocused()

  await chooseFromMenu('history')
  const whole = page.getByRole('dialog', { name: 'History of this book' })
  await expect(whole.getByRole('listitem')).toHaveCount(30)
  await expect(whole.getByRole('listitem').first()).toContainText('Undid: Changed Swimmers in 2025')
  await whole.getByRole('button', { name: 'Show earlier changes' }).click()
  await expect(whole.getByRole('listitem')).toHaveCount(60)
  await page.keyboard.press('Escape')

  // Who keeps the book, and a year of it.
  await goTo(page, 'Purpose')
  await ask(page, 'organisation.change', { mission: 'Swimming for all' })
  await page.getByRole('button', { name: 'History of Harbour Lane' }).click()
  const ours = page.getByRole('dialog', { name: 'History of Harbour Lane' })
  await expect(ours.getByRole('listitem').first()).toContainText('Swimming for all')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'The year 2025' }).press('Space')
  await page.getByRole('button', { name: 'History of the year 2025' }).click()
  const ofYear = page.getByRole('dialog', { name: 'History of the year 2025' })
  await expect(ofYear.getByRole('listitem').last()).toContainText('Began the year 2025 from 2024')
})
