import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { fillBook } from '../engine/fill-book'
import { freshFolder } from '../engine/fresh-folder'
import { newBook } from '../engine/open-book'

async function daybook() {
  const { ask, path } = await newBook()
  const ids = await fillBook(ask)
  return { ask, ids, bookPath: path, folder: freshFolder() }
}

async function sheetsOf(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return (name: string) => {
    const sheet = workbook.getWorksheet(name)
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
    return sheet
  }
}

const textOf = (value: ExcelJS.CellValue) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').replaceAll('\u00a0', ' ')

/** The rows of the table, each by the titles of its columns. */
function tableOf(sheet: ExcelJS.Worksheet): Record<string, string>[] {
  const titles = Array.from(sheet.getRow(5).values as ExcelJS.CellValue[], textOf)
  const rows: Record<string, string>[] = []
  for (let row = 6; textOf(sheet.getCell(row, 1).value) !== ''; row++) {
    const cells = titles.map((title, place) => [title, place === 0 ? '' : textOf(sheet.getCell(row, place).value)])
    rows.push(Object.fromEntries(cells))
  }
  return rows
}

describe('a list of the daybook as Excel', () => {
  it('has what passes the filter, newest first, with its case, and says at its top that it is internal', async () => {
    const { ask, ids, folder } = await daybook()
    const add = async (fields: object) =>
      (await ask('experiences.add', { happenedOn: '2025-03-04', words: 'It was cold.', ...fields })).record
    await add({
      stakeholderId: ids.swimmersId,
      consent: 'named',
      consentUntil: '2025-04-01',
      person: '=Ann',
      themes: ['Warmth', 'Care'],
    })
    const { id } = await add({ happenedOn: '2025-03-05', words: 'Cold\nand wet', tone: 'negative' })
    await add({ words: 'It was warm.' })
    await ask('experiences.addStep', { experienceId: id, what: 'Rang back', who: 'Ann', doneOn: '2025-03-06' })
    await ask('experiences.addStep', { experienceId: id, what: 'New heater', dueOn: '2025-05-01' })
    const excel = join(folder, 'daybook.xlsx')
    expect(await ask('experiences.export', { filter: { words: 'cold' }, excel })).toMatchObject({ experiences: 2 })
    const sheet = (await sheetsOf(excel))('Daybook')
    expect(textOf(sheet.getCell('A2').value)).toMatch(/^For internal use: words without consent are in it/)
    expect(sheet.getCell('A3').value).toBeNull()
    expect(tableOf(sheet)).toEqual([
      expect.objectContaining({
        'No.': 'D-0002',
        Day: '2025-03-05',
        'What was said or seen': 'Cold\nand wet',
        'May we quote it': 'Not asked',
        Case: expect.stringMatching(/^Open, \d+ days$/),
        'What was done': 'Rang back (Ann, 6 March 2025)\nNew heater (to be done by 1 May 2025)',
      }),
      expect.objectContaining({
        'No.': 'D-0001',
        Stakeholder: 'Swimmers',
        Person: '=Ann',
        Themes: 'Care, Warmth',
        'May we quote it': 'Has run out',
        Case: '',
      }),
    ])
  })

  it('can be long, and can be empty', async () => {
    const { ask, folder } = await daybook()
    const excel = join(folder, 'daybook.xlsx')
    await ask('experiences.export', { excel })
    expect(textOf((await sheetsOf(excel))('Daybook').getCell('A5').value)).toBe('No experience passes this filter.')
    const experiences = Array.from({ length: 1200 }, (_, place) => ({
      happenedOn: '2025-03-04',
      words: `Word ${place + 1}`,
      themes: place % 2 === 0 ? ['Even'] : [],
    }))
    await ask('experiences.addMany', { experiences })
    expect(await ask('experiences.export', { excel })).toMatchObject({ experiences: 1200 })
    const rows = tableOf((await sheetsOf(excel))('Daybook'))
    expect(rows.map((row) => row['What was said or seen'])).toEqual(experiences.map(({ words }) => words).toReversed())
    expect(rows.at(-1)?.Themes).toBe('Even')
  })

  it('is not written over the book, and a failed one leaves what was there', async () => {
    const { ask, bookPath, folder } = await daybook()
    await expect(ask('experiences.export', { excel: bookPath })).rejects.toThrow(/over the book itself/)
    const excel = join(folder, 'no-such-folder', 'daybook.xlsx')
    await expect(ask('experiences.export', { excel })).rejects.toMatchObject({ code: 'no-such-file' })
    const both = join(folder, 'slips')
    writeFileSync(both, 'mine')
    await expect(ask('experiences.slips', { word: both, excel: both })).rejects.toMatchObject({ code: 'refused' })
    expect(readFileSync(both, 'utf8')).toBe('mine')
  })
})

describe('slips', () => {
  it('are four on a page, each asking whether the words may be quoted', async () => {
    const { ask, folder } = await daybook()
    const word = join(folder, 'slips.docx')
    expect(await ask('experiences.slips', { word })).toMatchObject({ word: { path: word }, excel: null })
    const zip = await JSZip.loadAsync(readFileSync(word))
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
    expect(xml.match(/Elm Street/g)).toHaveLength(4)
    expect(xml.match(/May we quote these words\?/g)).toHaveLength(4)
  })

  it('as a sheet offer what there is to choose from, and take days as days', async () => {
    const { ask, folder } = await daybook()
    const excel = join(folder, 'slips.xlsx')
    await ask('experiences.slips', { excel })
    expect(existsSync(excel)).toBe(true)
    const sheet = await sheetsOf(excel)
    const titles = (sheet('Experiences').getRow(5).values as string[]).slice(1)
    const ruleOf = (title: string) => sheet('Experiences').getCell(7, titles.indexOf(title) + 1).dataValidation
    expect(ruleOf('Day')).toMatchObject({ type: 'date' })
    expect(ruleOf('What was said or seen')).toBeUndefined()
    const choices = (title: string) => {
      const [, column = '', first = '', last = ''] =
        /'Lists'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/.exec(ruleOf(title).formulae[0] as string) ?? []
      return Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, place) => sheet('Lists').getCell(`${column}${Number(first) + place}`).value,
      )
    }
    expect(choices('Stakeholder')).toEqual(['Swimmers', 'The council'])
    expect(choices('Tone')).toEqual(['Positive', 'Negative', 'Mixed', 'Neutral'])
    expect(choices('May we quote it')).toEqual(['Not asked', 'No', 'Anonymous only', 'Named'])
    expect(choices('How')).toContain('Letter')
  })
})
