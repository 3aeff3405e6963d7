import type { Cell } from './cell'

/** A row of one line, and what every line more takes, in points. Excel allows 409. */
const single = 19
const line = 13.8
const tallest = 409

/** Calibri 10.5 sets about this many letters to a unit of column width; words that do not break take the rest. */
const lettersPerUnit = 1.17

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
  const room = Math.max(1, Math.floor(width * lettersPerUnit) - 1)
  let lines = 0
  for (const paragraph of words.split('\n')) {
    let used = 0
    lines += 1
    for (const word of paragraph.split(/[ \-–/]/)) {
      const needed = used === 0 ? word.length : word.length + 1
      if (used + needed <= room) used += needed
      else {
        // A word longer than the cell is broken over as many lines as it needs.
        lines += Math.max(1, Math.ceil(word.length / room)) - (used === 0 ? 1 : 0)
        used = word.length > room ? word.length % room : word.length
      }
    }
  }
  return lines
}
