import { z } from 'zod'
import { Day, Id, Line, Moment, Name, Prose, WholeNumber } from './primitives'

/** Said: the words are somebody's own. Seen: they are ours. */
export const ExperienceKind = z.enum(['said', 'seen'])
export type ExperienceKind = z.infer<typeof ExperienceKind>

export const channels = [
  'not-said',
  'in-person',
  'letter',
  'card',
  'email',
  'social-media',
  'phone',
  'consultation',
  'other',
] as const
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

export const channelWords = {
  'not-said': 'How is not said',
  'in-person': 'In person',
  letter: 'Letter',
  card: 'Comment card',
  email: 'Email',
  'social-media': 'Social media',
  phone: 'Phone',
  consultation: 'Consultation',
  other: 'Another way',
} as const satisfies Record<Channel, string>

export const tones = ['not-said', 'positive', 'negative', 'mixed', 'neutral'] as const
export const Tone = z.enum(tones)
export type Tone = z.infer<typeof Tone>

export const toneWords = {
  'not-said': 'Tone not said',
  positive: 'Positive',
  negative: 'Negative',
  mixed: 'Mixed',
  neutral: 'Neutral',
} as const satisfies Record<Tone, string>

export const consents = ['not-asked', 'no', 'anonymous', 'named'] as const
/** What the person allowed to be made of their words. */
export const Consent = z.enum(consents)
export type Consent = z.infer<typeof Consent>

export const consentWords = {
  'not-asked': 'Not asked',
  no: 'No',
  anonymous: 'Anonymous only',
  named: 'Named',
} as const satisfies Record<Consent, string>

/** A negative sets a case off; it is open until somebody closes it. */
export const CaseState = z.enum(['none', 'open', 'closed'])
export type CaseState = z.infer<typeof CaseState>

/** Whether the person was told what was done. */
export const CaseTold = z.enum(['not-yet', 'told', 'cannot'])
export type CaseTold = z.infer<typeof CaseTold>

export const caseToldWords = {
  'not-yet': 'Not told yet',
  told: 'Told',
  cannot: 'Can’t be told: nobody knows who it was',
} as const satisfies Record<CaseTold, string>

export const ExperienceFields = z.object({
  happenedOn: Day,
  kind: ExperienceKind.default('said'),
  /** What was said, kept as it was said; or what was seen. */
  words: z.string().trim().min(1, 'Write what was said or seen').max(20_000),
  stakeholderId: Id.nullable().default(null),
  /** The name; only consent to be named brings it into a document. */
  person: Line,
  /** How the person may be described without the name: "Woman, 80s, over-60s class". */
  described: Line,
  toldTo: Line,
  channel: Channel.default('not-said'),
  tone: Tone.default('not-said'),
  consent: Consent.default('not-asked'),
  /** Who obtained the consent, when, and until when it holds; null: for good. */
  consentBy: Line,
  consentOn: Day.nullable().default(null),
  consentUntil: Day.nullable().default(null),
  /** Parts of the words that would give the person away; left out wherever the name is. */
  withheld: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
  /** Wanted in the accounts as a quote, and why this one; whether it may stand there, consent says. */
  quoted: z.boolean().default(false),
  quotedBecause: Line,
})

/** What was done about a negative, or is to be done. */
export const CaseStepFields = z.object({
  experienceId: Id,
  what: Name.max(500),
  who: Line,
  dueOn: Day.nullable().default(null),
  doneOn: Day.nullable().default(null),
})
export const CaseStep = CaseStepFields.extend({ id: Id, position: WholeNumber })
export type CaseStep = z.infer<typeof CaseStep>

/** One thing someone said or that was seen, as noted in the daybook. */
export const Experience = ExperienceFields.extend({
  id: Id,
  number: WholeNumber,
  reference: z.string(),
  caseState: CaseState,
  /** What changed because of it. */
  caseChanged: Prose,
  caseTold: CaseTold,
  caseToldOn: Day.nullable(),
  caseClosedOn: Day.nullable(),
  /** The open question it answers; null when it was noted by itself. */
  questionId: Id.nullable(),
  responseId: Id.nullable(),
  notedAt: Moment,
  notedBy: z.string(),
})
export type Experience = z.infer<typeof Experience>
