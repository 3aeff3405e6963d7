import { expect, test } from './harness'
import { goTo, openSample } from './sample-window'

test('the tour leads through the sample by keyboard, and the page stays usable', async ({ start }) => {
  const { page } = await start()
  await openSample(page)
  await page.getByRole('button', { name: 'Take the ten-minute tour' }).press('Enter')
  const tour = page.getByRole('region', { name: 'Tour' })
  await expect(tour).toBeFocused()
  await expect(tour).toContainText('1 of')

  const next = tour.getByRole('button', { name: 'Next', exact: true })
  const seen = new Set<string>()
  while (await next.isVisible()) {
    const here = page.getByRole('navigation').locator('[aria-current="page"]')
    seen.add((await here.textContent()) ?? '')
    await next.press('Enter')
  }
  for (const list of ['The year’s course', 'All year']) {
    const places = page.getByRole('navigation').getByRole('list', { name: list }).getByRole('button')
    for (const name of await places.allTextContents()) expect([...seen]).toContain(name)
  }

  // Wandering off is not the end of it; there is a way back.
  await goTo(page, 'Stakeholders')
  await tour.getByRole('button', { name: 'Back to where we were' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible()
  await tour.getByRole('button', { name: 'Begin your own…' }).click()
  await expect(page.getByRole('dialog', { name: 'Begin your own book from this structure' })).toBeVisible()
  await page.keyboard.press('Escape')
  await tour.getByRole('button', { name: 'End the tour' }).press('Enter')
  await expect(tour).toHaveCount(0)
})
