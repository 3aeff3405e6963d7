import type { Breakdown } from '../../shared/model/indicator'
import type { Reading } from '../../shared/model/reading'

/** A reading that stands, with the ones it was put in place of, newest first. */
export type ReadingLine = { reading: Reading; earlier: Reading[]; group: string | null }

/**
 * The readings of a year as lines: the whole before its groups, in the order of days; what was corrected
 * stands under what corrected it.
 */
export function readingLines(readings: readonly Reading[], breakdowns: readonly Breakdown[]): ReadingLine[] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]))
  const groups = breakdowns.flatMap(({ groups }) => groups)
  const places = new Map(groups.map(({ id }, place) => [id, place]))
  const labels = new Map(groups.map(({ id, label }) => [id, label]))
  return readings
    .filter(({ supersededById }) => supersededById === null)
    .sort((a, b) => placeOf(a, places) - placeOf(b, places) || compare(a.periodStart, b.periodStart))
    .map((reading) => ({
      reading,
      earlier: correctedBy(reading, byId),
      group: reading.groupId === null ? null : (labels.get(reading.groupId) ?? null),
    }))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const placeOf = ({ groupId }: Reading, places: Map<string, number>) =>
  groupId === null ? -1 : (places.get(groupId) ?? places.size)

function correctedBy(reading: Reading, byId: Map<string, Reading>): Reading[] {
  const before = reading.correctsId === null ? undefined : byId.get(reading.correctsId)
  return before === undefined ? [] : [before, ...correctedBy(before, byId)]
}
