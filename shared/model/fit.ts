import { z } from 'zod'
import { Day, Id, Line, Prose } from './primitives'

/** A framework indicator as it stands in this book: copied from the shipped files when first used, or our own. */
export const FrameworkIndicator = z.object({
  id: Id,
  /** `un-sdg`, `ons-wellbeing`, …; `own` for people's own. */
  framework: z.string(),
  frameworkTitle: z.string(),
  code: Line,
  /** In full, which may be long. */
  wording: z.string().trim().min(1).max(2000),
  unit: Line,
  population: Line,
  source: Prose,
  licence: Line,
  lookedUp: Day.nullable(),
  /** Shipped items are read-only. */
  shipped: z.boolean(),
})
export type FrameworkIndicator = z.infer<typeof FrameworkIndicator>

/** How an indicator stands to a framework indicator. */
export const fitKinds = ['directly', 'partly', 'contributes'] as const
export const FitKind = z.enum(fitKinds)
export type FitKind = z.infer<typeof FitKind>

export const fitKindWords = {
  directly: 'same question and population',
  partly: 'same question, other population or wording',
  contributes: 'ours is one influence on it among many',
} as const satisfies Record<FitKind, string>

export const FitFields = z.object({ indicatorId: Id, frameworkIndicatorId: Id, kind: FitKind, explanation: Prose })
export const Fit = FitFields.extend({ id: Id })
export type Fit = z.infer<typeof Fit>
