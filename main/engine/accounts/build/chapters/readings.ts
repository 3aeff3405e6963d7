import type { Inline, TableRow } from '../../../../../shared/model/document'
import type { Reading, ReadingValue } from '../../../../../shared/model/reading'
import { workOut } from '../../../../../shared/rules/amount'
import { valueWords } from '../../../../../shared/rules/figure-of'
import { decimalsOf, numberWords, outOfWords, withUnit } from '../../../../../shared/rules/number-words'
import { shortPeriod } from '../../../../../shared/rules/short-period'
import type { AccountsYear, IndicatorInYear } from '../accounts-year'
import { column, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { agree, capital, clause, counted, emphasis, referencesAfter, text } from '../words'

/** More rows than this nobody reads on paper; they are in the workbook. */
const mostRows = 400

/** Every reading of the year, so that a figure can be followed to what was counted or answered. */
export const readings: WriteChapter = (year) => {
  const standing = year.readingsReported
  if (standing.length === 0) return null
  const named = { id: 'readings' }
  if (standing.length > mostRows) {
    const words = `The figures of ${year.year.label} rest on ${numberWords(standing.length)} readings, more than fit on paper. Each stands in the workbook that goes with these accounts, sheet `
    return chapter(named, [paragraph(text(words), emphasis('Readings'), text(', under the same references.'))])
  }
  const rows = year.indicatorsInYear.flatMap((one) => rowsOf(one, standing, year))
  return chapter({ ...named, landscape: true }, [
    lead(`Every reading of ${year.year.label} that stands. Those of earlier years are in the workbook.`),
    table(
      {
        id: 'reading-table',
        caption: `${capital(counted(rows.length, 'reading'))}, with what ${agree(rows.length, 'it rests', 'they rest')} on`,
        note: [
          text(
            'Small groups, and what would give them away, are not shown. Notes, and who entered each reading when, stand in the workbook, sheet ',
          ),
          emphasis('Readings'),
          text('.'),
        ],
      },
      [
        column('Indicator', 58),
        column('Ref.', 14, 'reference'),
        column('Period', 30),
        column('Group', 30),
        column('Value', 47, 'number'),
        column('Answered', 22, 'number'),
        column('Source', 56),
      ],
      rows,
    ),
  ])
}

/** The indicator's name stands in its first row only. */
function rowsOf({ indicator }: IndicatorInYear, standing: Reading[], year: AccountsYear): TableRow[] {
  const groups = year.breakdowns.flatMap(({ groups: its }) => its)
  const place = ({ groupId }: Reading) => (groupId === null ? -1 : groups.findIndex(({ id }) => id === groupId))
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return standing
    .filter(({ indicatorId }) => indicatorId === indicator.id)
    .sort((a, b) => place(a) - place(b) || compare(a.periodStart, b.periodStart) || a.number - b.number)
    .map((reading, at) => {
      const group = groups.find(({ id }) => id === reading.groupId)?.label ?? ''
      return row(at === 0 ? name(indicator) : '', ...readingCells(reading, group, year))
    })
}

const name = (indicator: IndicatorInYear['indicator']): Inline[] => [
  text(indicator.reference, 'reference'),
  text(`\u2002${indicator.name}`),
]

function readingCells(reading: Reading, group: string, year: AccountsYear) {
  const instead = year.hiddenWords(reading.id)
  return [
    reading.reference,
    shortPeriod(reading.periodStart, reading.periodEnd),
    group,
    instead ?? readingWords(reading, year),
    instead === undefined ? answeredWords(reading) : '',
    [
      reading.source === '' ? text('No source', 'problem') : text(clause(reading.source)),
      ...referencesAfter(year.evidenceReferences([reading.id])),
    ],
  ]
}

function answeredWords({ asked, answered }: Reading): string {
  if (asked !== null && answered !== null) return outOfWords(answered, asked)
  return asked === null ? (answered === null ? '' : numberWords(answered)) : `of\u00a0${numberWords(asked)}`
}

/** One reading as printed: `61%, 131 of 214`, `82%; 4, 11, 24, 94, 81`, `in words`. */
export function readingWords(
  { value, definitionId, indicatorId, asked, answered }: Reading,
  { indicators, organisation }: AccountsYear,
): string {
  const definition = indicators.find(({ id }) => id === indicatorId)?.definitions.find(({ id }) => id === definitionId)
  if (definition === undefined) return ''
  const worked = workOut({ value, asked, answered }, definition)
  const words = withUnit(valueWords(worked.value, definition, organisation.currency), unitShown(value, definition.unit))
  switch (value.kind) {
    case 'judgement':
      return 'in words'
    case 'percentage':
      return value.numerator !== null && value.denominator !== null
        ? `${words}, ${outOfWords(value.numerator, value.denominator)}`
        : words
    case 'scale':
      return `${words}; ${value.counts.map((count) => numberWords(count, decimalsOf(count))).join(', ')}`
    default:
      return words
  }
}

const unitShown = (value: ReadingValue, unit: string) => (value.kind === 'number' && unit.length <= 14 ? unit : '')
