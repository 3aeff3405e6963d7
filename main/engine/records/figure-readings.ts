import type { FigureReading } from '../../../shared/rules/gathering'
import type { Book } from '../book/book'
import { readingValue, type ValueRow } from './reading-row'

/**
 * The readings of an indicator in a year that stand, with no more than a figure is worked out from. A grid asks
 * for tens of thousands of two earlier years: without notes and names they take a third of the time.
 */
export function figureReadings(book: Book, yearId: string, indicatorId: string): FigureReading[] {
  const statement = book.rows(
    `SELECT id, number, definition_id, period_start, period_end, group_id, kind, number_value, percent, numerator,
     denominator, pence, counts, yes, judgement, grounds, asked, answered, source, recorded_at
     FROM reading WHERE year_id = ? AND indicator_id = ? AND superseded_by_id IS NULL`,
  )
  return (statement.all(yearId, indicatorId) as FigureRow[]).map((row) => ({
    id: row.id,
    number: row.number,
    definitionId: row.definition_id,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    groupId: row.group_id,
    value: readingValue(row),
    asked: row.asked,
    answered: row.answered,
    source: row.source,
    supersededById: null,
    recordedAt: row.recorded_at,
  }))
}

type FigureRow = ValueRow & {
  id: string
  number: number
  definition_id: string
  period_start: string
  period_end: string
  group_id: string | null
  asked: number | null
  answered: number | null
  source: string
  recorded_at: string
}
