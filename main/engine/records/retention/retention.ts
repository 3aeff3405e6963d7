import type { ParsedInputOf } from '../../../../shared/contract'
import {
  Retention,
  type RetentionKept,
  RetentionReview,
  retentionKept,
  retentionKeptWords,
} from '../../../../shared/model/data-protection'
import { FairbookError } from '../../../../shared/model/error'
import { isClosed } from '../../../../shared/model/year'
import { countOf } from '../../../../shared/rules/count-words'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { today } from '../../today'
import { reader, toRow } from '../row'
import { getYear } from '../years'

const read = reader(Retention)
const readReview = reader(RetentionReview)

/** How long what names people is kept, in the order in which the kinds are named. */
export function listRetention(book: Book): Retention[] {
  const rows = book.rows('SELECT * FROM retention').all().map(read)
  return retentionKept.flatMap((kept) => rows.filter((row) => row.kept === kept))
}

const idOf = (book: Book, kept: RetentionKept) =>
  book.value('SELECT id FROM retention WHERE kept = ?').get(kept) as string | undefined

export function setRetention(book: Book, { kept, years, why }: ParsedInputOf<'retention.set'>): Changed<Retention> {
  return book.change('retention.set', (tx) => {
    const there = idOf(book, kept)
    const id = there ?? newId()
    if (there === undefined) tx.insert('retention', { id, kept, years, why })
    else tx.update('retention', id, { years, why })
    return {
      record: read(tx.find('retention', id)),
      summary: `Said that ${retentionKeptWords[kept].toLowerCase()} is kept for ${countOf(years, 'year', 'years')}`,
    }
  })
}

export function clearRetention(
  book: Book,
  { kept }: ParsedInputOf<'retention.clear'>,
): Changed<{ kept: RetentionKept }> {
  return book.change('retention.clear', (tx) => {
    const id = idOf(book, kept)
    if (id !== undefined) tx.remove('retention', id)
    return {
      record: { kept },
      summary: `Said no longer how long ${retentionKeptWords[kept].toLowerCase()} is kept`,
    }
  })
}

/** What was noted of looking at it in a year; null when nobody did. */
export function reviewOf(book: Book, yearId: string): RetentionReview | null {
  const row = book.rows('SELECT * FROM retention_review WHERE year_id = ?').get(yearId)
  return row === undefined ? null : readReview(row)
}

/** @throws FairbookError `refused` for a year that is approved or published */
export function reviewRetention(
  book: Book,
  { yearId, reviewedOn = today(), reviewedBy, decided }: ParsedInputOf<'retention.review'>,
): Changed<RetentionReview> {
  return book.change('retention.review', (tx) => {
    const year = getYear(book, yearId)
    if (isClosed(year))
      throw new FairbookError(
        'refused',
        `The accounts of ${year.label} are ${year.status}, so nothing is noted in them any more. Note it in the year you work on.`,
      )
    if (reviewedOn > today())
      throw new FairbookError('wrong-input', 'This day is still to come.', { fields: ['reviewedOn'] })
    const there = reviewOf(book, yearId)
    const id = there?.id ?? newId()
    const fields = toRow({ reviewedOn, reviewedBy: reviewedBy || book.person, decided })
    if (there === null) tx.insert('retention_review', { id, year_id: yearId, ...fields })
    else tx.update('retention_review', id, fields)
    return {
      record: readReview(tx.find('retention_review', id)),
      summary: `Noted that what is kept was looked at in ${year.label}`,
    }
  })
}
