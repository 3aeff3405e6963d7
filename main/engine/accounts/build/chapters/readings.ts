import type { TableRow } from '../../../../../shared/model/accounts-document'
import type { Reading, ReadingValue } from '../../../../../shared/model/reading'
import { periodWords } from '../../../../../shared/rules/date-words'
import { valueWords } from '../../../../../shared/rules/figure-of'
import { workOut } from '../../../../../shared/rules/amount'
import { decimalsOf, numberWords, outOfWords, withUnit } from '../../../../../shared/rules/number-words'
import { makeLookups } from '../../excel/lookups'
import type { AccountsYear } from '../accounts-year'
import { block, column, lead, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { capital, clause, counted, emphasis, text } from '../words'

/** Every reading of the year, so that a figure can be followed to what was counted or answered. */
export const readings: WriteChapter = (year) => {
  const ofYear = year.readings.filter(({ yearId, supersededById }) => yearId === year.year.id && supersededById === null)
  const lookups = makeLookups(year)
  const rows = year.indicatorsInYear.flatMap(({ indicator }): TableRow[] => {
    const own = ofYear.filter(({ indicatorId }) => indicatorId === indicator.id).sort(byTime(year))
    if (own.length === 0) return []
    return [block(`${indicator.reference} ${indicator.name}`), ...own.map((one) => readingRow(one, year, lookups.group.get(one.groupId ?? '') ?? '', year.hiddenWords(one.id)))]
  })
  if (rows.length === 0) return null
  return chapter({ id: 'readings', title: 'Readings', kind: 'appendix' }, [
    lead(`Every reading of ${year.year.label} that stands. Earlier years are in the workbook.`),
    table(
      {
        id: 'reading-table',
        caption: `${capital(counted(ofYear.length, 'reading'))}, with what they rest on`,
        wide: true,
        note: [text('Small groups, and what would give them away, are not shown. Notes and who recorded each stand in the workbook, sheet '), emphasis('Readings'), text('.')],
      },
      [
        column('Ref.', 14, 'reference'),
        column('Period', 43),
        column('Group', 33),
        column('Value', 30, 'number'),
        column('Asked', 12, 'number'),
        column('Answered', 15, 'number'),
        column('Source', 36),
      ],
      rows,
    ),
  ])
}

function byTime(year: AccountsYear) {
  const groups = year.breakdowns.flatMap(({ groups }) => groups.map(({ id }) => id))
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const place = ({ groupId }: Reading) => (groupId === null ? -1 : groups.indexOf(groupId))
  return (a: Reading, b: Reading) => place(a) - place(b) || compare(a.periodStart, b.periodStart) || a.number - b.number
}

function readingRow(reading: Reading, year: AccountsYear, group: string, hidden: string | undefined): TableRow {
  const people = (count: number | null) => (hidden !== undefined || count === null ? '' : numberWords(count))
  return row(
    reading.reference,
    periodWords(reading.periodStart, reading.periodEnd),
    group,
    hidden ?? readingWords(reading, year),
    people(reading.asked),
    people(reading.answered),
    reading.source === '' ? [text('No source', 'problem')] : clause(reading.source),
  )
}

/** One reading as printed: `61%, 131 of 214`, `4, 11, 24, 94, 81`, `in words`. */
export function readingWords({ value, definitionId, indicatorId, asked, answered }: Reading, { indicators, organisation }: AccountsYear): string {
  const definition = indicators.find(({ id }) => id === indicatorId)?.definitions.find(({ id }) => id === definitionId)
  if (definition === undefined) return ''
  const worked = workOut({ value, asked, answered }, definition)
  const words = withUnit(valueWords(worked.value, definition, organisation.currency), unitShown(value, definition.unit))
  switch (value.kind) {
    case 'judgement':
      return 'in words'
    case 'percentage':
      return value.numerator !== null && value.denominator !== null ? `${words}, ${outOfWords(value.numerator, value.denominator)}` : words
    case 'scale':
      return `${words}; ${value.counts.map((count) => numberWords(count, decimalsOf(count))).join(', ')}`
    default:
      return words
  }
}

const unitShown = (value: ReadingValue, unit: string) => (value.kind === 'number' && unit.length <= 14 ? unit : '')
