import type { Benchmark } from '../model/benchmark'
import type { Grid, GridDefinition, GridRow, GridScheme } from '../model/grid'
import type { Breakdown, Definition } from '../model/indicator'
import type { Year } from '../model/year'
import { type GridColumns, type GridReadings, IndicatorRows } from './grid-indicator'
import { gridPeriods } from './grid-periods'
import type { PlannedRow } from './grid-plan'

export type GridInput = {
  /** The range of rows to be filled in, its place and how many there are in all. */
  rows: readonly PlannedRow[]
  fromRow: number
  total: number
  year: Pick<Year, 'id' | 'label' | 'startsOn' | 'endsOn'>
  /** At most two, oldest first. */
  earlierYears: readonly Pick<Year, 'id' | 'label' | 'startsOn' | 'endsOn'>[]
  scheme: GridScheme
  /** Asked once for each indicator of these rows, when its rows are filled in: none need be held together. */
  readingsOf(indicatorId: string): GridReadings
  /** Those that serve the year. */
  benchmarks: readonly Benchmark[]
  breakdowns: readonly Breakdown[]
  currency: string
}

/** Fills a range of rows in: what stands in each cell, what it raises, the figures of the years, the target. */
export function readingsGrid(input: GridInput): Grid {
  const { year, scheme, earlierYears, currency, fromRow, total } = input
  const periods = gridPeriods(year, scheme)
  const targets = Map.groupBy(
    input.benchmarks.filter(({ kind }) => kind === 'target'),
    ({ indicatorId }) => indicatorId,
  )
  const used = new Map<string, Definition>()
  const columns: GridColumns = {
    ...input,
    periods,
    used,
    measures: new Map(),
  }
  let last: IndicatorRows | null = null
  const rows = input.rows.map((row): GridRow => {
    if (row.type === 'objective') {
      const { id, code, title } = row.objective
      return { type: 'objective', objectiveId: id, code, title }
    }
    const { indicator } = row
    if (last?.indicator !== indicator) last = new IndicatorRows(indicator, input.readingsOf(indicator.id), columns)
    return row.type === 'group' ? last.group(row) : last.whole(row.groups, targets.get(indicator.id) ?? [])
  })
  return {
    year: { id: year.id, label: year.label },
    scheme,
    currency,
    periods,
    earlierYears: earlierYears.map(({ id, label }) => ({ id, label })),
    definitions: [...used.values()].map(gridDefinition),
    total,
    fromRow,
    rows,
  }
}

const gridDefinition = (of: Definition): GridDefinition => ({
  id: of.id,
  kind: of.kind,
  unit: of.unit,
  decimals: of.decimals,
  scale: of.scale,
  scaleFigure: of.scaleFigure,
  shareFrom: of.shareFrom,
  combining: of.combining,
  definition: of.definition,
})
