import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Organisation } from '../../../shared/model/organisation'
import { countOf } from '../../../shared/rules/count-words'
import { dayWords } from '../../../shared/rules/date-words'
import { printable } from '../accounts/build/printable'
import { colour, sans } from '../accounts/word/house'
import { lists } from '../accounts/word/lists'
import { millimetres, portrait } from '../accounts/word/page'
import { documentStyles } from '../accounts/word/styles'
import type { Held } from '../records/people/held-of-person'

type Paper = {
  organisation: Organisation
  /** The name as it was looked for. */
  name: string
  day: string
  held: readonly Held[]
  /** Under which name the file of a piece of evidence lies beside the paper, by its id. */
  files: ReadonlyMap<string, string>
  /** What could not be written, each a sentence. */
  leftOut: readonly string[]
}

/** What a book holds about a person, for them to read: their words, who noted them and when, what became of them. */
export function personPaper({ organisation, name, day, held, files, leftOut }: Paper): Promise<Uint8Array> {
  const us = organisation.name
  const groups = Map.groupBy(held, ({ row }) => row.group)
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: printable(`What ${us} holds about you`) }),
    new Paragraph({ style: 'Subtitle', text: printable(`${name} · ${dayWords(day)}`) }),
    body(
      `This is what the book in which ${us} keeps its social accounts holds under this name, as it was written there: ${countOf(held.length, 'entry', 'entries')}. It does not hold what is kept elsewhere, in letters or email. You may ask for anything here to be put right or to be erased.`,
    ),
    ...[...groups].flatMap(([group, entries]) => [
      new Paragraph({ style: 'Heading1Unnumbered', text: printable(group), pageBreakBefore: false }),
      ...entries.flatMap((one) => entry(one, files)),
    ]),
    ...leftOut.map((sentence) => body(sentence)),
  ]
  return Packer.toBuffer(
    new Document({
      title: `What ${us} holds about ${name}`,
      creator: us,
      lastModifiedBy: us,
      styles: documentStyles(organisation.language),
      numbering: lists,
      sections: [
        {
          properties: { page: { ...portrait, margin: { ...portrait.margin, left: millimetres(30) } } },
          footers: { default: footer(`For ${name} alone`) },
          children,
        },
      ],
    }),
  )
}

function entry({ row, texts, facts, noted, published, files: kept }: Held, files: ReadonlyMap<string, string>) {
  const head = [row.reference, row.where].filter((part) => part !== '').join(' · ')
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: printable(head === '' ? row.title : head) }),
    ...texts.flatMap(({ field, text }) => labelled(field, text)),
    ...facts.map(({ field, words }) => line(`${field}: ${words}`)),
    ...kept.map((evidence) => {
      const file = files.get(evidence.id)
      return line(
        file === undefined
          ? `Kept with it: ${evidence.reference} ${evidence.name}${evidence.place === '' ? '' : `, ${evidence.place}`}`
          : `Kept with it, and beside this paper: ${file}`,
      )
    }),
    ...[noted, published].filter((sentence) => sentence !== '').map(line),
  ]
}

const body = (text: string) => new Paragraph({ style: 'BodyText', text: printable(text) })

/** A text under its label, its paragraphs kept. */
function labelled(label: string, text: string): Paragraph[] {
  const [first = '', ...rest] = text.split(/\n+/)
  const run = new TextRun({ text: `${printable(label)}  `, font: sans, size: 18, color: colour.grey })
  return [
    new Paragraph({ style: 'BodyText', children: [run, new TextRun(printable(first))] }),
    ...rest.filter((one) => one.trim() !== '').map(body),
  ]
}

const line = (text: string) =>
  new Paragraph({
    children: [new TextRun({ text: printable(text), font: sans, size: 18, color: colour.grey })],
    spacing: { after: 40 },
  })

const footer = (words: string) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            children: [`${printable(words)} · `, PageNumber.CURRENT],
            font: sans,
            size: 17,
            color: colour.grey,
          }),
        ],
      }),
    ],
  })
