import { numberWords } from '../../shared/rules/number-words'

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

/** A count inside a sentence: in letters up to twenty, in figures above. */
export function inLetters(count: number): string {
  return small[count] ?? numberWords(count)
}

/** A count with its noun: "fourteen groups", "1 group" is "one group". */
export function countOf(count: number, one: string, many: string): string {
  return `${inLetters(count)} ${count === 1 ? one : many}`
}

/** The same words at the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
