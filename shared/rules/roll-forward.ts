import type { z } from 'zod'
import type { ObjectiveYear, ObjectiveYearFields } from '../model/objective'
import type { StakeholderYear, StakeholderYearFields } from '../model/stakeholder'
import type { Year } from '../model/year'
import { addDays, addMonths, wholeMonths } from './days'
import { yearLabel } from './year-label'

/** A suggestion for the next accounting period: the days after this one, as long as this one, named alike. */
export type NextYear = { label: string; startsOn: string; endsOn: string }

/** How one stakeholder, or one objective, stands in the next year. */
export type CarriedStakeholder = z.infer<typeof StakeholderYearFields> & { stakeholderId: string }
export type CarriedObjective = z.infer<typeof ObjectiveYearFields> & { objectiveId: string }

/**
 * When and how the next year is called. A period of whole months is followed by one as long (a two-year
 * cycle like Jesmond's by two years); any other, such as a first account over 17 months and 3 days, by
 * twelve months. The label goes on in its own manner: 2025 → 2026, 2025–26 → 2026–27, "Year 4" → "Year 5".
 * @param taken labels of the book's years, which must not be used twice
 */
export function nextYear(from: Pick<Year, 'label' | 'startsOn' | 'endsOn'>, taken: readonly string[] = []): NextYear {
  const months = wholeMonths(from.startsOn, from.endsOn) ?? 12
  const startsOn = addDays(from.endsOn, 1)
  const endsOn = addDays(addMonths(startsOn, months), -1)
  const likely = [nextLabel(from, { startsOn, endsOn }), yearLabel(startsOn, endsOn), `${startsOn} to ${endsOn}`]
  const label = likely.find((words) => !taken.includes(words)) ?? `${startsOn} to ${endsOn}`
  return { label, startsOn, endsOn }
}

function nextLabel(from: Pick<Year, 'label' | 'startsOn' | 'endsOn'>, to: Omit<NextYear, 'label'>): string {
  const { label } = from
  if (label === yearLabel(from.startsOn, from.endsOn)) return yearLabel(to.startsOn, to.endsOn)
  const later = Number(to.endsOn.slice(0, 4)) - Number(from.endsOn.slice(0, 4))
  if (/\d{4}/.test(label)) {
    // "2025/26", "2025–26": the short second year is the end of the same pair.
    return label.replace(/(\d{4})(?:([–/-])(\d{2})(?!\d))?/g, (_, year: string, dash?: string, short?: string) => {
      const first = String(Number(year) + later)
      return short === undefined ? first : `${first}${dash}${String((Number(short) + later) % 100).padStart(2, '0')}`
    })
  }
  if (/\d+/.test(label)) return label.replace(/\d+/, (number) => String(Number(number) + 1))
  return yearLabel(to.startsOn, to.endsOn)
}

/**
 * What comes along from one year's own rows into the next: how each stakeholder stands (size, interest,
 * influence, place on the map, included or why not) and which objectives are reported on. SAN's cycle
 * begins again with the same stakeholders and a fresh look at scope.
 *
 * What was found does not: readings, how people were asked, chapter texts and the year's own benchmarks
 * (targets are set anew; benchmarks for every year serve by themselves). Last year's figure is never
 * copied, it is worked out from its readings.
 */
export function rollForward(from: {
  stakeholderYears: readonly StakeholderYear[]
  objectiveYears: readonly ObjectiveYear[]
}): { stakeholderYears: CarriedStakeholder[]; objectiveYears: CarriedObjective[] } {
  return {
    stakeholderYears: from.stakeholderYears.map(({ id: _, yearId: __, ...standing }) => ({
      ...standing,
      askedHow: '',
    })),
    objectiveYears: from.objectiveYears.map(({ objectiveId, included, reason }) => ({
      objectiveId,
      included,
      reason,
      lead: '',
      whatWeDid: '',
      whatHappened: '',
      conclusion: '',
    })),
  }
}
