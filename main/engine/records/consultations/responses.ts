import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import type { Consultation } from '../../../../shared/model/consultation'
import { FairbookError } from '../../../../shared/model/error'
import type { Question, Response } from '../../../../shared/model/question'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { checkFields, takeOutExperience } from '../experiences-writing'
import { found } from '../found'
import { toRow } from '../row'
import { insertOpenAnswer } from './open-answers'
import { refeed } from './questions'
import { getConsultation, listQuestions } from './rows'

type ResponseRow = {
  id: string
  consultation_id: string
  place: number
  stakeholder_id: string | null
  answered_on: string | null
}
type Answers = ParsedInputOf<'consultations.addResponse'>['answers']

/** People's answers by the number on the paper, a page at a time: on from one number, or back from another. */
export function listResponses(
  book: Book,
  { consultationId, after, before, limit }: ParsedInputOf<'consultations.responses'>,
): OutputOf<'consultations.responses'> {
  getConsultation(book, consultationId)
  const { total, lastPlace } = book
    .rows('SELECT count(*) AS total, coalesce(max(place), 0) AS lastPlace FROM response WHERE consultation_id = ?')
    .get(consultationId) as { total: number; lastPlace: number }
  if (before !== undefined) {
    const rows = book
      .rows('SELECT * FROM response WHERE consultation_id = ? AND place < ? AND place > ? ORDER BY place DESC LIMIT ?')
      .all(consultationId, before, after, limit) as ResponseRow[]
    return { responses: rows.toReversed().map((row) => response(book, row)), next: null, total, lastPlace }
  }
  const rows = book
    .rows('SELECT * FROM response WHERE consultation_id = ? AND place > ? ORDER BY place LIMIT ?')
    .all(consultationId, after, limit + 1) as ResponseRow[]
  const shown = rows.slice(0, limit)
  return {
    responses: shown.map((row) => response(book, row)),
    next: rows.length > limit ? (shown.at(-1)?.place ?? null) : null,
    total,
    lastPlace,
  }
}

function getResponse(book: Book, id: string): Response {
  return response(book, rowOf(book, id))
}

const rowOf = (book: Book, id: string) =>
  found(book.rows('SELECT * FROM response WHERE id = ?').get(id) as ResponseRow | undefined, 'set of answers', id)

function response(book: Book, row: ResponseRow): Response {
  const answers = book.rows('SELECT question_id, chosen, value FROM answer WHERE response_id = ?').all(row.id) as {
    question_id: string
    chosen: string
    value: number | null
  }[]
  const words = book.rows('SELECT question_id, words FROM experience WHERE response_id = ?').all(row.id) as {
    question_id: string
    words: string
  }[]
  return {
    id: row.id,
    consultationId: row.consultation_id,
    place: row.place,
    stakeholderId: row.stakeholder_id,
    answeredOn: row.answered_on,
    answers: [
      ...answers.map(({ question_id, chosen, value }) => ({
        questionId: question_id,
        chosen: JSON.parse(chosen) as number[],
        value,
        words: '',
      })),
      ...words.map((one) => ({ questionId: one.question_id, chosen: [], value: null, words: one.words })),
    ],
  }
}

/**
 * Enters one person's answers; readings that come from the questions follow in the same change.
 * @throws FairbookError `refused` where results are entered as counts, `wrong-input` for an answer there is not
 */
export function addResponse(
  book: Book,
  { answers, ...fields }: ParsedInputOf<'consultations.addResponse'>,
): Changed<Response> {
  return book.change('consultations.addResponse', (tx) => {
    const consultation = getConsultation(book, fields.consultationId)
    if (consultation.enteredAs === 'counts')
      throw new FairbookError(
        'refused',
        `The results of ${consultation.name} are entered as counts. Choose “answer by answer” there first.`,
      )
    const id = newId()
    const last = book.value('SELECT coalesce(max(place), 0) FROM response WHERE consultation_id = ?')
    const place = (last.get(consultation.id) as number) + 1
    tx.insert('response', toRow({ id, place, ...fields }))
    write(book, tx, consultation, { id, ...fields }, answers)
    refeed(book, tx, consultation)
    return { record: getResponse(book, id), summary: `Entered answers ${place} of ${consultation.name}` }
  })
}

export function changeResponse(
  book: Book,
  { id, answers, ...fields }: ParsedInputOf<'consultations.changeResponse'>,
): Changed<Response> {
  return book.change('consultations.changeResponse', (tx) => {
    const row = rowOf(book, id)
    const consultation = getConsultation(book, row.consultation_id)
    tx.update('response', id, toRow(fields))
    const { stakeholder_id: stakeholderId, answered_on: answeredOn } = rowOf(book, id)
    tellWords(book, tx, row, { id, stakeholderId, answeredOn })
    write(book, tx, consultation, { id, stakeholderId, answeredOn }, answers)
    refeed(book, tx, consultation)
    return { record: getResponse(book, id), summary: `Changed answers ${row.place} of ${consultation.name}` }
  })
}

export function removeResponse(book: Book, id: string): Changed<{ id: string }> {
  return book.change('consultations.removeResponse', (tx) => {
    const row = rowOf(book, id)
    const consultation = getConsultation(book, row.consultation_id)
    for (const answerId of book.value('SELECT id FROM answer WHERE response_id = ?').all(id) as string[])
      tx.remove('answer', answerId)
    for (const experienceId of book.value('SELECT id FROM experience WHERE response_id = ?').all(id) as string[])
      takeOutExperience(book, tx, experienceId)
    tx.remove('response', id)
    refeed(book, tx, consultation)
    return { record: { id }, summary: `Removed answers ${row.place} of ${consultation.name}` }
  })
}

type Person = { id: string; stakeholderId: string | null; answeredOn: string | null }

function write(book: Book, tx: Transaction, consultation: Consultation, person: Person, answers: Answers): void {
  const questions = new Map(listQuestions(book, consultation.id).map((question) => [question.id, question]))
  for (const [index, answer] of answers.entries()) {
    const question = found(questions.get(answer.questionId), 'question', answer.questionId)
    check(question, answer, index)
    if (question.kind === 'text') writeWords(book, tx, consultation, person, answer)
    else writeAnswer(book, tx, person.id, answer)
  }
}

function writeAnswer(book: Book, tx: Transaction, responseId: string, answer: Answers[number]): void {
  const { questionId, value } = answer
  const chosen = [...new Set(answer.chosen)].toSorted((a, b) => a - b)
  const id = book.value('SELECT id FROM answer WHERE response_id = ? AND question_id = ?').get(responseId, questionId)
  const empty = chosen.length === 0 && value === null
  if (typeof id !== 'string') {
    if (!empty) tx.insert('answer', toRow({ id: newId(), responseId, questionId, chosen, value }))
  } else if (empty) tx.remove('answer', id)
  else tx.update('answer', id, toRow({ chosen, value }))
}

/**
 * Brings whose a paper is, and its day, to the words on it where these changed. What the daybook says otherwise stays;
 * a day that the paper did not say was only taken to be so.
 */
function tellWords(book: Book, tx: Transaction, was: ResponseRow, { id, stakeholderId, answeredOn }: Person): void {
  const experiences = book
    .rows('SELECT id, stakeholder_id, happened_on FROM experience WHERE response_id = ?')
    .all(id) as { id: string; stakeholder_id: string | null; happened_on: string }[]
  for (const one of experiences) {
    const stakeholder = one.stakeholder_id === was.stakeholder_id ? stakeholderId : one.stakeholder_id
    const moved = answeredOn !== null && answeredOn !== was.answered_on
    const follows = moved && (was.answered_on === null || one.happened_on === was.answered_on)
    const happenedOn = follows ? answeredOn : one.happened_on
    checkFields(tx, { happenedOn, stakeholderId: stakeholder, consentOn: null, consentUntil: null })
    tx.update('experience', one.id, { stakeholder_id: stakeholder, happened_on: happenedOn })
  }
}

function writeWords(
  book: Book,
  tx: Transaction,
  consultation: Consultation,
  { id: responseId, stakeholderId, answeredOn }: Person,
  { questionId, words }: Answers[number],
): void {
  const id = book
    .value('SELECT id FROM experience WHERE response_id = ? AND question_id = ?')
    .get(responseId, questionId)
  const empty = words.trim() === ''
  if (typeof id !== 'string') {
    if (empty) return
    const answer = { words, stakeholderId, happenedOn: answeredOn ?? undefined }
    insertOpenAnswer(book, tx, consultation, answer, { questionId, responseId })
  } else if (empty) takeOutExperience(book, tx, id)
  else tx.update('experience', id, { words: words.trim() })
}

function check(question: Question, { chosen, value, words }: Answers[number], index: number): void {
  const wrong = (field: string, sentence: string) =>
    new FairbookError('wrong-input', sentence, { fields: [`answers.${index}.${field}`] })
  if (question.kind !== 'text' && words !== '') throw wrong('words', 'This question is not answered in words.')
  if (question.kind !== 'number' && value !== null) throw wrong('value', 'This question is not answered by a number.')
  if (chosen.some((place) => place >= question.options.length))
    throw wrong('chosen', 'This question has no such answer.')
  if (chosen.length > 1 && question.kind !== 'multiple') throw wrong('chosen', 'Only one answer can be chosen here.')
}
