import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import type { ErasureWay, Passage, PersonFound, PersonHit } from '../../../../shared/model/people'
import {
  nameWords,
  nearlyTheSame,
  type Place,
  placesOf,
  type Spelling,
  spellingsOf,
} from '../../../../shared/rules/people/names-in-text'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import type { Work } from '../../work'
import { changesThatHold } from './journal-words'
import { namedRow } from './named-row'
import { fieldName, textsOfRow } from './texts-of-row'
import { type WordsPlace, wordsPlaces } from './where-words-stand'

const rowsAtOnce = 1000
const around = 60
const mostSimilar = 12

/** Names to look for, taken apart. @throws FairbookError `wrong-input` when there is no letter in them */
export function spellingsAsked(names: readonly string[]): Spelling[] {
  const spellings = spellingsOf(names)
  if (names.length > 0 && spellings.length === 0)
    throw new FairbookError('wrong-input', 'Type a name, with letters.', { fields: ['names'] })
  return spellings
}

/** Everything a book holds under a name, and other ways in which it may be written there. */
export async function findPerson(
  book: Book,
  { names }: ParsedInputOf<'people.find'>,
  work: Work,
): Promise<OutputOf<'people.find'>> {
  const spellings = spellingsAsked(names)
  const similar = new Similar(spellings)
  const hits: PersonHit[] = []
  for await (const { place, row } of everyRow(book, work)) {
    const texts = textsOfRow(place, row)
    for (const { text } of texts) similar.look(text)
    const passages = texts.flatMap(({ column, text }) => passagesOf(fieldName(place.table, column), text, spellings))
    if (passages.length > 0) hits.push({ ...namedRow(book, place.table, row), passages, ways: waysOf(place, row) })
  }
  const standing = new Set(hits.map(({ table, id }) => `${table} ${id}`))
  const { inHistory, madeByThem } = await inJournal(book, spellings, standing, work)
  return { hits, inHistory, madeByThem, similar: similar.found() }
}

/** Rows that hold words, table by table, a few at a time with pauses in between. */
export async function* everyRow(book: Book, work: Work): AsyncGenerator<{ place: WordsPlace; row: Row }> {
  const total = wordsPlaces.length
  for (const [done, place] of wordsPlaces.entries()) {
    const page = book.rows(`SELECT * FROM ${place.table} WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce}`)
    for (let after = ''; ; ) {
      const rows = page.all(after) as Row[]
      for (const row of rows) yield { place, row }
      await work.progress(`Looking through ${place.group.toLowerCase()}`, done, total)
      if (rows.length < rowsAtOnce) break
      after = String(rows.at(-1)?.id)
    }
  }
}

/** An open answer may go with the whole paper it stands on. */
export function waysOf({ table, ways }: WordsPlace, row: Row): ErasureWay[] {
  return table === 'experience' && typeof row.response_id === 'string' ? [...ways, 'paper'] : [...ways]
}

export function passagesOf(field: string, text: string, spellings: readonly Spelling[]): Passage[] {
  return placesOf(text, spellings).map(({ start, end }) => {
    const from = Math.max(0, start - around)
    const to = Math.min(text.length, end + around)
    const oneLine = (words: string) => words.replace(/\s+/g, ' ')
    return {
      field,
      before: (from > 0 ? '… ' : '') + oneLine(text.slice(from, start).replace(from > 0 ? /^\S*\s/ : /^/, '')),
      match: text.slice(start, end),
      after:
        oneLine(text.slice(end, to).replace(to < text.length ? /\s\S*$/ : /$/, '')) + (to < text.length ? ' …' : ''),
    }
  })
}

async function inJournal(book: Book, spellings: readonly Spelling[], standing: ReadonlySet<string>, work: Work) {
  const asked = { spellings, long: [], kept: standing, whole: new Set<string>(), personal: new Set<string>() }
  const inHistory = (await changesThatHold(book, asked, work)).length
  let madeByThem = 0
  const keepers = book.rows('SELECT who, count(*) AS count FROM journal GROUP BY who').all() as {
    who: string
    count: number
  }[]
  for (const { who, count } of keepers) if (placesOf(who, spellings).length > 0) madeByThem += count
  return { inHistory, madeByThem }
}

/** The name with what stands before or behind it, where that may belong to it: “Zuleika Quimby” where “Quimby” was typed. */
function longerNames(text: string, { start, end }: Place): string[] {
  const before = /(\p{Lu}[\p{L}’'-]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  const after = /^[ \u00a0](\p{Lu}[\p{L}’'-]+)/u.exec(text.slice(end, end + 40))?.[1]
  const name = text.slice(start, end)
  return [before === undefined ? '' : `${before} ${name}`, after === undefined ? '' : `${name} ${after}`].filter(
    (longer) => longer !== '',
  )
}

/** Words of the book that may be the name written in another way: nearly the same, or a part of it alone. */
class Similar {
  readonly #spellings: readonly Spelling[]
  readonly #near = new Map<string, boolean>()
  readonly #counts = new Map<string, number>()

  constructor(spellings: readonly Spelling[]) {
    this.#spellings = spellings
  }

  look(text: string): void {
    const near = new Set(nameWords(text).filter((word) => this.#isNear(word)))
    const places = placesOf(text, this.#spellings)
    // A part of the name that stands within the name is no other way of writing it.
    const parts = new Set(places.flatMap(({ start, end }) => nameWords(text.slice(start, end))))
    for (const word of near) if (!parts.has(word)) this.#count(word)
    for (const longer of new Set(places.flatMap((place) => longerNames(text, place)))) this.#count(longer)
  }

  #count(words: string): void {
    this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1)
  }

  found(): PersonFound['similar'] {
    return [...this.#counts]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, mostSimilar)
      .map(([words, count]) => ({ words, count }))
  }

  #isNear(word: string): boolean {
    let near = this.#near.get(word)
    if (near === undefined) {
      near = this.#spellings.some((spelling) =>
        spelling.some((one) => (spelling.length > 1 && one === word && word.length > 2) || nearlyTheSame(one, word)),
      )
      this.#near.set(word, near)
    }
    return near
  }
}
