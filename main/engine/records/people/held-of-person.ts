import { FairbookError } from '../../../../shared/model/error'
import type { Evidence } from '../../../../shared/model/evidence'
import type { NamedRow, RowOfBook } from '../../../../shared/model/people'
import { isClosed } from '../../../../shared/model/year'
import { publishableOn } from '../../../../shared/rules/consent'
import { dayWords } from '../../../../shared/rules/date-words'
import { fieldChanges } from '../../../../shared/rules/history/words'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import type { ContentTable } from '../../journal/transaction'
import { today } from '../../today'
import { getEvidence } from '../evidence/evidence'
import { readExperience } from '../experiences-list'
import { Names } from '../history'
import { getYear } from '../years'
import { isContentTable, namedRow, rowOf, yearOf } from './named-row'
import { fieldName, textsOfRow } from './texts-of-row'
import { wordsPlaceOf } from './where-words-stand'

/** One thing that is held about a person, as it is handed to them. */
export type Held = {
  row: NamedRow
  /** What is written, field by field, as it was written. */
  texts: { field: string; text: string }[]
  /** What else is said of it: how it was told, what may be made of it. */
  facts: { field: string; words: string }[]
  /** Who noted it and when, where the book says so. */
  noted: string
  /** What became of it in the accounts. */
  published: string
  files: Evidence[]
}

/** What the chosen rows hold, with what was done about each and the files kept with it. */
export function heldOf(book: Book, items: readonly RowOfBook[]): Held[] {
  const names = new Names(book)
  const all = items.flatMap(({ table, id }) => {
    const row = isContentTable(table) ? rowOf(book, table, id) : undefined
    if (!isContentTable(table) || row === undefined)
      throw new FairbookError('not-found', 'Something chosen here is no longer in the book. Look again.', { table, id })
    return [{ table, row }, ...stepsOf(book, table, row)]
  })
  const seen = new Set<string>()
  return all.flatMap(({ table, row }) => {
    const key = `${table} ${row.id}`
    if (seen.has(key)) return []
    seen.add(key)
    return [held(book, table, row, names)]
  })
}

/** What was done about what somebody said is told with it. */
function stepsOf(book: Book, table: ContentTable, { id }: Row): { table: ContentTable; row: Row }[] {
  if (table !== 'experience') return []
  const rows = book.rows('SELECT * FROM case_step WHERE experience_id = ? ORDER BY position, id').all(id) as Row[]
  return rows.map((row) => ({ table: 'case_step', row }))
}

function held(book: Book, table: ContentTable, row: Row, names: Names): Held {
  const place = wordsPlaceOf(table)
  const texts = place === undefined ? [] : textsOfRow(place, row)
  const written = new Set(place?.columns.map((column) => fieldName(table, column)))
  return {
    row: namedRow(book, table, row),
    texts: texts.map(({ column, text }) => ({ field: fieldName(table, column), text })),
    facts: fieldChanges(table, null, row, names)
      .filter(({ field }) => !written.has(field))
      .map(({ field, after }) => ({ field, words: after })),
    noted: notedWords(row),
    published: publishedWords(book, table, row),
    files: filesOf(book, table, String(row.id)),
  }
}

function notedWords(row: Row): string {
  const by = row.noted_by ?? row.added_by ?? row.recorded_by
  const at = row.noted_at ?? row.added_at ?? row.recorded_at
  if (typeof at !== 'string') return ''
  return `Put into the book on ${dayWords(at.slice(0, 10))}${by ? ` by ${by}` : ''}`
}

function publishedWords(book: Book, table: ContentTable, row: Row): string {
  if (table !== 'experience' && table !== 'story') return ''
  const yearId = yearOf(book, table, row)
  if (yearId === null) return 'In no account.'
  const year = getYear(book, yearId)
  const wanted = (table === 'experience' ? row.quoted : row.chosen) === 1
  const where = `the social accounts of ${year.label}`
  if (!wanted) return `Counted in ${where}, not quoted there.`
  const may =
    table === 'experience'
      ? publishableOn(readExperience(row), today()).may !== 'nothing'
      : row.consent === 'named' || row.consent === 'anonymous'
  if (!may) return `Wanted in ${where}, and left out because there is no consent.`
  return isClosed(year) ? `Published in ${where}.` : `Chosen for ${where}, which are still being written.`
}

function filesOf(book: Book, table: ContentTable, id: string): Evidence[] {
  if (table === 'evidence') return [getEvidence(book, id)]
  if (table !== 'experience' && table !== 'story') return []
  const ids = book.value(`SELECT evidence_id FROM evidence_${table} WHERE ${table}_id = ?`).all(id) as string[]
  return ids.map((one) => getEvidence(book, one))
}
