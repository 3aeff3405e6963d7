import type { Figure } from '../model/figure'
import type { Breakdown, Definition } from '../model/indicator'
import { figureOf } from './figure-of'
import { type FigureReading, type Gathered, gatherGroups, gatherPeriods } from './gathering'

/** What the figure of an indicator for a year is worked out with. */
export type FigureContext = {
  /** All versions of the indicator's definition, oldest first. Readings of other indicators are passed over. */
  definitions: readonly Definition[]
  year: { startsOn: string; endsOn: string }
  /** The ways the indicator is broken down; the first whose groups are all there is added up. */
  breakdowns: readonly Breakdown[]
  /** ISO 4217 code of money. */
  currency: string
  /** Groups of fewer people are not printed; 5 unless set. */
  smallGroup?: number
}

/** A figure, or why there is none although there are readings (a sentence; null when nothing was read). */
export type WorkedOut = { figure: Figure | null; because: string | null }

/**
 * The figure of an indicator for a year, whole:
 *  1. a whole reading (not of a group) that covers the year, the latest if several stand;
 *  2. else whole readings of parts of the year, as the definition says they combine;
 *  3. else the groups of one breakdown added up, when every one of its groups is there.
 *
 * Totals never mix whole and broken-down readings, nor two breakdowns: users of TolaActivity found their
 * totals wrong "when some rows are disaggregated and some not" (its issue 665). What is not of one
 * definition, or would count twice, is not added up at all.
 *
 * @param readings of the year; those since corrected and those of other indicators are passed over, so no
 *   figure is ever added across indicators (the ONS four least of all)
 */
export function yearFigure(readings: readonly FigureReading[], context: FigureContext): Figure | null {
  return workOutYear(readings, context).figure
}

/** As `yearFigure`, and why there is no figure. */
export function workOutYear(readings: readonly FigureReading[], context: FigureContext): WorkedOut {
  const standing = standingReadings(readings, context)
  const whole = gatherPeriods(
    standing.filter((reading) => reading.groupId === null),
    context,
  )
  if ('gathered' in whole) return made(whole.gathered, context)
  let because = whole.because
  for (const breakdown of context.breakdowns) {
    const groups = gatherGroups(breakdown, standing, context)
    if ('gathered' in groups) return made(groups.gathered, context)
    because ??= groups.because
  }
  return { figure: null, because }
}

/** The figure of one group of a breakdown for a year, by the same rules as the whole. Never made from other groups. */
export function groupFigure(
  groupId: string,
  readings: readonly FigureReading[],
  context: FigureContext,
): Figure | null {
  const ofGroup = standingReadings(readings, context).filter((reading) => reading.groupId === groupId)
  const periods = gatherPeriods(ofGroup, context)
  return 'gathered' in periods ? figureOf(periods.gathered, { ...context, ofGroup: true }) : null
}

/** The groups of a breakdown added up, when all are there and can be; to hold against a whole reading. */
export function groupsTotal(
  breakdown: Breakdown,
  readings: readonly FigureReading[],
  context: FigureContext,
): Figure | null {
  const groups = gatherGroups(breakdown, standingReadings(readings, context), context)
  return 'gathered' in groups ? figureOf(groups.gathered, context) : null
}

/** Readings of this indicator that no later one corrects. */
export function standingReadings<Kind extends FigureReading>(
  readings: readonly Kind[],
  context: FigureContext,
): Kind[] {
  const known = new Set(context.definitions.map((definition) => definition.id))
  return readings.filter((reading) => reading.supersededById === null && known.has(reading.definitionId))
}

const made = (gathered: Gathered, context: FigureContext): WorkedOut => ({
  figure: figureOf(gathered, context),
  because: null,
})
