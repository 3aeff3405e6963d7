import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, test } from './harness'
import { goTo, openSample } from './sample-window'

test('a chapter switched off goes from the pages and from Word, by mouse and by keyboard', async ({
  start,
  folder,
}) => {
  const { page, answerDialogs } = await start()
  await openSample(page)
  await goTo(page, 'Accounts')
  const pages = page.getByRole('region', { name: 'The accounts as pages' })
  const heading = pages.getByRole('heading', { name: /Social benefit table$/ })
  await expect(heading).toBeAttached({ timeout: 30_000 })
  const compared = pages.getByRole('heading', { name: /^\d+ How we compare$/ })
  const before = Number.parseInt((await compared.textContent()) ?? '', 10)
  const numbered = (number: number) => pages.getByRole('heading', { name: `${number} How we compare` })

  await page.getByRole('switch', { name: 'Social benefit table: in the accounts' }).press('Space')
  await expect(heading).toBeHidden({ timeout: 30_000 })
  await expect(numbered(before - 1)).toBeAttached()

  // Moved by keyboard, as one change that can be taken back.
  await page.getByRole('button', { name: 'How we compare', exact: true }).press('Alt+ArrowDown')
  await expect(numbered(before)).toBeAttached({ timeout: 30_000 })

  // And by mouse; a chapter stays among the chapters however far it is dragged.
  const chapter = (title: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('switch', { name: `${title}: in the accounts` }) })
  const [wentWrong, compare] = [chapter('What went wrong'), chapter('How we compare')]
  await compare.scrollIntoViewIfNeeded()
  const { x = 0, y = 0 } = (await wentWrong.boundingBox()) ?? {}
  await compare.hover()
  await compare.getByTitle('Drag to move').hover()
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 14, { steps: 4 })
  await page.mouse.move(x + 8, y + 4, { steps: 4 })
  await expect(wentWrong).toHaveAttribute('data-marked', 'above')
  await page.mouse.up()
  await expect(numbered(before - 1)).toBeAttached({ timeout: 30_000 })

  await page.getByText('Published', { exact: true }).click()
  await expect(pages.getByText('Published, without references')).toBeAttached({ timeout: 30_000 })
  await page.getByRole('button', { name: 'What went wrong', exact: true }).click()
  await expect(pages.getByRole('heading', { name: /^\d+ What went wrong/ }).first()).toBeInViewport()

  const word = join(folder, 'published.docx')
  await answerDialogs({ save: [word] })
  const part = page.getByRole('region', { name: 'Word' })
  await part.getByRole('button', { name: 'Save as Word…' }).click()
  await expect(part.getByRole('status')).toContainText('2025 is written', { timeout: 60_000 })
  const zip = await JSZip.loadAsync(readFileSync(word))
  const body = (await zip.file('word/document.xml')?.async('string')) ?? ''
  expect(body).toContain('What went wrong')
  expect(body).not.toContain('From stakeholder to national indicator')
})
