import type { Reading } from '../../../shared/model/reading'
import type { Lookups } from './lookups'
import type { YearInBook } from './year-in-book'

/** More rows than this make a sheet that nobody reads and every program opens slowly. */
export const mostReadings = 20_000

/** What a figure of the accounts is called where formulas look for it: "I-03 2025". */
export const figureKey = (reference: string, yearWord: string): string => `${reference} ${yearWord}`

export type ReadingsShown = {
  readings: Reading[]
  /** False when of earlier years only those stand here that make the figures of the year before. */
  complete: boolean
  /** By the id of a reading, the key of the year's figure it makes. */
  figureOf: Map<string, string>
}

/**
 * The readings that stand in the workbook: all of them while they fit, else all of the year and those that
 * make the figures of the year before, which this year is compared with. In order of indicator, year, the whole before its groups, and period.
 */
export function readingsShown(year: YearInBook, lookups: Lookups): ReadingsShown {
  const figureOf = figureKeys(year, lookups)
  const complete = year.readings.length <= mostReadings
  const before = year.years.at(-2)?.id
  const shown = complete
    ? [...year.readings]
    : year.readings.filter(
        (reading) => reading.yearId === year.year.id || (reading.yearId === before && figureOf.has(reading.id)),
      )
  const order = orderOf(year)
  return { readings: shown.sort(order), complete, figureOf }
}

function figureKeys(year: YearInBook, lookups: Lookups): Map<string, string> {
  const keys = new Map<string, string>()
  for (const result of year.results) {
    const reference = lookups.indicator.get(result.indicatorId)?.reference ?? ''
    for (const point of result.series) {
      const key = figureKey(reference, lookups.yearWord.get(point.yearId) ?? point.label)
      for (const id of point.figure?.readingIds ?? []) keys.set(id, key)
    }
  }
  return keys
}

function orderOf(year: YearInBook): (a: Reading, b: Reading) => number {
  const yearPlace = new Map(year.years.map(({ id }, place) => [id, place]))
  const groupPlace = new Map(year.breakdowns.flatMap(({ groups }) => groups).map(({ id }, place) => [id, place]))
  const indicatorPlace = new Map(year.indicators.map(({ id }, place) => [id, place]))
  const indicator = (reading: Reading) => indicatorPlace.get(reading.indicatorId) ?? -1
  const inYear = (reading: Reading) => yearPlace.get(reading.yearId) ?? -1
  const group = (reading: Reading) => (reading.groupId === null ? -1 : (groupPlace.get(reading.groupId) ?? 0))
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return (a, b) =>
    indicator(a) - indicator(b) ||
    inYear(a) - inYear(b) ||
    group(a) - group(b) ||
    text(a.periodStart, b.periodStart) ||
    text(a.periodEnd, b.periodEnd) ||
    a.number - b.number
}
