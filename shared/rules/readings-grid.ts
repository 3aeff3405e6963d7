import type { Benchmark } from '../model/benchmark'
import type { Figure } from '../model/figure'
import type { Grid, GridCell, GridDefinition, GridPeriod, GridRow, GridScheme } from '../model/grid'
import type { Breakdown, BreakdownGroup, Definition, Indicator } from '../model/indicator'
import type { Activity, Objective } from '../model/objective'
import type { Outcome } from '../model/outcome'
import type { Reading } from '../model/reading'
import type { Year } from '../model/year'
import { compareWithBenchmark } from './comparison'
import { definitionFor, sameMeasure } from './definition-change'
import { type FigureContext, groupFigure, workOutYear, yearFigure } from './figure'
import { amountWords, noFigureWords } from './figure-of'
import { gridPeriods } from './grid-periods'
import { questionReading } from './plausibility'

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

export type GridInput = {
  /** The range of rows to be filled in, its place and how many there are in all. */
  rows: readonly PlannedRow[]
  fromRow: number
  total: number
  year: Pick<Year, 'id' | 'label' | 'startsOn' | 'endsOn'>
  /** At most two, oldest first. */
  earlierYears: readonly Pick<Year, 'id' | 'label' | 'startsOn' | 'endsOn'>[]
  scheme: GridScheme
  /** Readings of the year and the earlier ones for the indicators of these rows. */
  readings: readonly Reading[]
  /** Those that serve the year. */
  benchmarks: readonly Benchmark[]
  breakdowns: readonly Breakdown[]
  currency: string
}

/** Fills a range of rows in: what stands in each cell, what it raises, the figures of the years, the target. */
export function readingsGrid(input: GridInput): Grid {
  const { year, scheme, earlierYears, currency, fromRow, total } = input
  const periods = gridPeriods(year, scheme)
  const standing = input.readings.filter(({ supersededById }) => supersededById === null)
  const readings = Map.groupBy(standing, ({ indicatorId }) => indicatorId)
  const targets = Map.groupBy(
    input.benchmarks.filter(({ kind }) => kind === 'target'),
    ({ indicatorId }) => indicatorId,
  )
  const used = new Map<string, Definition>()
  const corrected = input.readings.filter(({ supersededById }) => supersededById !== null)
  const columns: Columns = {
    ...input,
    periods,
    used,
    measures: new Map(),
    corrected: new Map(corrected.map((reading) => [reading.id, reading])),
  }
  let last: IndicatorRows | null = null
  const rows = input.rows.map((row): GridRow => {
    if (row.type === 'objective') {
      const { id, code, title } = row.objective
      return { type: 'objective', objectiveId: id, code, title }
    }
    const { indicator } = row
    if (last?.indicator !== indicator) last = new IndicatorRows(indicator, readings.get(indicator.id) ?? [], columns)
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

type Columns = Pick<GridInput, 'year' | 'earlierYears' | 'breakdowns' | 'currency' | 'scheme'> & {
  periods: readonly GridPeriod[]
  /** Definitions that a row or cell names, by id. */
  used: Map<string, Definition>
  /** Which pairs of definitions measure the same, since that is asked of every cell. */
  measures: Map<string, boolean>
  /** Readings that a later one corrected, by id. */
  corrected: Map<string, Reading>
}

/** The rows of one indicator. */
class IndicatorRows {
  readonly indicator: Indicator
  readonly #columns: Columns
  readonly #now: Readings
  readonly #context: FigureContext
  /** Readings and context of each earlier year. */
  readonly #earlier: { readings: Readings; context: FigureContext }[]
  readonly #definitionIds: string[]
  readonly #definitions: Map<string, Definition>

  constructor(indicator: Indicator, readings: readonly Reading[], columns: Columns) {
    this.indicator = indicator
    this.#columns = columns
    this.#definitions = new Map(indicator.definitions.map((definition) => [definition.id, definition]))
    const breakdowns = columns.breakdowns.filter(({ id }) => indicator.breakdownIds.includes(id))
    const contextOf = (year: GridInput['year']) => ({
      definitions: indicator.definitions,
      year,
      breakdowns,
      currency: columns.currency,
    })
    const byYear = Map.groupBy(readings, ({ yearId }) => yearId)
    this.#now = readingsOf(byYear.get(columns.year.id) ?? [])
    this.#context = contextOf(columns.year)
    this.#earlier = columns.earlierYears.map((year) => ({
      readings: readingsOf(byYear.get(year.id) ?? []),
      context: contextOf(year),
    }))
    this.#definitionIds = columns.periods.map(({ periodEnd }) => this.#use(definitionFor(indicator, periodEnd)))
  }

  whole(groups: number, targets: readonly Benchmark[]): GridRow {
    const { figure, because } = workOutYear(this.#now.all, this.#context)
    const earlier = this.#earlier.map(({ readings, context }) => yearFigure(readings.all, context))
    const { id, reference, name, source, key } = this.indicator
    const unit = definitionFor(this.indicator, this.#columns.year.endsOn).unit
    return {
      type: 'indicator',
      indicatorId: id,
      groupId: null,
      reference,
      name,
      unit,
      source,
      key,
      groups,
      ...this.#target(figure, targets),
      ...this.#figures(null, figure, because, earlier),
    }
  }

  group({ group, breakdown, first }: Extract<PlannedRow, { type: 'group' }>): GridRow {
    const figure = groupFigure(group.id, this.#now.of(group.id), this.#context)
    const earlier = this.#earlier.map(({ readings, context }) => groupFigure(group.id, readings.of(group.id), context))
    return {
      type: 'group',
      indicatorId: this.indicator.id,
      groupId: group.id,
      label: group.label,
      breakdownId: breakdown.id,
      breakdown: breakdown.name,
      first,
      ...this.#figures(group.id, figure, null, earlier),
    }
  }

  #figures(groupId: string | null, figure: Figure | null, because: string | null, earlier: (Figure | null)[]) {
    const before = earlier.at(-1) ?? null
    const cells = this.#now.of(groupId).map((one) => this.#cell(one, before))
    const places = this.#columns.periods.map(({ periodStart, periodEnd }) =>
      cells.findIndex((cell) => cell.periodStart === periodStart && cell.periodEnd === periodEnd),
    )
    // Where the year is not divided, its one column shows the year's figure.
    const divided = this.#columns.scheme !== 'year' && places.includes(-1) && this.#now.all.length > 0
    const taken = figure?.definitionId ?? this.#definitionIds.at(-1)
    return {
      definitionIds: this.#definitionIds,
      earlier: earlier.map((one) => ({
        ...shown(one),
        otherDefinition: one !== null && !this.#same(one.definitionId, taken),
      })),
      cells: places.map((place) => cells[place] ?? null),
      workedOut: this.#columns.periods.map((period, column) =>
        divided && places[column] === -1 ? this.#piece(groupId, period) : null,
      ),
      others: cells
        .filter((_, place) => !places.includes(place))
        .sort((a, b) => (a.periodStart < b.periodStart ? -1 : a.periodStart > b.periodStart ? 1 : 0)),
      figure: { ...shown(figure), because },
    }
  }

  /** What readings of parts of a column come to, by the rules of a year. */
  #piece(groupId: string | null, { periodStart, periodEnd }: GridPeriod) {
    const readings = groupId === null ? this.#now.all : this.#now.of(groupId)
    const within = readings.filter((one) => one.periodStart >= periodStart && one.periodEnd <= periodEnd)
    if (within.length === 0) return null
    const context = { ...this.#context, year: { startsOn: periodStart, endsOn: periodEnd } }
    const figure = groupId === null ? yearFigure(within, context) : groupFigure(groupId, within, context)
    return figure === null ? null : shown(figure)
  }

  #corrected(reading: Reading, definition: Definition): GridCell['corrected'] {
    if (reading.correctsId === null) return null
    const earlier = this.#columns.corrected.get(reading.correctsId)
    return {
      was: earlier === undefined ? '' : amountWords(earlier, definition, this.#columns.currency),
      recordedAt: earlier?.recordedAt ?? reading.recordedAt,
      why: reading.correctionWhy,
    }
  }

  #cell(reading: Reading, before: Figure | null): GridCell {
    const definition = this.#definitions.get(reading.definitionId) ?? definitionFor(this.indicator, reading.periodEnd)
    this.#use(definition)
    const { value, asked, answered, periodStart, periodEnd } = reading
    const questions = questionReading({
      definition,
      value,
      asked,
      answered,
      period: { start: periodStart, end: periodEnd },
      year: this.#columns.year,
      earlier: before !== null && this.#same(before.definitionId, definition.id) ? before : null,
      currency: this.#columns.currency,
    })
    return {
      readingId: reading.id,
      reference: reading.reference,
      definitionId: reading.definitionId,
      periodStart,
      periodEnd,
      value,
      words: amountWords(reading, definition, this.#columns.currency),
      asked,
      answered,
      corrected: this.#corrected(reading, definition),
      odd: questions.map(({ words }) => words),
      keptWhy: reading.keptWhy,
      source: reading.source,
      note: reading.note,
      recordedAt: reading.recordedAt,
      recordedBy: reading.recordedBy,
    }
  }

  #target(figure: Figure | null, targets: readonly Benchmark[]): { target: string; targetMet: boolean | null } {
    const [first] = targets.toSorted((a, b) => a.number - b.number)
    if (first === undefined) return { target: '', targetMet: null }
    const definition =
      this.#definitions.get(figure?.definitionId ?? '') ?? definitionFor(this.indicator, this.#columns.year.endsOn)
    const { betterWhen } = this.indicator
    const { year, currency } = this.#columns
    const held = compareWithBenchmark({ figure, definition }, first, { betterWhen, currency, year })
    return { target: held.againstWords, targetMet: held.comparable ? held.met : null }
  }

  #same(one: string, other: string | undefined): boolean {
    if (one === other) return true
    const key = `${one} ${other}`
    const known = this.#columns.measures.get(key)
    if (known !== undefined) return known
    const a = this.#definitions.get(one)
    const b = this.#definitions.get(other ?? '')
    const same = a !== undefined && b !== undefined && sameMeasure(a, b)
    this.#columns.measures.set(key, same)
    return same
  }

  #use(definition: Definition): string {
    this.#columns.used.set(definition.id, definition)
    return definition.id
  }
}

type Readings = { all: Reading[]; of(groupId: string | null): Reading[] }

/** Readings of one indicator and year, whole and by group, sorted once: there are as many groups as readings. */
function readingsOf(all: Reading[]): Readings {
  const byGroup = Map.groupBy(all, ({ groupId }) => groupId)
  return { all, of: (groupId) => byGroup.get(groupId) ?? [] }
}

const shown = (figure: Figure | null) => ({ words: figure?.words ?? noFigureWords, value: figure?.value ?? null })

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
