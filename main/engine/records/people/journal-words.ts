import { mayHold, placesOf, type Spelling } from '../../../../shared/rules/people/names-in-text'
import { folded } from '../../../../shared/rules/search-words'
import type { Book } from '../../book/book'
import type { Row, RowChange } from '../../journal/entry'
import type { Work } from '../../work'

/** What makes what a change did to be erased from the journal. */
export type WordsSought = {
  /** Names, as they may be written. */
  spellings: readonly Spelling[]
  /** Texts that go, word for word. */
  long: readonly string[]
  /** Rows, as `table id`, that go altogether. */
  whole: ReadonlySet<string>
  /** Rows, as `table id`, that stay without what names the person; with `columns`, what came from the person. */
  personal: ReadonlySet<string>
  columnsOf?: (table: string) => readonly string[]
  /** Rows, as `table id`, that keep the name because it is somebody else’s. */
  kept: ReadonlySet<string>
}

/** How long looking goes on before it lets other calls in, in milliseconds. */
const pauseAfter = 50

/** The numbers of the changes whose words hold what is sought, apart from what they say of rows that keep it. */
export async function changesThatHold(book: Book, sought: WordsSought, work: Work): Promise<number[]> {
  const found: number[] = []
  const seeker = new Seeker(book, sought)
  const last = book.head().sequence
  let paused = performance.now()
  for (let sequence = 1; sequence <= last; sequence++) {
    if (seeker.holds(sequence)) found.push(sequence)
    if (performance.now() - paused < pauseAfter) continue
    await work.progress('Looking through the journal', sequence, last)
    paused = performance.now()
  }
  return found
}

class Seeker {
  readonly #book: Book
  readonly #sought: WordsSought
  readonly #long: readonly { text: string; json: string }[]
  readonly #touching: ReadonlySet<number>

  constructor(book: Book, sought: WordsSought) {
    this.#book = book
    this.#sought = sought
    this.#long = sought.long.map((text) => ({ text, json: JSON.stringify(text).slice(1, -1) }))
    const ids = [...sought.whole, ...sought.personal].map((key) => key.slice(key.indexOf(' ') + 1))
    this.#touching = new Set(
      book
        .value('SELECT sequence FROM journal_touched WHERE row_id IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(ids)) as number[],
    )
  }

  holds(sequence: number): boolean {
    const row = this.#book.rows('SELECT summary, payload FROM journal_payload WHERE sequence = ?').get(sequence) as
      | { summary: string | null; payload: string | null }
      | undefined
    if (!row?.payload) return false
    const summary = row.summary ?? ''
    // The summary counts only where nothing is said of a row that keeps the name: it may be that one's.
    const named = this.#named(summary)
    if (!named && !this.#touching.has(sequence) && !this.#mayHold(row.payload)) return false
    const changes = JSON.parse(row.payload) as RowChange[]
    if (changes.some((change) => this.#mustGo(change))) return true
    return named && !changes.some(({ table, id }) => this.#sought.kept.has(`${table} ${id}`))
  }

  #mayHold(payload: string): boolean {
    const { spellings } = this.#sought
    return (
      (spellings.length > 0 && mayHold(folded(payload), spellings)) ||
      this.#long.some(({ json }) => payload.includes(json))
    )
  }

  #mustGo({ table, id, before, after }: RowChange): boolean {
    const key = `${table} ${id}`
    if (this.#sought.whole.has(key)) return true
    if (this.#sought.personal.has(key)) {
      const columns = this.#sought.columnsOf?.(table) ?? []
      if (columns.some((column) => told(before, column) || told(after, column))) return true
    }
    if (this.#sought.kept.has(key)) return false
    return [before, after].some((row) => row !== null && Object.values(row).some((value) => this.#inValue(value)))
  }

  #inValue(value: string | number | null): boolean {
    if (typeof value !== 'string' || value === '') return false
    if (this.#named(value)) return true
    // JSON within the row: its marks of a new line are letters to a search by words.
    return value.startsWith('[') || value.startsWith('{') ? this.#named(value.replaceAll(/\\[nrt]/g, ' ')) : false
  }

  #named(text: string): boolean {
    return placesOf(text, this.#sought.spellings).length > 0 || this.#long.some((one) => text.includes(one.text))
  }
}

const told = (row: Row | null, column: string): boolean =>
  row !== null && (row[column] ?? '') !== '' && row[column] !== '[]'
