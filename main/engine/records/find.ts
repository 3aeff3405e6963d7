import type { ParsedInputOf } from '../../../shared/contract'
import type { Hit } from '../../../shared/model/find'
import { findIn, type Indexed, indexed, queryOf } from '../../../shared/rules/find'
import type { Book } from '../book/book'
import type { ContentTable } from '../journal/transaction'
import { findExperiences, namedExperience } from './find-experiences'
import { ReadingTexts } from './find-readings'
import { findableSources } from './find-sources'

/** The words of a book, kept while it is open and renewed as it changes. */
class FindIndex {
  readonly #book: Book
  readonly #known = new Map<ContentTable, Indexed[]>()
  readonly #readings: ReadingTexts
  #upTo = 0

  constructor(book: Book) {
    this.#book = book
    this.#readings = new ReadingTexts(book)
  }

  find({ words, limit }: ParsedInputOf<'find.anything'>): Hit[] {
    const query = queryOf(words)
    if (query.words.length === 0) return []
    this.#renew()
    const hits = findIn(this.#everything(), query, limit)
    // What a reference names comes first; what only has the words in its texts comes last, of which there is much.
    const named = namedExperience(this.#book, words) ?? this.#readings.named(query)
    const first = (named === null ? hits : [named, ...hits]).slice(0, limit)
    const left = limit - first.length
    const experiences = findExperiences(this.#book, words, left, named?.id)
    const readings = this.#readings.find(query, left - Math.min(experiences.length, Math.ceil(left / 2)), named?.id)
    return [...first, ...experiences.slice(0, left - readings.length), ...readings]
  }

  /** Of these tables only, by the same words. */
  findAmong(tables: ReadonlySet<ContentTable>, words: string, limit: number): Hit[] {
    this.#renew()
    return findIn(this.#everything(tables), queryOf(words), limit)
  }

  *#everything(among?: ReadonlySet<ContentTable>): Iterable<Indexed> {
    for (const { tables, read } of findableSources) {
      const [main] = tables
      if (among !== undefined && !among.has(main)) continue
      let known = this.#known.get(main)
      if (known === undefined) {
        known = indexed(read(this.#book))
        this.#known.set(main, known)
      }
      yield* known
    }
  }

  /** Lets go of what changed since the last search: the journal says which tables those are. */
  #renew(): void {
    const { sequence } = this.#book.head()
    if (sequence === this.#upTo) return
    const touched = new Set(
      this.#book
        .value('SELECT DISTINCT table_name FROM journal_touched WHERE sequence > ?')
        .all(this.#upTo) as string[],
    )
    for (const { tables } of findableSources) {
      if (tables.some((table) => touched.has(table))) this.#known.delete(tables[0])
    }
    if (this.#upTo > 0 && touched.has('reading')) this.#readings.renew(this.#upTo)
    this.#upTo = sequence
  }
}

const indexes = new WeakMap<Book, FindIndex>()

function indexOf(book: Book): FindIndex {
  const index = indexes.get(book) ?? new FindIndex(book)
  indexes.set(book, index)
  return index
}

/** Finds anything in the book by words or reference; best first. */
export const findAnything = (book: Book, ask: ParsedInputOf<'find.anything'>): Hit[] => indexOf(book).find(ask)

/** Finds what can stand in a text: indicators, benchmarks, consultations, evidence; best first. */
export const findToStand = (book: Book, words: string, limit: number): Hit[] =>
  indexOf(book).findAmong(standing, words, limit)

const standing: ReadonlySet<ContentTable> = new Set(['indicator', 'benchmark', 'consultation', 'evidence'])
