/** Words as searches compare them: in any case, with or without accents, as beginnings. */

const ascii = /^[ -~\n\r\t]*$/
const combiningMarks = /\p{M}+/gu
const words = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu
/** Letters that do not fall apart into a plain one and an accent. */
const wholeLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }
const anyWholeLetter = /[łøđßæœı]/gu

/** Lower case without accents. Most texts are plain ASCII, where decomposing would be the slowest part of indexing. */
export function folded(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replace(anyWholeLetter, (letter) => wholeLetters[letter] ?? letter)
}

/** The words of a text, in order: `"Swimmers’ café"` gives `swimmers`, `cafe`. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(words) ?? []
}

/** A text as one word, without what stands between: `NI 8` and `ni8` are the same. */
export const compact = (text: string): string => wordsOf(text).join('')

/** Whole words before beginnings of words before words that only share a stem. */
const nearness = { whole: 1, beginning: 0.8, stem: 0.5 }

const endings = ['ness', 'ity', 'ing', 'ers', 'ies', 'er', 'es', 'ed', 'ly', 's', 'y']
const shortestStem = 4

/**
 * How near a word of a query comes to the nearest of some words: 1 for the word itself, less for the
 * beginning of one, least where only a common ending differs ("volunteers", "volunteering"), 0 for none.
 */
export function closeness(candidates: readonly string[], word: string): number {
  let best = 0
  const stem = stemOf(word)
  for (const candidate of candidates) {
    if (candidate === word) return nearness.whole
    if (candidate.startsWith(word)) best = Math.max(best, nearness.beginning)
    else if (best === 0 && stem !== null && candidate.startsWith(stem)) best = nearness.stem
  }
  return best
}

function stemOf(word: string): string | null {
  for (const ending of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortestStem) return word.slice(0, -ending.length)
  }
  return null
}
