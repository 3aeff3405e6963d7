import type { FigureBlock } from '../../../../shared/model/document'
import { pictureReference } from '../../../../shared/rules/prose/live-reference'
import type { AccountsYear } from './accounts-year'
import { figure } from './blocks'
import { measurePoints } from './picture-sizes'
import { referencesAfter, text } from './words'

/** Higher than this a picture leaves no room for what is said of it. */
const highest = 340
/** Pixels of a picture that is not made larger than it is sharp: 150 to the inch. */
const pointsForPixel = 72 / 150

/** A picture that is evidence, where a text has it; null where it may not be printed or its file is not here. */
export function placedPicture(number: number, called: string, year: AccountsYear): FigureBlock | null {
  const reference = pictureReference(number)
  const picture = year.pictures[reference]
  const said = year.live[reference]
  if (picture === undefined || said?.state !== 'says') return null
  const scale = Math.min(pointsForPixel, measurePoints / picture.width, highest / picture.height)
  const width = Math.round(picture.width * scale * 100) / 100
  const height = Math.round(picture.height * scale * 100) / 100
  const data = `data:image/${picture.type};base64,${picture.base64}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image href="${data}" width="${width}" height="${height}"/></svg>`
  const words = called === '' ? said.title : called
  return figure(
    { id: `picture-${reference}`, caption: words, note: [text('Picture'), ...referencesAfter([reference]), text('.')] },
    { svg, width, height, alt: words },
  )
}
