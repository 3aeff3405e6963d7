import type { ParsedInputOf } from '../../../../shared/contract'
import type { Consultation } from '../../../../shared/model/consultation'
import { FairbookError } from '../../../../shared/model/error'
import { type Experience, ExperienceFields } from '../../../../shared/model/experience'
import { countOf } from '../../../../shared/rules/count-words'
import type { Book, Changed } from '../../book/book'
import type { Transaction } from '../../journal/transaction'
import { today } from '../../today'
import { insertExperience } from '../experiences-writing'
import { getConsultation, getQuestion } from './rows'

type OpenAnswer = {
  words: string
  stakeholderId: string | null
  tone?: Experience['tone']
  happenedOn?: string | undefined
}

/**
 * Keeps what somebody answered in their own words as an experience of the daybook, linked to the question: words have
 * one home, with one tone and one consent. Nobody was asked for consent by answering. Where no day is said it is the
 * last day of the asking, or today while that is still to come. @returns its id
 */
export function insertOpenAnswer(
  book: Book,
  tx: Transaction,
  { endsOn, runBy }: Consultation,
  { words, stakeholderId, tone = 'not-said', happenedOn = lastDayYet(endsOn) }: OpenAnswer,
  answers: { questionId: string; responseId?: string },
): string {
  const fields = ExperienceFields.parse({
    happenedOn,
    words,
    stakeholderId,
    tone,
    toldTo: runBy,
    channel: 'consultation',
  })
  return insertExperience(book, tx, fields, answers)
}

function lastDayYet(endsOn: string | null): string {
  const day = today()
  return endsOn !== null && endsOn < day ? endsOn : day
}

/** Enters open answers to a question, as one change. */
export function addOpenAnswers(
  book: Book,
  { questionId, answers }: ParsedInputOf<'consultations.addOpenAnswers'>,
): Changed<{ ids: string[] }> {
  return book.change('consultations.addOpenAnswers', (tx) => {
    const question = getQuestion(book, questionId)
    const consultation = getConsultation(book, question.consultationId)
    if (question.kind !== 'text')
      throw new FairbookError('refused', 'This question is not answered in words. Note them in the daybook instead.')
    if (consultation.enteredAs === 'answers')
      throw new FairbookError(
        'refused',
        `The results of ${consultation.name} are entered answer by answer: enter the words there.`,
      )
    const ids = answers.map((answer) => insertOpenAnswer(book, tx, consultation, answer, { questionId }))
    return {
      record: { ids },
      summary: `Entered ${countOf(ids.length, 'open answer', 'open answers')} to ${consultation.name}`,
    }
  })
}
