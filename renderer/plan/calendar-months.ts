import type { Consultation } from '../../shared/model/consultation'
import type { PlannedIndicator } from '../../shared/model/plan'
import { heldWords } from '../../shared/rules/asking-words'
import { dayWords } from '../../shared/rules/date-words'
import { addMonths } from '../../shared/rules/days'

export type CalendarConsultation = Pick<Consultation, 'id' | 'reference' | 'name' | 'beginsOn' | 'endsOn' | 'status'>

/** Readings due on one day. */
export type DueDay = { day: string; due: PlannedIndicator[] }

/** A month with what runs in it and what is due in it. */
export type CalendarMonth = {
  /** `2025-10` */
  key: string
  consultations: CalendarConsultation[]
  days: DueDay[]
  /** Today, where it lies in this month. */
  today: string | null
}

const monthOf = (day: string) => day.slice(0, 7)

/** The year by month, on to the last month in which something of it is still due. */
export function calendarMonths(
  year: { startsOn: string; endsOn: string },
  consultations: readonly CalendarConsultation[],
  plan: readonly PlannedIndicator[],
  today: string,
): CalendarMonth[] {
  const withDay = plan.flatMap((row) => (row.dueOn === null ? [] : [{ row, day: row.dueOn }]))
  const days = [
    ...withDay.map(({ day }) => day),
    ...consultations.flatMap(({ beginsOn, endsOn }) => [beginsOn, endsOn]).filter((day) => day !== null),
  ]
  const first = monthOf([year.startsOn, ...days].toSorted()[0] ?? year.startsOn)
  const last = monthOf([year.endsOn, ...days].toSorted().at(-1) ?? year.endsOn)
  const months: CalendarMonth[] = []
  for (let key = first; key <= last && months.length < mostMonths; key = monthOf(addMonths(`${key}-01`, 1))) {
    const dueHere = Map.groupBy(
      withDay.filter(({ day }) => monthOf(day) === key),
      ({ day }) => day,
    )
    months.push({
      key,
      consultations: consultations
        .filter((one) => runsIn(one, key))
        .toSorted((a, b) => startOf(a).localeCompare(startOf(b))),
      days: [...dueHere]
        .map(([day, due]) => ({ day, due: due.map(({ row }) => row) }))
        .toSorted((a, b) => a.day.localeCompare(b.day)),
      today: monthOf(today) === key ? today : null,
    })
  }
  return months
}

/** A mistyped day a century off makes no calendar of 1,200 months. */
const mostMonths = 36

const startOf = ({ beginsOn, endsOn }: CalendarConsultation) => beginsOn ?? endsOn ?? ''

function runsIn({ beginsOn, endsOn }: CalendarConsultation, month: string): boolean {
  const from = beginsOn ?? endsOn
  const to = endsOn ?? beginsOn
  return from !== null && to !== null && monthOf(from) <= month && month <= monthOf(to)
}

/** Whether it is over in this month: there its state is said, and not in every month it runs through. */
export const ends = ({ beginsOn, endsOn }: CalendarConsultation, month: string): boolean =>
  monthOf(endsOn ?? beginsOn ?? '') === month

/** What of it falls into a month: its days, its first or last one, or that it goes on. */
export function runsWords(one: CalendarConsultation, month: string): string {
  const { beginsOn, endsOn } = one
  if (beginsOn === null || endsOn === null || monthOf(beginsOn) === monthOf(endsOn)) return heldWords(one)
  if (monthOf(beginsOn) === month) return `begins ${dayWords(beginsOn)}`
  return monthOf(endsOn) === month ? `to ${dayWords(endsOn)}` : 'goes on'
}
