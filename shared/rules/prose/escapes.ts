/**
 * What would be read as a mark stands as it was typed when a backslash is before it. A backslash before anything else is a
 * backslash, so that paths and formulas in older texts read as they were written.
 */

const escapable = new Set('\\*[]()!#-•>.,')

/** How much of a text from `at` a run of backslashes takes, and what it stands for: itself, or the mark behind it. */
export function backslashesAt(text: string, at: number): { length: number; words: string } {
  let end = at
  while (text[end] === '\\') end += 1
  const count = end - at
  const next = text[end]
  if (next === undefined || !escapable.has(next)) return { length: count, words: '\\'.repeat(count) }
  const kept = '\\'.repeat(Math.floor(count / 2))
  return count % 2 === 0 ? { length: count, words: kept } : { length: count + 1, words: kept + next }
}

/** A text without the backslashes that only make a mark plain. */
function unescaped(text: string): string {
  let words = ''
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\\', at)
    if (next === -1) return words + text.slice(at)
    const run = backslashesAt(text, next)
    words += text.slice(at, next) + run.words
    at = next + run.length
  }
  return words
}

/** A letter of a line, and whether it is part of the words rather than a mark. */
export type Letter = { letter: string; ofWords: boolean }

/**
 * A line out of letters: those of the words that `isMark` says would be read as marks get a backslash, and so do
 * backslashes that would otherwise take it.
 */
export function escaped(letters: readonly Letter[], isMark: (letter: string, at: number) => boolean): string {
  let line = ''
  // From the end, since what a run of backslashes means depends on what follows all of it.
  let doubles = false
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const { letter, ofWords } = letters[at] ?? { letter: '', ofWords: false }
    const isBackslash = ofWords && letter === '\\'
    const next = line[0]
    const inRun = isBackslash && letters[at + 1]?.ofWords === true && letters[at + 1]?.letter === '\\'
    if (isBackslash && !inRun) doubles = next !== undefined && escapable.has(next)
    const escapes = isBackslash ? doubles : ofWords && isMark(letter, at)
    line = (escapes ? '\\' : '') + letter + line
  }
  return line
}

/** Words inside brackets: what would end them has a backslash. */
export function escapedWords(words: string, marks: RegExp): string {
  const letters = [...words].map((letter) => ({ letter, ofWords: true }))
  // The bracket that will follow counts: a backslash at the end must not take it.
  return escaped([...letters, { letter: ')', ofWords: false }], (letter) => marks.test(letter)).slice(0, -1)
}

/** What `escapedWords` wrote inside brackets. */
export const unescapedWords = (text: string): string => unescaped(`${text})`).slice(0, -1)
