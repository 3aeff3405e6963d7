import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import type { Retention, RetentionKept } from '../../../../shared/model/data-protection'
import type { DueGroup } from '../../../../shared/model/people'
import { isClosed, type Year } from '../../../../shared/model/year'
import type { YearStanding } from '../../../../shared/model/year-standing'
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

/** What of a year still worked on asks to be looked at: nothing once somebody did. */
export function dueToLookAt(book: Book, year: Year): YearStanding['keptTooLong'] {
  if (isClosed(year) || reviewOf(book, year.id) !== null) return []
  return listRetention(book)
    .map((one) => ({ kept: one.kept, years: one.years, count: counted(book, one) }))
    .filter(({ count }) => count > 0)
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
