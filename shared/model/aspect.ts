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
  /** The number where the item asks for one. */
  amount: z.number().nullable().default(null),
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

/** The checklist that comes with the program, as its file holds it. */
export const AspectChecklist = z.strictObject({
  code: z.literal('key-aspects'),
  title: Name,
  about: z.string(),
  source: z.string(),
  sections: z.array(
    z.strictObject({
      title: Name,
      description: z.string(),
      items: z.array(z.strictObject(AspectItemFields.omit({ sectionId: true }).shape)),
    }),
  ),
})
export type AspectChecklist = z.infer<typeof AspectChecklist>

/** An item as a year stands to it: its answer, last year's, and what changed between the two. */
export const AspectLine = AspectItem.extend({
  /** Its place in the whole checklist, from 1: documents and evidence name it by that, "Key aspect 12". */
  number: WholeNumber,
  answer: AspectAnswer.nullable(),
  /** Whether something was answered, brought along or not. */
  answered: z.boolean(),
  /** The answer of the year before, in words; empty where there was none. */
  before: z.string(),
  /** "3 to 4 people", "no to yes"; empty where nothing changed or there is nothing to compare. */
  changed: z.string(),
  /** Evidence for the answer, by number. */
  evidence: z.array(z.object({ id: Id, reference: z.string(), name: z.string() })),
})
export type AspectLine = z.infer<typeof AspectLine>

/** The key aspects of a year: the checklist it is answered under, section by section. */
export const AspectsOfYear = z.object({
  yearId: Id,
  /** Null as long as the year has none; then `begin` starts them. */
  template: AspectTemplate.nullable(),
  /** The year before that has key aspects; null without one. */
  before: z.object({ id: Id, label: z.string() }).nullable(),
  sections: z.array(AspectSection.extend({ items: z.array(AspectLine) })),
  counts: z.object({
    items: WholeNumber,
    answered: WholeNumber,
    /** Brought along from the year before and not looked at yet. */
    brought: WholeNumber,
    changed: WholeNumber,
  }),
})
export type AspectsOfYear = z.infer<typeof AspectsOfYear>

/** A version of the checklist with the years answered under it and what it has that the version before has not. */
export const AspectVersion = AspectTemplate.extend({
  years: z.array(z.object({ id: Id, label: z.string() })),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  reworded: z.array(z.object({ before: z.string(), now: z.string() })),
})
export type AspectVersion = z.infer<typeof AspectVersion>
