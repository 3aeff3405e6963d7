import { folded } from '../search-words'

/** A name as it may be written: its words in order, in lower case and without accents. */
export type Spelling = readonly string[]

/** Where in a text a name stands, in UTF-16 units. */
export type Place = { start: number; end: number }

type Token = Place & { word: string }

const pieces = /[\p{L}\p{N}\p{M}]+/gu

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(pieces)].map(({ 0: piece, index }) => ({
    word: folded(piece),
    start: index,
    end: index + piece.length,
  }))

/** The words of a text as names are compared. */
export const nameWords = (text: string): string[] => tokensOf(text).map(({ word }) => word)

/** Names as typed; what has no letter or digit is none. The longest come first, so that they are found whole. */
export function spellingsOf(typed: readonly string[]): Spelling[] {
  return typed
    .map(nameWords)
    .filter((words) => words.length > 0)
    .toSorted((a, b) => b.length - a.length)
}

/** Whether a text that is folded already may hold one of the names: quick, and never wrong when it says no. */
export const mayHold = (foldedText: string, spellings: readonly Spelling[]): boolean =>
  spellings.some((spelling) => spelling.every((word) => foldedText.includes(word)))

/**
 * Where names stand in a text, as whole words, whatever their case and accents: “Ahmed” in “Ahmed’s” and in “AHMÉD”,
 * not in “Ahmedabad”. A name of two words is found turned round as well, as lists have it: “Ahmed, Fatima”.
 */
export function placesOf(text: string, spellings: readonly Spelling[]): Place[] {
  if (spellings.length === 0 || text === '' || !mayHold(folded(text), spellings)) return []
  const tokens = tokensOf(text)
  const found: Place[] = []
  for (let at = 0; at < tokens.length; at++) {
    const spelling = spellings.find((one) => standsAt(tokens, at, one))
    const first = tokens[at]
    if (spelling === undefined || first === undefined) continue
    const last = tokens[at + spelling.length - 1] ?? first
    found.push({ start: first.start, end: last.end })
    at += spelling.length - 1
  }
  return found
}

function standsAt(tokens: readonly Token[], at: number, spelling: Spelling): boolean {
  const forward = spelling.every((word, place) => tokens[at + place]?.word === word)
  if (forward || spelling.length !== 2) return forward
  return tokens[at]?.word === spelling[1] && tokens[at + 1]?.word === spelling[0]
}

/** A text in which other words stand in place of names. */
export function withoutNames(text: string, spellings: readonly Spelling[], replacement: string): string {
  let rest = 0
  let written = ''
  for (const { start, end } of placesOf(text, spellings)) {
    written += text.slice(rest, start) + replacement
    rest = end
  }
  return written + text.slice(rest)
}

/** Whether two words may be one name written in two ways: one letter other, missing or too many; two in long ones. */
export function nearlyTheSame(one: string, other: string): boolean {
  const allowed = Math.min(one.length, other.length) < 4 ? 0 : Math.min(one.length, other.length) < 7 ? 1 : 2
  if (one === other || Math.abs(one.length - other.length) > allowed) return false
  return distance(one, other) <= allowed
}

/** Damerau and Levenshtein's distance: letters changed, added, left out, or two neighbours swapped. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min((above[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same)
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      now.push(least)
    }
    before = above
    above = now
  }
  return above[other.length] ?? 0
}
