import { z } from 'zod'
import { Day, Id, Line, Moment, Prose, WholeNumber } from './primitives'

/** The value of a reading, by the kind of its indicator. */
export const ReadingValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({
    kind: z.literal('percentage'),
    /** Per cent as entered; worked out from the two below when left out. */
    percent: z.number().nullable().default(null),
    numerator: z.number().min(0).nullable().default(null),
    denominator: z.number().positive().nullable().default(null),
  }),
  /** Hundredths of the currency: £12.50 is 1250. */
  z.strictObject({ kind: z.literal('money'), pence: z.number().int() }),
  /** How many gave each answer, in the order of the definition's scale. */
  z.strictObject({ kind: z.literal('scale'), counts: z.array(WholeNumber).min(2).max(15) }),
  z.strictObject({ kind: z.literal('yes-no'), yes: z.boolean() }),
  z.strictObject({
    kind: z.literal('judgement'),
    judgement: z.string().trim().min(1, 'Say what you judge').max(2000),
    /** What the judgement rests on. */
    grounds: Prose,
  }),
])
export type ReadingValue = z.infer<typeof ReadingValue>
export type ReadingValueInput = z.input<typeof ReadingValue>

export const ReadingFields = z.object({
  indicatorId: Id,
  yearId: Id,
  periodStart: Day,
  periodEnd: Day,
  /** Null: the whole, not broken down. */
  groupId: Id.nullable().default(null),
  value: ReadingValue,
  /** How many were asked; null when nobody was asked (counted at the till) or it is not known. */
  asked: WholeNumber.nullable().default(null),
  answered: WholeNumber.nullable().default(null),
  /** Where it comes from: "till and lesson register", "users' survey, October". */
  source: Line,
  note: Prose,
})

/** One value of an indicator, for one period and either the whole or one group of a breakdown. */
export const Reading = ReadingFields.extend({
  id: Id,
  number: WholeNumber,
  reference: z.string(),
  definitionId: Id,
  /** The earlier reading that this one corrects, and why. */
  correctsId: Id.nullable(),
  correctionWhy: Prose,
  /** The later reading that corrected this one; null while it stands. */
  supersededById: Id.nullable(),
  /** Said by the person when the figure was questioned as odd and kept. */
  keptWhy: Prose,
  /** The question whose answers it is worked out from, and the consultation it rests on; left out where there is none. */
  questionId: Id.optional(),
  consultationId: Id.optional(),
  recordedAt: Moment,
  recordedBy: z.string(),
})
export type Reading = z.infer<typeof Reading>
