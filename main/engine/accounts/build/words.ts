import type { Inline, TextStyle } from '../../../../shared/model/document'
import { capital, countOf, inLetters } from '../../../../shared/rules/count-words'
import { listWords, noBreakSpace, numberWords } from '../../../../shared/rules/number-words'
import { typographic } from './typography'

/** A run of finished text. */
export const text = (words: string, style: TextStyle = 'plain'): Inline => ({
  type: 'text',
  text: typographic(words),
  style,
})
export const strong = (words: string) => text(words, 'strong')
export const emphasis = (words: string) => text(words, 'emphasis')
export const missed = (words: string) => text(words, 'missed')

/**
 * Points at a table, figure or chapter; its words are filled in when everything is numbered. Where a year
 * has no such chapter, `otherwise` stands there instead.
 */
export const to = (target: string, otherwise = 'the workbook'): Inline => ({ type: 'to', target, words: otherwise })

/** ` I-12 · R-0271`, behind a figure it belongs to; nothing for no references. */
export function referencesAfter(references: readonly (string | undefined)[]): Inline[] {
  const named = references.filter((reference) => reference !== undefined && reference !== '')
  return named.length === 0
    ? []
    : [text(noBreakSpace), text(named.join(`${noBreakSpace}·${noBreakSpace}`), 'reference')]
}

/** Many readings make a figure of parts of a year: the first and the last stand for them. */
export function shortened(references: readonly string[]): string[] {
  const [first] = references
  const last = references.at(-1)
  if (references.length <= 2 || first === undefined || last === undefined) return [...references]
  return [`${first} to ${last}`]
}

/** As in running text: documents write counts in letters up to twelve. */
const lastInLetters = 12

export const countWords = (count: number): string => inLetters(count, lastInLetters)

/** `three of eight`; `11 of 14`, never one in words and one in figures. */
export function partWords(part: number, whole: number): string {
  return whole <= lastInLetters
    ? `${countWords(part)} of ${countWords(whole)}`
    : `${numberWords(part)} of ${numberWords(whole)}`
}

/** `three targets`, `one target`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return countOf(count, one, many, lastInLetters)
}

/** Lower case at the start, unless it is an abbreviation ("NHS") or stands alone ("I"). */
export function small1(words: string): string {
  return /^[A-Z][a-zà-ÿ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

export const sentence = (words: string) =>
  words === '' || /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`

/** What goes before the full stop: a text entered as a sentence, to stand in a list of others. */
export const clause = (words: string) => words.trim().replace(/\.$/, '')

export { capital, listWords }
