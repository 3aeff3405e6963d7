import { ImageRun, Paragraph } from 'docx'
import type { FigureBlock } from '../../../../shared/model/document'

/** docx counts pictures in pixels of 96 to the inch. */
const pixels = (pt: number) => (pt * 96) / 72

/** The pictures of a document as PNG, by the ids of their figures. */
export type Pictures = Map<string, Uint8Array>

/**
 * The picture as PNG at 300 dots to the inch. Not as SVG beside it: Word would set the SVG's words in a
 * font the reader does not have, and they would run into each other.
 */
export function figureOf(block: FigureBlock, pictures: Pictures): Paragraph {
  const { picture } = block
  const png = pictures.get(block.id)
  if (png === undefined) throw new Error(`The picture of ${block.id} was not drawn`)
  return new Paragraph({
    style: block.wide ? 'FigureWide' : 'Figure',
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: pixels(picture.width), height: pixels(picture.height) },
        altText: { name: `Figure ${block.number}`, title: block.caption, description: picture.alt },
      }),
    ],
  })
}
