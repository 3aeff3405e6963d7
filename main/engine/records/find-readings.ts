import type { Hit } from '../../../shared/model/find'
import type { Reading } from '../../../shared/model/reading'
import { periodWords } from '../../../shared/rules/date-words'
import { amountWords } from '../../../shared/rules/figure-of'
import { numberNamed, type Query } from '../../../shared/rules/find'
import { withUnit } from '../../../shared/rules/number-words'
import { closeness, wordsOf } from '../../../shared/rules/search-words'
import type { Book } from '../book/book'
import { getIndicator } from './indicators'
import { getOrganisation } from './organisation'
import { readReading } from './reading-row'

type Said = { words: readonly string[]; numbers: number[] }

/**
 * What is said about the readings, source and note, each different text once: there are hundreds of thousands
 * of readings, but they come from a few sources. A text keeps the numbers of its readings; whether one still
 * says so is seen when it is shown.
 */
export class ReadingTexts {
  readonly #book: Book
  #texts: Map<string, Said> | null = null

  constructor(book: Book) {
    this.#book = book
  }

  /** The reading that a word of the query names, where the other words do not speak against it. */
  named({ words }: Query): Hit | null {
    for (const word of words) {
      const number = numberNamed('reading', word)
      const row = number === null ? undefined : this.#book.rows('SELECT * FROM reading WHERE number = ?').get(number)
      if (row === undefined) continue
      const reading = readReading(row)
      const hit = this.#hitOf(reading)
      const said = wordsOf(`${hit.title} ${hit.where} ${reading.source} ${reading.note}`)
      if (words.every((other) => other === word || closeness(said, other) > 0)) return hit
    }
    return null
  }

  /** Readings that stand and whose source or note has every word, newest first. */
  find({ words }: Query, limit: number, except?: string): Hit[] {
    const hits: Hit[] = []
    // The first search reads the texts of all readings: not for nothing.
    if (limit <= 0) return hits
    for (const { words: said, numbers } of this.#read().values()) {
      if (!words.every((word) => closeness(said, word) > 0)) continue
      for (let place = numbers.length - 1; place >= 0 && hits.length < limit; place--) {
        const row = this.#book
          .rows('SELECT * FROM reading WHERE number = ? AND superseded_by_id IS NULL')
          .get(numbers[place])
        const reading = row === undefined ? null : readReading(row)
        if (reading === null || reading.id === except || hits.some(({ id }) => id === reading.id)) continue
        const now = wordsOf(`${reading.source} ${reading.note}`)
        if (words.every((word) => closeness(now, word) > 0)) hits.push(this.#hitOf(reading))
      }
      if (hits.length === limit) break
    }
    return hits
  }

  /** Takes in the readings that were touched after a change. */
  renew(after: number): void {
    if (this.#texts === null) return
    this.#take(
      this.#book
        .rows(
          `SELECT DISTINCT r.number, r.source, r.note FROM journal_touched t JOIN reading r ON r.id = t.row_id
           WHERE t.sequence > ? AND t.table_name = 'reading' ORDER BY r.number`,
        )
        .raw(true)
        .iterate(after),
    )
  }

  #read(): Map<string, Said> {
    if (this.#texts === null) {
      this.#texts = new Map()
      this.#take(this.#book.rows('SELECT number, source, note FROM reading ORDER BY rowid').raw(true).iterate())
    }
    return this.#texts
  }

  #take(rows: IterableIterator<unknown>): void {
    const texts = this.#texts
    if (texts === null) return
    for (const row of rows as IterableIterator<[number, string, string]>) {
      const text = row[2] === '' ? row[1] : `${row[1]} ${row[2]}`
      if (text === '') continue
      const said = texts.get(text)
      if (said === undefined) texts.set(text, { words: [...new Set(wordsOf(text))], numbers: [row[0]] })
      else said.numbers.push(row[0])
    }
  }

  #hitOf(reading: Reading): Hit {
    const indicator = getIndicator(this.#book, reading.indicatorId)
    const definition = indicator.definitions.find(({ id }) => id === reading.definitionId)
    const { currency } = getOrganisation(this.#book)
    const words = definition === undefined ? '' : amountWords(reading, definition, currency)
    const group = this.#book.value('SELECT label FROM breakdown_group WHERE id = ?').get(reading.groupId)
    const where = [
      definition === undefined ? '' : withUnit(words, definition.unit),
      ...(group === undefined ? [] : [String(group)]),
      periodWords(reading.periodStart, reading.periodEnd),
      reading.source,
    ]
    return {
      noun: 'readings',
      id: reading.id,
      reference: reading.reference,
      title: indicator.name,
      where: where.filter((part) => part !== '').join(' · '),
      yearId: reading.yearId,
      indicatorId: reading.indicatorId,
    }
  }
}
