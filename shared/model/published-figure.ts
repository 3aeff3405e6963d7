import { z } from 'zod'
import { FitKind } from './fit'
import { Day, Id } from './primitives'

/** A figure published for a framework indicator that an indicator of the book fits. */
export const PublishedFigure = z.object({
  frameworkIndicatorId: Id,
  frameworkTitle: z.string(),
  publisher: z.string(),
  /** What it measures, in short: "Active". */
  name: z.string(),
  /** How the indicator fits it, and in what the two differ. */
  fit: FitKind,
  explanation: z.string(),
  /** The unit it was published in: "%", "mean, 0 to 10". */
  unit: z.string(),
  /** In words: "November 2023 to November 2024". */
  period: z.string(),
  periodStart: Day.nullable(),
  periodEnd: Day.nullable(),
  area: z.string(),
  population: z.string(),
  value: z.number(),
  note: z.string(),
  source: z.string(),
  lookedUp: Day,
})
export type PublishedFigure = z.infer<typeof PublishedFigure>
