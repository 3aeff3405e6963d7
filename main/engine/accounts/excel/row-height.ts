import { calibriWidth } from './calibri-widths'
import type { Cell } from './cell'

/** A row of one line, and what every line more takes, in points. Excel allows 409. */
const single = 19
const line = 14.1
const tallest = 409

/**
 * Room for text in a column, in thousandths of the type size, for each unit of its width: a unit is a figure
 * of Calibri 11, and text is set in 10.5. A little is kept back, since screens round letters up.
 */
const roomPerUnit = 505

/**
 * How high a row must be for its longest cell. Rows of a protected sheet are not fitted to their text, so
 * the height is reckoned here.
 */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  let lines = 1
  cells.forEach((cell, place) => {
    const words =
      cell?.type === 'text' ? cell.text : cell?.type === 'formula' && typeof cell.result === 'string' ? cell.result : ''
    if (words !== '') lines = Math.max(lines, linesOf(words, widths[place] ?? 10))
  })
  return lines === 1 ? single : Math.min(tallest, Math.ceil(6 + line * lines))
}

/** The lines a text takes, broken between words as Excel does. */
export function linesOf(words: string, width: number): number {
  const room = width * roomPerUnit
  let lines = 0
  for (const paragraph of words.split('\n')) {
    let used = 0
    lines += 1
    for (const [word] of paragraph.matchAll(/[^ -]*[ -]?/g)) {
      const needed = calibriWidth(word)
      // The space at the end of a line hangs over.
      if (used + calibriWidth(word.trimEnd()) <= room) used += needed
      else {
        // A word longer than the cell is broken over as many lines as it needs.
        lines += Math.max(1, Math.ceil(needed / room)) - (used === 0 ? 1 : 0)
        used = needed > room ? needed % room : needed
      }
    }
  }
  return lines
}
