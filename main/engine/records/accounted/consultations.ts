import type { ConsultationInFull } from '../../../../shared/model/consultation'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import { getConsultationInFull } from '../consultations/in-full'

/** The acts of asking of a year with their questions and what was answered, by number. */
export function consultationsOfYear(book: Book, yearId: string): ConsultationInFull[] {
  const ids = book.value('SELECT id FROM consultation WHERE year_id = ? ORDER BY number').all(yearId) as string[]
  return ids.map((id) => getConsultationInFull(book, id))
}

const ofYear = 'consultation_id IN (SELECT id FROM consultation WHERE year_id = ?)'
const ofQuestions = `question_id IN (SELECT id FROM question WHERE ${ofYear})`

/** By column and not `*`: a column that comes later must not change the fingerprint of a year that lacks it. */
const stored = {
  consultations: `SELECT id, number, name, method, status, purpose, begins_on, ends_on, run_by, chosen_by, population,
    invited, answered, entered_as, limitations, changes, findings, hours, given_up_why
    FROM consultation WHERE year_id = ? ORDER BY number`,
  asked: `SELECT consultation_id, stakeholder_id, population, invited, answered
    FROM consultation_stakeholder WHERE ${ofYear} ORDER BY consultation_id, stakeholder_id`,
  questions: `SELECT id, consultation_id, position, wording, kind, options, unit, indicator_id, group_id, counted,
    number_figure FROM question WHERE ${ofYear} ORDER BY consultation_id, position, id`,
  answerCounts: `SELECT question_id, position, value, count FROM answer_count WHERE ${ofQuestions}
    ORDER BY question_id, position`,
  responses: `SELECT id, consultation_id, place, stakeholder_id, answered_on FROM response WHERE ${ofYear}
    ORDER BY consultation_id, place`,
  answers: `SELECT response_id, question_id, chosen, value FROM answer WHERE ${ofQuestions}
    ORDER BY response_id, question_id`,
} as const

export type StoredAnswers = Record<keyof typeof stored, Row[]>

/** What is stored of a year's acts of asking, row by row, for the fingerprint. */
export function storedAnswers(book: Book, yearId: string): StoredAnswers {
  const rows = (sql: string) => book.rows(sql).all(yearId) as Row[]
  return {
    consultations: rows(stored.consultations),
    asked: rows(stored.asked),
    questions: rows(stored.questions),
    answerCounts: rows(stored.answerCounts),
    responses: rows(stored.responses),
    answers: rows(stored.answers),
  }
}
