import { Bookmark, type FileChild, Paragraph, TextRun } from 'docx'
import type { Block, Chapter } from '../../../../shared/model/accounts-document'
import { captionOf, noteBelow } from './caption'
import { figureOf } from './figure'
import { bookmarkOf, runs, type Targets } from './inlines'
import { bulletList } from './lists'
import { millimetres } from './page'
import { tableOf } from './table'

const headingStyles = { front: 'Heading1Unnumbered', chapter: 'Heading1', appendix: 'AppendixHeading' } as const
const textStyles = { front: 'BodyText', chapter: 'NumberedText', appendix: 'AppendixText' } as const

/** Heading and blocks of one chapter, for a section of its own. */
export function chapterContent(chapter: Chapter, targets: Targets): FileChild[] {
  const heading = new Paragraph({
    style: headingStyles[chapter.kind],
    // On the landscape page there is no margin column for the number to hang in.
    ...(chapter.landscape ? { indent: { left: millimetres(14), hanging: millimetres(14) } } : {}),
    children: [new Bookmark({ id: bookmarkOf(chapter.id), children: [new TextRun(chapter.title)] })],
  })
  return [heading, ...chapter.blocks.flatMap((block) => blockContent(block, chapter, targets))]
}

function blockContent(block: Block, chapter: Chapter, targets: Targets): FileChild[] {
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
          children: runs(block.inlines, targets),
        }),
      ]
    case 'limitation':
      return [new Paragraph({ style: 'Limitation', children: runs(block.inlines, targets) })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListBullet',
            numbering: { reference: bulletList, level: 0, custom: true },
            children: runs(item, targets),
          }),
      )
    case 'box':
      return [
        new Paragraph({ style: 'BoxTitle', text: block.title }),
        ...block.paragraphs.map((inlines) => new Paragraph({ style: 'BoxText', children: runs(inlines, targets) })),
        new Paragraph({ style: 'BoxNote', children: runs(block.note, targets) }),
      ]
    case 'table':
      return [
        captionOf(block),
        tableOf(block, { landscape: chapter.landscape, targets }),
        ...noteBelow(block.note, block.wide && !chapter.landscape, targets),
      ]
    case 'figure':
      return [captionOf(block), figureOf(block), ...noteBelow(block.note, block.wide, targets)]
  }
}
