import '../accounts/excel/exceljs-data-validations'
import ExcelJS from 'exceljs'
import { channelWords, consentWords, toneWords } from '../../../shared/model/experience'
import { cellText } from '../accounts/excel/cell-text'
import { finishFile } from '../accounts/excel/finished-file'
import { borders, fonts, page, tint } from '../accounts/excel/house-style'
import { formats } from '../accounts/excel/number-format'
import { letter } from '../accounts/excel/table-frame'

type Given = { organisation: string; stakeholders: readonly string[]; now: Date; turn: () => Promise<void> }
type SlipColumn = { title: string; hint: string; width: number; list?: readonly string[]; day?: true }

const rows = 100
const headRow = 5
const lists = 'Lists'

/** What there is to choose from in the columns that are closed. */
const said = ['Said', 'Seen']
const channelList = Object.values(channelWords).filter(
  (words) => words !== channelWords['not-said'] && words !== channelWords.consultation,
)
const toneList = Object.values(toneWords).filter((words) => words !== toneWords['not-said'])

function columnsOf(stakeholders: readonly string[]): SlipColumn[] {
  return [
    { title: 'Day', hint: '31/03/2025', width: 13, day: true },
    { title: 'Said or seen', hint: 'Choose', width: 10, list: said },
    { title: 'What was said or seen', hint: 'Word for word, as it was said', width: 62 },
    { title: 'Stakeholder', hint: 'Choose', width: 24, list: stakeholders },
    { title: 'Person', hint: 'Only if they like', width: 22 },
    { title: 'Described without the name', hint: 'Woman, 80s, over-60s class', width: 26 },
    { title: 'Told to', hint: 'You, or a colleague', width: 18 },
    { title: 'How', hint: 'Choose', width: 15, list: channelList },
    { title: 'Tone', hint: 'Choose', width: 12, list: toneList },
    { title: 'Themes', hint: 'With commas between', width: 24 },
    { title: 'May we quote it', hint: 'Choose', width: 16, list: Object.values(consentWords) },
    { title: 'Consent until', hint: 'Empty: for good', width: 14, day: true },
  ]
}

/** A sheet to type experiences into, one a row, with lists to choose from; made to be handed round and typed in later. */
export async function slipSheet({ organisation, stakeholders, now, turn }: Given): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = organisation
  workbook.title = 'Slip sheet of the daybook'
  workbook.created = now
  workbook.modified = now
  const columns = columnsOf(stakeholders.map(cellText))
  const sheet = workbook.addWorksheet('Experiences')
  sheet.views = [
    { showGridLines: false, state: 'frozen', xSplit: 0, ySplit: headRow + 1, topLeftCell: `A${headRow + 2}` },
  ]
  Object.assign(sheet.pageSetup, page, { printTitlesRow: `${headRow}:${headRow + 1}` })
  write(sheet, 1, `What people said, and what we saw`, fonts.name, 27)
  write(
    sheet,
    2,
    `${organisation}. One row for each thing. Take this sheet to whoever keeps the daybook.`,
    fonts.sentence,
    19,
  )
  write(
    sheet,
    3,
    'Words are kept as they were said. Ask before you write down a name, and whether it may be quoted.',
    fonts.sentence,
    19,
  )
  columns.forEach((column, place) => {
    sheet.getColumn(place + 1).width = column.width
    head(sheet, place, column)
    body(sheet, place, column)
  })
  // exceljs puts `$` before the letters only; without it before the rows the area would move about.
  sheet.pageSetup.printArea = `A$1:${letter(columns.length - 1)}$${headRow + 1 + rows}`
  addLists(workbook, sheet, columns)
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  return finishFile(written, { names: [], long: [], now, turn })
}

function head(sheet: ExcelJS.Worksheet, place: number, { title, hint }: SlipColumn): void {
  const name = sheet.getCell(headRow, place + 1)
  name.value = title
  name.style = {
    font: fonts.head,
    border: { top: borders.head.top },
    alignment: { vertical: 'bottom', wrapText: true },
  }
  const below = sheet.getCell(headRow + 1, place + 1)
  below.value = hint
  below.style = {
    font: fonts.muted,
    border: { bottom: borders.head.bottom },
    alignment: { vertical: 'top', wrapText: true },
  }
}

function body(sheet: ExcelJS.Worksheet, place: number, { day }: SlipColumn): void {
  for (let row = headRow + 2; row < headRow + 2 + rows; row++) {
    sheet.getCell(row, place + 1).style = {
      font: fonts.text,
      border: row === headRow + 1 + rows ? borders.last : borders.inner,
      alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
      numFmt: day === true ? formats.day : formats.text,
    }
    sheet.getRow(row).height = 30
  }
}

/** What is chosen from stands on a sheet of its own, since Excel takes no more than 255 letters beside a cell. */
function addLists(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, columns: readonly SlipColumn[]): void {
  const from = workbook.addWorksheet(lists)
  from.views = [{ showGridLines: false }]
  write(from, 1, 'What there is to choose from', fonts.heading, 24)
  const listed = columns.flatMap(({ title, list, day }, place) =>
    list === undefined && day === undefined ? [] : [{ title, list, place }],
  )
  let next = 0
  for (const { title, list, place } of listed) {
    const range = `${letter(place)}${headRow + 2}:${letter(place)}${headRow + 1 + rows}`
    if (list === undefined) {
      sheet.dataValidations.add(range, {
        type: 'date',
        operator: 'greaterThan',
        allowBlank: true,
        formulae: [new Date(Date.UTC(1900, 0, 1))],
        showErrorMessage: true,
        errorTitle: 'A day, please',
        error: 'Type a day, for example 31/03/2025.',
      })
      continue
    }
    if (list.length === 0) continue
    next += 1
    const at = letter(next - 1)
    from.getColumn(next).width = 24
    const name = from.getCell(3, next)
    name.value = title
    name.style = { font: fonts.head, border: borders.head, fill: tint }
    list.forEach((words, row) => {
      const cell = from.getCell(4 + row, next)
      cell.value = words
      cell.style = { font: fonts.text, numFmt: formats.text }
    })
    sheet.dataValidations.add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${lists}'!$${at}$4:$${at}$${3 + list.length}`],
      showErrorMessage: true,
      errorTitle: 'Choose from the list',
      error: `Choose one of those on the sheet “${lists}”, or leave it empty.`,
    })
  }
}

function write(
  sheet: ExcelJS.Worksheet,
  row: number,
  words: string,
  font: Partial<ExcelJS.Font>,
  height: number,
): void {
  const cell = sheet.getCell(row, 1)
  cell.value = cellText(words)
  cell.font = font
  cell.alignment = { vertical: 'middle' }
  sheet.getRow(row).height = height
}
