import type { NamedRow } from '../../../../shared/model/people'
import { type ReferencedNoun, reference, referenceLetters } from '../../../../shared/model/reference'
import { dayWords, periodWords } from '../../../../shared/rules/date-words'
import { beginningOf } from '../../../../shared/rules/find'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import { type ContentTable, contentTables } from '../../journal/transaction'
import { textOf } from './texts-of-row'
import { wordsPlaceOf } from './where-words-stand'

const longestTitle = 120
const isReferenced = (table: string): table is ReferencedNoun => Object.hasOwn(referenceLetters, table)

/** Whether a name is that of a table that people's content is kept in. */
export const isContentTable = (table: string): table is ContentTable =>
  (contentTables as readonly string[]).includes(table)

export const rowOf = (book: Book, table: ContentTable, id: string): Row | undefined =>
  book.rows(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined

/** A row as a list names it, with where it is seen. */
export function namedRow(book: Book, table: ContentTable, row: Row): NamedRow {
  const place = wordsPlaceOf(table)
  const id = String(row.id)
  const owner = place?.of && { table: place.of.table, id: textOf(row[place.of.by]) }
  const ownerRow = owner && rowOf(book, owner.table, owner.id)
  const on = owner && ownerRow ? owner : { table, id }
  const shown = ownerRow ?? row
  const own = titleOf(book, table, row)
  const ownerTitle = owner && ownerRow ? titleOf(book, owner.table, ownerRow) : ''
  return {
    table,
    id,
    group: place?.group ?? groups[table] ?? '',
    reference: referenceOf(table, row) || (owner && ownerRow ? referenceOf(owner.table, ownerRow) : ''),
    title: own || ownerTitle || 'Without a title',
    where: [ownerTitle === own ? '' : ownerTitle && own !== '' ? beginningOf(ownerTitle, 60) : '', whenOf(book, row)]
      .filter((words) => words !== '')
      .join(' · '),
    on,
    yearId: yearOf(book, table, row),
    indicatorId: on.table === 'indicator' ? on.id : orNull(shown.indicator_id),
    consultationId:
      on.table === 'consultation'
        ? on.id
        : (orNull(shown.consultation_id) ?? consultationOf(book, orNull(shown.question_id))),
  }
}

/** How lists head what no words of people's own stand in. */
const groups: Partial<Record<ContentTable, string>> = { response: 'Answers, paper by paper' }

const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const referenceOf = (table: string, row: Row): string =>
  isReferenced(table) && typeof row.number === 'number' ? reference(table, row.number) : ''

function titleOf(book: Book, table: ContentTable, row: Row): string {
  if (table === 'reading')
    return textOf(book.value('SELECT name FROM indicator WHERE id = ?').get(row.indicator_id) as string)
  if (table === 'response') {
    const name = book.value('SELECT name FROM consultation WHERE id = ?').get(row.consultation_id)
    return `Answers ${row.place} of ${textOf(name as string)}`
  }
  return beginningOf(textOf(row[wordsPlaceOf(table)?.title ?? 'name']), longestTitle)
}

function whenOf(book: Book, row: Row): string {
  const day = row.happened_on ?? row.answered_on ?? row.told_on ?? row.dated_on ?? row.decided_on
  if (typeof day === 'string') return dayWords(day)
  if (typeof row.period_start === 'string') return periodWords(row.period_start, textOf(row.period_end))
  const year = row.year_id
  return typeof year === 'string' ? textOf(book.value('SELECT label FROM year WHERE id = ?').get(year) as string) : ''
}

const consultationOf = (book: Book, questionId: string | null): string | null =>
  orNull(book.value('SELECT consultation_id FROM question WHERE id = ?').get(questionId))

/** In whose accounts a row stands: the year it names, that of its consultation, or that of its day; null for none. */
export function yearOf(book: Book, table: ContentTable, row: Row): string | null {
  if (table === 'year') return String(row.id)
  if (typeof row.year_id === 'string') return row.year_id
  const consultation = orNull(row.consultation_id) ?? consultationOf(book, orNull(row.question_id))
  if (consultation !== null)
    return orNull(book.value('SELECT year_id FROM consultation WHERE id = ?').get(consultation))
  if (typeof row.happened_on === 'string')
    return orNull(
      book.value('SELECT id FROM year WHERE ? BETWEEN starts_on AND ends_on ORDER BY starts_on').get(row.happened_on),
    )
  const owner = wordsPlaceOf(table)?.of
  const above = owner && rowOf(book, owner.table, textOf(row[owner.by]))
  return owner && above ? yearOf(book, owner.table, above) : null
}
