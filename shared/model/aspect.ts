import { z } from 'zod'
import { Day, Id, Line, Name, Prose, WholeNumber } from './primitives'

export const AspectItemKind = z.enum(['yes-no', 'number', 'text'])
export type AspectItemKind = z.infer<typeof AspectItemKind>

export const aspectItemKindWords = {
  'yes-no': 'Yes, no or not applicable',
  number: 'A number',
  text: 'In words',
} as const satisfies Record<AspectItemKind, string>

export const AspectAnswerChoice = z.enum(['yes', 'no', 'not-applicable'])
export type AspectAnswerChoice = z.infer<typeof AspectAnswerChoice>

export const aspectAnswerWords = {
  yes: 'Yes',
  no: 'No',
  'not-applicable': 'Not applicable',
} as const satisfies Record<AspectAnswerChoice, string>

/** A version of the checklist of key aspects: what every set of accounts says about the organisation itself (SAN). */
export const AspectTemplate = z.object({ id: Id, version: z.number().int().min(1), note: Prose })
export type AspectTemplate = z.infer<typeof AspectTemplate>

export const AspectSectionFields = z.object({ templateId: Id, title: Name, description: Prose })
export const AspectSection = AspectSectionFields.extend({
  id: Id,
  position: WholeNumber,
  /** The same section in the version before. */
  earlierId: Id.nullable(),
})
export type AspectSection = z.infer<typeof AspectSection>

export const AspectItemFields = z.object({
  sectionId: Id,
  wording: Name.max(500),
  kind: AspectItemKind.default('yes-no'),
  unit: Line,
  /** Where the item comes from: a published checklist, or ourselves. */
  source: Line,
})
export const AspectItem = AspectItemFields.extend({
  id: Id,
  position: WholeNumber,
  /** The same item in the version before: answers of two years are compared along it. */
  earlierId: Id.nullable(),
})
export type AspectItem = z.infer<typeof AspectItem>

export const AspectAnswerFields = z.object({
  yearId: Id,
  itemId: Id,
  answer: AspectAnswerChoice.nullable().default(null),
  number: z.number().nullable().default(null),
  detail: Prose,
  /** The day the answer was true: when a policy was adopted, staff were counted. */
  datedOn: Day.nullable().default(null),
})
export const AspectAnswer = AspectAnswerFields.extend({
  id: Id,
  /** Brought along from the year before and not yet looked at. */
  brought: z.boolean(),
})
export type AspectAnswer = z.infer<typeof AspectAnswer>
