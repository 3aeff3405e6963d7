import { z } from 'zod'
import { Day, Id, Line, Name, Prose, WholeNumber } from './primitives'

/** What a reading of the indicator looks like. */
export const indicatorKinds = ['number', 'percentage', 'money', 'scale', 'yes-no', 'judgement'] as const
export const IndicatorKind = z.enum(indicatorKinds)
export type IndicatorKind = z.infer<typeof IndicatorKind>

export const indicatorKindWords = {
  number: 'A number',
  percentage: 'A percentage',
  money: 'An amount of money',
  scale: 'Answers on a scale',
  'yes-no': 'Yes or no',
  judgement: 'A judgement in words',
} as const satisfies Record<IndicatorKind, string>

/** `neither`: the figure describes, it is not better for being higher or lower. */
export const betterWhens = ['higher', 'lower', 'neither'] as const
export const BetterWhen = z.enum(betterWhens)
export type BetterWhen = z.infer<typeof BetterWhen>

/** How readings of parts of a year make the year: added up, the last one, or not at all. */
export const combinings = ['sum', 'last', 'none'] as const
export const Combining = z.enum(combinings)
export type Combining = z.infer<typeof Combining>

export const ScaleAnswer = z.strictObject({
  label: Name.max(80),
  /** What the answer counts for in the mean, for example 0 to 10. */
  score: z.number(),
})
export type ScaleAnswer = z.infer<typeof ScaleAnswer>

/** What makes two readings comparable. A change of any of these is a new version of the definition. */
export const DefinitionFields = z.strictObject({
  kind: IndicatorKind,
  /** What exactly is counted or asked, of whom and how. */
  definition: Prose,
  /** The unit as printed after or above a figure: "visits", "kWh a visit", "hours". Empty for shares. */
  unit: Line,
  /** Decimals shown. */
  decimals: z.number().int().min(0).max(4).default(0),
  /** The answers of a scale, worst first as they stand on the questionnaire; empty for other kinds. */
  scale: z.array(ScaleAnswer).max(15).default([]),
  /**
   * For a scale: what the figure is. `mean` of the scores, or the `share` of answers at or above
   * `shareFrom` (position counted from 0).
   */
  scaleFigure: z.enum(['mean', 'share']).default('mean'),
  shareFrom: z.number().int().min(0).max(14).default(0),
  combining: Combining.default('none'),
})
export type DefinitionFields = z.infer<typeof DefinitionFields>

/** One version of what an indicator measures. */
export const Definition = DefinitionFields.extend({
  id: Id,
  indicatorId: Id,
  version: WholeNumber,
  /** The first day from which readings are taken under it. */
  validFrom: Day,
  /** What changed against the version before, and why. Empty for the first. */
  changeNote: Prose,
})
export type Definition = z.infer<typeof Definition>

export const IndicatorFields = z.object({
  outcomeId: Id,
  name: Name,
  betterWhen: BetterWhen,
  /** Whether it tells by counting or by words. */
  qualitative: z.boolean().default(false),
  source: Line,
  frequency: Line,
  collector: Line,
  /** "What will you decide with it?" Collect only what you will use. */
  decision: Prose,
  /** Who asked for it. */
  askedFor: Line,
  /** Shown on the home page and leading its chapter's chart. */
  key: z.boolean().default(false),
  startedOn: Day.nullable().default(null),
  retiredOn: Day.nullable().default(null),
  retiredWhy: Prose,
})

/** How an outcome is known. `definitions` newest last; the last is the one in force. */
export const Indicator = IndicatorFields.extend({
  id: Id,
  number: WholeNumber,
  reference: z.string(),
  position: z.number().int(),
  definitions: z.array(Definition).min(1),
  /** The ways its readings are broken down. */
  breakdownIds: z.array(Id),
})
export type Indicator = z.infer<typeof Indicator>

/** What hangs on an indicator: what it can't be removed with, and what can't be changed under it. */
export const IndicatorUses = z.object({
  /** All readings, corrected ones too. */
  readings: WholeNumber,
  /** Those taken under the definition in force. */
  readingsInForce: WholeNumber,
  /** The last day of the readings that stand; null without any. */
  lastDay: Day.nullable(),
  benchmarks: WholeNumber,
  fits: WholeNumber,
  /** Experiences of the daybook that belong to it. */
  experiences: WholeNumber,
  /** Notes that it was looked at. */
  looks: WholeNumber,
  /** Actions that came from it. */
  actions: WholeNumber,
  /** How many readings each breakdown has, those without any left out. */
  breakdowns: z.array(z.object({ breakdownId: Id, readings: WholeNumber })),
})
export type IndicatorUses = z.infer<typeof IndicatorUses>

export const BreakdownGroup = z.object({ id: Id, breakdownId: Id, label: Name.max(80), position: z.number().int() })
export type BreakdownGroup = z.infer<typeof BreakdownGroup>

/** A way of breaking readings down: age group, postcode. */
export const Breakdown = z.object({ id: Id, name: Name.max(80), groups: z.array(BreakdownGroup) })
export type Breakdown = z.infer<typeof Breakdown>
