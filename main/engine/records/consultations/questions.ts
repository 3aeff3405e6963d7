import type { ParsedInputOf } from '../../../../shared/contract'
import type { AnsweredQuestion, Consultation, ConsultationInFull } from '../../../../shared/model/consultation'
import { FairbookError } from '../../../../shared/model/error'
import type { Question } from '../../../../shared/model/question'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { refuseWhileUsed } from '../found'
import { toRow } from '../row'
import { askBeforeFeeding, bringReadingIntoLine, fedInYear } from './fed-readings'
import { getAnsweredQuestion, getConsultationInFull } from './in-full'
import { getConsultation, getQuestion, listQuestions } from './rows'

/** Brings the readings of all its questions into line, after what they all rest on has changed. */
export function refeed(book: Book, tx: Transaction, consultation: Consultation): void {
  for (const question of listQuestions(book, consultation.id)) {
    if (question.indicatorId !== null) bringReadingIntoLine(book, tx, question, consultation)
  }
}

export function addQuestion(
  book: Book,
  { afterId, ...fields }: ParsedInputOf<'consultations.addQuestion'>,
): Changed<AnsweredQuestion> {
  return book.change('consultations.addQuestion', (tx) => {
    const consultation = getConsultation(book, fields.consultationId)
    checkOptions(fields)
    const others = listQuestions(book, consultation.id)
    const id = newId()
    tx.insert(
      'question',
      toRow({ id, ...fields, indicatorId: null, groupId: null, counted: [], position: others.length + 1 }),
    )
    if (afterId !== undefined) {
      const behind = afterId === null ? 0 : others.findIndex((other) => other.id === afterId) + 1
      const ids = others.map((other) => other.id)
      setPositions(tx, ids.toSpliced(behind, 0, id))
    }
    return { record: getAnsweredQuestion(book, id), summary: `Added a question to ${consultation.name}` }
  })
}

export function changeQuestion(
  book: Book,
  { id, ...fields }: ParsedInputOf<'consultations.changeQuestion'>,
): Changed<AnsweredQuestion> {
  return book.change('consultations.changeQuestion', (tx) => {
    const question = getQuestion(book, id)
    const consultation = getConsultation(book, question.consultationId)
    const { kind = question.kind, options = question.options } = fields
    checkOptions({ kind, options })
    const otherAnswers = kind !== question.kind || options.length !== question.options.length
    if (otherAnswers && wasAnswered(book, id)) {
      throw new FairbookError(
        'refused',
        'This question was answered, so its kind and the number of its answers stay. Its words can be mended; or add another question.',
        { fields: kind !== question.kind ? ['kind'] : ['options'] },
      )
    }
    const fits = options.length === question.options.length && kind === question.kind
    tx.update('question', id, { ...toRow(fields), ...(fits ? {} : toRow({ counted: [] })) })
    if (kind === 'text' && question.indicatorId !== null)
      tx.update('question', id, toRow({ indicatorId: null, groupId: null }))
    bringReadingIntoLine(book, tx, getQuestion(book, id), consultation)
    return { record: getAnsweredQuestion(book, id), summary: `Changed a question of ${consultation.name}` }
  })
}

export function reorderQuestions(
  book: Book,
  { id, questionIds }: ParsedInputOf<'consultations.reorderQuestions'>,
): Changed<ConsultationInFull> {
  return book.change('consultations.reorderQuestions', (tx) => {
    const consultation = getConsultation(book, id)
    const ids = new Set(listQuestions(book, id).map((question) => question.id))
    if (questionIds.length !== ids.size || !questionIds.every((one) => ids.delete(one)))
      throw new FairbookError('wrong-input', 'The new order must name every question once. Nothing was changed.', {
        fields: ['questionIds'],
      })
    setPositions(tx, questionIds)
    return { record: getConsultationInFull(book, id), summary: `Reordered the questions of ${consultation.name}` }
  })
}

function setPositions(tx: Transaction, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) tx.update('question', id, { position: index + 1 })
}

export function removeQuestion(book: Book, id: string): Changed<{ id: string }> {
  return book.change('consultations.removeQuestion', (tx) => {
    const question = getQuestion(book, id)
    const consultation = getConsultation(book, question.consultationId)
    const count = (sql: string) => book.value(sql).get(id) as number
    refuseWhileUsed('This question', [
      { count: book.value(answersTo).get({ id }) as number, one: 'answer', many: 'answers' },
      {
        count: count('SELECT count(*) FROM experience WHERE question_id = ?'),
        one: 'open answer',
        many: 'open answers',
      },
    ])
    for (const rowId of book.value('SELECT id FROM answer_count WHERE question_id = ?').all(id) as string[])
      tx.remove('answer_count', rowId)
    tx.remove('question', id)
    return { record: { id }, summary: `Removed a question of ${consultation.name}` }
  })
}

/** Says which indicator's reading comes from the answers, and how; null: none any more. */
export function feed(
  book: Book,
  { questionId, replace, ...fields }: ParsedInputOf<'consultations.feed'>,
): Changed<AnsweredQuestion> {
  return book.change('consultations.feed', (tx) => {
    const question = getQuestion(book, questionId)
    const consultation = getConsultation(book, question.consultationId)
    if (fields.indicatorId !== null && question.kind === 'text')
      throw new FairbookError('refused', 'A question answered in words gives no figure, so it feeds no indicator.', {
        fields: ['indicatorId'],
      })
    if (fields.counted.some((place) => place >= question.options.length))
      throw new FairbookError('wrong-input', 'Only answers that the question has can count.', { fields: ['counted'] })
    // Asked once: who changes what counts of a question that feeds it already is not asked again.
    if (fields.indicatorId !== question.indicatorId || fields.groupId !== question.groupId)
      askBeforeFeeding(book, { id: questionId, ...fields }, consultation.yearId, replace)
    tx.update('question', questionId, toRow(fields))
    bringReadingIntoLine(book, tx, getQuestion(book, questionId), consultation)
    const summary =
      fields.indicatorId === null
        ? `A question of ${consultation.name} feeds no indicator any more`
        : `A question of ${consultation.name} feeds an indicator`
    return { record: getAnsweredQuestion(book, questionId), summary }
  })
}

/**
 * Questions of one consultation for another; nobody answered them yet. They feed what they fed, unless another question
 * of the year does.
 */
export function copyQuestions(book: Book, tx: Transaction, fromId: string, to: { id: string; yearId: string }): void {
  for (const question of listQuestions(book, fromId)) {
    const { id: _, ...fields } = question
    const { indicatorId, groupId } = question
    const taken = indicatorId !== null && fedInYear(book, { indicatorId, groupId, yearId: to.yearId })
    const feeds = taken ? { indicatorId: null, groupId: null, counted: [] } : {}
    tx.insert('question', toRow({ ...fields, ...feeds, id: newId(), consultationId: to.id }))
  }
}

const answersTo = `SELECT (SELECT count(*) FROM answer_count WHERE question_id = @id AND count > 0)
  + (SELECT count(*) FROM answer WHERE question_id = @id)`

function wasAnswered(book: Book, id: string): boolean {
  const words = book.value('SELECT count(*) FROM experience WHERE question_id = ?').get(id) as number
  return words > 0 || (book.value(answersTo).get({ id }) as number) > 0
}

function checkOptions({ kind, options }: Pick<Question, 'kind' | 'options'>): void {
  const chosen = kind === 'scale' || kind === 'choice' || kind === 'multiple'
  if (chosen && options.length < 2)
    throw new FairbookError('wrong-input', 'Give at least two answers to choose from.', { fields: ['options'] })
  if (!chosen && options.length > 0)
    throw new FairbookError('wrong-input', 'Numbers and open answers have no answers to choose from.', {
      fields: ['options'],
    })
}
