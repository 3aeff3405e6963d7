import { Reading, type ReadingValue } from '../../../shared/model/reading'
import { reference } from '../../../shared/model/reference'
import type { Row } from '../journal/entry'
import { reader } from './row'

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

function readingValue(row: Row): ReadingValue {
  switch (row.kind) {
    case 'percentage':
      return {
        kind: 'percentage',
        percent: Number(row.percent),
        numerator: numberOrNull(row.numerator),
        denominator: numberOrNull(row.denominator),
      }
    case 'money':
      return { kind: 'money', pence: Number(row.pence) }
    case 'scale':
      return { kind: 'scale', counts: JSON.parse(String(row.counts)) as number[] }
    case 'yes-no':
      return { kind: 'yes-no', yes: row.yes === 1 }
    case 'judgement':
      return { kind: 'judgement', judgement: String(row.judgement), grounds: String(row.grounds) }
    default:
      return { kind: 'number', number: Number(row.number_value) }
  }
}

const numberOrNull = (value: Row[string] | undefined) => (value === null || value === undefined ? null : Number(value))

/** A row of the table `reading` as a reading. */
export const readReading = reader(Reading.omit({ value: true }), (row) => ({
  reference: reference('reading', Number(row.number)),
  value: readingValue(row),
})) as (row: unknown) => Reading
