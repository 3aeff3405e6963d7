import { Bookmark, type FileChild, Paragraph, TextRun } from 'docx'
import type { Block, Chapter } from '../../../../shared/model/document'
import { captionOf, noteBelow } from './caption'
import { figureOf, type Pictures } from './figure'
import { bookmarkOf, runs, type Targets } from './inlines'
import { bulletList, numberList } from './lists'
import { millimetres, points } from './page'
import { tableOf } from './table'

const headingStyles = { front: 'Heading1Unnumbered', chapter: 'Heading1', appendix: 'AppendixHeading' } as const
const textStyles = { front: 'BodyText', chapter: 'NumberedText', appendix: 'AppendixText' } as const

/** What blocks are set with besides their own words. */
export type Setting = { targets: Targets; pictures: Pictures }

/** Heading and blocks of one chapter, for a section of its own. */
export function chapterContent(chapter: Chapter, setting: Setting): FileChild[] {
  const heading = new Paragraph({
    style: headingStyles[chapter.kind],
    // On the landscape page there is no margin column for the number to hang in.
    ...(chapter.landscape ? { indent: { left: millimetres(14), hanging: millimetres(14) } } : {}),
    ...(chapter.runsOn ? { spacing: { before: points(30) } } : {}),
    children: [new Bookmark({ id: bookmarkOf(chapter.id), children: [new TextRun(chapter.title)] })],
  })
  const last = chapter.blocks.at(-1)
  // Word ends a section with a paragraph: after a table a whole empty line, which could fall on a page of its own.
  const end = last?.type === 'table' && last.note.length === 0 ? [new Paragraph({ style: 'TableEnd' })] : []
  return [
    heading,
    ...chapter.blocks.flatMap((block, place) => blockContent(block, chapter, setting, chapter.blocks[place + 1])),
    ...end,
  ]
}

/** A number for a list by its place in the document, the same each time it is written. */
function instanceOf(block: Block, { id, blocks }: Chapter): number {
  let number = blocks.indexOf(block)
  for (const letter of id) number = (number * 31 + letter.charCodeAt(0)) % 1_000_003
  return number
}

function blockContent(block: Block, chapter: Chapter, setting: Setting, next: Block | undefined): FileChild[] {
  const { targets, pictures } = setting
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ style: 'Heading2', text: block.text })]
    case 'lead':
      return [new Paragraph({ style: 'Lead', text: block.text })]
    case 'paragraph':
      // In landscape a hanging number would leave the page.
      return [
        new Paragraph({
          style: chapter.landscape ? 'BodyText' : textStyles[chapter.kind],
          // What introduces a list is not left alone at the foot of a page.
          ...(next?.type === 'list' ? { keepNext: true } : {}),
          children: runs(block.inlines, targets),
        }),
      ]
    case 'limitation':
      return [new Paragraph({ style: 'Limitation', children: runs(block.inlines, targets) })]
    case 'list':
      return block.items.map(
        (item, place) =>
          new Paragraph({
            style: place === block.items.length - 1 ? 'ListBulletLast' : 'ListBullet',
            numbering: block.ordered
              ? // Each list counts from one: an instance of its own.
                { reference: numberList, level: 0, instance: instanceOf(block, chapter), custom: true }
              : { reference: bulletList, level: 0, custom: true },
            children: runs(item, targets),
          }),
      )
    case 'box':
      return [
        new Paragraph({ style: 'BoxTitle', text: block.title }),
        ...block.paragraphs.map((inlines) => new Paragraph({ style: 'BoxText', children: runs(inlines, targets) })),
        new Paragraph({ style: 'BoxNote', children: runs(block.note, targets) }),
      ]
    case 'quote': {
      const style = block.large ? 'PullQuote' : 'Quote'
      return [
        ...block.paragraphs.map((inlines) => new Paragraph({ style, children: runs(inlines, targets) })),
        ...(block.by.length === 0
          ? []
          : [new Paragraph({ style: 'QuoteAttribution', children: runs(block.by, targets) })]),
      ]
    }
    case 'table':
      return [
        captionOf(block),
        tableOf(block, { landscape: chapter.landscape, targets }),
        ...noteBelow(block.note, block.wide && !chapter.landscape, targets),
      ]
    case 'figure':
      return [captionOf(block), figureOf(block, pictures), ...noteBelow(block.note, block.wide, targets)]
  }
}
