import { type FileChild, LeaderType, Paragraph, TableOfContents } from 'docx'
import type { AccountsDocument, FigureBlock, TableBlock } from '../../../../shared/model/document'
import { bookmarkOf } from './inlines'

/** As wide as a figure, so that chapters 1 and 10 line up. */
const figureSpace = '\u2007'

function captioned<T extends TableBlock | FigureBlock>(document: AccountsDocument, type: T['type']): T[] {
  return document.chapters.flatMap((chapter) => chapter.blocks.filter((block): block is T => block.type === type))
}

/**
 * Contents and the lists of tables and figures, with their entries written out: a reader without Word sees
 * them, and Word does not ask to update anything. The page numbers follow when the pages are known.
 */
export function contentsOf(document: AccountsDocument): FileChild[] {
  const chapters = document.chapters.map((chapter) => ({
    title: [
      chapter.number.length === 1
        ? `${figureSpace}${chapter.number}`
        : chapter.number || `${figureSpace}${figureSpace}`,
      chapter.title,
    ].join('\u2003'),
    level: 1,
    href: bookmarkOf(chapter.id),
  }))
  const list = (name: 'Table' | 'Figure', blocks: (TableBlock | FigureBlock)[]): FileChild[] => {
    if (blocks.length === 0) return []
    return [
      new Paragraph({ style: 'ListHeading', text: `${name}s` }),
      new TableOfContents(`${name}s`, {
        hyperlink: true,
        captionLabelIncludingNumbers: name,
        tabLeader: LeaderType.NONE,
        beginDirty: false,
        cachedEntries: blocks.map((block) => ({
          title: `${name}\u00a0${block.number}\u2002${block.caption}`,
          level: 2,
          href: bookmarkOf(block.id),
        })),
      }),
    ]
  }
  return [
    new Paragraph({ style: 'TOCHeading', text: 'Contents' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-1',
      useAppliedParagraphOutlineLevel: true,
      tabLeader: LeaderType.NONE,
      beginDirty: false,
      cachedEntries: chapters,
    }),
    ...list('Table', captioned<TableBlock>(document, 'table')),
    ...list('Figure', captioned<FigureBlock>(document, 'figure')),
  ]
}
