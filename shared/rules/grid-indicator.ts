import type { Benchmark } from '../model/benchmark'
import type { Figure } from '../model/figure'
import type { GridCell, GridPeriod, GridRow, GridScheme } from '../model/grid'
import type { Breakdown, Definition, Indicator } from '../model/indicator'
import type { Reading } from '../model/reading'
import type { Year } from '../model/year'
import { compareWithBenchmark } from './comparison'
import { definitionFor, sameMeasure } from './definition-change'
import { type FigureContext, groupFigure, workOutYear, yearFigure } from './figure'
import { noFigureWords } from './figure-of'
import type { FigureReading } from './gathering'
import { gridCell } from './grid-cell'
import type { PlannedRow } from './grid-plan'

/** The readings of one indicator: every one of the year, and those that stand of each earlier year, oldest first. */
export type GridReadings = { now: readonly Reading[]; earlier: readonly (readonly FigureReading[])[] }

type Days = Pick<Year, 'id' | 'startsOn' | 'endsOn'>

/** What all rows of a grid have in common. */
export type GridColumns = {
  year: Days
  earlierYears: readonly Days[]
  breakdowns: readonly Breakdown[]
  currency: string
  scheme: GridScheme
  periods: readonly GridPeriod[]
  /** Definitions that a row or cell names, by id. */
  used: Map<string, Definition>
  /** Which pairs of definitions measure the same, since that is asked of every cell. */
  measures: Map<string, boolean>
}

/** The rows of one indicator: the whole, and each of its groups. */
export class IndicatorRows {
  readonly indicator: Indicator
  readonly #columns: GridColumns
  readonly #now: ByGroup<Reading>
  /** Readings that a later one corrected, by id. */
  readonly #corrected: ReadonlyMap<string, Reading>
  readonly #context: FigureContext
  /** Readings and context of each earlier year. */
  readonly #earlier: { readings: ByGroup<FigureReading>; context: FigureContext }[]
  readonly #definitionIds: string[]
  readonly #definitions: Map<string, Definition>

  constructor(indicator: Indicator, { now, earlier }: GridReadings, columns: GridColumns) {
    this.indicator = indicator
    this.#columns = columns
    this.#definitions = new Map(indicator.definitions.map((definition) => [definition.id, definition]))
    const breakdowns = columns.breakdowns.filter(({ id }) => indicator.breakdownIds.includes(id))
    const contextOf = (year: Days) => ({
      definitions: indicator.definitions,
      year,
      breakdowns,
      currency: columns.currency,
    })
    this.#now = byGroup(now.filter(({ supersededById }) => supersededById === null))
    const corrected = now.filter(({ supersededById }) => supersededById !== null)
    this.#corrected = new Map(corrected.map((reading) => [reading.id, reading]))
    this.#context = contextOf(columns.year)
    this.#earlier = columns.earlierYears.map((year, place) => ({
      readings: byGroup(earlier[place] ?? []),
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

  #cell(reading: Reading, before: Figure | null): GridCell {
    const definition = this.#definitions.get(reading.definitionId) ?? definitionFor(this.indicator, reading.periodEnd)
    this.#use(definition)
    return gridCell(reading, {
      definition,
      year: this.#columns.year,
      earlier: before !== null && this.#same(before.definitionId, definition.id) ? before : null,
      corrected: reading.correctsId === null ? null : (this.#corrected.get(reading.correctsId) ?? null),
      currency: this.#columns.currency,
    })
  }

  #target(figure: Figure | null, targets: readonly Benchmark[]): { target: string; targetMet: boolean | null } {
    const [first] = targets.toSorted((a, b) => a.number - b.number)
    if (first === undefined) return { target: '', targetMet: null }
    const definition =
      this.#definitions.get(figure?.definitionId ?? '') ?? definitionFor(this.indicator, this.#columns.year.endsOn)
    const { betterWhen } = this.indicator
    const { year, currency } = this.#columns
    // A target is a line to reach, whatever the margin.
    const held = compareWithBenchmark({ figure, margin: null, definition }, first, { betterWhen, currency, year })
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

type ByGroup<Kind> = { all: readonly Kind[]; of(groupId: string | null): readonly Kind[] }

/** Readings of one indicator and year, whole and by group, sorted once: there are as many groups as readings. */
function byGroup<Kind extends FigureReading>(all: readonly Kind[]): ByGroup<Kind> {
  const groups = Map.groupBy(all, ({ groupId }) => groupId)
  return { all, of: (groupId) => groups.get(groupId) ?? [] }
}

const shown = (figure: Figure | null) => ({ words: figure?.words ?? noFigureWords, value: figure?.value ?? null })
