import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { throughEveryState } from './every-page'
import { expect, test, type Workbench } from './harness'
import { type Size, setSize } from './window-size'

const usual: Size = { width: 1280, height: 800, zoom: 1 }
const small: Size = { width: 1024, height: 700, zoom: 1 }
const large: Size = { width: 1280, height: 800, zoom: 2 }

/** What a theme can do to a page: it changes colours, and nothing of what the other rules look at. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page as it stands, one line a rule; by all rules, or only these. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  // Electron has no second page for axe to finish in; and what is well need not be told.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

async function layoutFaults(page: Page): Promise<string[]> {
  const found: string[] = []
  // Wide tables are scrolled on their own; the page itself never sideways.
  const beyond = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map((it) => it.scrollWidth - it.clientWidth),
  )
  if (Math.max(...beyond) > 0) found.push(`scrolls sideways by ${Math.max(...beyond)}`)
  if ((await page.getByRole('heading').count()) === 0) found.push('no heading can be seen')
  return found
}

async function setTheme({ page, chooseFromMenu }: Workbench, theme: 'light' | 'dark'): Promise<void> {
  await chooseFromMenu(`theme-${theme}`)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
}

test('every page, in light and dark, in two sizes and at twice the zoom', async ({ start }) => {
  test.setTimeout(1_500_000)
  const window = await start()
  const { page } = window
  await page.emulateMedia({ reducedMotion: 'reduce' })

  const found: Record<string, string[]> = {}
  const note = (name: string, size: Size, theme: string, here: string[]) => {
    if (here.length > 0) found[`${name} in ${theme}, ${size.width} by ${size.height} at ${size.zoom * 100}%`] = here
  }
  // A state is reached once, in the size people have, and looked at in each way from there.
  await setTheme(window, 'light')
  await setSize(window, usual)
  await throughEveryState(window, async ({ name }) => {
    for (const size of [large, small, usual]) {
      await setSize(window, size)
      note(name, size, 'light', [...(await faults(page)), ...(await layoutFaults(page))])
    }
    await setTheme(window, 'dark')
    for (const size of [usual, small]) {
      await setSize(window, size)
      note(name, size, 'dark', [...(await faults(page, colourRules)), ...(await layoutFaults(page))])
    }
    await setTheme(window, 'light')
    await setSize(window, usual)
  })
  expect(found).toEqual({})
})
