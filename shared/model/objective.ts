import { z } from 'zod'
import { Day, Id, Name, Prose, WholeNumber } from './primitives'

export const ObjectiveFields = z.object({
  /** The letter people call it by: A, B, … */
  code: z.string().regex(/^[A-Z]{1,2}$/, 'Use one or two capital letters, for example A'),
  title: Name,
  description: Prose,
})

/** What the organisation set out to do. */
export const Objective = ObjectiveFields.extend({ id: Id, position: z.number().int() })
export type Objective = z.infer<typeof Objective>

export const ObjectiveYearFields = z.object({
  /** Whether this year's accounts report on it. */
  included: z.boolean().default(true),
  reason: Prose,
  /** The chapter's finding in a few lines, bad news too. */
  lead: Prose,
  /** The objective's chapter; paragraphs divided by an empty line. */
  whatWeDid: Prose,
  whatHappened: Prose,
  conclusion: Prose,
})

export const ObjectiveYear = ObjectiveYearFields.extend({ id: Id, objectiveId: Id, yearId: Id })
export type ObjectiveYear = z.infer<typeof ObjectiveYear>

export const ObjectiveInYear = Objective.extend({ inYear: ObjectiveYear.nullable() })
export type ObjectiveInYear = z.infer<typeof ObjectiveInYear>

export const ActivityFields = z.object({
  objectiveId: Id,
  name: Name,
  description: Prose,
  startedOn: Day.nullable().default(null),
  endedOn: Day.nullable().default(null),
})

/** What the organisation does for an objective. */
export const Activity = ActivityFields.extend({
  id: Id,
  number: WholeNumber,
  reference: z.string(),
  position: z.number().int(),
})
export type Activity = z.infer<typeof Activity>

const OutlineKind = z.enum(['objective', 'activity'])
export type OutlineKind = z.infer<typeof OutlineKind>

/** One line of the outline of objectives and their activities, as it is typed or pasted. */
export const OutlineLine = z.object({ kind: OutlineKind, text: Name })
export type OutlineLine = z.infer<typeof OutlineLine>
