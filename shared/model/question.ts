import { z } from 'zod'
import { Day, Id, Line, WholeNumber } from './primitives'

export const questionKinds = ['scale', 'choice', 'multiple', 'number', 'text'] as const
export const QuestionKind = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof QuestionKind>

export const questionKindWords = {
  scale: 'A scale',
  choice: 'One of several answers',
  multiple: 'Any of several answers',
  number: 'A number',
  text: 'In their own words',
} as const satisfies Record<QuestionKind, string>

export const QuestionFields = z.object({
  consultationId: Id,
  wording: z.string().trim().min(1, 'Write the question as it was asked').max(2000),
  kind: QuestionKind,
  /** The answers to choose from, in their order; none for numbers and open text. */
  options: z.array(z.string().trim().min(1, 'Give each answer its words').max(300)).max(30).default([]),
  unit: Line,
  /** The indicator whose reading comes from the answers. */
  indicatorId: Id.nullable().default(null),
  /** The group of a breakdown whose reading it is; null: the whole. */
  groupId: Id.nullable().default(null),
  /** For a percentage: which answers count, by their places from 0. */
  counted: z.array(WholeNumber).max(30).default([]),
  /** For numbers: which figure the reading is. */
  numberFigure: z.enum(['mean', 'sum']).default('mean'),
})

/** A question of a consultation, as it was asked. */
export const Question = QuestionFields.extend({ id: Id, position: WholeNumber })
export type Question = z.infer<typeof Question>

/** How many gave one answer; for numbers, how many gave the number `value`. */
export const AnswerCount = z.object({
  position: WholeNumber,
  value: z.number().nullable().default(null),
  count: WholeNumber,
})
export type AnswerCount = z.infer<typeof AnswerCount>

/** What one person answered to one question: the places chosen, a number, or words (which are kept as an experience). */
export const AnswerFields = z.object({
  questionId: Id,
  chosen: z.array(WholeNumber).max(30).default([]),
  value: z.number().nullable().default(null),
  words: z.string().max(20_000).default(''),
})

export const ResponseFields = z.object({
  consultationId: Id,
  stakeholderId: Id.nullable().default(null),
  answeredOn: Day.nullable().default(null),
})

/** One person's answers: `place` is the number on the paper. */
export const Response = ResponseFields.extend({ id: Id, place: WholeNumber, answers: z.array(AnswerFields) })
export type Response = z.infer<typeof Response>
