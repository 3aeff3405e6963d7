import {
  BorderStyle,
  Document,
  HeightRule,
  LeaderType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { colour, sans, serif } from '../accounts/word/house'
import { millimetres } from '../accounts/word/page'

const edge = millimetres(7)
const width = millimetres(98)
const height = millimetres(139)
const inner = millimetres(7)
const writing = width - 2 * inner

/** A page of four slips to cut, for those who hear or see something and are not at the computer. */
export async function slipPaper(organisation: string, language: string): Promise<Uint8Array> {
  const rows = [0, 1].map(
    () =>
      new TableRow({
        cantSplit: true,
        height: { value: height, rule: HeightRule.EXACT },
        children: [0, 1].map(() => slip(organisation)),
      }),
  )
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cut = { style: BorderStyle.DASHED, size: 4, color: colour.grey }
  const document = new Document({
    title: 'Slips for the daybook',
    creator: organisation,
    lastModifiedBy: organisation,
    styles: {
      default: {
        document: {
          run: { font: sans, size: 18, color: colour.ink, language: { value: language } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: { top: edge, bottom: millimetres(5), left: edge, right: edge, header: 0, footer: 0, gutter: 0 },
          },
        },
        children: [
          new Table({
            rows,
            layout: TableLayoutType.FIXED,
            columnWidths: [width, width],
            width: { size: 2 * width, type: WidthType.DXA },
            borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: cut, insideVertical: cut },
          }),
          // Word wants a paragraph behind a table; this one takes no room of its own.
          new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [new TextRun({ text: '', size: 2 })] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function slip(organisation: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: inner, bottom: millimetres(4), left: inner, right: inner },
    verticalAlign: VerticalAlign.TOP,
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: writing }],
        children: [
          new TextRun({ text: organisation, size: 17, color: colour.grey }),
          new TextRun({ text: '\tFor the daybook', size: 17, color: colour.grey }),
        ],
      }),
      new Paragraph({
        spacing: { before: millimetres(1.5), after: millimetres(0.5) },
        children: [new TextRun({ text: 'Somebody said, or you saw', font: serif, size: 28 })],
      }),
      hint('Word for word where you can, the good and the bad.'),
      ...[0, 1, 2, 3, 4, 5, 6].map(() => line(8)),
      labelled([
        ['When', 36],
        ['Told to', 0],
      ]),
      labelled([['Who, or which group', 0]]),
      ticks('How', ['in person', 'letter', 'card', 'email', 'online', 'phone']),
      new Paragraph({
        spacing: { before: millimetres(4) },
        children: [new TextRun({ text: 'May we quote these words?', bold: true })],
      }),
      ticks('', ['no', 'yes, without my name', 'yes, with my name']),
      labelled([['Name', 0]]),
      labelled([['Signature', 0]]),
    ],
  })
}

const hint = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 16, color: colour.grey })] })

/** A line to write on, so many millimetres below the one above. */
function line(mm: number): Paragraph {
  return new Paragraph({
    spacing: { line: millimetres(mm), lineRule: 'exact' },
    border: {
      bottom: { style: BorderStyle.SINGLE, size: 4, color: colour.hairline, space: 0 },
      between: { style: BorderStyle.SINGLE, size: 4, color: colour.hairline, space: 0 },
    },
    children: [],
  })
}

/** Labels on one line, each with room behind it that is ruled; the last one's room goes to the edge. */
function labelled(labels: [string, number][]): Paragraph {
  let at = 0
  const stops = labels.map(([, mm]) => {
    at = mm === 0 ? writing : at + millimetres(mm)
    return { type: mm === 0 ? TabStopType.RIGHT : TabStopType.LEFT, position: at, leader: LeaderType.UNDERSCORE }
  })
  return new Paragraph({
    spacing: { before: millimetres(4.2) },
    tabStops: stops,
    children: labels.map(
      ([label], place) => new TextRun({ text: `${place > 0 ? '  ' : ''}${label} \t`, color: colour.grey }),
    ),
  })
}

function ticks(label: string, choices: readonly string[]): Paragraph {
  const words = choices.map((choice) => `\u2610\u00a0${choice.replaceAll(' ', '\u00a0')}`).join('   ')
  return new Paragraph({
    spacing: { before: millimetres(label === '' ? 1.5 : 4) },
    children: [
      ...(label === '' ? [] : [new TextRun({ text: `${label}   `, color: colour.grey })]),
      new TextRun({ text: words, size: 17 }),
    ],
  })
}
