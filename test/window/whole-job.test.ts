import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, test } from './harness'
import { goTo, goToSocialBenefit, openSample, panelOf } from './sample-window'

test('from the first minute to both documents', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const { page, app, answerDialogs } = await start()

  await test.step('the sample, after saying who one is', async () => {
    await expect(page.getByText('Nothing leaves this computer.')).toBeVisible()
    await openSample(page)
    await expect(page.getByText('Sample book, fictional')).toBeVisible()
  })

  await test.step('home says how things stand', async () => {
    await expect(page.getByRole('main')).toContainText(
      /A draft for 1\sJanuary to 31\sDecember\s2025\. \d+ of \d+ targets met/,
    )
    const visits = page.getByRole('row', { name: /^Swim visits/ })
    await expect(visits).toContainText('74,910')
    await expect(visits).toContainText('73,385')
    await expect(visits).toContainText('Missed by 1,615')
    await expect(page.getByRole('row', { name: /^Gas for each/ })).toContainText('Met, lower is better')
    await page.getByRole('button', { name: 'Five more' }).click()
    await expect(page.getByText('71% of 19 is not a whole number of people')).toBeVisible()
    await expect(page.getByText(/^Nothing says where the figure of Days closed/)).toBeVisible()
    await expect(page.getByText('Seventeen readings of 2025 rest on nothing that can be shown')).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Stakeholders' })).toContainText(
      '13 of 14 included',
    )
  })

  await test.step('a line that needs a look leads to where it can be seen', async () => {
    await page.getByRole('button', { name: 'See the figure' }).click()
    await expect(page.getByRole('heading', { name: /Days closed/, level: 1 })).toBeVisible()
    await expect(page.getByText('Nothing says where this figure comes from')).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible()
  })

  await test.step('stakeholders three ways, by keyboard', async () => {
    await goTo(page, 'Stakeholders')
    await expect(page.getByRole('main')).toContainText('Fourteen groups; thirteen are in the account of 2025.')
    await page.getByRole('button', { name: 'Swimmers', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(panelOf(page, 'Swimmers').getByRole('textbox', { name: 'In words' })).toHaveValue('5,240 card holders')
    await page.keyboard.press('ArrowDown')
    await expect(panelOf(page, 'Lesson families')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Lesson families' })).toBeFocused()

    await page.getByRole('radio', { name: 'Influence and interest' }).press('Space')
    const teenagers = page.getByRole('button', { name: /^Teenagers \(.*left out this year\)/ })
    await teenagers.focus()
    await page.keyboard.press('Enter')
    await expect(panelOf(page, 'Teenagers').getByRole('radio', { name: 'Left out' })).toBeChecked()
    await expect(panelOf(page, 'Teenagers').getByRole('textbox', { name: 'Why are they left out?' })).not.toBeEmpty()

    await page.getByRole('radio', { name: 'Network' }).press('Space')
    await page.getByRole('button', { name: /^GP link workers \(/ }).focus()
    await page.keyboard.press('Space')
    await expect(panelOf(page, 'GP link workers')).toContainText('send people to Over-60s class')
  })

  await test.step('the social benefit table, and what is behind a line', async () => {
    await goToSocialBenefit(page)
    const table = page.getByRole('table', { name: 'Social benefit' })
    for (const block of ['Staff', 'Customers', 'Local community', 'Demonstrating public benefit']) {
      await expect(table.getByRole('rowheader', { name: block, exact: true })).toBeVisible()
    }
    const head = table.getByRole('columnheader')
    await expect(head).toHaveText([
      'Stakeholder',
      'Activity',
      'Outcome and indicator',
      'Data',
      'Source',
      'Benchmark',
      'National indicator',
    ])
    await table.getByRole('button', { name: /Swimmers active 150 minutes a week/ }).press('Enter')
    const panel = panelOf(page, /Swimmers active 150 minutes/)
    for (const words of [
      '61% of 214',
      '58% of 193',
      'not collected',
      '2 points short',
      '63.7%',
      'Sport England',
      'By age group',
    ]) {
      await expect(panel).toContainText(words)
    }
    await table.getByRole('button', { name: /Children in lessons each week/ }).click()
    await expect(panelOf(page, /Children in lessons/)).toContainText('Not compared with 2024')
  })

  const word = join(folder, 'Harbour Lane 2025.docx')
  const excel = join(folder, 'Harbour Lane 2025.xlsx')
  await test.step('Word and Excel, where the person wants them', async () => {
    await goTo(page, 'Accounts')
    await answerDialogs({ save: [word, excel] })
    const wordPart = page.getByRole('region', { name: 'Word' })
    const excelPart = page.getByRole('region', { name: 'Excel' })
    await wordPart.getByRole('button', { name: 'Save as Word…' }).click()
    await expect(wordPart.getByRole('progressbar')).toBeVisible()
    await expect(excelPart.getByRole('button', { name: 'Save as Excel…' })).toBeDisabled()
    await expect(wordPart.getByRole('status')).toContainText(/2025 is written, \d+ pages/, { timeout: 60_000 })
    await excelPart.getByRole('button', { name: 'Save as Excel…' }).click()
    await expect(excelPart.getByRole('status')).toContainText('2025 is written', { timeout: 60_000 })
    await expect(excelPart).toContainText(excel)
  })

  await test.step('the files are there and are what they say', async () => {
    const inWord = await JSZip.loadAsync(readFileSync(word))
    expect(await inWord.file('word/document.xml')?.async('string')).toContain('Harbour Lane')
    const inExcel = await JSZip.loadAsync(readFileSync(excel))
    expect(inExcel.file('xl/workbook.xml')).not.toBeNull()
    expect(
      readdirSync(folder)
        .filter((name) => /\.(docx|xlsx)/.test(name))
        .sort(),
    ).toEqual(['Harbour Lane 2025.docx', 'Harbour Lane 2025.xlsx'])
  })

  await test.step('open, and show in folder', async () => {
    await app.evaluate(({ shell }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      shell.openPath = async (path) => {
        asked.push(`open ${path}`)
        return ''
      }
      shell.showItemInFolder = (path) => void asked.push(`show ${path}`)
    })
    await page.getByRole('region', { name: 'Word' }).getByRole('button', { name: 'Open' }).click()
    await page.getByRole('region', { name: 'Excel' }).getByRole('button', { name: 'Show in folder' }).click()
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked')))
      .toEqual([`open ${word}`, `show ${excel}`])
  })
})

test('a cancelled export leaves no file, and can be done again from the menu', async ({ start, folder }) => {
  const { page, answerDialogs, chooseFromMenu } = await start()
  await openSample(page)
  await goTo(page, 'Accounts')
  const word = join(folder, 'cancelled.docx')
  await answerDialogs({ save: [word] })
  const part = page.getByRole('region', { name: 'Word' })
  await part.getByRole('button', { name: 'Save as Word…' }).click()
  await part.getByRole('button', { name: 'Cancel' }).click()
  await expect(part.getByRole('status')).toContainText('Stopped. Nothing was written')
  expect(existsSync(word)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('cancelled'))).toEqual([])

  // A dialog that is cancelled changes nothing.
  await part.getByRole('button', { name: 'Save as Word…' }).click()
  await expect(part.getByRole('progressbar')).toBeHidden()

  await goTo(page, 'Home')
  const excel = join(folder, 'from the menu.xlsx')
  await answerDialogs({ save: [excel] })
  await chooseFromMenu('export-excel')
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Excel' }).getByRole('status')).toContainText('2025 is written', {
    timeout: 60_000,
  })
  expect(existsSync(excel)).toBe(true)
})

test('an export that cannot be written says so, and keeps what was there', async ({ start, folder }) => {
  const { page, answerDialogs } = await start()
  await openSample(page)
  await goTo(page, 'Accounts')
  await answerDialogs({ save: [join(folder, 'no such folder', 'accounts.docx')] })
  const part = page.getByRole('region', { name: 'Word' })
  await part.getByRole('button', { name: 'Save as Word…' }).click()
  await expect(part.getByRole('alert')).toContainText(/folder/, { timeout: 30_000 })
  await expect(part.getByRole('button', { name: 'Save as Word…' })).toBeEnabled()
})
