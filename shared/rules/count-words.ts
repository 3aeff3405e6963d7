import { numberWords } from './number-words'

const letters = [
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
] as const

/** A count inside a sentence: in letters up to `last` (twenty at most), in figures above. */
export function inLetters(count: number, last = 20): string {
  return (count <= last ? letters[count] : undefined) ?? numberWords(count)
}

/** A count with its noun: "fourteen groups"; 1 is "one group". */
export function countOf(count: number, one: string, many: string, last = 20): string {
  return `${inLetters(count, last)} ${count === 1 ? one : many}`
}

/** The same words at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
