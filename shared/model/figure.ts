import { z } from 'zod'
import { BenchmarkKind } from './benchmark'
import { IndicatorKind } from './indicator'
import { Day, Id, Line } from './primitives'

/**
 * The figure of one indicator for one year (or one group of a breakdown), worked out from its
 * readings by `shared/rules/figure.ts`. The same object is shown in the window and printed.
 */
export const Figure = z.object({
  kind: IndicatorKind,
  /** True for a percentage, and for a scale whose figure is a share: differences are in points. */
  share: z.boolean(),
  /** The unit of the definition it was taken under, empty for shares: "visits", "kWh a visit". */
  unit: z.string(),
  /** Decimals shown. */
  decimals: z.number().int(),
  /**
   * The number compared: per cent, mean, pence, count; 1 or 0 for yes and no. Null for words, where
   * nothing can be worked out, and for a share of fewer than 10 answers: no percentage is made of them.
   * Not rounded.
   */
  value: z.number().nullable(),
  /**
   * The figure as printed, with its unit where that belongs to the figure: "61%", "7.6", "£512,000",
   * "Yes"; "6 of 8" for a share of fewer than 10 answers; "–" where nothing can be worked out.
   */
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
  /** First and last day of the readings. */
  periodStart: Day,
  periodEnd: Day,
  /** Days the readings cover, gaps left out; a count over another length of time is not compared. */
  days: z.number().int(),
  sources: z.array(z.string()),
  /**
   * `few`: a share or mean of fewer than 10 answers. `small-group`: from 1 to 4 people (or the limit
   * set), so documents print no figure.
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
  /** The period it speaks of, in words: "Nov 2023–24". Empty where not said. */
  period: z.string(),
  citation: z.string(),
  /** What does not forbid comparing but must be said beside it, in sentences; mostly empty. */
  remark: z.string(),
}

/** One figure held against one benchmark or last year. */
export const Comparison = z.discriminatedUnion('comparable', [
  z.object({
    ...comparisonHead,
    comparable: z.literal(true),
    /**
     * Figure minus benchmark (its nearer end, for a range; 0 inside it), both as printed, so that a
     * reader gets the same. In the unit of the figure: points for shares, pence for money.
     */
    difference: z.number(),
    /** Relative change in per cent, not rounded; null for shares, scales, yes or no, and a benchmark of nought or below. */
    percent: z.number().nullable(),
    /** "+5.2%", "−2.7 points", "1,615 short". */
    differenceWords: z.string(),
    /** By the indicator's direction. `neither` when it has none. */
    verdict: z.enum(['better', 'worse', 'same', 'neither']),
    /** For targets: reached or not. Null for others. */
    met: z.boolean().nullable(),
    /** A gap so small, between figures of samples, that it may be chance; the remark says so. */
    chance: z.boolean(),
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
export type GroupFigure = z.infer<typeof GroupFigure>
export const BreakdownFigures = z.object({ breakdownId: Id, name: z.string(), groups: z.array(GroupFigure) })
export type BreakdownFigures = z.infer<typeof BreakdownFigures>

/** One year's place in an indicator's series. */
export const SeriesPoint = z.object({
  yearId: Id,
  label: z.string(),
  figure: Figure.nullable(),
  /**
   * How far a figure of a sample may be from what all would have said, at 95%, with how many there were in all
   * that year: points of a share, score of a mean. Null where chance had no hand in it, and for too few.
   */
  margin: z.number().nullable(),
  /** The definition changed between the year before and this one: the trend is broken here. */
  breakBefore: z.boolean(),
})
export type SeriesPoint = z.infer<typeof SeriesPoint>

/** A question a figure raises: "71% of 19 is not a whole number of people." */
export const ResultQuestion = z.object({
  words: z.string(),
  /** The group whose reading raises it; the words begin with its name. Null for the whole. */
  groupId: Id.nullable(),
  /** Why the figure was kept all the same, as a sentence; null while nobody has answered. */
  kept: z.string().nullable(),
})
export type ResultQuestion = z.infer<typeof ResultQuestion>

/** Everything the accounts say of one indicator in one year. */
export const IndicatorResult = z.object({
  indicatorId: Id,
  /** Oldest first, ending with the year asked for. */
  series: z.array(SeriesPoint),
  comparisons: z.array(Comparison),
  breakdowns: z.array(BreakdownFigures),
  questions: z.array(ResultQuestion),
})
export type IndicatorResult = z.infer<typeof IndicatorResult>
