import { closeness, compact, wordsOf } from './search-words'

/**
 * Finding the framework item that fits: "which national indicator is about volunteering?".
 *
 * Works on anything framework-shaped, so that the shipped files and the frameworks people add themselves are
 * searched alike.
 */

export interface SearchableItem {
  readonly code: string
  readonly shortName: string
  readonly wording: string
  readonly themes: readonly string[]
}

export interface SearchableFramework<I extends SearchableItem = SearchableItem> {
  readonly code: string
  readonly title: string
  readonly items: readonly I[]
}

/** Where the query's words were found; `set` is the framework's title and code and the item's themes. */
export type FrameworkMatch = 'code' | 'name' | 'wording' | 'set'

export interface FrameworkHit<F extends SearchableFramework> {
  readonly framework: F
  readonly item: F['items'][number]
  /** The best field any of the query's words was found in. */
  readonly match: FrameworkMatch
}

interface IndexedItem {
  readonly compactCode: string
  readonly words: Readonly<Record<FrameworkMatch, readonly string[]>>
}

/** Best first; the first field a word is found in counts. A code outweighs any number of name matches, and so on. */
const FIELDS: readonly FrameworkMatch[] = ['code', 'name', 'wording', 'set']
const WEIGHT = { code: 1000, name: 100, wording: 10, set: 1 } satisfies Record<FrameworkMatch, number>
const LITTLE_WORDS = new Set(
  'a an and are as at by fit fits for from in is it of on or our that the their to what which who with'.split(' '),
)

/** Indexes are made once per framework object; a framework changed in place would have to be a new object. */
const indexes = new WeakMap<SearchableFramework, readonly IndexedItem[]>()

/**
 * The items that hold every word of `query`, best first, at most `limit` of them.
 *
 * Words count in any order, as beginnings ("volunt" finds "volunteering"), whatever their case or accents; little
 * words ("of", "the") are passed over, and a common ending is forgiven ("volunteers" finds "volunteering").
 * A match of the code ranks before the name, the name before the wording, the wording before the set's title and
 * the themes; equals stay in the order of the sets. An empty query finds nothing.
 */
export function searchFrameworkItems<F extends SearchableFramework>(
  frameworks: readonly F[],
  query: string,
  limit: number,
): FrameworkHit<F>[] {
  const words = queryWords(query)
  if (words.length === 0 || limit <= 0) return []
  const compactQuery = compact(query)

  const found: { hit: FrameworkHit<F>; score: number }[] = []
  for (const framework of frameworks) {
    const index = indexOf(framework)
    for (const [position, item] of framework.items.entries()) {
      const indexed = index[position]
      if (indexed === undefined) continue
      const result = score(indexed, words, compactQuery)
      if (result !== null) found.push({ hit: { framework, item, match: result.match }, score: result.score })
    }
  }
  // Array.prototype.sort is stable: equal scores keep the order of the sets and their items.
  found.sort((a, b) => b.score - a.score)
  return found.slice(0, limit).map(({ hit }) => hit)
}

function score(
  item: IndexedItem,
  words: readonly string[],
  compactQuery: string,
): { match: FrameworkMatch; score: number } | null {
  // "ni8", "sdg3.4" and "ons1" name a code without its space or hyphen.
  if (item.compactCode === compactQuery) return { match: 'code', score: WEIGHT.code * (words.length + 1) }
  let total = 0
  let best = FIELDS.length - 1
  for (const word of words) {
    const field = FIELDS.findIndex((name) => closeness(item.words[name], word) > 0)
    const name = FIELDS[field]
    if (name === undefined) return null
    total += WEIGHT[name] * closeness(item.words[name], word)
    best = Math.min(best, field)
  }
  return { match: FIELDS[best] ?? 'set', score: total }
}

function indexOf(framework: SearchableFramework): readonly IndexedItem[] {
  const known = indexes.get(framework)
  if (known !== undefined) return known
  const set = wordsOf(`${framework.code} ${framework.title}`)
  const made = framework.items.map((item) => ({
    compactCode: compact(item.code),
    words: {
      code: wordsOf(item.code),
      name: wordsOf(item.shortName),
      wording: wordsOf(item.wording),
      set: [...set, ...wordsOf(item.themes.join(' '))],
    },
  }))
  indexes.set(framework, made)
  return made
}

function queryWords(query: string): readonly string[] {
  const all = wordsOf(query)
  const telling = all.filter((word) => !LITTLE_WORDS.has(word))
  return telling.length > 0 ? telling : all
}
