import { Resvg } from '@resvg/resvg-js'
import { coverDrawing } from '../../../../shared/pictures/cover-drawing'
import { colour } from './house'

/** The cover's drawing as PNG. */
export function coverPicture(fingerprint: string): Uint8Array {
  const svg = coverDrawing(fingerprint, `#${colour.blue}`)
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'zoom', value: 2.5 } }).render()
  return new Uint8Array(drawn.asPng())
}
