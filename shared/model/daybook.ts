import { z } from 'zod'
import { CaseStep, Channel, Experience, ExperienceKind, Tone } from './experience'
import { Day, Id, Name, WholeNumber } from './primitives'

/** Consent as it stands on a day: what was given, until it ran out. */
export const consentStates = ['not-asked', 'no', 'anonymous', 'named', 'lapsed'] as const
export const ConsentState = z.enum(consentStates)
export type ConsentState = z.infer<typeof ConsentState>

export const consentStateWords = {
  'not-asked': 'Not asked',
  no: 'No',
  anonymous: 'Anonymous only',
  named: 'Named',
  lapsed: 'Has run out',
} as const satisfies Record<ConsentState, string>

const anyOf = <T extends z.ZodType>(value: T) => z.array(value).max(100).default([])

/** Which experiences a list shows. What is left out does not narrow it; of several values in one list any will do. */
export const ExperienceFilter = z.strictObject({
  /** Each word as the beginning of one in what was said, the person, the description or to whom it was told; or D-0012. */
  words: z.string().max(300).default(''),
  /** The days of an accounting year, besides `from` and `to`. */
  yearId: Id.nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** So many days up to and with today, besides `from` and `to`; counted anew on each day. */
  lastDays: z.number().int().min(1).max(3660).nullable().default(null),
  kind: ExperienceKind.nullable().default(null),
  /** Null among them: those by no stakeholder of the list. */
  stakeholderIds: anyOf(Id.nullable()),
  tones: anyOf(Tone),
  channels: anyOf(Channel),
  themeIds: anyOf(Id),
  consents: anyOf(ConsentState),
  /** Whether it may stand in a document today, with or without the name: consent holds, and words are left of it. */
  publishable: z.boolean().nullable().default(null),
  /** Whether it is wanted in the accounts as a quote. */
  quoted: z.boolean().nullable().default(null),
  /** Of those that set off a case: open, closed, open with a step whose day is past, open with no step noted. */
  cases: z.enum(['open', 'closed', 'overdue', 'nothing-done']).nullable().default(null),
  hasEvidence: z.boolean().nullable().default(null),
  outcomeIds: anyOf(Id),
  indicatorIds: anyOf(Id),
  objectiveIds: anyOf(Id),
  consultationId: Id.nullable().default(null),
  /** Answers to this one question. */
  questionId: Id.nullable().default(null),
})
export type ExperienceFilter = z.infer<typeof ExperienceFilter>

/** The filter through which everything passes. */
export const everyExperience: ExperienceFilter = ExperienceFilter.parse({})

/** Where one page of the list ends and the next goes on. */
export const ExperiencePlace = z.strictObject({ happenedOn: Day, number: WholeNumber })
export type ExperiencePlace = z.infer<typeof ExperiencePlace>

export const ThemeName = Name.max(80, 'Keep a theme under 80 letters')
export const Theme = z.object({ id: Id, name: z.string() })
export type Theme = z.infer<typeof Theme>

/** How a case stands on a day. */
export const CaseStanding = z.object({
  state: Experience.shape.caseState,
  /** Days since it happened, until it was closed or today; null where there is no case. */
  daysOpen: WholeNumber.nullable(),
  steps: WholeNumber,
  done: WholeNumber,
  /** Steps that are not done and whose day is past. */
  overdue: WholeNumber,
  /** The day of the next step to be done; null when none has one. */
  nextDue: Day.nullable(),
})
export type CaseStanding = z.infer<typeof CaseStanding>

/** An experience as a list shows it. */
export const ListedExperience = Experience.extend({
  stakeholder: z.string().nullable(),
  themes: z.array(Theme),
  evidence: WholeNumber,
  case: CaseStanding,
  consentState: ConsentState,
})
export type ListedExperience = z.infer<typeof ListedExperience>

/** What a document may say of an experience on a day: nothing and why; without the name; with it. */
export const Publishable = z.discriminatedUnion('may', [
  z.object({ may: z.literal('nothing'), why: z.enum(['not-asked', 'no', 'lapsed', 'nothing-left']) }),
  z.object({ may: z.literal('anonymous'), words: z.string(), by: z.string() }),
  z.object({ may: z.literal('named'), words: z.string(), by: z.string() }),
])
export type Publishable = z.infer<typeof Publishable>

/** Why nothing may stand in a document. */
export type NothingBecause = Extract<Publishable, { may: 'nothing' }>['why']

/** An experience whose words may stand in no document, and why. */
export const RefusedWords = z.object({ id: Id, reference: z.string(), why: Publishable.options[0].shape.why })
export type RefusedWords = z.infer<typeof RefusedWords>

/** Quotes wanted in the accounts of a year, as things stand today. */
export const WantedQuotes = z.object({
  /** How many may stand there, with or without the name. */
  standing: WholeNumber,
  keptBack: z.array(RefusedWords),
  /** Words that stand in a written text of the accounts though they may not; whether wanted as a quote or not. */
  written: z.array(RefusedWords),
})
export type WantedQuotes = z.infer<typeof WantedQuotes>

/** An experience with everything that belongs to it. */
export const WholeExperience = ListedExperience.extend({
  outcomeIds: z.array(Id),
  indicatorIds: z.array(Id),
  objectiveIds: z.array(Id),
  evidenceIds: z.array(Id),
  /** The consultation whose open question it answers. */
  consultationId: Id.nullable(),
  caseSteps: z.array(CaseStep),
  publishable: Publishable,
  /** Parts to be left out that are nowhere in the words: changed since they were marked, or mistyped. */
  withheldNotFound: z.array(z.string()),
})
export type WholeExperience = z.infer<typeof WholeExperience>

/** A filter of a list that somebody wants again. */
export const SavedFilter = z.object({ id: Id, place: z.enum(['daybook']), name: z.string(), filter: ExperienceFilter })
export type SavedFilter = z.infer<typeof SavedFilter>
