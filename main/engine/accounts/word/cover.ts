import { type FileChild, ImageRun, Paragraph, TextRun } from 'docx'
import type { AccountsDocument } from '../../../../shared/model/document'
import type { Logo } from '../../../../shared/model/logo'
import { coverDrawingSize } from '../../../../shared/pictures/cover-drawing'
import { logoSize } from '../../../../shared/rules/logo-picture'
import { coverPicture } from './cover-drawing'
import { runs, type Targets } from './inlines'

const pixels = (pt: number) => (pt * 96) / 72

/** At the right of the organisation's name, as high as the cover has room for. */
function logoRuns(logo: Logo) {
  const { width, height } = logoSize(logo)
  return [
    new TextRun('\t'),
    new ImageRun({
      type: logo.type === 'jpeg' ? 'jpg' : 'png',
      data: Buffer.from(logo.picture, 'base64'),
      transformation: { width: pixels(width), height: pixels(height) },
      altText: { name: 'Logo', description: 'The organisation’s logo' },
    }),
  ]
}

/** Whose accounts, of which year, and how far they have come. */
export function coverContent(document: AccountsDocument, targets: Targets): FileChild[] {
  const { organisation } = document
  return [
    new Paragraph({
      style: 'CoverOrganisation',
      children: [new TextRun(organisation.name), ...(organisation.logo === null ? [] : logoRuns(organisation.logo))],
    }),
    new Paragraph({ style: 'Title', text: document.title }),
    new Paragraph({ style: 'Subtitle', text: document.subtitle }),
    new Paragraph({
      style: 'CoverBand',
      children: [
        new ImageRun({
          type: 'png',
          data: coverPicture(document.fingerprint),
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
