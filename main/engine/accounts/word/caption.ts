import { Bookmark, Paragraph, SimpleField, TextRun } from 'docx'
import type { FigureBlock, Inline, TableBlock } from '../../../../shared/model/document'
import { bookmarkOf, runs, type Targets } from './inlines'

/** "Table 5  What it shows", the first two bookmarked so that text elsewhere can point at them. */
export function captionOf(block: TableBlock | FigureBlock): Paragraph {
  const name = block.type === 'table' ? 'Table' : 'Figure'
  return new Paragraph({
    style: block.wide ? 'CaptionWide' : 'Caption',
    children: [
      new Bookmark({
        id: bookmarkOf(block.id),
        children: [
          new TextRun({ style: 'CaptionLabel', text: `${name}\u00a0` }),
          new SimpleField(`SEQ ${name} \\* ARABIC`, String(block.number)),
        ],
      }),
      new TextRun(`\u2002${block.caption}`),
    ],
  })
}

export function noteBelow(note: readonly Inline[], wide: boolean, targets: Targets): Paragraph[] {
  if (note.length === 0) return []
  return [new Paragraph({ style: wide ? 'SourceNoteWide' : 'SourceNote', children: runs(note, targets) })]
}
