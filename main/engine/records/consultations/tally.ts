import type { Question } from '../../../../shared/model/question'
import type { QuestionResults } from '../../../../shared/model/question-results'
import type { Book } from '../../book/book'

type Asked = { enteredAs: 'counts' | 'answers'; answered: number | null }

/** What was answered to a question, counted: from the counts that were entered, or from people's answers. */
export function tallyOf(book: Book, question: Question, consultation: Asked): QuestionResults {
  const words = book.value('SELECT count(*) FROM experience WHERE question_id = ?').get(question.id) as number
  if (question.kind === 'text') return { answered: words, counts: [], anyCounted: null, numbers: null, words }
  if (question.kind === 'number') return { ...numbersOf(book, question.id, consultation), counts: [], words }
  return { ...choicesOf(book, question, consultation), numbers: null, words }
}

function numbersOf(book: Book, questionId: string, { enteredAs }: Asked) {
  const rows =
    enteredAs === 'counts'
      ? 'SELECT value, count FROM answer_count WHERE question_id = ? AND value IS NOT NULL AND count > 0'
      : 'SELECT value, 1 AS count FROM answer WHERE question_id = ? AND value IS NOT NULL'
  const { answered, sum, smallest, largest } = book
    .rows(
      `SELECT coalesce(sum(count), 0) AS answered, sum(value * count) AS sum, min(value) AS smallest, max(value) AS largest
       FROM (${rows})`,
    )
    .get(questionId) as { answered: number; sum: number | null; smallest: number | null; largest: number | null }
  const numbers =
    sum === null || smallest === null || largest === null ? null : { mean: sum / answered, sum, smallest, largest }
  return { answered, anyCounted: null, numbers }
}

function choicesOf(book: Book, { id, kind, options, counted }: Question, consultation: Asked) {
  const counts = options.map(() => 0)
  const rows =
    consultation.enteredAs === 'counts'
      ? 'SELECT position, count FROM answer_count WHERE question_id = ?'
      : `SELECT choice.value AS position, count(*) AS count FROM answer, json_each(answer.chosen) AS choice
         WHERE question_id = ? GROUP BY choice.value`
  for (const { position, count } of book.rows(rows).all(id) as { position: number; count: number }[]) {
    if (position < counts.length) counts[position] = count
  }
  const given = counts.reduce((sum, count) => sum + count, 0)
  const ofCounted = counted.reduce((sum, place) => sum + (counts[place] ?? 0), 0)
  // One person gives one answer, so counts add up to people.
  if (kind !== 'multiple') return { answered: given, counts, anyCounted: ofCounted }
  if (consultation.enteredAs === 'counts') {
    const answered = given === 0 ? 0 : consultation.answered
    return { answered, counts, anyCounted: counted.length <= 1 ? ofCounted : null }
  }
  return { ...peopleOf(book, id, counted), counts }
}

/** How many gave any answer, and how many any of those that count. */
function peopleOf(book: Book, questionId: string, counted: readonly number[]) {
  const people = book
    .rows(
      `SELECT count(*) AS answered, coalesce(sum(EXISTS (
         SELECT 1 FROM json_each(answer.chosen) AS choice JOIN json_each(?) AS counts ON counts.value = choice.value
       )), 0) AS anyCounted
       FROM answer WHERE question_id = ? AND chosen <> '[]'`,
    )
    .get(JSON.stringify(counted), questionId)
  return people as { answered: number; anyCounted: number }
}
