import { z } from 'zod'
import { Day, Id, Line, Name, Prose, WholeNumber } from './primitives'
import { Question } from './question'
import { Asking, QuestionResults } from './question-results'

export const consultationMethods = [
  'survey',
  'focus-group',
  'interview',
  'comment-cards',
  'visual',
  'observation',
  'meeting',
] as const
export const ConsultationMethod = z.enum(consultationMethods)
export type ConsultationMethod = z.infer<typeof ConsultationMethod>

export const consultationMethodWords = {
  survey: 'Survey',
  'focus-group': 'Focus group',
  interview: 'Interviews',
  'comment-cards': 'Comment cards',
  visual: 'Visual method',
  observation: 'Observation',
  meeting: 'Meeting',
} as const satisfies Record<ConsultationMethod, string>

export const ConsultationStatus = z.enum(['planned', 'under-way', 'done', 'given-up'])
export type ConsultationStatus = z.infer<typeof ConsultationStatus>

export const consultationStatusWords = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  'given-up': 'Given up',
} as const satisfies Record<ConsultationStatus, string>

/** How those who were asked came to be asked: only of a random sample is a margin of error more than a guess. */
export const ChosenBy = z.enum(['not-said', 'everyone', 'random', 'open-to-all', 'picked'])
export type ChosenBy = z.infer<typeof ChosenBy>

export const chosenByWords = {
  'not-said': 'Not said yet',
  everyone: 'Everyone was asked',
  random: 'Drawn by chance',
  'open-to-all': 'Whoever wanted to',
  picked: 'Picked by us',
} as const satisfies Record<ChosenBy, string>

/** How many there are, were invited and answered; null where it is not known. */
export const Gathered = z.object({
  population: WholeNumber.nullable().default(null),
  invited: WholeNumber.nullable().default(null),
  answered: WholeNumber.nullable().default(null),
})

export const ConsultationFields = z.object({
  /** The year whose account it serves. */
  yearId: Id,
  name: Name,
  method: ConsultationMethod,
  status: ConsultationStatus.default('planned'),
  /** What was to be learned from it. */
  purpose: Prose,
  beginsOn: Day.nullable().default(null),
  /** By when it is to be done, or was. */
  endsOn: Day.nullable().default(null),
  runBy: Line,
  chosenBy: ChosenBy.default('not-said'),
  /** Of all whom it asked; the answered are counted from the answers where these are entered one by one. */
  ...Gathered.shape,
  /** Results are entered as counts for each answer, or one person's answers after the other's. */
  enteredAs: z.enum(['counts', 'answers']).default('counts'),
  limitations: Prose,
  /** What changed in the way of asking since last time. */
  changes: Prose,
  /** What was made of it. */
  findings: Prose,
  /** What it cost in hours of people's time; null when nobody counted. */
  hours: z.number().min(0).nullable().default(null),
  givenUpWhy: Prose,
})

/** One act of asking. */
export const Consultation = ConsultationFields.extend({ id: Id, number: WholeNumber, reference: z.string() })
export type Consultation = z.infer<typeof Consultation>

export const ConsultationStakeholderFields = z.object({ consultationId: Id, stakeholderId: Id, ...Gathered.shape })

/** A stakeholder that a consultation asked, with its own counts where they are known. */
export const ConsultationStakeholder = ConsultationStakeholderFields.extend({ id: Id })
export type ConsultationStakeholder = z.infer<typeof ConsultationStakeholder>

/** A consultation as lists show it: whom it asked, and how well that went. */
export const ConsultationInList = Consultation.extend({
  stakeholders: z.array(ConsultationStakeholder.extend({ name: z.string() })),
  questions: WholeNumber,
  asking: Asking,
})
export type ConsultationInList = z.infer<typeof ConsultationInList>

/** A question with what was answered to it, and the reading that comes from that. */
export const AnsweredQuestion = Question.extend({
  results: QuestionResults,
  /** The reading that comes from the answers. */
  reading: z.object({ id: Id, reference: z.string() }).nullable(),
  /** Why there is none though the question feeds an indicator; null where there is one, or it feeds none. */
  noReading: z.string().nullable(),
})
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>

/** A consultation in full. */
export const ConsultationInFull = ConsultationInList.extend({
  questions: z.array(AnsweredQuestion),
  /** How many people's answers are entered one by one. */
  responses: WholeNumber,
})
export type ConsultationInFull = z.infer<typeof ConsultationInFull>
