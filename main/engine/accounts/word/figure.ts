import { ImageRun, Paragraph } from 'docx'
import type { FigureBlock } from '../../../../shared/model/accounts-document'

/** docx counts pictures in pixels of 96 to the inch. */
const pixels = (pt: number) => (pt * 96) / 72

/**
 * The picture as PNG at 300 dots to the inch. Not as SVG beside it: Word would set the SVG's words in a
 * font the reader does not have, and they would run into each other.
 */
export function figureOf(block: FigureBlock): Paragraph {
  const { picture } = block
  return new Paragraph({
    style: block.wide ? 'FigureWide' : 'Figure',
    children: [
      new ImageRun({
        type: 'png',
        data: picture.png,
        transformation: { width: pixels(picture.width), height: pixels(picture.height) },
        altText: { name: `Figure ${block.number}`, title: block.caption, description: picture.alt },
      }),
    ],
  })
}
