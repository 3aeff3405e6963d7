import type { BookInfo } from '../../shared/model/book'
import { ExperienceFilter } from '../../shared/model/daybook'
import { dayWords, periodWords } from '../../shared/rules/date-words'
import { addDays } from '../../shared/rules/days'

/** A period as the button of the filter says it. */
export type Period = { id: string; words: string; part: Pick<ExperienceFilter, 'from' | 'to' | 'yearId'> }

const anyTime: Period = { id: 'any', words: 'Any time', part: { from: null, to: null, yearId: null } }

/** The periods that are offered: any, the last days, and the years of the book, newest first. */
export function periodsOf(years: BookInfo['years'], today: string): Period[] {
  const last = (days: number): Period => ({
    id: `last-${days}`,
    words: `Last ${days} days`,
    part: { from: addDays(today, 1 - days), to: null, yearId: null },
  })
  return [
    anyTime,
    last(7),
    last(30),
    last(90),
    ...years.toReversed().map(({ id, label }) => ({
      id,
      words: `In ${label}`,
      part: { from: null, to: null, yearId: id },
    })),
  ]
}

/** The period of a filter in words, whether it is one of those offered or not. */
export function periodNow(filter: ExperienceFilter, periods: readonly Period[]): { id: string | null; words: string } {
  const { from, to, yearId } = filter
  const known = periods.find(({ part }) => part.from === from && part.to === to && part.yearId === yearId)
  if (known !== undefined) return known
  if (from !== null && to !== null) return { id: null, words: periodWords(from, to) }
  if (from !== null) return { id: null, words: `Since ${dayWords(from)}` }
  return { id: null, words: to === null ? 'In a year of the book' : `Until ${dayWords(to)}` }
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
