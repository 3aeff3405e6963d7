import { z } from 'zod'
import { Day, Id, Line, Name, Prose, WholeNumber } from './primitives'

/** Last year is not among them: it is derived from the readings, never typed twice. */
export const benchmarkKinds = ['baseline', 'target', 'peer', 'sector', 'national'] as const
export const BenchmarkKind = z.enum(benchmarkKinds)
export type BenchmarkKind = z.infer<typeof BenchmarkKind>

export const benchmarkKindWords = {
  baseline: 'Our baseline',
  target: 'Our target',
  peer: 'A similar organisation',
  sector: 'The sector',
  national: 'A national figure',
} as const satisfies Record<BenchmarkKind, string>

/** Whose figures must carry a citation: everything that is not our own. */
export const outsideKinds = ['peer', 'sector', 'national'] as const satisfies BenchmarkKind[]

export const BenchmarkFields = z.object({
  indicatorId: Id,
  /** The year it serves; null: every year. */
  yearId: Id.nullable().default(null),
  kind: BenchmarkKind,
  /** How it is named beside a figure: "England", "Ward", "Our target". */
  label: Name.max(80),
  /** One value, or a range from `low` to `high`; in the unit of a figure (per cent, mean, number, pence). */
  value: z.number().nullable().default(null),
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  /** The unit it was published in; compared with the definition's. Empty: the same. */
  unit: Line,
  population: Line,
  /** The period it speaks of, in words, and its length where that matters. */
  period: Line,
  periodMonths: z.number().int().positive().nullable().default(null),
  publishedOn: Day.nullable().default(null),
  citation: Prose,
  /** Does it measure the same thing in the same way? */
  sameDefinition: z.enum(['same', 'similar', 'different']).default('same'),
  definitionNote: Prose,
  /** The framework indicator it was taken from. */
  frameworkIndicatorId: Id.nullable().default(null),
})

/** What a reading is compared with. */
export const Benchmark = BenchmarkFields.extend({ id: Id, number: WholeNumber, reference: z.string() })
export type Benchmark = z.infer<typeof Benchmark>
