import type { Figure } from '../../../shared/model/figure'
import type { Reading } from '../../../shared/model/reading'
import { smallGroup } from '../../../shared/rules/few-answers'
import { groupFigure, yearFigure } from '../../../shared/rules/figure'
import { planSuppression } from '../../../shared/rules/suppression'
import type { Lookups } from './lookups'
import type { YearInBook } from './year-in-book'

/** What stands in place of a figure of fewer than five people. */
export const underFive = `under ${smallGroup}`
/** What stands there where one of several is under five and the others hide it: nobody should see which. */
export const notShown = 'not shown'

export type HiddenFigures = {
  /** By reading, the words that stand in place of its figure. */
  readings: Map<string, string>
  /** By the key of a year's figure, the words that stand in its place. */
  years: Map<string, string>
}

type Sized = { reading: Reading; small: boolean; size: number | null }

/**
 * The figures kept out of the workbook. Fewer than five people must not be found by taking the other groups,
 * or the other months, from a total either, so every line along which readings add up is planned by
 * `shared/rules/suppression`; and what one line hides must not be open along another.
 *
 * @param figureOf by the id of a reading, the key of the year's figure it makes
 */
export function hiddenFigures(
  readings: readonly Reading[],
  figureOf: Map<string, string>,
  year: YearInBook,
  lookups: Lookups,
): HiddenFigures {
  const sized = readings.map((reading) => sizeUp(reading, year.organisation.currency, lookups))
  const hidden = new Map<string, string>()
  for (const { reading, small } of sized) if (small) hidden.set(reading.id, underFive)
  if (hidden.size > 0) {
    const { groups, periods } = linesOf(sized, hidden, lookups)
    for (const line of groups.values())
      if (hideLine(line.parts, hidden)) for (const whole of line.wholes) hidden.set(whole.reading.id, notShown)
    for (const line of periods.values()) hideLine(line, hidden)
    closeGaps([...[...groups.values()].map(({ parts }) => parts), ...periods.values()], hidden)
    hideVersions(readings, hidden)
  }
  return { readings: hidden, years: hiddenYears(hidden, figureOf, year, lookups) }
}

/** How many people one reading stands for, by the same rules as the year's figure. */
function sizeUp(reading: Reading, currency: string, lookups: Lookups): Sized {
  const definition = lookups.definition.get(reading.definitionId)
  if (definition === undefined) return { reading, small: false, size: null }
  const alone = [{ ...reading, supersededById: null }]
  const year = { startsOn: reading.periodStart, endsOn: reading.periodEnd }
  const context = { definitions: [definition], year, breakdowns: [], currency }
  const figure = reading.groupId === null ? yearFigure(alone, context) : groupFigure(reading.groupId, alone, context)
  return { reading, small: figure?.caution === 'small-group', size: figure === null ? null : sizeOf(figure) }
}

const sizeOf = (figure: Figure) => figure.n ?? (figure.kind === 'number' && figure.decimals === 0 ? figure.value : null)

/** The groups of one breakdown in one period, with the wholes they add up to; and the periods of one group. */
function linesOf(sized: readonly Sized[], hidden: Map<string, string>, lookups: Lookups) {
  const pair = ({ reading }: Sized) => `${reading.indicatorId} ${reading.yearId}`
  const touched = new Set(sized.filter(({ reading }) => hidden.has(reading.id)).map(pair))
  const standing = sized.filter((item) => item.reading.supersededById === null && touched.has(pair(item)))
  const groups = new Map<string, { parts: Sized[]; wholes: Sized[] }>()
  const periods = new Map<string, Sized[]>()
  for (const item of standing) {
    const { groupId, periodStart, periodEnd } = item.reading
    const along = `${pair(item)} ${groupId ?? ''}`
    periods.set(along, [...(periods.get(along) ?? []), item])
    if (groupId === null) continue
    const across = `${pair(item)} ${lookups.breakdownOfGroup.get(groupId)} ${periodStart} ${periodEnd}`
    const line = groups.get(across) ?? {
      parts: [],
      wholes: standing.filter((it) => it.reading.groupId === null && pair(it) === pair(item)),
    }
    line.parts.push(item)
    groups.set(across, line)
  }
  return { groups, periods }
}

/** Hides along one line what has to be; true when its total has to go too. */
function hideLine(line: readonly Sized[], hidden: Map<string, string>): boolean {
  if (line.length < 2) return false
  const plan = planSuppression(
    line.map(({ size }) => size),
    true,
  )
  const protects = plan.hideWhole || plan.hidden.includes('protects-small')
  line.forEach(({ reading }, place) => {
    if (plan.hidden[place] != null) hidden.set(reading.id, protects ? notShown : (hidden.get(reading.id) ?? underFive))
  })
  return plan.hideWhole
}

/** A figure hidden along one line must not be the only one hidden along another. */
function closeGaps(lines: readonly Sized[][], hidden: Map<string, string>): void {
  let again = true
  while (again) {
    again = false
    for (const line of lines) {
      const open = line.filter(({ reading }) => !hidden.has(reading.id))
      if (line.length < 2 || open.length !== line.length - 1) continue
      const second = open.filter(({ size }) => size !== 0).sort((a, b) => (a.size ?? 0) - (b.size ?? 0))[0]
      if (second === undefined) continue
      for (const { reading } of line) if (hidden.has(reading.id)) hidden.set(reading.id, notShown)
      hidden.set(second.reading.id, notShown)
      again = true
    }
  }
}

/** A figure that was corrected and the one that corrected it tell of each other. */
function hideVersions(readings: readonly Reading[], hidden: Map<string, string>): void {
  const byId = new Map(readings.map((reading) => [reading.id, reading]))
  for (const id of [...hidden.keys()]) {
    for (const way of ['correctsId', 'supersededById'] as const) {
      for (let at = byId.get(id)?.[way]; at != null; at = byId.get(at)?.[way])
        if (!hidden.has(at)) hidden.set(at, notShown)
    }
  }
}

/** A year's figure goes when the rules call it small or when a whole reading it is made of is hidden. */
function hiddenYears(hidden: Map<string, string>, figureOf: Map<string, string>, year: YearInBook, lookups: Lookups) {
  const years = new Map<string, string>()
  for (const { series } of year.results) {
    for (const { figure } of series) {
      if (figure === null) continue
      const key = figureOf.get(figure.readingIds[0] ?? '') ?? ''
      const [first] = figure.readingIds
      const alone = figure.readingIds.length === 1 && first !== undefined ? hidden.get(first) : undefined
      const allHidden =
        figure.made === 'groups-added' &&
        figure.readingIds.every((id) => hidden.has(id)) &&
        wholeTellsAll(figure, hidden, lookups)
      if (figure.caution === 'small-group') years.set(key, underFive)
      else if (alone !== undefined) years.set(key, alone)
      else if (allHidden) years.set(key, notShown)
    }
  }
  return years
}

/** Whether the total of groups that are all hidden would still give them away. */
function wholeTellsAll(figure: Figure, hidden: Map<string, string>, lookups: Lookups): boolean {
  const sizes = figure.readingIds.map((id) => {
    const reading = lookups.reading.get(id)
    return reading === undefined || !hidden.has(id) ? null : sizeUp(reading, 'GBP', lookups).size
  })
  return planSuppression(sizes, true).hideWhole
}
