import type { Figure } from '../model/figure'
import type { Breakdown, Definition } from '../model/indicator'
import type { Reading } from '../model/reading'
import { type Amount, addAmounts, amountOf, definitionOf } from './amount'
import { daysFromTo } from './days'
import { sameMeasure } from './definition-change'

/** What of a reading its figure is worked out from. */
export type FigureReading = Pick<
  Reading,
  | 'id'
  | 'number'
  | 'definitionId'
  | 'periodStart'
  | 'periodEnd'
  | 'groupId'
  | 'value'
  | 'asked'
  | 'answered'
  | 'source'
  | 'supersededById'
  | 'recordedAt'
>

/** Readings brought together, ready to be worked out. */
export type Gathered = {
  amount: Amount
  definition: Definition
  readings: FigureReading[]
  made: Figure['made']
  periodStart: string
  periodEnd: string
  /** Days covered, gaps left out. */
  days: number
}

/** Either what was gathered, or why not (null: there was nothing to gather). */
export type Gathering = { gathered: Gathered } | { because: string | null }

type Context = { definitions: readonly Definition[]; year: { startsOn: string; endsOn: string } }

const nothing: Gathering = { because: null }

/** Readings of one group, or of the whole, made into one for the year. They must be of one indicator and stand. */
export function gatherPeriods(readings: readonly FigureReading[], context: Context): Gathering {
  const latest = [...readings].sort(byPeriodThenRecording).at(-1)
  if (latest === undefined) return nothing
  const covering = readings.filter((reading) => covers(reading, context.year)).sort(byRecording)
  const whole = covering.at(-1) ?? (readings.length === 1 ? latest : undefined)
  if (whole !== undefined) return alone(whole, 'reading', context)
  const definition = definitionOf(latest, context.definitions)
  if (definition === undefined) return nothing
  switch (definition.combining) {
    case 'last':
      return alone(latest, 'periods-last', context)
    case 'none':
      return {
        because: 'There are several readings of parts of the year, and the definition does not say how they make one.',
      }
    case 'sum':
      return addPeriods([...readings].sort(byPeriodThenRecording), definition, context)
  }
}

function addPeriods(readings: FigureReading[], definition: Definition, context: Context): Gathering {
  const definitions = readings.map((reading) => definitionOf(reading, context.definitions))
  if (!definitions.every((other) => other !== undefined && sameMeasure(other, definition))) {
    return { because: 'The definition changed within the year, so the readings before and after are not added up.' }
  }
  const overlap = readings.some((reading, place) => {
    const before = readings[place - 1]
    return before !== undefined && reading.periodStart <= before.periodEnd
  })
  if (overlap)
    return { because: 'Two readings of parts of the year overlap, so adding them up would count some days twice.' }
  const amount = addAmounts(readings.map(amountOf))
  if (amount === null)
    return { because: 'The readings of parts of the year cannot be added up: one lacks its numbers.' }
  return {
    gathered: { amount, definition, readings, made: 'periods-added', ...spanOf(readings), days: daysOf(readings) },
  }
}

/**
 * The groups of one breakdown added up. All must be there, of one definition and one stretch of time. A
 * number or an amount of money is only added where its readings combine over time too (`sum` or `last`):
 * one that does not combine is a rate, a ratio or a price, and rates of groups do not make the whole.
 * Shares and scales are added by their people, which holds for all.
 */
export function gatherGroups(breakdown: Breakdown, readings: readonly FigureReading[], context: Context): Gathering {
  const found: Gathered[] = []
  for (const group of breakdown.groups) {
    const ofGroup = readings.filter((reading) => reading.groupId === group.id)
    const gathering = gatherPeriods(ofGroup, context)
    if ('gathered' in gathering) found.push(gathering.gathered)
  }
  const latest = found.at(-1)
  if (latest === undefined) return nothing
  if (found.length < breakdown.groups.length) {
    return { because: `Not every group of “${breakdown.name}” has a figure, so the groups are not added up.` }
  }
  const { definition } = latest
  const plain = definition.kind === 'number' || definition.kind === 'money'
  if (plain && definition.combining === 'none') {
    return { because: `The figures of the groups of “${breakdown.name}” are not of a kind that adds up.` }
  }
  if (!found.every((group) => sameMeasure(group.definition, definition))) {
    return { because: `The groups of “${breakdown.name}” were read under two definitions, so they are not added up.` }
  }
  if (
    !found.every(
      (group) =>
        group.periodStart === latest.periodStart && group.periodEnd === latest.periodEnd && group.days === latest.days,
    )
  ) {
    return { because: `The groups of “${breakdown.name}” were read over different times, so they are not added up.` }
  }
  const amount = addAmounts(found.map((group) => group.amount))
  if (amount === null)
    return { because: `The groups of “${breakdown.name}” cannot be added up: one lacks its numbers.` }
  return { gathered: { ...latest, amount, readings: found.flatMap((group) => group.readings), made: 'groups-added' } }
}

function alone(reading: FigureReading, made: Figure['made'], context: Context): Gathering {
  const definition = definitionOf(reading, context.definitions)
  if (definition === undefined) return nothing
  const readings = [reading]
  return {
    gathered: { amount: amountOf(reading), definition, readings, made, ...spanOf(readings), days: daysOf(readings) },
  }
}

const covers = (reading: FigureReading, year: Context['year']) =>
  reading.periodStart <= year.startsOn && reading.periodEnd >= year.endsOn

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

const byRecording = (a: FigureReading, b: FigureReading) =>
  compare(a.recordedAt, b.recordedAt) || compare(a.number, b.number)

const byPeriodThenRecording = (a: FigureReading, b: FigureReading) =>
  compare(a.periodEnd, b.periodEnd) || compare(a.periodStart, b.periodStart) || byRecording(a, b)

function spanOf(readings: readonly FigureReading[]) {
  const starts = readings.map((reading) => reading.periodStart).sort()
  const ends = readings.map((reading) => reading.periodEnd).sort()
  return { periodStart: starts[0] ?? '', periodEnd: ends.at(-1) ?? '' }
}

const daysOf = (readings: readonly FigureReading[]) =>
  readings.reduce((sum, reading) => sum + daysFromTo(reading.periodStart, reading.periodEnd), 0)
