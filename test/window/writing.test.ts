import type { Page } from '@playwright/test'
import { ask } from './bridge-calls'
import { enginePids, expect, test } from './harness'
import { goTo, openSample } from './sample-window'

const savedState = (page: Page) => page.getByRole('status', { name: 'Saved state' })
const text = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const options = (page: Page) => page.getByRole('listbox', { name: 'Figures and quotes' }).getByRole('option')
const chips = (page: Page, label: string) => text(page, label).locator('[data-live]')

async function thisYear(page: Page): Promise<string> {
  const { years } = await ask(page, 'book.info', {})
  return years.at(-1)?.id ?? ''
}

const written = async (page: Page, place: string) =>
  (await ask(page, 'narrative.get', { yearId: await thisYear(page), place })).text

test('written by mouse: figures that follow the book, what comes from Word, and an engine that dies', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await start()
  await openSample(page)
  const yearId = await thisYear(page)
  await ask(page, 'narrative.write', { yearId, place: 'conclusion', text: 'We counted [70,000](I-01) swims.' })
  await goTo(page, 'Accounts')
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Foreword', level: 1 })).toBeVisible()

  await test.step('a figure that changed is named, shown as it is now, and accepted', async () => {
    const nav = page.getByRole('navigation', { name: 'Chapters' })
    await expect(nav.getByText('70,000 has become 73,385 since you last read it.')).toBeVisible()
    await nav.getByRole('button', { name: /figure to look at/ }).click()
    const chip = chips(page, 'What we conclude, and what comes next')
    await expect(chip).toHaveText('73,385')
    await expect(chip).toHaveAttribute('data-state', 'changed')
    await chip.click()
    const panel = page.getByRole('dialog', { name: /^I-01/ })
    await expect(panel.getByText('70,000')).toBeVisible()
    await panel.getByRole('button', { name: 'It reads right' }).click()
    await expect(chip).toHaveAttribute('data-state', 'as-read')
    await expect.poll(() => written(page, 'conclusion')).toBe('We counted [73,385](I-01) swims.')
    await expect(nav.getByText('has become')).toHaveCount(0)
  })

  await test.step('what is pasted from Word keeps paragraphs, lists, bold and italic, and nothing else', async () => {
    const own = text(page, 'What we conclude, and what comes next')
    await own.click()
    await page.keyboard.press('Control+A')
    await own.evaluate((element, html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, fromWord)
    await expect
      .poll(() => written(page, 'conclusion'))
      .toBe('## Learned\n\nWe **asked** and *heard*.\n\n- Slow lanes\n- Warm showers')
  })

  await test.step('an engine that dies while one types loses nothing', async () => {
    const own = text(page, 'What we conclude, and what comes next')
    await own.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Before it died')
    for (const pid of await enginePids(app)) process.kill(pid, 'SIGKILL')
    await page.keyboard.type(' and after.')
    await expect(savedState(page)).toContainText(/^Saved/, { timeout: 20_000 })
    await expect.poll(() => written(page, 'conclusion')).toMatch(/Before it died and after\.$/)
    await expect(own).toContainText('Before it died and after.')
  })
})

test('written by keyboard alone', async ({ start }) => {
  test.setTimeout(120_000)
  const { page } = await start()
  await openSample(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('write the accounts')
  await page.keyboard.press('Enter')
  const own = text(page, 'Foreword')
  await own.focus()
  await page.keyboard.press('Control+A')

  await test.step('a heading, a figure chosen with the arrows, a full stop that closes up, a list', async () => {
    await page.keyboard.type('# Swims')
    await page.keyboard.press('Enter')
    await page.keyboard.type('We counted #swim vis')
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
    await expect(own).toHaveAttribute('aria-activedescendant', /.+/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(options(page)).toHaveCount(0)
    await page.keyboard.type('.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- **slow** lanes')
    await page.keyboard.press('Enter')
    await page.keyboard.type('warm showers')
    await expect
      .poll(() => written(page, 'foreword'))
      .toBe('## Swims\n\nWe counted [73,385](I-01).\n\n- **slow** lanes\n- warm showers')
  })

  await test.step('Esc closes the list and leaves what was typed', async () => {
    await page.keyboard.type(' /swim')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(options(page)).toHaveCount(0)
    await expect(own).toContainText('warm showers /swim')
  })

  await test.step('undo goes step by step through what was typed', async () => {
    for (let step = 0; step < 4 && (await own.textContent())?.includes('/swim'); step += 1)
      await page.keyboard.press('Control+z')
    await expect(own).not.toContainText('/swim')
  })

  await test.step('an arrow selects the figure, Enter opens it, Esc leads back into the text', async () => {
    await chips(page, 'Foreword').evaluate((chip) => {
      getSelection()?.setPosition(chip.parentElement, 1)
    })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: /^I-01/ })
    await expect(panel).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(own).toBeFocused()
  })
})

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head><body>
<h1 style="color:blue">Learned</h1>
<p class=MsoNormal>We <b>asked</b> and <i>heard</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><!--[endif]-->Slow lanes</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>·<span>&nbsp;&nbsp; </span></span><!--[endif]-->Warm showers</p>
<img src="https://example.org/pixel.gif"></body></html>`
