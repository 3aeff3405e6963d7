import { type FileChild, ImageRun, Paragraph, TextRun } from 'docx'
import type { AccountsDocument } from '../../../../shared/model/document'
import { coverDrawing, coverDrawingSize } from './cover-drawing'
import { runs, type Targets } from './inlines'

const pixels = (pt: number) => (pt * 96) / 72

/** Whose accounts, of which year, and how far they have come. */
export function coverContent(document: AccountsDocument, targets: Targets): FileChild[] {
  const { organisation } = document
  return [
    new Paragraph({ style: 'CoverOrganisation', text: organisation.name }),
    new Paragraph({ style: 'Title', text: document.title }),
    new Paragraph({ style: 'Subtitle', text: document.subtitle }),
    new Paragraph({
      style: 'CoverBand',
      children: [
        new ImageRun({
          type: 'png',
          data: coverDrawing(document.fingerprint),
          transformation: { width: pixels(coverDrawingSize.width), height: pixels(coverDrawingSize.height) },
          altText: { name: 'Cover drawing', description: '' },
          decorative: true,
        }),
      ],
    }),
    ...document.cover.map(
      ({ label, words }) =>
        new Paragraph({
          style: 'CoverFact',
          children: [new TextRun({ style: 'CoverLabel', text: label }), new TextRun('\t'), ...runs(words, targets)],
        }),
    ),
    ...(document.sampleWords ? [new Paragraph({ style: 'CoverNote', text: document.sampleWords })] : []),
  ]
}
