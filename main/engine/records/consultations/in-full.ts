import type { ParsedInputOf } from '../../../../shared/contract'
import {
  type AnsweredQuestion,
  type Consultation,
  type ConsultationInFull,
  type ConsultationInList,
  ConsultationStakeholder,
} from '../../../../shared/model/consultation'
import type { Question } from '../../../../shared/model/question'
import { askingOf } from '../../../../shared/rules/asking'
import type { Book } from '../../book/book'
import { reader } from '../row'
import { fedBy, readingFedBy } from './fed-readings'
import { columns, getConsultation, getQuestion, listQuestions, readConsultation } from './rows'
import { tallyOf } from './tally'

const readStakeholder = reader(ConsultationStakeholder)

/** Consultations by number, of one year where asked. */
export function listConsultations(book: Book, { yearId }: ParsedInputOf<'consultations.list'>): ConsultationInList[] {
  return book
    .rows(`SELECT ${columns} FROM consultation WHERE @year IS NULL OR year_id = @year ORDER BY number`)
    .all({ year: yearId ?? null })
    .map(readConsultation)
    .map((consultation) => inList(book, consultation))
}

export function getConsultationInFull(book: Book, id: string): ConsultationInFull {
  const consultation = getConsultation(book, id)
  return {
    ...inList(book, consultation),
    questions: listQuestions(book, id).map((question) => answered(book, question, consultation)),
    responses: countOf(book, 'response', id),
  }
}

function inList(book: Book, consultation: Consultation): ConsultationInList {
  return {
    ...consultation,
    stakeholders: stakeholdersOf(book, consultation),
    questions: countOf(book, 'question', consultation.id),
    asking: askingOf(consultation),
  }
}

export const countOf = (book: Book, table: 'question' | 'response', id: string) =>
  book.value(`SELECT count(*) FROM ${table} WHERE consultation_id = ?`).get(id) as number

/** Whom it asked, by number. */
export function stakeholdersOf(book: Book, { id, enteredAs }: Consultation): ConsultationInList['stakeholders'] {
  const rows = book
    .rows(
      `SELECT c.*, s.name, (SELECT count(*) FROM response WHERE consultation_id = c.consultation_id AND stakeholder_id = c.stakeholder_id) AS responses
       FROM consultation_stakeholder c JOIN stakeholder s ON s.id = c.stakeholder_id
       WHERE c.consultation_id = ? ORDER BY s.number`,
    )
    .all(id) as { name: string; responses: number }[]
  return rows.map((row) => {
    const stakeholder = readStakeholder(row)
    const answered = enteredAs === 'answers' && row.responses > 0 ? row.responses : stakeholder.answered
    return { ...stakeholder, name: row.name, answered }
  })
}

/** One question with its results, as it now stands. */
export function getAnsweredQuestion(book: Book, id: string): AnsweredQuestion {
  const question = getQuestion(book, id)
  return answered(book, question, getConsultation(book, question.consultationId))
}

function answered(book: Book, question: Question, consultation: Consultation): AnsweredQuestion {
  const reading = readingFedBy(book, question.id)
  const fed = reading === undefined ? fedBy(book, question, consultation) : null
  return {
    ...question,
    results: tallyOf(book, question, consultation),
    reading: reading === undefined ? null : { id: reading.id, reference: reading.reference },
    noReading: fed !== null && 'because' in fed ? fed.because : null,
  }
}
