import { foundNouns, type Hit } from '../model/find'
import { type ReferencedNoun, referenceLetters } from '../model/reference'
import { closeness, compact, wordsOf } from './search-words'

/** What can be found, and the texts about it in which words are looked for besides its title. */
export type Findable = Hit & { texts: readonly string[] }

/** A findable whose words are taken apart, so that each letter typed costs little. */
export type Indexed = {
  findable: Findable
  reference: string
  title: readonly string[]
  where: readonly string[]
  texts: readonly string[]
}

/** By the field a word is found in: a reference outweighs any number of words of a title, and so on. */
const weight = { reference: 1000, title: 100, where: 10, texts: 1 }
/** What stands under a longer title is not worth less for it; a title that is nothing but the words is worth more. */
const wholeTitle = 50

/** Takes the words of findables apart. */
export function indexed(findables: readonly Findable[]): Indexed[] {
  return findables.map((findable) => ({
    findable,
    reference: referenceKey(findable.reference) ?? compact(findable.reference),
    title: wordsOf(findable.title),
    where: wordsOf(findable.where),
    texts: [...new Set(findable.texts.flatMap(wordsOf))],
  }))
}

/**
 * A query taken apart: words in any order, each of which must be there; a reference ("I-12", "i12", "i 12" is
 * two words) means the thing of that reference or, as any word, the beginning of one.
 */
export type Query = { words: readonly string[] }

export function queryOf(text: string): Query {
  return {
    words: text.split(/\s+/).flatMap((piece) => {
      const reference = referenceKey(piece)
      return reference === null ? wordsOf(piece) : [reference]
    }),
  }
}

/** `I-12`, `i12` and `I-012` are all `i-12`; null for what is no reference. */
export function referenceKey(text: string): string | null {
  const [, letter, number] = /^([a-z])-?0*(\d{1,9})$/i.exec(text.trim()) ?? []
  const lower = letter?.toLowerCase()
  return lower !== undefined && letters.has(lower) ? `${lower}-${number}` : null
}

const letters: ReadonlySet<string> = new Set(Object.values(referenceLetters).map((letter) => letter.toLowerCase()))

/** The number of a noun that a word of a query names: `r-271` names reading 271. */
export function numberNamed(noun: ReferencedNoun, word: string): number | null {
  const [letter, number] = word.split('-')
  return letter === referenceLetters[noun].toLowerCase() && number !== undefined ? Number(number) : null
}

/**
 * What has every word of the query, best first, at most `limit`. Words count in any order, as beginnings,
 * whatever their case or accents. What is called by the reference comes first, then those whose title has the
 * words, then those they belong to, then what is written about them; equals in the order of `foundNouns`
 * and of the book. An empty query finds nothing.
 */
export function findIn(index: Iterable<Indexed>, query: Query, limit: number): Hit[] {
  if (query.words.length === 0) return []
  const found: { indexed: Indexed; score: number }[] = []
  for (const one of index) {
    const score = scoreOf(one, query.words)
    if (score > 0) found.push({ indexed: one, score })
  }
  // Sorting is stable: equals keep the order of the book.
  return found
    .sort((a, b) => b.score - a.score || placeOf(a.indexed) - placeOf(b.indexed))
    .slice(0, limit)
    .map(({ indexed: one }) => hitOf(one, query.words))
}

const placeOf = ({ findable }: Indexed) => foundNouns.indexOf(findable.noun)

function scoreOf(one: Indexed, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    const inTitle = closeness(one.title, word)
    const gained =
      one.reference !== '' && one.reference === word
        ? weight.reference
        : inTitle > 0
          ? weight.title * inTitle
          : weight.where * closeness(one.where, word) || weight.texts * closeness(one.texts, word)
    if (gained === 0) return 0
    score += gained
  }
  return one.title.length === words.length && one.title.every((word, place) => word === words[place])
    ? score + wholeTitle
    : score
}

/** Where a word stands in none of what is shown, the place in a text is shown where it stands. */
function hitOf({ findable, reference, title, where }: Indexed, words: readonly string[]): Hit {
  const { texts, ...hit } = findable
  const unseen = words.find(
    (word) => word !== reference && closeness(title, word) === 0 && closeness(where, word) === 0,
  )
  const excerpt = unseen === undefined ? null : excerptOf(texts, unseen)
  return excerpt === null ? hit : { ...hit, where: excerpt }
}

const before = 32
const after = 72

/** The beginning of a text on one line, "…" where it goes on. */
export function beginningOf(text: string, longest = before + after): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, Math.max(line.lastIndexOf(' ', longest), longest / 2))} …`
}

/** The words around the place where a word stands, "…" where the text goes on. */
export function excerptOf(texts: readonly string[], word: string): string | null {
  for (const text of texts) {
    for (const { 0: piece, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (closeness(wordsOf(piece), word) === 0) continue
      const start = index <= before ? 0 : text.indexOf(' ', index - before) + 1
      const far = index + after
      const end = far >= text.length ? text.length : Math.max(text.lastIndexOf(' ', far), index + piece.length)
      const shown = text.slice(Math.min(start, index), end).replace(/\s+/g, ' ')
      return `${start > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`
    }
  }
  return null
}
