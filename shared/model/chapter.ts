import { z } from 'zod'
import { Id, Line } from './primitives'

/**
 * The chapters Fairbook writes, in the order they are read; each objective the accounts report on has one.
 * They follow what social accounts hold in practice (SAN's manual and published sets of accounts):
 * organisation, stakeholders, scope and method, what people said, one chapter for each objective, comparisons, what
 * went wrong and what was done, what comes next.
 */
export const chapterKinds = [
  'foreword',
  'at-a-glance',
  'how-to-read',
  'organisation',
  'scope',
  'stakeholders',
  'gathering',
  'voices',
  'objective',
  'social-benefit',
  'comparisons',
  'what-went-wrong',
  'cases',
  'key-aspects',
  'learning',
  'conclusion',
  'definitions',
  'plan',
  'benchmarks',
  'frameworks',
  'readings',
  'evidence',
  'corrections',
  'glossary',
] as const
export const ChapterKind = z.enum(chapterKinds)
export type ChapterKind = z.infer<typeof ChapterKind>

/** What was decided about a chapter in a year. Without any, it stands as planned. */
export const ChapterDecision = z.object({
  kind: ChapterKind,
  objectiveId: Id.nullable(),
  included: z.boolean(),
  /** Its place among the chapters of its part; null: the usual one. */
  position: z.number().int().nullable(),
  /** Its name; empty: the usual one. */
  title: Line,
})
export type ChapterDecision = z.infer<typeof ChapterDecision>

/** Front matter stands before the chapters, appendices after them. */
export const ChapterPart = z.enum(['front', 'chapter', 'appendix'])
export type ChapterPart = z.infer<typeof ChapterPart>

/** A chapter of a year's accounts as it is planned, switched off or not, whether or not it has anything to say. */
export const PlannedChapter = z.object({
  /** Names it in calls: its kind, or the id of its objective. */
  key: z.string(),
  /** Its id in the document. */
  id: z.string(),
  kind: ChapterKind,
  objectiveId: Id.nullable(),
  part: ChapterPart,
  title: z.string(),
  included: z.boolean(),
})
export type PlannedChapter = z.infer<typeof PlannedChapter>
