import { z } from 'zod'
import { Id } from './primitives'

/** An indicator in use in a year, with what there is to compare it with. */
export const ComparedIndicator = z.object({
  id: Id,
  reference: z.string(),
  name: z.string(),
  /** It tells in words, which are read beside each other and not subtracted. */
  inWords: z.boolean(),
  /** Whether a reading stands in the year, and in the year before. */
  hasReading: z.boolean(),
  hasEarlier: z.boolean(),
  /** The benchmarks that serve the year, by name: our own first. */
  benchmarks: z.array(z.string()),
})
export type ComparedIndicator = z.infer<typeof ComparedIndicator>

export const ComparedObjective = z.object({
  id: Id,
  code: z.string(),
  title: z.string(),
  indicators: z.array(ComparedIndicator).min(1),
})
export type ComparedObjective = z.infer<typeof ComparedObjective>
