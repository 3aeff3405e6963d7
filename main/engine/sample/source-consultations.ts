import { z } from 'zod'
import { ConsultationFields } from '../../../shared/model/consultation'
import { QuestionKind } from '../../../shared/model/question'
import { Key } from './source-keys'

const QuestionSource = z.strictObject({
  key: Key,
  wording: z.string(),
  kind: QuestionKind,
  /** The answers to choose from, or the name of a scale in scales.json whose answers they are. */
  options: z.array(z.string()).default([]),
  scale: z.string().optional(),
  /** How many gave each answer, in their order: `4/11/24`. */
  counts: z.string().optional(),
  /** The indicator whose reading comes from the answers. */
  feeds: Key.optional(),
  /** Which answers count, by their places from 0. */
  counted: z.array(z.number()).default([]),
})
export type QuestionSource = z.infer<typeof QuestionSource>

/** One act of asking. */
export const ConsultationSource = z.strictObject({
  ...ConsultationFields.omit({ yearId: true }).shape,
  key: Key,
  year: z.string(),
  stakeholder: Key,
  questions: z.array(QuestionSource).default([]),
  /** The file with each person's answers: one row for each paper, one column for each question by its key. */
  responses: z.string().optional(),
})
export type ConsultationSource = z.infer<typeof ConsultationSource>

/** A line of the plan of the last year: how an indicator's reading is to be got. */
export const PlanSource = z.strictObject({
  indicator: Key,
  /** A consultation, or empty where nobody is asked. */
  consultation: z.string(),
  /** Where it comes from, where that is not what the indicator says. */
  source: z.string(),
  who: z.string(),
  due: z.string(),
  note: z.string(),
})
