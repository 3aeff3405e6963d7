import { z } from 'zod'
import { Id } from './primitives'

/** What can be found by words, in the order in which equals stand. Names are those of the procedures. */
export const foundNouns = [
  'stakeholders',
  'objectives',
  'activities',
  'outcomes',
  'indicators',
  'benchmarks',
  'years',
  'consultations',
  'questions',
  'frameworks',
  'breakdowns',
  'evidence',
  'stories',
  'claims',
  'actions',
  'experiences',
  'readings',
] as const
export const FoundNoun = z.enum(foundNouns)
export type FoundNoun = z.infer<typeof FoundNoun>

/** Something in the book that has all the words looked for. */
export const Hit = z.object({
  noun: FoundNoun,
  id: Id,
  /** I-12, R-0271; the letter of an objective, the code of a framework indicator; empty for what has none. */
  reference: z.string(),
  title: z.string(),
  /** A few words that tell it from others: to whom it belongs, or the place in a text where the words stand. */
  where: z.string(),
  /** The year it belongs to; null for what serves all years. */
  yearId: Id.nullable(),
  /**
   * For a reading or a benchmark: of which indicator. For a framework indicator or a breakdown: the first indicator
   * that has it, on whose page it is seen; null where none has.
   */
  indicatorId: Id.nullable(),
  /** For a question: the consultation that asks it. */
  consultationId: Id.optional(),
})
export type Hit = z.infer<typeof Hit>
