import { toneWords } from '../../../shared/model/experience'
import type { Hit } from '../../../shared/model/find'
import { dayWords } from '../../../shared/rules/date-words'
import { beginningOf, excerptOf, numberNamed, queryOf } from '../../../shared/rules/find'
import { wordsOf } from '../../../shared/rules/search-words'
import type { Book } from '../book/book'
import type { Row } from '../journal/entry'
import { today } from '../today'
import { matchOf } from './experiences-filter'
import { listed } from './experiences-list'

/** The experience that a word of the text names (D-0012), where the other words do not speak against it. */
export function namedExperience(book: Book, text: string): Hit | null {
  const pieces = text.split(/\s+/)
  for (const piece of pieces) {
    const number = numberNamed('experience', queryOf(piece).words[0] ?? '')
    if (number === null) continue
    const others = matchOf(pieces.filter((other) => other !== piece).join(' '))
    const row =
      others === null
        ? book.rows('SELECT * FROM experience WHERE number = ?').get(number)
        : book
            .rows(
              `SELECT e.* FROM experience_words w JOIN experience e ON e.number = w.rowid
               WHERE w.rowid = ? AND w.experience_words MATCH ?`,
            )
            .get(number, others)
    if (row !== undefined) return hitsOf(book, [row as Row], '')[0] ?? null
  }
  return null
}

/** Experiences in which every word begins a word, those noted last first; none where a reference is looked for. */
export function findExperiences(book: Book, text: string, limit: number, except?: string): Hit[] {
  const match = matchOf(text)
  if (match === null || limit <= 0 || queryOf(text).words.some((word) => word.includes('-'))) return []
  const rows = book
    .rows(
      `SELECT * FROM experience WHERE number IN
         (SELECT rowid FROM experience_words WHERE experience_words MATCH ? ORDER BY rowid DESC LIMIT ?)
       ORDER BY number DESC`,
    )
    .all(match, limit + 1) as Row[]
  return hitsOf(book, rows.filter(({ id }) => id !== except).slice(0, limit), text)
}

/** The title is what was said, where the words stand in it. */
function hitsOf(book: Book, rows: readonly Row[], text: string): Hit[] {
  const looked = wordsOf(text)
  return listed(book, rows, today()).map((one) => {
    const excerpt = looked.map((word) => excerptOf([one.words], word)).find((found) => found !== null)
    return {
      noun: 'experiences',
      id: one.id,
      reference: one.reference,
      title: excerpt ?? beginningOf(one.words),
      where: [dayWords(one.happenedOn), one.stakeholder ?? '', one.tone === 'not-said' ? '' : toneWords[one.tone]]
        .filter((part) => part !== '')
        .join(' · '),
      yearId: null,
      indicatorId: null,
    }
  })
}
