import { expect, test } from './harness'
import { goTo, openSample } from './sample-window'

test('a story is begun, given its words and consent, and stands by the outcome it tells of; a sentence becomes a claim', async ({
  start,
}) => {
  test.setTimeout(90_000)
  const { page } = await start()
  await openSample(page)
  await goTo(page, 'Stories')
  await page.getByRole('textbox', { name: 'Add a story' }).fill('A mile at eighty')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A mile at eighty', level: 1 })).toBeVisible()
  const words = page.getByRole('textbox', { name: 'The story' })
  await words.fill('Doris came every week for a whole year.')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Doris Hill')
  await page.getByRole('radio', { name: 'Anonymous only' }).check()
  await expect(page.getByText('[…] came every week for a whole year.')).toBeVisible()
  await page.getByRole('switch', { name: 'Tell this story' }).check({ force: true })
  await expect(page.getByText(/In the account\.$/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Add an outcome or an indicator' }).click()
  await page.getByRole('option').first().click()
  await expect(page.getByRole('button', { name: /^It does not tell of/ })).toBeVisible()

  await goTo(page, 'Stories')
  await expect(page.getByRole('row', { name: /A mile at eighty/ })).toContainText('In the account')
  await page.getByRole('radio', { name: 'Claims' }).press('Space')
  await page.getByText(/^Story T-/).click()
  await page.getByRole('button', { name: 'Mark as a claim: Doris came every week for a whole year.' }).click()
  await expect(page.getByText('Rests on nothing that can be shown', { exact: true })).toBeVisible()
  await page
    .getByRole('button', { name: /^What it rests on/ })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'Which reading does it rest on?' })).toBeVisible()
})
