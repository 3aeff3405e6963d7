import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { goTo, openSample } from './sample-window'

/** What axe finds wrong with the page as it stands, one line a rule. */
async function faults(page: Page): Promise<string[]> {
  // Electron has no second page for axe to finish in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

for (const theme of ['light', 'dark'] as const) {
  test(`every page in ${theme} passes axe`, async ({ start }) => {
    test.setTimeout(180_000)
    const { page, chooseFromMenu } = await start()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await chooseFromMenu(`theme-${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)

    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      found[name] = await faults(page)
    }
    await expect(page.getByRole('heading', { name: 'Your books' })).toBeVisible()
    await look('welcome')
    await page.getByRole('button', { name: 'Begin a new book' }).click()
    await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
    await expect(page.getByText('Write the name of the organisation.')).toBeVisible()
    await look('new book, with an error')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Look around in the sample' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('the name')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await openSample(page)
    await look('home')

    await goTo(page, 'Stakeholders')
    await page.getByRole('button', { name: 'Swimmers', exact: true }).click()
    await expect(page.getByRole('complementary')).toContainText('Relationships')
    await look('stakeholders as a list')
    await page.getByRole('radio', { name: 'Influence and interest' }).press('Space')
    await expect(page.getByRole('button', { name: /^Swimmers \(/ })).toBeVisible()
    await look('stakeholders by influence and interest')
    await page.getByRole('radio', { name: 'Network' }).press('Space')
    await expect(page.getByRole('region', { name: 'Network of stakeholders' })).toBeVisible()
    await look('the network')

    await goTo(page, 'Social benefit')
    await page.getByRole('button', { name: /Swimmers active 150/ }).click()
    await expect(page.getByRole('complementary')).toContainText('How it is known')
    await look('social benefit')
    await goTo(page, 'Accounts')
    await expect(page.getByRole('heading', { name: 'Before you hand it over' })).toBeVisible()
    await look('accounts')
    await page.getByRole('button', { name: 'Help for this page' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('help')

    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
  })
}

test('at twice the size everything is still on the page', async ({ start }) => {
  const { page, app } = await start()
  await openSample(page)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  for (const place of ['Home', 'Stakeholders', 'Social benefit', 'Accounts']) {
    await goTo(page, place)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    // Wide tables are scrolled on their own; the page itself never sideways.
    await expect
      .poll(() => page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth))
      .toBeLessThanOrEqual(0)
  }
})
