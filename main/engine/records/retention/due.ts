import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import type { Retention, RetentionKept } from '../../../../shared/model/data-protection'
import type { DueGroup } from '../../../../shared/model/people'
import { keptUntilBefore } from '../../../../shared/rules/people/kept-until'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import type { ContentTable } from '../../journal/transaction'
import { today } from '../../today'
import { waysOf } from '../people/find-person'
import { namedRow } from '../people/named-row'
import { wordsPlaceOf } from '../people/where-words-stand'
import { getYear } from '../years'
import { listRetention, reviewOf } from './retention'

/** What is kept for a time, each row with the day from which the time counts. */
const keptRows = {
  experiences: {
    table: 'experience',
    from: `SELECT e.*, e.happened_on AS day FROM experience e`,
  },
  responses: {
    table: 'response',
    from: `SELECT r.*, coalesce(r.answered_on, c.ends_on, y.ends_on) AS day FROM response r
      JOIN consultation c ON c.id = r.consultation_id JOIN year y ON y.id = c.year_id`,
  },
  stories: {
    table: 'story',
    from: `SELECT s.*, coalesce(s.told_on, y.ends_on) AS day FROM story s JOIN year y ON y.id = s.year_id`,
  },
  evidence: {
    table: 'evidence',
    from: `SELECT e.*, coalesce(e.dated_on, substr(e.added_at, 1, 10)) AS day FROM evidence e`,
  },
} as const satisfies Record<RetentionKept, { table: ContentTable; from: string }>

/** What has been kept longer than is said, counted back from today, and whether that was looked at in a year. */
export function dueInYear(book: Book, { yearId, limit }: ParsedInputOf<'retention.due'>): OutputOf<'retention.due'> {
  const year = getYear(book, yearId)
  const groups = listRetention(book).map((one) => dueOf(book, one, limit))
  return {
    groups,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    review: reviewOf(book, year.id),
  }
}

/** How many things have been kept longer than is said, for a list of what is to be done. */
export function countDue(book: Book): { count: number; kept: Retention[] } {
  const due = listRetention(book)
    .map((one) => ({ one, count: counted(book, one) }))
    .filter(({ count }) => count > 0)
  return { count: due.reduce((sum, { count }) => sum + count, 0), kept: due.map(({ one }) => one) }
}

const counted = (book: Book, { kept, years }: Retention): number =>
  Number(book.value(`SELECT count(*) FROM (${keptRows[kept].from}) WHERE day < ?`).get(keptUntilBefore(today(), years)))

function dueOf(book: Book, retention: Retention, limit: number): DueGroup {
  const { kept, years, why } = retention
  const { table, from } = keptRows[kept]
  const before = keptUntilBefore(today(), years)
  const rows = book
    .rows(`SELECT * FROM (${from}) WHERE day < ? ORDER BY day, id LIMIT ?`)
    .all(before, limit) as (Row & {
    day: string
  })[]
  const place = wordsPlaceOf(table)
  return {
    kept,
    years,
    why,
    before,
    count: counted(book, retention),
    rows: rows.map(({ day, ...row }) => ({
      ...namedRow(book, table, row),
      day,
      ways: place === undefined ? ['whole'] : waysOf(place, row),
    })),
  }
}
