import type { ParsedInputOf } from '../../../../shared/contract'
import type { AnsweredQuestion } from '../../../../shared/model/consultation'
import { FairbookError } from '../../../../shared/model/error'
import { AnswerCount } from '../../../../shared/model/question'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { reader, toRow } from '../row'
import { bringReadingIntoLine } from './fed-readings'
import { getAnsweredQuestion } from './in-full'
import { getConsultation, getQuestion } from './rows'

const read = reader(AnswerCount)

/** How many gave each answer of a question, as entered. */
export function listCounts(book: Book, questionId: string): AnswerCount[] {
  getQuestion(book, questionId)
  return book.rows('SELECT * FROM answer_count WHERE question_id = ? ORDER BY position').all(questionId).map(read)
}

/**
 * Enters how many gave each answer of a question; the reading that comes from it follows in the same change.
 * @throws FairbookError `refused` where answers are entered one by one, `wrong-input` for an answer there is not
 */
export function setCounts(
  book: Book,
  { questionId, counts }: ParsedInputOf<'consultations.setCounts'>,
): Changed<AnsweredQuestion> {
  return book.change('consultations.setCounts', (tx) => {
    const question = getQuestion(book, questionId)
    const consultation = getConsultation(book, question.consultationId)
    if (consultation.enteredAs === 'answers')
      throw new FairbookError(
        'refused',
        `The results of ${consultation.name} are entered answer by answer, so its counts come from there.`,
      )
    if (question.kind === 'text')
      throw new FairbookError('refused', 'A question answered in words has no counts. Enter what people wrote.')
    check(question.kind === 'number', question.options.length, counts)
    const wanted = new Map(counts.filter(({ count }) => count > 0).map((one) => [one.position, one]))
    const rows = book.rows('SELECT id, position FROM answer_count WHERE question_id = ?').all(questionId)
    for (const { id, position } of rows as { id: string; position: number }[]) {
      const one = wanted.get(position)
      if (one === undefined) tx.remove('answer_count', id)
      else tx.update('answer_count', id, toRow(one))
      wanted.delete(position)
    }
    for (const one of wanted.values()) tx.insert('answer_count', toRow({ id: newId(), questionId, ...one }))
    bringReadingIntoLine(book, tx, question, consultation)
    return {
      record: getAnsweredQuestion(book, questionId),
      summary: `Entered the answers to a question of ${consultation.name}`,
    }
  })
}

function check(numbers: boolean, options: number, counts: readonly AnswerCount[]): void {
  for (const [index, { position, value }] of counts.entries()) {
    const wrong = numbers ? value === null : position >= options || value !== null
    if (wrong)
      throw new FairbookError(
        'wrong-input',
        numbers ? 'Give the number that was answered with its count.' : `The question has no answer ${position + 1}.`,
        { fields: [`counts.${index}.${numbers ? 'value' : 'position'}`] },
      )
  }
  if (new Set(counts.map(({ position }) => position)).size < counts.length)
    throw new FairbookError('wrong-input', 'An answer is counted twice. Nothing was changed.', { fields: ['counts'] })
}
