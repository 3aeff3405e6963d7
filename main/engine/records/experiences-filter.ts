import type { ExperienceFilter } from '../../../shared/model/daybook'
import { addDays } from '../../../shared/rules/days'
import { numberNamed, queryOf, referenceKey } from '../../../shared/rules/find'
import { allLeftOut } from '../../../shared/rules/withholding'
import type { Book } from '../book/book'
import { getYear } from './years'

/**
 * A filter as conditions on the table `experience` (as `e`) and the values they name. Links are `costly`: what has
 * them is gathered first, which should be done once. Words that very many have are no condition but stand in
 * `words`, since meeting them in memory is quicker than in SQL.
 */
export type FilterSql = {
  where: string
  values: Record<string, string | number | null>
  costly: boolean
  words: string | null
}

/**
 * The conditions a filter comes to. Each condition is the same text whatever its values, so that statements are
 * prepared once; lists go in as JSON. A `+` keeps SQLite from beginning with what words or links have found, so that
 * it goes along the index in the list's order, where they found many. What consent allows is `publishableOn` of
 * `shared/rules/consent.ts`, said in SQL but for words of which nothing is left without the name: those are found
 * by its own rule and named.
 */
export function filterSql(book: Book, filter: ExperienceFilter, today: string): FilterSql {
  const conditions: string[] = []
  let costly = false
  const values: FilterSql['values'] = {}
  const need = (condition: string, named: FilterSql['values'] = {}) => {
    conditions.push(condition)
    Object.assign(values, named)
  }
  const among = (list: readonly unknown[], column: string, name: string) => {
    if (list.length > 0) need(`${column} IN (SELECT value FROM json_each(@${name}))`, { [name]: JSON.stringify(list) })
  }

  /** Those found elsewhere: a few are looked up one by one, many are met with along the index in the list's order. */
  const gather = (column: string, key: string, from: string, named: FilterSql['values']) => {
    costly = true
    const count = book.value(`SELECT count(*) FROM ${from}`).get(named) as number
    need(`${count < fewFound ? '' : '+'}${column} IN (SELECT ${key} FROM ${from})`, named)
  }

  const { from, to } = daysOf(book, filter, today)
  if (from !== null) need('e.happened_on >= @from', { from })
  if (to !== null) need('e.happened_on <= @to', { to })
  if (filter.kind !== null) need('e.kind = @kind', { kind: filter.kind })
  among(filter.tones, 'e.tone', 'tones')
  among(filter.channels, 'e.channel', 'channels')
  const stakeholders = filter.stakeholderIds.filter((id) => id !== null)
  if (filter.stakeholderIds.length > stakeholders.length) {
    need('(e.stakeholder_id IS NULL OR e.stakeholder_id IN (SELECT value FROM json_each(@stakeholders)))', {
      stakeholders: JSON.stringify(stakeholders),
    })
  } else among(stakeholders, 'e.stakeholder_id', 'stakeholders')

  if (filter.consents.length > 0) {
    need(`CASE WHEN ${lapsed} THEN 'lapsed' ELSE e.consent END IN (SELECT value FROM json_each(@consents))`, {
      consents: JSON.stringify(filter.consents),
      today,
    })
  }
  if (filter.publishable !== null) {
    need(filter.publishable ? maybePublished : `NOT ${maybePublished}`, { today, emptied: emptied(book) })
  }
  if (filter.quoted !== null) need('e.quoted = @quoted', { quoted: filter.quoted ? 1 : 0 })

  if (filter.cases === 'closed') need(`e.case_state = 'closed'`)
  else if (filter.cases !== null) need(`e.case_state = 'open'`)
  if (filter.cases === 'overdue') {
    need('e.id IN (SELECT experience_id FROM case_step WHERE done_on IS NULL AND due_on < @today)', { today })
  }
  if (filter.cases === 'nothing-done') need('NOT EXISTS (SELECT 1 FROM case_step WHERE experience_id = e.id)')

  if (filter.hasEvidence !== null) {
    need(`+e.id ${filter.hasEvidence ? 'IN' : 'NOT IN'} (SELECT experience_id FROM evidence_experience)`)
  }
  for (const [list, noun] of [
    [filter.themeIds, 'theme'],
    [filter.outcomeIds, 'outcome'],
    [filter.indicatorIds, 'indicator'],
    [filter.objectiveIds, 'objective'],
  ] as const) {
    if (list.length === 0) continue
    gather('e.id', 'experience_id', `experience_${noun} WHERE ${noun}_id IN (SELECT value FROM json_each(@${noun}s))`, {
      [`${noun}s`]: JSON.stringify(list),
    })
  }
  if (filter.consultationId !== null) {
    need('e.question_id IN (SELECT id FROM question WHERE consultation_id = @consultation)', {
      consultation: filter.consultationId,
    })
  }

  if (filter.questionId !== null) need('e.question_id = @question', { question: filter.questionId })

  const { number, words } = lookedFor(filter.words)
  if (number !== null) need('e.number = @number', { number })
  const many = words !== null && countWith(book, words) >= fewFound
  if (words !== null && !many) {
    costly = true
    need('e.number IN (SELECT rowid FROM experience_words WHERE experience_words MATCH @words)', { words })
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  return { where, values, costly: costly || many, words: many ? words : null }
}

const countWith = (book: Book, words: string): number =>
  book.value('SELECT count(*) FROM experience_words WHERE experience_words MATCH ?').get(words) as number

/** So few are looked up sooner than all are gone through. */
const fewFound = 2000

const maybePublished = `(e.consent IN ('anonymous', 'named') AND (e.consent_until IS NULL OR e.consent_until >= @today)
  AND e.number NOT IN (SELECT value FROM json_each(@emptied)))`
const lapsed = `(e.consent IN ('anonymous', 'named') AND e.consent_until < @today)`

type Emptied = { sequence: number; numbers: string }
const emptiedOf = new WeakMap<Book, Emptied>()

/** The numbers of those whose words are all left out with the name, as JSON; read again once the book has changed. */
function emptied(book: Book): string {
  const { sequence } = book.head()
  const known = emptiedOf.get(book)
  if (known?.sequence === sequence) return known.numbers
  const rows = book
    .rows(`SELECT number, words, withheld, person FROM experience WHERE consent = 'anonymous'`)
    .raw(true)
    .iterate() as IterableIterator<[number, string, string, string]>
  const found: number[] = []
  for (const [number, words, withheld, person] of rows) {
    if (allLeftOut(words, JSON.parse(withheld) as string[], person)) found.push(number)
  }
  const numbers = JSON.stringify(found)
  emptiedOf.set(book, { sequence, numbers })
  return numbers
}

type Days = { from: string | null; to: string | null }

/** The days that all of a filter's conditions on days leave. */
function daysOf(book: Book, { from, to, lastDays, yearId }: ExperienceFilter, today: string): Days {
  const year = yearId === null ? null : getYear(book, yearId)
  const firsts = [from, lastDays === null ? null : addDays(today, 1 - lastDays), year?.startsOn ?? null]
  const lasts = [to, year?.endsOn ?? null]
  return {
    from:
      firsts
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    to: lasts.filter((day) => day !== null).sort()[0] ?? null,
  }
}

/** What is looked for: an experience by its number, and words in FTS5's language. */
function lookedFor(text: string): { number: number | null; words: string | null } {
  const pieces = text.split(/\s+/)
  const named = pieces.find((piece) => referenceKey(piece)?.startsWith('d-'))
  return {
    number: named === undefined ? null : numberNamed('experience', queryOf(named).words[0] ?? ''),
    words: matchOf(pieces.filter((piece) => piece !== named).join(' ')),
  }
}

/**
 * Words in FTS5's language: each as the beginning of a word, all of them, in any order. Every piece is quoted, so
 * that nothing a person types is an operator; what has neither letter nor figure is not looked for.
 * @returns null when there is nothing to look for
 */
export function matchOf(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.length === 0 ? null : [...new Set(words)].map((word) => `"${word}" *`).join(' ')
}
