import { z } from 'zod'
import { Day, Id, Line, Prose, WholeNumber } from './primitives'

/** What names a person and is kept for a time only. */
export const retentionKept = ['experiences', 'responses', 'stories', 'evidence'] as const
export const RetentionKept = z.enum(retentionKept)
export type RetentionKept = z.infer<typeof RetentionKept>

export const retentionKeptWords = {
  experiences: 'What people said (daybook)',
  responses: 'Answers, paper by paper',
  stories: 'Stories',
  evidence: 'Evidence',
} as const satisfies Record<RetentionKept, string>

/** How long such things are kept, and why so long (UK GDPR, article 5(1)(e): no longer than is necessary). */
export const Retention = z.object({ id: Id, kept: RetentionKept, years: z.number().int().min(1).max(100), why: Line })
export type Retention = z.infer<typeof Retention>

/** That somebody looked, once a year, at what has been kept longer than that. */
export const RetentionReview = z.object({ id: Id, yearId: Id, reviewedOn: Day, reviewedBy: Line, decided: Prose })
export type RetentionReview = z.infer<typeof RetentionReview>

/** That somebody was erased (UK GDPR, article 17): never whom, and never what. */
export const Erasure = z.object({
  id: Id,
  number: WholeNumber,
  erasedOn: Day,
  erasedBy: z.string(),
  reason: z.string(),
  /** How much of what went. */
  took: z.record(z.string(), WholeNumber),
})
export type Erasure = z.infer<typeof Erasure>
