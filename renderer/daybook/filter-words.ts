import type { BookInfo } from '../../shared/model/book'
import { ExperienceFilter } from '../../shared/model/daybook'
import { dayWords, periodWords } from '../../shared/rules/date-words'
import { addDays } from '../../shared/rules/days'
import { numberWords } from '../../shared/rules/number-words'

/** A period as the button of the filter says it. */
export type Period = { id: string; words: string; part: Pick<ExperienceFilter, 'from' | 'to' | 'lastDays' | 'yearId'> }

const noDays = { from: null, to: null, lastDays: null, yearId: null }
const anyTime: Period = { id: 'any', words: 'Any time', part: noDays }

/**
 * The periods that are offered: any, the last days, and the years of the book, newest first. The last days stay the
 * last ones in a filter that is kept.
 */
export function periodsOf(years: BookInfo['years']): Period[] {
  const last = (days: number): Period => ({
    id: `last-${days}`,
    words: lastWords(days),
    part: { ...noDays, lastDays: days },
  })
  return [
    anyTime,
    last(7),
    last(30),
    last(90),
    ...years.toReversed().map(({ id, label }) => ({
      id,
      words: `In ${label}`,
      part: { ...noDays, yearId: id },
    })),
  ]
}

/** The period of a filter in words, whether it is one of those offered or not. */
export function periodNow(filter: ExperienceFilter, periods: readonly Period[]): { id: string | null; words: string } {
  const { from, to, lastDays, yearId } = filter
  const known = periods.find(
    ({ part }) => part.from === from && part.to === to && part.lastDays === lastDays && part.yearId === yearId,
  )
  if (known !== undefined) return known
  if (lastDays !== null && from === null && to === null && yearId === null)
    return { id: null, words: lastWords(lastDays) }
  if (from !== null && to !== null) return { id: null, words: periodWords(from, to) }
  if (from !== null) return { id: null, words: `Since ${dayWords(from)}` }
  return { id: null, words: to === null ? 'In a year of the book' : `Until ${dayWords(to)}` }
}

const lastWords = (days: number) => (days === 1 ? 'Today' : `Last ${numberWords(days)} days`)

/** The days between which a filter looks today, where it names any. */
export function daysNow(
  { from, to, lastDays }: ExperienceFilter,
  today: string,
): { from: string | null; to: string | null } {
  const first = lastDays === null ? null : addDays(today, 1 - lastDays)
  return { from: from !== null && (first === null || from > first) ? from : first, to }
}

/** "Anyone", "Swimmers", "Swimmers and 2 more". */
export function chosenWords(names: readonly string[], none: string): string {
  const [first, ...more] = names
  if (first === undefined) return none
  return more.length === 0 ? first : `${first} and ${more.length} more`
}

/** Whether a filter leaves anything out. */
export const narrows = (filter: ExperienceFilter): boolean => partsSet(filter, ExperienceFilter.keyof().options) > 0

/** How many of some parts of a filter leave something out. */
export function partsSet(filter: ExperienceFilter, parts: readonly (keyof ExperienceFilter)[]): number {
  return parts.filter((part) => {
    const value = filter[part]
    return Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value !== null
  }).length
}
