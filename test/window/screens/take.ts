import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/lib/places.mjs'
import { everyState, throughEveryState } from '../every-page'
import { expect, test } from '../harness'
import { setSize } from '../window-size'
import { withPalette } from './palette-png'

const folder = join(root, 'docs', 'screens')
const themes = ['light', 'dark'] as const

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  // Pictures of states that are not in the list any more do not stay.
  const named = new Set(everyState.flatMap(({ name }) => themes.map((theme) => `${name}-${theme}.png`)))
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.png') && !named.has(file)) rmSync(join(folder, file))
  }
  writeFileSync(join(folder, 'README.md'), page())
})

for (const theme of themes) {
  test(`pictures in ${theme}`, async ({ start }) => {
    test.setTimeout(300_000)
    const window = await start()
    const { page } = window
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await window.chooseFromMenu(`theme-${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
    await setSize(window, { width: 1280, height: 800, zoom: 1 })
    await throughEveryState(window, async ({ name }) => {
      await page.evaluate(() => document.fonts.ready)
      const picture = await page.screenshot({ caret: 'hide' })
      writeFileSync(join(folder, `${name}-${theme}.png`), withPalette(picture))
    })
  })
}

/** The list of the pictures, which `everyState` gives. */
function page(): string {
  const states = everyState.map(
    ({ name, shows }) => `## ${shows}\n\n![${shows}, light](${name}-light.png)\n\n[Dark](${name}-dark.png)`,
  )
  return `# What Fairbook looks like\n\nMade by \`npm run screens\` from the list in \`test/window/every-page.ts\`; all names and figures are invented.\n\n${states.join('\n\n')}\n`
}
