import { z } from 'zod'
import { Removed } from '../model/change'
import {
  AnsweredQuestion,
  Consultation,
  ConsultationFields,
  ConsultationInFull,
  ConsultationInList,
  ConsultationStakeholderFields,
} from '../model/consultation'
import { Tone } from '../model/experience'
import { PlanLine, PlanLineFields, PlannedIndicator } from '../model/plan'
import { Day, Id, WholeNumber } from '../model/primitives'
import { AnswerCount, AnswerFields, QuestionFields, Response, ResponseFields } from '../model/question'
import { byId, changeOf, ofYear, optionalShape, read, strict, write } from './procedure'

const answers = z.array(strict(AnswerFields)).max(200)

/** Acts of asking, their questions and answers, and the plan they belong to. */
export const consultationContract = {
  'consultations.list': read(
    'Consultations by number, of one year where asked: whom they asked, how many answered, what must be minded.',
    z.strictObject({ yearId: Id.optional() }),
    z.array(ConsultationInList),
  ),
  'consultations.get': read(
    'One consultation with its questions, what was answered, and the readings that come from it.',
    byId,
    ConsultationInFull,
  ),
  'consultations.add': write(
    'Adds a consultation, and whom it asks.',
    z.strictObject({ ...ConsultationFields.shape, stakeholderIds: z.array(Id).max(200).default([]) }),
    Consultation,
  ),
  'consultations.repeat': write(
    'Adds a consultation like an earlier one: its method, whom it asks and its questions, and nothing that was answered.',
    z.strictObject({ id: Id, yearId: Id }),
    Consultation,
  ),
  'consultations.change': write('Changes what is said of a consultation.', changeOf(ConsultationFields), Consultation),
  'consultations.setStakeholders': write(
    'Says whom a consultation asked, with counts group by group where they are known.',
    z.strictObject({
      id: Id,
      stakeholders: z.array(strict(ConsultationStakeholderFields.omit({ consultationId: true }))).max(200),
    }),
    ConsultationInFull,
  ),
  'consultations.remove': write(
    'Removes a consultation with its questions, while nothing was answered and nothing hangs on it.',
    byId,
    Removed,
  ),
  'consultations.addQuestion': write(
    'Adds a question behind another (null: before all), or at the end.',
    z.strictObject({
      ...QuestionFields.omit({ indicatorId: true, groupId: true, counted: true }).shape,
      afterId: Id.nullable().optional(),
    }),
    AnsweredQuestion,
  ),
  'consultations.changeQuestion': write(
    'Changes a question; once it was answered, only its words.',
    changeOf(QuestionFields.pick({ wording: true, kind: true, options: true, unit: true })),
    AnsweredQuestion,
  ),
  'consultations.reorderQuestions': write(
    'Puts the questions of a consultation in this order, all of them named.',
    z.strictObject({ id: Id, questionIds: z.array(Id).min(1).max(200) }),
    ConsultationInFull,
  ),
  'consultations.removeQuestion': write('Removes a question nobody answered.', byId, Removed),
  'consultations.feed': write(
    'Lets the answers to a question make an indicator’s reading of the year, or (null) no longer. Where something was typed for the year the answers take its place only when asked to (code `confirm`); it is kept.',
    z.strictObject({
      questionId: Id,
      ...QuestionFields.pick({ indicatorId: true, groupId: true, counted: true, numberFigure: true }).shape,
      replace: z.boolean().default(false),
    }),
    AnsweredQuestion,
  ),
  'consultations.setCounts': write(
    'Enters how many gave each answer of a question; those not named are nought.',
    z.strictObject({ questionId: Id, counts: z.array(strict(AnswerCount)).max(1000) }),
    AnsweredQuestion,
  ),
  'consultations.counts': read(
    'How many gave each answer of a question, as entered.',
    z.strictObject({ questionId: Id }),
    z.array(AnswerCount),
  ),
  'consultations.addOpenAnswers': write(
    'Enters answers in people’s own words, which become experiences of the daybook; as one change.',
    z.strictObject({
      questionId: Id,
      answers: z
        .array(
          z.strictObject({
            words: z.string().trim().min(1, 'Write what was said').max(20_000),
            stakeholderId: Id.nullable().default(null),
            tone: Tone.default('not-said'),
            happenedOn: Day.optional(),
          }),
        )
        .min(1)
        .max(2000),
    }),
    z.object({ ids: z.array(Id) }),
  ),
  'consultations.responses': read(
    'People’s answers one by one, by the number on the paper, a page at a time: those after a number, or the last ones before one.',
    z.strictObject({
      consultationId: Id,
      after: WholeNumber.default(0),
      before: WholeNumber.optional(),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.object({
      responses: z.array(Response),
      next: WholeNumber.nullable(),
      total: WholeNumber,
      /** The highest number there is; 0 where nobody’s answers are entered. */
      lastPlace: WholeNumber,
    }),
  ),
  'consultations.addResponse': write(
    'Enters one person’s answers. Words become an experience of the daybook.',
    z.strictObject({ ...ResponseFields.shape, answers }),
    Response,
  ),
  'consultations.changeResponse': write(
    'Changes one person’s answers: those named; an answer without anything is taken back.',
    z.strictObject({
      ...optionalShape(ResponseFields.omit({ consultationId: true })),
      id: Id,
      answers: answers.default([]),
    }),
    Response,
  ),
  'consultations.removeResponse': write('Removes one person’s answers, their words too.', byId, Removed),

  'plan.ofYear': read(
    'The social accounting plan: every indicator in use, how its reading is to be got, by whom, by when, and what is overdue.',
    ofYear,
    z.array(PlannedIndicator),
  ),
  'plan.set': write(
    'Plans how an indicator’s reading of a year is to be got; what is left out stays as it is.',
    z.strictObject({
      yearId: Id,
      indicatorId: Id,
      ...optionalShape(PlanLineFields.omit({ yearId: true, indicatorId: true })),
    }),
    PlanLine,
  ),
}
