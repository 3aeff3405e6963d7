import { reference } from '../../../../shared/model/reference'
import type { Year } from '../../../../shared/model/year'
import type { Book } from '../../book/book'
import { today } from '../../today'
import { matchOf } from '../experiences-filter'

/**
 * References of the notes of a year whose words have all the words looked for and that may be quoted today: those chosen
 * for the accounts first, then those noted last. Without words, those chosen.
 */
export function quotable(book: Book, { id, startsOn, endsOn }: Year, words: string, limit: number): string[] {
  const match = matchOf(words)
  if (match === null && words.trim() !== '') return []
  const found =
    match === null
      ? 'e.quoted = 1'
      : 'e.number IN (SELECT rowid FROM experience_words WHERE experience_words MATCH @match)'
  const numbers = book
    .value(
      `SELECT e.number FROM experience e
       LEFT JOIN question q ON q.id = e.question_id
       LEFT JOIN consultation c ON c.id = q.consultation_id
       WHERE ${found} AND e.consent IN ('anonymous', 'named') AND (e.consent_until IS NULL OR e.consent_until >= @today)
         AND CASE WHEN e.question_id IS NULL THEN e.happened_on BETWEEN @startsOn AND @endsOn ELSE c.year_id = @id END
       ORDER BY e.quoted DESC, e.number DESC LIMIT @limit`,
    )
    .all({ id, startsOn, endsOn, today: today(), limit, ...(match === null ? {} : { match }) }) as number[]
  return numbers.map((number) => reference('experience', number))
}
