import { z } from 'zod'
import { FrameworkWordingStatus } from './framework'
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

/** What the finder answers: as it would stand in the book, with what its published set says of it besides. */
export const FoundFrameworkIndicator = FrameworkIndicator.omit({ id: true }).extend({
  /** Null while the book does not use it. */
  id: Id.nullable(),
  /** What the set calls it; empty for our own. */
  name: z.string(),
  /** The wording alone, as it is published, reported or described. */
  exactWording: z.string(),
  /** How faithful the wording is; `published` for our own, which is worded by us. */
  wordingStatus: FrameworkWordingStatus,
  /** No longer collected, or superseded: fit for comparison with its own time only. */
  historic: z.boolean(),
  /** What has to be known before it is used. */
  note: z.string(),
  /** Published figures, by area and population, oldest first. */
  values: z.array(
    z.object({
      period: z.string(),
      area: z.string(),
      population: z.string(),
      value: z.number(),
      unit: z.string(),
      source: z.string(),
    }),
  ),
})
export type FoundFrameworkIndicator = z.infer<typeof FoundFrameworkIndicator>

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
