import { z } from 'zod'
import { Id, Line } from './primitives'
import { BenchmarkKind } from './benchmark'

/**
 * The figure of one indicator for one year (or one group of a breakdown), worked out from its
 * readings by `shared/rules/figure.ts`. The same object is shown in the window and printed.
 */
export const Figure = z.object({
  /** The number compared: per cent, mean, pence, count; 1 or 0 for yes and no; null for words or no figure. */
  value: z.number().nullable(),
  /** The figure as printed, with its unit where that belongs to the figure: "61%", "7.6", "£512,000", "Yes". */
  words: z.string(),
  /** How many the figure rests on (answers, or the denominator); null when it is a count of things. */
  n: z.number().nullable(),
  asked: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** For a scale: how many gave each answer. */
  counts: z.array(z.number()).nullable(),
  judgement: z.string().nullable(),
  grounds: z.string().nullable(),
  definitionId: Id,
  /** The readings it is made of. */
  readingIds: z.array(Id).min(1),
  /** How it came about. */
  made: z.enum(['reading', 'periods-added', 'periods-last', 'groups-added']),
  /** Days the readings cover; a figure of another length is not compared. */
  days: z.number().int(),
  sources: z.array(z.string()),
  /**
   * `few`: fewer than 10 answers, so no percentage is made of them. `small-group`: under 5 people,
   * so documents print no figure.
   */
  caution: z.enum(['none', 'few', 'small-group']),
})
export type Figure = z.infer<typeof Figure>

/** Why two figures are not compared. */
export const notComparableReasons = [
  'no-figure',
  'no-earlier-figure',
  'in-words',
  'other-unit',
  'other-definition',
  'no-denominator',
  'other-period-length',
  'too-few-answers',
  'no-value',
] as const
export const NotComparableReason = z.enum(notComparableReasons)
export type NotComparableReason = z.infer<typeof NotComparableReason>

export const ComparedWith = z.union([BenchmarkKind, z.literal('last-year')])
export type ComparedWith = z.infer<typeof ComparedWith>

const comparisonHead = {
  with: ComparedWith,
  /** "2024", "Our target", "England". */
  label: Line,
  /** The benchmark; null for last year. */
  benchmarkId: Id.nullable(),
  /** What it is compared with, as printed: "63.7%", "7.3 to 7.6". */
  againstWords: z.string(),
  against: z.object({ low: z.number(), high: z.number() }).nullable(),
  citation: z.string(),
  /** A difference of definition that does not forbid comparing but must be said. */
  remark: z.string(),
}

/** One figure held against one benchmark or last year. */
export const Comparison = z.discriminatedUnion('comparable', [
  z.object({
    ...comparisonHead,
    comparable: z.literal(true),
    /** Figure minus benchmark (its nearer end, for a range; 0 inside it). In points for shares. */
    difference: z.number(),
    /** Relative change in per cent; null for shares, scales and a benchmark of nought. */
    percent: z.number().nullable(),
    /** "+5.2%", "−2.7 points", "1,615 short". */
    differenceWords: z.string(),
    /** By the indicator's direction. `neither` when it has none. */
    verdict: z.enum(['better', 'worse', 'same', 'neither']),
    /** For targets: reached or not. Null for others. */
    met: z.boolean().nullable(),
  }),
  z.object({
    ...comparisonHead,
    comparable: z.literal(false),
    reason: NotComparableReason,
    /** The reason in a sentence. */
    words: z.string(),
  }),
])
export type Comparison = z.infer<typeof Comparison>

export const GroupFigure = z.object({ groupId: Id, label: z.string(), figure: Figure.nullable() })
export const BreakdownFigures = z.object({ breakdownId: Id, name: z.string(), groups: z.array(GroupFigure) })
export type BreakdownFigures = z.infer<typeof BreakdownFigures>

/** One year's place in an indicator's series. */
export const SeriesPoint = z.object({
  yearId: Id,
  label: z.string(),
  figure: Figure.nullable(),
  /** The definition changed between the year before and this one: the trend is broken here. */
  breakBefore: z.boolean(),
})
export type SeriesPoint = z.infer<typeof SeriesPoint>

/** Everything the accounts say of one indicator in one year. */
export const IndicatorResult = z.object({
  indicatorId: Id,
  /** Oldest first, ending with the year asked for. */
  series: z.array(SeriesPoint),
  comparisons: z.array(Comparison),
  breakdowns: z.array(BreakdownFigures),
  /** Questions the figures raise: "71% of 19 is not a whole number of people". */
  questions: z.array(z.string()),
})
export type IndicatorResult = z.infer<typeof IndicatorResult>
