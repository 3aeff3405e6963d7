import type { BookInfo } from '../../../shared/model/book'
import type { Book } from '../book/book'
import { schemaOf } from '../book/migrations'
import { listYears } from './years'

/** The book at a glance. */
export function bookInfo(book: Book): BookInfo {
  const { id, created_at, sample } = book.rows('SELECT id, created_at, sample FROM book').get() as {
    id: string
    created_at: string
    sample: number
  }
  const count = (table: string) => book.value(`SELECT count(*) FROM ${table}`).get() as number
  const { sequence, at } = book.head()
  return {
    id,
    path: book.path,
    organisation: String(book.value('SELECT name FROM organisation').get()),
    organisationId: String(book.value('SELECT id FROM organisation').get()),
    sample: sample === 1,
    schema: schemaOf(book.db),
    createdAt: created_at,
    bytes: book.bytes(),
    readOnly: book.readOnly,
    years: listYears(book).map(({ id, label, startsOn, endsOn, status }) => ({ id, label, startsOn, endsOn, status })),
    counts: {
      years: count('year'),
      stakeholders: count('stakeholder'),
      objectives: count('objective'),
      activities: count('activity'),
      outcomes: count('outcome'),
      indicators: count('indicator'),
      readings: count('reading'),
      benchmarks: count('benchmark'),
      changes: sequence,
    },
    savedAt: at,
  }
}
