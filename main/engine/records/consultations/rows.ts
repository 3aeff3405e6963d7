import { Consultation } from '../../../../shared/model/consultation'
import { Question } from '../../../../shared/model/question'
import { reference } from '../../../../shared/model/reference'
import type { Book } from '../../book/book'
import { found } from '../found'
import { reader } from '../row'

/**
 * Of answers entered one by one, how many answered is counted and not typed: the two can't differ.
 */
const counted = `iif(entered_as = 'answers', (SELECT count(*) FROM response WHERE consultation_id = consultation.id), answered)`
export const columns = `*, ${counted} AS answered_now`
/** A row of a consultation, read with `columns`. */
export const readConsultation = reader(Consultation, (row) => ({
  reference: reference('consultation', Number(row.number)),
  answered: row.answered_now ?? null,
}))

export function getConsultation(book: Book, id: string): Consultation {
  const row = book.rows(`SELECT ${columns} FROM consultation WHERE id = ?`).get(id)
  return found(row === undefined ? undefined : readConsultation(row), 'consultation', id)
}

const readQuestion = reader(Question)

export function getQuestion(book: Book, id: string): Question {
  const row = book.rows('SELECT * FROM question WHERE id = ?').get(id)
  return found(row === undefined ? undefined : readQuestion(row), 'question', id)
}

/** The questions of a consultation in their order. */
export function listQuestions(book: Book, consultationId: string): Question[] {
  return book
    .rows('SELECT * FROM question WHERE consultation_id = ? ORDER BY position, id')
    .all(consultationId)
    .map(readQuestion)
}
