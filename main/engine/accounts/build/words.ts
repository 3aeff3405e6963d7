import type { Inline, TextStyle } from '../../../../shared/model/document'
import {
  agree,
  allOf,
  alone,
  capital,
  countOf,
  partOf,
  type SaidOf,
  saidOf,
} from '../../../../shared/rules/count-words'
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

/** References that need not follow each other: the first two, and how many more. */
export function firstFew(references: readonly string[], most = 2): string[] {
  const more = references.length - most
  return more <= 0 ? [...references] : [...references.slice(0, most), `${more} more`]
}

/** As in running text: documents write counts in letters up to twelve. */
const lastInLetters = 12

/** `three`, `none`: a count without its noun. */
export const countWords = (count: number): string => alone(count, lastInLetters)

/** The counts of parts of a whole, all in letters or all in figures: `19 closed, 2 open`, not `19 closed, two open`. */
export const countsOf =
  (whole: number): ((part: number) => string) =>
  (part) =>
    whole <= lastInLetters || part === 0 ? countWords(part) : numberWords(part)

/** `three of eight`; `11 of 14`; `none of eight`. */
export const partWords = (part: number, whole: number): string => partOf(part, whole, lastInLetters)

/** `all eight targets`, `both targets`, `the one target`. */
export const allWords = (count: number, one: string, many = `${one}s`): string => allOf(count, one, many, lastInLetters)

/** `none of the seven groups was asked`, `both groups were asked`. */
export const saidWords = (part: number, whole: number, said: SaidOf): string => saidOf(part, whole, said, lastInLetters)

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

export { agree, capital, listWords }
