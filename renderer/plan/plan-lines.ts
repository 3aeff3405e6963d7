import type { PlannedIndicator } from '../../shared/model/plan'

/** A line of the plan: an objective, or an indicator below it. */
export type PlanLine = { is: 'objective'; objective: string } | { is: 'indicator'; row: PlannedIndicator }

/** The plan by objective, in the order of the objectives. */
export const planLines = (plan: readonly PlannedIndicator[]): PlanLine[] =>
  [...Map.groupBy(plan, ({ objective }) => objective)].flatMap(([objective, rows]): PlanLine[] => [
    { is: 'objective', objective },
    ...rows.map((row) => ({ is: 'indicator' as const, row })),
  ])

export const keyOf = (line: PlanLine): string =>
  line.is === 'objective' ? `objective ${line.objective}` : line.row.indicatorId

/** A line that is drawn, with the room to be left above it for those that are not. */
type Drawn = { index: number; above: number }

/** The lines that are drawn, by objective. */
export function drawnByObjective(
  lines: readonly PlanLine[],
  items: readonly { index: number; start: number; end: number }[],
): [string, Drawn[]][] {
  const drawn = items.map(({ index, start }, at) => ({ index, above: start - (items[at - 1]?.end ?? 0) }))
  const objectiveOf = ({ index }: Drawn) => {
    const line = lines[index]
    return line === undefined ? '' : line.is === 'objective' ? line.objective : line.row.objective
  }
  return [...Map.groupBy(drawn, objectiveOf)]
}
