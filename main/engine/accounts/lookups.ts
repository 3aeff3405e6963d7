import type { Benchmark } from '../../../shared/model/benchmark'
import type { IndicatorResult } from '../../../shared/model/figure'
import type { FrameworkIndicator } from '../../../shared/model/fit'
import type { Definition, Indicator } from '../../../shared/model/indicator'
import type { Activity, ObjectiveInYear } from '../../../shared/model/objective'
import type { Outcome } from '../../../shared/model/outcome'
import type { Reading } from '../../../shared/model/reading'
import type { StakeholderInYear } from '../../../shared/model/stakeholder'
import type { YearInBook } from './year-in-book'

/** What stands behind an id, for all nouns that other rows point at. */
export type Lookups = {
  objective: Map<string, ObjectiveInYear>
  activity: Map<string, Activity>
  stakeholder: Map<string, StakeholderInYear>
  outcome: Map<string, Outcome>
  indicator: Map<string, Indicator>
  definition: Map<string, Definition>
  reading: Map<string, Reading>
  benchmark: Map<string, Benchmark>
  frameworkIndicator: Map<string, FrameworkIndicator>
  result: Map<string, IndicatorResult>
  /** The group as printed: "Age: 60 and over". */
  group: Map<string, string>
  /** The breakdown a group belongs to. */
  breakdownOfGroup: Map<string, string>
  /** The year as the heads of columns and the keys of figures say it: unique, and harmless in a formula. */
  yearWord: Map<string, string>
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]))

export function makeLookups(year: YearInBook): Lookups {
  const groups = year.breakdowns.flatMap((breakdown) => breakdown.groups.map((group) => ({ breakdown, group })))
  return {
    objective: byId(year.objectives),
    activity: byId(year.activities),
    stakeholder: byId(year.stakeholders),
    outcome: byId(year.outcomes),
    indicator: byId(year.indicators),
    definition: byId(year.indicators.flatMap((indicator) => indicator.definitions)),
    reading: byId(year.readings),
    benchmark: byId(year.benchmarks),
    frameworkIndicator: byId(year.frameworkIndicators),
    result: new Map(year.results.map((result) => [result.indicatorId, result])),
    group: new Map(groups.map(({ breakdown, group }) => [group.id, `${breakdown.name}: ${group.label}`])),
    breakdownOfGroup: new Map(groups.map(({ breakdown, group }) => [group.id, breakdown.id])),
    yearWord: yearWords(year.years),
  }
}

/** The other heads on the sheet Years: a table must not have one head twice. */
const headsOfYears = [
  'Ref.',
  'Indicator',
  'Unit',
  'Better when',
  'As printed',
  'Out of',
  'Agrees',
  'To be minded',
  'Figure in the book',
] as const

/**
 * Years by a word that is the same in a column's head and in the keys that formulas look for. Excel takes
 * `*`, `?` and `~` in such a key for wildcards and does not tell capitals apart, so those go and doubles
 * are numbered.
 */
function yearWords(years: YearInBook['years']): Map<string, string> {
  const words = new Map<string, string>()
  const taken = new Set<string>(headsOfYears.map((head) => head.toLowerCase()))
  for (const year of years) {
    const plain = year.label.replace(/[*?~]|_(?=x[0-9A-Fa-f]{4}_)/g, '').trim() || 'Year'
    let word = plain
    for (let copy = 2; taken.has(word.toLowerCase()); copy++) word = `${plain} (${copy})`
    taken.add(word.toLowerCase())
    words.set(year.id, word)
  }
  return words
}

/** The definition in force: the newest version. */
export function definitionInForce(indicator: Indicator): Definition {
  const newest = indicator.definitions.at(-1)
  if (newest === undefined) throw new Error(`${indicator.reference} has no definition`)
  return newest
}

/** The definition that this year's figure was taken under; without a figure, the one in force. */
export function definitionOfYear(indicator: Indicator, lookups: Lookups): Definition {
  const figure = lookups.result.get(indicator.id)?.series.at(-1)?.figure
  return lookups.definition.get(figure?.definitionId ?? '') ?? definitionInForce(indicator)
}

/** "S-03 Pool users", or nothing. */
export const named = (item: { reference: string; name: string } | undefined): string =>
  item === undefined ? '' : `${item.reference} ${item.name}`
