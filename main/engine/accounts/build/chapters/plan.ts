import type { Inline } from '../../../../../shared/model/document'
import type { PlanLine } from '../../../../../shared/model/plan'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { shortPeriod } from '../../../../../shared/rules/short-period'
import type { AccountsYear, IndicatorInYear } from '../accounts-year'
import { column, lead, row, table, withoutEmptyColumns } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import {
  agree,
  capital,
  clause,
  counted,
  missed,
  referencesAfter,
  saidWords,
  sentence,
  shortened,
  text,
} from '../words'

type Planned = { one: IndicatorInYear; line: PlanLine }

const got = {
  one: 'planned figure',
  many: 'planned figures',
  is: 'was got',
  are: 'were got',
  isNot: 'was not got',
}

/** How each planned figure was to be got, by whom and by when, and whether it was (SAN's social accounting plan). */
export const plan: WriteChapter = (year) => {
  const planned = year.indicatorsInYear.flatMap((one): Planned[] => {
    const line = year.told.plan.find(({ indicatorId }) => indicatorId === one.indicator.id)
    return line === undefined ? [] : [{ one, line }]
  })
  if (planned.length === 0) return null
  const not = planned.filter(({ one }) => one.figure === null).length
  const kept = withoutEmptyColumns(
    [
      column('Ref.', 11, 'reference'),
      column('Indicator', 48),
      column('Where from', 48),
      column('Who', 25),
      column('By when', 24),
      column('Got', 29),
    ],
    planned.map((it) => planRow(it, year)),
  )
  const words =
    not === 0
      ? 'The figures that were planned for the year, where each was to come from, and by when. All were got.'
      : `The figures that were planned for the year, where each was to come from, and by when. ${capital(counted(not, 'figure'))} ${agree(not, 'was', 'were')} not got.`
  return chapter({ id: 'plan' }, [
    lead(words),
    table(
      {
        id: 'plan-table',
        caption: capital(saidWords(planned.length - not, planned.length, got)),
        wide: true,
      },
      kept.columns,
      kept.rows,
    ),
  ])
}

const readings = ({ figure }: IndicatorInYear, year: AccountsYear) =>
  referencesAfter(shortened(year.readingReferences(figure?.readingIds ?? [])))

function planRow({ one, line }: Planned, year: AccountsYear) {
  const consultation = year.told.consultations.find(({ id }) => id === line.consultationId)
  const source = line.source || one.indicator.source
  const from: Inline[] =
    consultation === undefined
      ? [text(clause(source))]
      : [text(consultation.name), ...referencesAfter([consultation.reference])]
  const due = line.dueOn ?? consultation?.endsOn ?? null
  const who = leftOutOf[year.edition].auditing ? '' : line.who || one.indicator.collector
  return row(
    one.indicator.reference,
    one.indicator.name,
    line.note === '' || leftOutOf[year.edition].auditing ? from : [...from, text(`. ${sentence(line.note)}`)],
    who,
    due === null ? '' : shortPeriod(due, due),
    one.figure === null ? [missed('No')] : [text('Yes'), ...readings(one, year)],
  )
}
