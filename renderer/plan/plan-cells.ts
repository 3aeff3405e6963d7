import type { InputOf } from '../../shared/contract'
import type { PlannedIndicator } from '../../shared/model/plan'
import { dayWords } from '../../shared/rules/date-words'
import { dayFromWords, exampleDay } from '../../shared/rules/day-from-words'
import { noBreakSpace } from '../../shared/rules/number-words'

/** The columns of the plan: what is known, where the reading comes from, by whom, by when, and whether it is there. */
export const planColumns = ['indicator', 'whom', 'from', 'who', 'due', 'state'] as const
export type PlanColumn = (typeof planColumns)[number]
export const typedColumns = ['from', 'who', 'due'] as const satisfies PlanColumn[]
export type TypedColumn = (typeof typedColumns)[number]

export const isTyped = (column: PlanColumn): column is TypedColumn => typedColumns.some((one) => one === column)

export type PlanConsultation = { id: string; reference: string; name: string }
type Change = Omit<InputOf<'plan.set'>, 'yearId' | 'indicatorId'>

/** A consultation as it stands in a cell. */
export const consultationWords = ({ reference, name }: Omit<PlanConsultation, 'id'>): string => `${reference} ${name}`

/** What stands in a cell, with spaces that can be typed. */
export function cellText({ consultation, source, who, dueOn }: PlannedIndicator, column: TypedColumn): string {
  if (column === 'from') return consultation === null ? source : consultationWords(consultation)
  if (column === 'who') return who
  return dueOn === null ? '' : dayWords(dueOn).replaceAll(noBreakSpace, ' ')
}

/** Whether a cell says what the year planned, and not only what usually is so or follows from something else. */
export function isPlanned({ line }: PlannedIndicator, column: TypedColumn): boolean {
  if (line === null) return false
  if (column === 'from') return line.consultationId !== null || line.source !== ''
  return column === 'who' ? line.who !== '' : line.dueOn !== null
}

const same = (one: string, other: string) =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB')

/** What typing in a cell changes in the plan, or why it can't be taken. A consultation is known by number or name. */
export function planChange(
  column: TypedColumn,
  text: string,
  consultations: readonly PlanConsultation[],
  language: string,
): Change | { problem: string } {
  if (column === 'who') return { who: text }
  if (column === 'due') {
    if (text === '') return { dueOn: null }
    const dueOn = dayFromWords(text, language)
    return dueOn === null
      ? { problem: `Write the day like ${exampleDay(language)}. Kept here, not yet saved.` }
      : { dueOn }
  }
  const one = consultations.find((each) =>
    [each.reference, each.name, consultationWords(each)].some((words) => same(words, text)),
  )
  return one === undefined ? { consultationId: null, source: text } : { consultationId: one.id, source: '' }
}
