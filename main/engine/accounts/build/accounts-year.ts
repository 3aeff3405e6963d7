import type { Edition } from '../../../../shared/model/edition'
import type { EvidenceTarget } from '../../../../shared/model/evidence'
import type { Comparison, Figure, IndicatorResult } from '../../../../shared/model/figure'
import type { Definition, Indicator } from '../../../../shared/model/indicator'
import type { Activity, ObjectiveInYear } from '../../../../shared/model/objective'
import type { Outcome } from '../../../../shared/model/outcome'
import type { Reading } from '../../../../shared/model/reading'
import type { StakeholderInYear } from '../../../../shared/model/stakeholder'
import { leftOutOf } from '../../../../shared/rules/edition'
import { type Told, toldOf } from '../told'
import type { YearInBook } from '../year-in-book'
import { type Placed, placedIn } from './placed'
import { type HiddenWords, printSafe } from './print-safe'
import { printable } from './printable'
import { type Proved, provedIn } from './proved'
import { withoutSourceReferences } from './sources-told'

type TargetComparison = Extract<Comparison, { comparable: true }>

/** An indicator with all that stands around it in the year of the accounts. */
export type IndicatorInYear = {
  indicator: Indicator
  definition: Definition
  outcome: Outcome
  activity: Activity
  stakeholder: StakeholderInYear
  result: IndicatorResult
  /** This year's figure. */
  figure: Figure | null
  lastYear: Comparison | undefined
  /** The target, held against; null where there is none or the two cannot be compared. */
  target: TargetComparison | null
}

/** What a target's comparison comes to, in the words of the accounts. */
export type TargetResult = 'met' | 'missed' | 'not-known' | 'no-target'

/** The year's content, arranged for writing: chapters look things up here. */
export type AccountsYear = Omit<YearInBook, 'daily'> & {
  edition: Edition
  /** The daily work as far as it may be told: there is no other here. */
  told: Told
  hiddenWords: HiddenWords
  /** What the texts of the chapters that are written place themselves, by number. */
  placed: Placed
  /** Charts and pictures that stand in the document already, as it is written. */
  drawnAt: Set<string>
  /** Objectives the accounts report on, in their order. */
  reported: ObjectiveInYear[]
  /** By objective, then activity, outcome and indicator, as they stand in the book. */
  indicatorsInYear: IndicatorInYear[]
  indicatorsOf(objectiveId: string): IndicatorInYear[]
  /** This year's readings that stand, of what is reported on. */
  readingsReported: Reading[]
  readingReferences(ids: readonly string[]): string[]
  /** How these accounts name a thing that evidence is for; null where they do not tell of it. */
  proved(target: EvidenceTarget, id: string): Proved | null
  /** `E-003`, `E-007`: what proves these readings. */
  evidenceReferences(readingIds: readonly string[]): string[]
  benchmarkReference(id: string | null): string | undefined
  /** How a sentence calls an indicator: by its reference, in an edition without them by its name. */
  called(indicator: Indicator): string
  activity(id: string): Activity | undefined
  stakeholder(id: string | null): StakeholderInYear | undefined
}

/** Arranges the year, with small groups already taken out of its results. */
export function accountsYear(yearInBook: YearInBook, edition: Edition): AccountsYear {
  const { safe, hiddenWords } = printSafe(printable(yearInBook))
  const { daily: _, ...year } = leftOutOf[edition].references ? withoutSourceReferences(safe) : safe
  const told = toldOf(safe, edition, hiddenWords)
  const objectives = [...year.objectives].sort(byPosition)
  const reported = objectives.filter((objective) => objective.inYear?.included !== false)
  const activities = byId(year.activities)
  const stakeholders = byId(year.stakeholders)
  const readings = byId(year.readings)
  const benchmarks = byId(year.benchmarks)
  const ofObjective = new Map(objectives.map((objective) => [objective.id, indicatorsOf(objective, year)]))
  const indicatorsInYear = reported.flatMap((objective) => ofObjective.get(objective.id) ?? [])
  const shown = new Set(indicatorsInYear.map(({ indicator }) => indicator.id))
  const readingsReported = year.readings.filter(
    (one) => one.yearId === year.year.id && one.supersededById === null && shown.has(one.indicatorId),
  )
  return {
    ...year,
    edition,
    told,
    hiddenWords,
    placed: placedIn(safe, edition),
    drawnAt: new Set(),
    reported,
    indicatorsInYear,
    indicatorsOf: (objectiveId) => ofObjective.get(objectiveId) ?? [],
    readingsReported,
    readingReferences: (ids) => ids.flatMap((id) => readings.get(id)?.reference ?? []),
    proved: provedIn({ ...year, readingsReported, told }),
    evidenceReferences: (ids) => [
      ...new Set(ids.flatMap((id) => told.evidenceFor('reading', id).map(({ reference }) => reference))),
    ],
    benchmarkReference: (id) => (id === null ? undefined : benchmarks.get(id)?.reference),
    called: ({ reference, name }) => (leftOutOf[edition].references ? `“${name}”` : reference),
    activity: (id) => activities.get(id),
    stakeholder: (id) => (id === null ? undefined : stakeholders.get(id)),
  }
}

type Content = Omit<YearInBook, 'daily'>

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position

function indicatorsOf(objective: ObjectiveInYear, year: Content): IndicatorInYear[] {
  const activities = year.activities.filter((activity) => activity.objectiveId === objective.id).sort(byPosition)
  return activities.flatMap((activity) =>
    year.outcomes
      .filter((outcome) => outcome.activityId === activity.id)
      .sort(byPosition)
      .flatMap((outcome) =>
        year.indicators
          .filter((indicator) => indicator.outcomeId === outcome.id)
          .sort(byPosition)
          .flatMap((indicator) => indicatorInYear(indicator, outcome, activity, year)),
      ),
  )
}

function indicatorInYear(indicator: Indicator, outcome: Outcome, activity: Activity, year: Content): IndicatorInYear[] {
  const result = year.results.find((one) => one.indicatorId === indicator.id)
  const stakeholder = year.stakeholders.find((one) => one.id === outcome.stakeholderId)
  const figure = result?.series.at(-1)?.figure ?? null
  const definition =
    indicator.definitions.find((one) => one.id === figure?.definitionId) ?? indicator.definitions.at(-1)
  if (result === undefined || stakeholder === undefined || definition === undefined) return []
  const target = result.comparisons.find((comparison) => comparison.with === 'target')
  return [
    {
      indicator,
      definition,
      outcome,
      activity,
      stakeholder,
      result,
      figure,
      lastYear: result.comparisons.find((comparison) => comparison.with === 'last-year'),
      target: target?.comparable ? target : null,
    },
  ]
}

export function targetResult({ target, result }: IndicatorInYear): TargetResult {
  if (!result.comparisons.some((comparison) => comparison.with === 'target')) return 'no-target'
  if (target?.met == null) return 'not-known'
  return target.met ? 'met' : 'missed'
}
