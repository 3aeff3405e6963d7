import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/places.mjs'
import { dragFiles, dropFiles } from './drop-files'
import { expect, test } from './harness'
import { goTo, openSample, panelOf } from './sample-window'

test('files dropped on the window are evidence, and say what they are for', async ({ start, folder }) => {
  const { page, answerDialogs } = await start()
  await openSample(page)
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const photo = file('letter from Mrs Oyelaran.png', readFileSync(join(root, 'resources', 'icons', 'fairbook.png')))
  const minutes = file('duty log.txt', 'The pool was closed for two days in March.')
  const nothing = file('empty.docx', '')
  await goTo(page, 'Evidence')
  await page.getByRole('button', { name: 'Show the newest first' }).click()

  const letGo = await dragFiles(page, [photo, minutes, nothing], page.getByRole('main'))
  await expect(page.getByText('Drop to keep as evidence')).toBeVisible()
  await letGo()
  await expect(page.getByText('Drop to keep as evidence')).toHaveCount(0)
  expect(page.url()).toBe('fairbook://app/')

  const told = page.getByRole('status', { name: 'Taking in evidence' })
  await expect(told).toContainText('One file was not taken in:')
  await expect(told).toContainText('empty.docx is empty')
  const panel = panelOf(page, 'Letter from Mrs Oyelaran')
  await panel.getByRole('button', { name: 'See Letter from Mrs Oyelaran larger' }).click()
  const closer = page.getByRole('dialog', { name: 'Letter from Mrs Oyelaran' })
  await closer.getByRole('button', { name: 'Larger' }).click()
  await expect(closer.getByRole('status')).toHaveText('150%')
  await page.keyboard.press('Escape')

  await panel.getByRole('textbox', { name: 'Link it to' }).fill('active 150')
  await page
    .getByRole('option', { name: /^Swimmers active 150 minutes a week/ })
    .first()
    .click()
  await panel.getByRole('textbox', { name: 'Where in it?' }).fill('page 3')
  await panel.getByRole('textbox', { name: 'Where in it?' }).press('Enter')
  await panel.getByRole('switch', { name: 'Confidential' }).click()
  const row = page.getByRole('row', { name: /Letter from Mrs Oyelaran/ })
  await expect(row).toContainText('Confidential')

  await page.getByRole('row', { name: /Duty log/ }).click()
  await expect(panelOf(page, 'Duty log').getByText('The pool was closed for two days in March.')).toBeVisible()
  await panelOf(page, 'Duty log').getByRole('button', { name: 'Remove this evidence' }).click()
  await expect(page.getByRole('row', { name: /Duty log/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('row', { name: /Duty log/ })).toBeVisible()

  await row.getByRole('button', { name: /^R-/ }).click()
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Readings', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.getByRole('radio', { name: 'Months' }).press('Space')
  await expect(page.getByRole('radio', { name: 'Months' })).toBeChecked()
  await page.getByRole('gridcell', { name: '6,098' }).click()
  await dropFiles(page, [minutes], page.getByRole('main'))
  await expect(told).toContainText('is evidence already; it is evidence for R-')
  await page.getByRole('button', { name: 'A record or document' }).click()
  const evidence = page.getByRole('dialog', { name: /^Evidence for R-/ })
  const log = evidence.getByRole('listitem').filter({ hasText: 'Duty log' })
  await log.getByRole('button', { name: /^Unlink E-/ }).click()
  await expect(log).toHaveCount(0)
  await page.keyboard.press('Escape')

  await goTo(page, 'Evidence')
  await answerDialogs({ open: [folder], save: [join(folder, 'a copy.txt')] })
  await page.getByRole('button', { name: 'The register' }).click()
  await page.getByRole('menuitem', { name: 'Check every file' }).click()
  await expect(page.getByText(/^(Both|All \w+) files \(.*\) are as they were attached\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'The register' }).click()
  await page.getByRole('menuitem', { name: 'Save the register as a folder…' }).click()
  await page.getByRole('button', { name: 'Choose where…' }).click()
  await expect(page.getByText(/confidential files? stays? in this book\.$/)).toBeVisible()
  const kept = readdirSync(join(folder, 'Harbour Lane, evidence'))
  expect(kept.some((name) => name.endsWith('.xlsx'))).toBe(true)
  expect(kept.some((name) => name.includes('Oyelaran'))).toBe(false)
  await page.getByRole('searchbox', { name: 'Show only evidence with these words' }).fill('duty log')
  await page.getByRole('row', { name: /Duty log/ }).click()
  await panelOf(page, 'Duty log').getByRole('button', { name: 'Save a copy…' }).click()
  await expect(panelOf(page, 'Duty log').getByText(/^The copy is at /)).toBeVisible()
  expect(readFileSync(join(folder, 'a copy.txt'), 'utf8')).toBe('The pool was closed for two days in March.')

  const pdf = file('timetable.pdf', onePagePdf('The pool is open from seven'))
  await dropFiles(page, [pdf], page.getByRole('main'))
  const drawn = panelOf(page, 'Timetable').getByRole('img', { name: 'Timetable, page 1' })
  await expect
    .poll(() =>
      drawn.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
        return data.some((value, at) => at % 4 === 0 && value < 100 && data[at + 3] === 255)
      }),
    )
    .toBe(true)

  await page.getByRole('radio', { name: 'Readings without evidence' }).press('Space')
  const without = page.getByRole('table', { name: 'Readings without evidence' })
  await without.locator('[data-row]').first().click()
  await expect(page.getByRole('complementary')).toContainText('Nothing shows this figure yet')
  await dropFiles(page, [minutes], page.getByRole('complementary'))
  await expect(page.getByRole('complementary')).toContainText('A record or document')
})

test('evidence by keyboard alone', async ({ start, folder }) => {
  const { page, answerDialogs } = await start()
  await openSample(page)
  const path = join(folder, 'gate counter.csv')
  writeFileSync(path, 'week,visits\n1,1402\n2,1377\n')
  await answerDialogs({ open: [path] })
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('add evidence')
  await expect(page.getByRole('option', { name: 'Add evidence…' })).toBeVisible()
  await page.keyboard.press('Enter')
  const panel = panelOf(page, 'Gate counter')
  await expect(panel.getByRole('columnheader', { name: 'visits' })).toBeVisible()
  await page.getByRole('button', { name: 'Show the newest first' }).press('Enter')

  await panel.getByRole('textbox', { name: 'Who or what does it come from?' }).focus()
  await page.keyboard.type('The till')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1.4.25')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Saved')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Gate counter/ })).toContainText('1 April 2025')

  await page.getByRole('button', { name: 'Add where it is' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Paper, kept elsewhere…' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What is it?' })).toBeFocused()
  await page.keyboard.type('Visitors’ book')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write where the paper is kept.')).toBeVisible()
  await page.keyboard.type('Yellow folder, office shelf')
  await page.keyboard.press('Enter')
  await expect(panelOf(page, 'Visitors’ book')).toBeVisible()
  await page.getByRole('button', { name: 'Visitors’ book', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(panelOf(page, 'Gate counter')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('yellow folder')
  await expect(page.getByRole('option', { name: /Visitors’ book/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panelOf(page, 'Visitors’ book')).toBeVisible()
})

/** The smallest PDF that says something, in letters as large as the page. */
function onePagePdf(words: string): string {
  const drawing = `BT /F1 24 Tf 20 100 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}
