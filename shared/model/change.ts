import { z } from 'zod'
import { Id, Moment } from './primitives'

/** One row of the journal as people see it. */
export const Change = z.object({
  sequence: z.number().int(),
  at: Moment,
  who: z.string(),
  /** The procedure that made it: `stakeholders.add`. */
  verb: z.string(),
  kind: z.enum(['change', 'undo', 'redo']),
  /** The change that an undo takes back or a redo puts back. */
  of: z.number().int().nullable(),
  /** What happened, in words; says that it was erased where that is so. */
  summary: z.string(),
})
export type Change = z.infer<typeof Change>

/**
 * What a write answers: the record as it now stands, and the change that undo would take back
 * (null when nothing differed, so nothing was written).
 */
export const written = <T extends z.ZodType>(record: T) =>
  z.object({ record, change: Change.pick({ sequence: true, at: true, summary: true }).nullable() })

export const Removed = z.object({ id: Id })
