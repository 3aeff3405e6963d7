import { z } from 'zod'
import { Definition } from './indicator'
import { Day, Id, Moment } from './primitives'
import { Reading, ReadingValue } from './reading'

/** How the columns of the grid divide a year. */
export const gridSchemes = ['year', 'quarters', 'months'] as const
export const GridScheme = z.enum(gridSchemes)
export type GridScheme = z.infer<typeof GridScheme>

/** A column: the days a reading entered in it speaks of. */
export const GridPeriod = z.object({
  periodStart: Day,
  periodEnd: Day,
  /** For the column's head: "Jan", "Apr–June", "2025". */
  label: z.string(),
  /** "1 to 31 January 2025". */
  words: z.string(),
})
export type GridPeriod = z.infer<typeof GridPeriod>

/** What is needed to read what is typed and to draw a cell's editor. */
export const GridDefinition = Definition.pick({
  id: true,
  kind: true,
  unit: true,
  decimals: true,
  scale: true,
  scaleFigure: true,
  shareFrom: true,
  combining: true,
  definition: true,
})
export type GridDefinition = z.infer<typeof GridDefinition>

/** A reading that stands, as the grid shows it. */
export const GridCell = Reading.pick({
  reference: true,
  definitionId: true,
  periodStart: true,
  periodEnd: true,
  asked: true,
  answered: true,
  source: true,
  note: true,
  recordedBy: true,
  /** The question whose answers it comes from, and the consultation it rests on. */
  questionId: true,
  consultationId: true,
}).extend({
  readingId: Id,
  value: ReadingValue,
  /** As shown, without the unit: "61%", "7.6", "£512,000", "6 of 8", the words of a judgement. */
  words: z.string(),
  /** The earlier reading whose place it took, which is kept; null where it is the first. */
  corrected: z.object({ was: z.string(), recordedAt: Moment, why: z.string() }).nullable(),
  /** What a careful bookkeeper would ask about it, in sentences; mostly none. */
  odd: z.array(z.string()),
  /** What was said when it was questioned and kept. */
  keptWhy: z.string(),
  recordedAt: Moment,
})
export type GridCell = z.infer<typeof GridCell>

/** The figure of a year in a row. */
const YearFigure = z.object({
  /** As shown, without the unit; "–" where there is none. */
  words: z.string(),
  /** Not rounded; null where there is none, or it is words. */
  value: z.number().nullable(),
})

const rowOfFigures = {
  indicatorId: Id,
  /** For each column the definition under which a reading entered there is taken. */
  definitionIds: z.array(Id),
  /** One for each of the grid's earlier years. */
  earlier: z.array(
    YearFigure.extend({
      /** Taken under another definition than this year's: not compared. */
      otherDefinition: z.boolean(),
    }),
  ),
  /** One for each column; null where nothing was entered. */
  cells: z.array(GridCell.nullable()),
  /** For each column in which nothing was entered: what readings of parts of it come to, three months in a quarter. */
  workedOut: z.array(YearFigure.nullable()),
  /** Readings of the year over other days than the columns: shown with the year's figure. */
  others: z.array(GridCell),
  /** This year's figure, worked out from the cells and the others; `because` says why there is none. */
  figure: YearFigure.extend({ because: z.string().nullable() }),
}

/**
 * A row of the grid. Every indicator in use in the year has one for the whole, and one for each group by
 * which it is broken down, under the heading of its objective.
 */
export const GridRow = z.discriminatedUnion('type', [
  z.object({ type: z.literal('objective'), objectiveId: Id, code: z.string(), title: z.string() }),
  z.object({
    type: z.literal('indicator'),
    groupId: z.null(),
    reference: z.string(),
    name: z.string(),
    unit: z.string(),
    /** Where its readings usually come from: offered for a new one. */
    source: z.string(),
    key: z.boolean(),
    /** How many rows of groups follow it. */
    groups: z.number().int(),
    /** This year's target in words; empty where there is none. */
    target: z.string(),
    /** Whether it is reached; null where there is none, or the two cannot be compared. */
    targetMet: z.boolean().nullable(),
    ...rowOfFigures,
  }),
  z.object({
    type: z.literal('group'),
    groupId: Id,
    label: z.string(),
    breakdownId: Id,
    breakdown: z.string(),
    /** The first row of its breakdown. */
    first: z.boolean(),
    ...rowOfFigures,
  }),
])
export type GridRow = z.infer<typeof GridRow>

/** A range of the rows in which a year's readings are entered, ready to be drawn. */
export const Grid = z.object({
  year: z.object({ id: Id, label: z.string() }),
  scheme: GridScheme,
  currency: z.string(),
  periods: z.array(GridPeriod),
  /** Up to two, oldest first. */
  earlierYears: z.array(z.object({ id: Id, label: z.string() })),
  /** Every definition that a row or a cell of this range names. */
  definitions: z.array(GridDefinition),
  /** How many rows the whole grid has, and the place of the first of these, counted from 0. */
  total: z.number().int(),
  fromRow: z.number().int(),
  rows: z.array(GridRow),
})
export type Grid = z.infer<typeof Grid>
