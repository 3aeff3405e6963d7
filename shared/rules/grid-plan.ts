import type { Breakdown, BreakdownGroup, Indicator } from '../model/indicator'
import type { Activity, Objective } from '../model/objective'
import type { Outcome } from '../model/outcome'

/** A row before its figures are worked out: cheap, so that a range of thousands can be found. */
export type PlannedRow =
  | { type: 'objective'; objective: Pick<Objective, 'id' | 'code' | 'title'> }
  | { type: 'indicator'; indicator: Indicator; groups: number }
  | { type: 'group'; indicator: Indicator; group: BreakdownGroup; breakdown: Breakdown; first: boolean }

/**
 * All rows of a grid in their order: by objective, activity, outcome and indicator as they stand in the book,
 * under each indicator the groups it is broken down by. Objectives without an indicator have no heading.
 * @param book indicators in use in the year; objectives, activities and outcomes each in their order
 */
export function plannedRows(book: {
  objectives: readonly Pick<Objective, 'id' | 'code' | 'title'>[]
  activities: readonly Activity[]
  outcomes: readonly Outcome[]
  indicators: readonly Indicator[]
  breakdowns: readonly Breakdown[]
}): PlannedRow[] {
  const activities = Map.groupBy(book.activities, ({ objectiveId }) => objectiveId)
  const outcomes = Map.groupBy(book.outcomes, ({ activityId }) => activityId)
  const indicators = Map.groupBy(book.indicators, ({ outcomeId }) => outcomeId)
  const breakdowns = new Map(book.breakdowns.map((breakdown) => [breakdown.id, breakdown]))
  const rowsOf = (indicator: Indicator): PlannedRow[] => {
    const groups = indicator.breakdownIds
      .flatMap((id) => breakdowns.get(id) ?? [])
      .flatMap((breakdown) =>
        breakdown.groups.map(
          (group, place): PlannedRow => ({ type: 'group', indicator, group, breakdown, first: place === 0 }),
        ),
      )
    return [{ type: 'indicator', indicator, groups: groups.length }, ...groups]
  }
  return book.objectives.flatMap((objective): PlannedRow[] => {
    const rows = (activities.get(objective.id) ?? [])
      .flatMap(({ id }) => outcomes.get(id) ?? [])
      .flatMap(({ id }) => indicators.get(id) ?? [])
      .flatMap(rowsOf)
    return rows.length === 0 ? [] : [{ type: 'objective', objective }, ...rows]
  })
}
