import type { Reading, ReadingValue } from '../../../shared/model/reading'
import { reference } from '../../../shared/model/reference'
import type { Row } from '../journal/entry'

/** A reading's value lies in the columns of its kind; the others are empty. */
const noValue: Row = {
  number_value: null,
  percent: null,
  numerator: null,
  denominator: null,
  pence: null,
  counts: null,
  yes: null,
  judgement: null,
  grounds: null,
}

export function valueColumns(value: ReadingValue): Row {
  switch (value.kind) {
    case 'number':
      return { ...noValue, kind: value.kind, number_value: value.number }
    case 'percentage':
      return {
        ...noValue,
        kind: value.kind,
        percent: percentOf(value),
        numerator: value.numerator,
        denominator: value.denominator,
      }
    case 'money':
      return { ...noValue, kind: value.kind, pence: value.pence }
    case 'scale':
      return { ...noValue, kind: value.kind, counts: JSON.stringify(value.counts) }
    case 'yes-no':
      return { ...noValue, kind: value.kind, yes: value.yes ? 1 : 0 }
    case 'judgement':
      return { ...noValue, kind: value.kind, judgement: value.judgement, grounds: value.grounds }
  }
}

/** Per cent as entered, or worked out from its two numbers; null when neither is there. */
export function percentOf({
  percent,
  numerator,
  denominator,
}: Extract<ReadingValue, { kind: 'percentage' }>): number | null {
  if (percent !== null) return percent
  return numerator !== null && denominator !== null ? (100 * numerator) / denominator : null
}

/** The columns a reading's value lies in. */
export type ValueRow = {
  kind: ReadingValue['kind']
  number_value: number
  percent: number
  numerator: number | null
  denominator: number | null
  pence: number
  counts: string
  yes: 0 | 1
  judgement: string
  grounds: string
}

/** A row of the table `reading`. */
type ReadingRow = ValueRow & {
  id: string
  number: number
  indicator_id: string
  definition_id: string
  year_id: string
  period_start: string
  period_end: string
  group_id: string | null
  asked: number | null
  answered: number | null
  source: string
  note: string
  kept_why: string
  corrects_id: string | null
  correction_why: string
  superseded_by_id: string | null
  recorded_at: string
  recorded_by: string
  question_id: string | null
  consultation_id: string | null
}

/** What a row says; the schema holds every row to its kind. */
export function readingValue(row: ValueRow): ReadingValue {
  switch (row.kind) {
    case 'number':
      return { kind: 'number', number: row.number_value }
    case 'percentage':
      return { kind: 'percentage', percent: row.percent, numerator: row.numerator, denominator: row.denominator }
    case 'money':
      return { kind: 'money', pence: row.pence }
    case 'scale':
      return { kind: 'scale', counts: JSON.parse(row.counts) as number[] }
    case 'yes-no':
      return { kind: 'yes-no', yes: row.yes === 1 }
    case 'judgement':
      return { kind: 'judgement', judgement: row.judgement, grounds: row.grounds }
  }
}

/**
 * A row of the table `reading` as a reading. Written out, unlike the other nouns: a year's grid reads tens of
 * thousands of them, and it takes a third of the time this way. The schema holds every row to its kind.
 */
export function readReading(given: unknown): Reading {
  const row = given as ReadingRow
  const reading: Reading = {
    id: row.id,
    number: row.number,
    reference: reference('reading', row.number),
    indicatorId: row.indicator_id,
    definitionId: row.definition_id,
    yearId: row.year_id,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    groupId: row.group_id,
    value: readingValue(row),
    asked: row.asked,
    answered: row.answered,
    source: row.source,
    note: row.note,
    keptWhy: row.kept_why,
    correctsId: row.corrects_id,
    correctionWhy: row.correction_why,
    supersededById: row.superseded_by_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }
  if (row.question_id !== null) reading.questionId = row.question_id
  if (row.consultation_id !== null) reading.consultationId = row.consultation_id
  return reading
}
