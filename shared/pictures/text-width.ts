import { advanceWidths, type Face } from './advance-widths'

/** Letters that stand on the one before: they take no room of their own. */
const combining = /\p{M}|\p{Cf}/u
/** Writing whose letters fill a square. */
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u

function advance(letter: string, face: Face): number {
  const known = advanceWidths[face].get(letter.codePointAt(0) ?? 0)
  if (known !== undefined && known > 0) return known
  if (combining.test(letter)) return 0
  return square.test(letter) ? 1100 : 700
}

/**
 * Width of a line of text without a canvas, in the unit of `size`. Never less than what is drawn:
 * letters outside the table are taken as wide, and kerning is left out.
 */
export function textWidth(text: string, size: number, face: Face): number {
  let thousandths = 0
  for (const letter of text) thousandths += advance(letter, face)
  return (thousandths * size) / 1000
}

/** The longest beginning of `text` that fits with an ellipsis; used only where a word alone is too wide. */
function cut(text: string, width: number, size: number, face: Face): string {
  let kept = ''
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`, size, face) > width) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/**
 * Breaks a text into lines of at most `width`, at spaces, as evenly as the words allow. What does
 * not fit into `maxLines` ends in an ellipsis: whoever draws it must tell the whole text elsewhere.
 */
export function wrapText(text: string, width: number, size: number, face: Face, maxLines: number): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size, face) <= width) {
      lines[lines.length - 1] = `${last} ${word}`
      continue
    }
    if (lines.length === maxLines) {
      lines[maxLines - 1] = cut(`${last ?? ''} ${word}`, width, size, face)
      return lines
    }
    lines.push(textWidth(word, size, face) <= width ? word : cut(word, width, size, face))
  }
  return lines.length > 1 ? evened(lines, width, size, face) : lines
}

/** Narrows the measure while the number of lines stays the same, so no line is left with one short word. */
function evened(lines: string[], width: number, size: number, face: Face): string[] {
  const words = lines.join(' ').split(' ')
  let best = lines
  for (let measure = width - size / 2; measure > size; measure -= size / 2) {
    const tried: string[] = []
    for (const word of words) {
      const last = tried.at(-1)
      if (last !== undefined && textWidth(`${last} ${word}`, size, face) <= measure)
        tried[tried.length - 1] = `${last} ${word}`
      else tried.push(word)
    }
    if (tried.length > best.length || tried.some((line) => textWidth(line, size, face) > measure)) return best
    best = tried
  }
  return best
}
