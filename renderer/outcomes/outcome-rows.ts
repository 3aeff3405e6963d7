import type { Benchmark } from '../../shared/model/benchmark'
import { type Fit, type FrameworkIndicator, fitKinds } from '../../shared/model/fit'
import type { Indicator } from '../../shared/model/indicator'
import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import type { BenefitBlock, Outcome } from '../../shared/model/outcome'
import type { Accountability, StakeholderInYear } from '../../shared/model/stakeholder'

/** What the table is made of, as the book has it. */
export type Held = {
  objectives: readonly ObjectiveInYear[]
  activities: readonly Activity[]
  stakeholders: readonly StakeholderInYear[]
  outcomes: readonly Outcome[]
  /** Those in use in the year. */
  indicators: readonly Indicator[]
  benchmarks: readonly Benchmark[]
  fits: readonly Fit[]
  frameworkIndicators: readonly FrameworkIndicator[]
}

/** One line of the table: an outcome with one of its indicators, or with none yet. */
export type Row = {
  /** Stays the same when an outcome gets its first indicator. */
  key: string
  objectiveId: string
  stakeholder: StakeholderInYear
  activity: Activity
  outcome: Outcome
  indicator: Indicator | null
  benchmarks: Benchmark[]
  /** The closest fit first. */
  national: { fit: Fit; with: FrameworkIndicator }[]
  /** A name that stands in the line above already goes quiet. */
  repeats: { stakeholder: boolean; activity: boolean; outcome: boolean }
}

export type Group = { objective: ObjectiveInYear; rows: Row[] }

/** The lines under their objectives, outcomes in their order, indicators of one outcome together. */
export function groupsOf(held: Held): Group[] {
  const stakeholders = new Map(held.stakeholders.map((one) => [one.id, one]))
  const activities = new Map(held.activities.map((one) => [one.id, one]))
  const frameworks = new Map(held.frameworkIndicators.map((one) => [one.id, one]))
  const indicators = Map.groupBy(held.indicators, ({ outcomeId }) => outcomeId)
  const benchmarks = Map.groupBy(held.benchmarks, ({ indicatorId }) => indicatorId)
  const fits = Map.groupBy(held.fits, ({ indicatorId }) => indicatorId)
  const outcomes = Map.groupBy(held.outcomes, ({ activityId }) => activities.get(activityId)?.objectiveId)

  return held.objectives.map((objective) => {
    const rows: Row[] = []
    for (const outcome of (outcomes.get(objective.id) ?? []).toSorted((a, b) => a.position - b.position)) {
      const stakeholder = stakeholders.get(outcome.stakeholderId)
      const activity = activities.get(outcome.activityId)
      if (stakeholder === undefined || activity === undefined) continue
      const shown = (indicators.get(outcome.id) ?? []).toSorted((a, b) => a.position - b.position)
      for (const [at, indicator] of (shown.length === 0 ? [null] : shown).entries()) {
        const before = rows.at(-1)
        rows.push({
          key: at === 0 || indicator === null ? outcome.id : indicator.id,
          objectiveId: objective.id,
          stakeholder,
          activity,
          outcome,
          indicator,
          benchmarks: indicator === null ? [] : (benchmarks.get(indicator.id) ?? []),
          national: (indicator === null ? [] : (fits.get(indicator.id) ?? []))
            .toSorted((a, b) => fitKinds.indexOf(a.kind) - fitKinds.indexOf(b.kind))
            .flatMap((fit) => {
              const fitted = frameworks.get(fit.frameworkIndicatorId)
              return fitted === undefined ? [] : [{ fit, with: fitted }]
            }),
          repeats: {
            stakeholder: before?.stakeholder.id === stakeholder.id,
            activity: before?.activity.id === activity.id,
            outcome: before?.outcome.id === outcome.id,
          },
        })
      }
    }
    return { objective, rows }
  })
}

/** The line of an indicator, or the first line of an outcome. */
export function rowOf(groups: readonly Group[], chosen: string | null): Row | undefined {
  const rows = groups.flatMap((group) => group.rows)
  return rows.find(({ indicator }) => indicator?.id === chosen) ?? rows.find(({ outcome }) => outcome.id === chosen)
}

export const idOf = (row: Row): string => row.indicator?.id ?? row.outcome.id

/** The new order, where a line goes one up or down under its objective; null at its end. */
export function stepped(
  groups: readonly Group[],
  key: string,
  step: -1 | 1,
): { of: 'outcomes' | 'indicators'; ids: string[] } | null {
  const rows = groups.find((group) => group.rows.some((row) => row.key === key))?.rows ?? []
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  const beside = rows[at + step]
  if (row === undefined || beside === undefined) return null
  if (row.outcome.id === beside.outcome.id) {
    const ids = rows.filter((one) => one.outcome.id === row.outcome.id).flatMap((one) => one.indicator?.id ?? [])
    return { of: 'indicators', ids: swapped(ids, row.indicator?.id, beside.indicator?.id) }
  }
  const ids = [...new Set(rows.map((one) => one.outcome.id))]
  return { of: 'outcomes', ids: swapped(ids, row.outcome.id, beside.outcome.id) }
}

function swapped(ids: readonly string[], one: string | undefined, other: string | undefined): string[] {
  return ids.map((id) => (id === one ? (other ?? id) : id === other ? (one ?? id) : id))
}

/** Where an outcome stands in the social benefit table until somebody says otherwise. */
export const blockOf = {
  within: 'staff',
  below: 'customers',
  beside: 'local-community',
  above: 'public-benefit',
} as const satisfies Record<Accountability, BenefitBlock>
