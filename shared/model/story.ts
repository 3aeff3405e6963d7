import { z } from 'zod'
import { Consent, ExperienceKind, Tone } from './experience'
import { Day, Id, Line, Name, Prose, WholeNumber } from './primitives'

export const StoryFields = z.object({
  yearId: Id,
  title: Name,
  /** Prose, as `shared/rules/prose` reads it; figures in it may be live. */
  words: Prose,
  /** Said: somebody's own story. Seen: our account of what happened. */
  kind: ExperienceKind.default('said'),
  toldOn: Day.nullable().default(null),
  stakeholderId: Id.nullable().default(null),
  /** The name; only consent to be named brings it into a document. */
  person: Line,
  /** How the person may be described without the name. */
  described: Line,
  tone: Tone.default('not-said'),
  consent: Consent.default('not-asked'),
  consentBy: Line,
  consentOn: Day.nullable().default(null),
  consentUntil: Day.nullable().default(null),
  /** Parts of the words that would give the person away; left out wherever the name is. */
  withheld: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
  /** Wanted in the accounts; whether it may stand there, consent says. */
  chosen: z.boolean().default(false),
  /** Why this one: what it is to show (domain practice: a story is an illustration, not the balance). */
  chosenBecause: Line,
})

/** A longer narrative or a case, tied to the outcomes and indicators it tells of. */
export const Story = StoryFields.extend({ id: Id, number: WholeNumber, reference: z.string(), position: WholeNumber })
export type Story = z.infer<typeof Story>
