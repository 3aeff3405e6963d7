import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { throughEveryState } from './every-page'
import { expect, test } from './harness'
import { type Size, setSize } from './window-size'

const sizes: Size[] = [
  { width: 1280, height: 800, zoom: 1 },
  { width: 1024, height: 700, zoom: 1 },
  { width: 1280, height: 800, zoom: 2 },
]

/** What is wrong with the page as it stands, one line a rule. */
async function faults(page: Page): Promise<string[]> {
  // Electron has no second page for axe to finish in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  // Wide tables are scrolled on their own; the page itself never sideways.
  const beyond = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map((it) => it.scrollWidth - it.clientWidth),
  )
  if (Math.max(...beyond) > 0) found.push(`scrolls sideways by ${Math.max(...beyond)}`)
  if ((await page.getByRole('heading').count()) === 0) found.push('no heading can be seen')
  return found
}

for (const theme of ['light', 'dark'] as const) {
  test(`every page in ${theme}, in two sizes and at twice the zoom`, async ({ start }) => {
    test.setTimeout(300_000)
    const window = await start()
    const { page, chooseFromMenu } = window
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await chooseFromMenu(`theme-${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)

    const found: Record<string, string[]> = {}
    await throughEveryState(window, async ({ name }) => {
      for (const size of sizes) {
        await setSize(window, size)
        const here = await faults(page)
        if (here.length > 0) found[`${name}, ${size.width} by ${size.height} at ${size.zoom * 100}%`] = here
      }
      // The next one is reached in the size people have.
      await setSize(window, sizes[0] ?? { width: 1280, height: 800, zoom: 1 })
    })
    expect(found).toEqual({})
  })
}
