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

/**
 * Counts as a careful person writes them. Every sentence built from a count takes its words here, so that none,
 * one, two and all are said as one says them: never "no of seven", "one of one comparisons" or "all two".
 */

/** A count before its noun: in letters up to `last` (twenty at most), in figures above; 0 is "no". */
export function inLetters(count: number, last = 20): string {
  return (count <= last ? letters[count] : undefined) ?? numberWords(count)
}

/** A count with its noun: "fourteen groups"; 1 is "one group". */
export function countOf(count: number, one: string, many: string, last = 20): string {
  return `${inLetters(count, last)} ${count === 1 ? one : many}`
}

/** A count without its noun: "three", "none". */
export const alone = (count: number, last = 20): string => (count === 0 ? 'none' : inLetters(count, last))

/** The verb or pronoun that goes with a count: `agree(n, 'was', 'were')`. */
export const agree = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** "the one group", "both groups", "all seven groups". */
export function allOf(count: number, one: string, many: string, last = 20): string {
  if (count <= 1) return count === 1 ? `the one ${one}` : `no ${many}`
  return count === 2 ? `both ${many}` : `all ${inLetters(count, last)} ${many}`
}

/** "three of eight", "11 of 14", "none of eight": never one of the two in letters and the other in figures. */
export function partOf(part: number, whole: number, last = 20): string {
  if (part === 0) return `none of ${inLetters(whole, last)}`
  return whole <= last
    ? `${inLetters(part, last)} of ${inLetters(whole, last)}`
    : `${numberWords(part)} of ${numberWords(whole)}`
}

/** A noun and what is said of it, of one and of several, and of one when it is not so. */
export type SaidOf = { one: string; many: string; is: string; are: string; isNot: string }

/**
 * What is so of a part of a whole: "none of the seven groups was asked", "one of seven groups was asked",
 * "both groups were asked", "the one group was not asked".
 */
export function saidOf(part: number, whole: number, { one, many, is, are, isNot }: SaidOf, last = 20): string {
  if (whole === 0) return `there are no ${many}`
  if (whole === 1) return `the one ${one} ${part === 1 ? is : isNot}`
  if (part === whole) return `${allOf(whole, one, many, last)} ${are}`
  if (part === 0) return whole === 2 ? `neither ${one} ${is}` : `none of the ${inLetters(whole, last)} ${many} ${is}`
  return `${partOf(part, whole, last)} ${many} ${agree(part, is, are)}`
}

/** The same words at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
