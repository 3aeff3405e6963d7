import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { reference } from '../../../../shared/model/reference'
import { periodWords } from '../../../../shared/rules/date-words'
import { beginningOf, numberNamed, queryOf } from '../../../../shared/rules/find'
import { aspectReference } from '../../../../shared/rules/key-aspects'
import { closeness, wordsOf } from '../../../../shared/rules/search-words'
import type { Book } from '../../book/book'
import { allActions } from '../actions/list'
import { aspectsOfYear } from '../aspects/of-year'
import { findExperiences, namedExperience } from '../find-experiences'

type Target = OutputOf<'evidence.findTargets'>[number]
type Query = readonly string[]

/**
 * What evidence can be for, by words or reference. A reading is found by the name of its indicator, its period and
 * its group, since that is how people speak of it: those of the year that is looked at, as with its key aspects.
 */
export function findTargets(
  book: Book,
  { words, yearId, limit }: ParsedInputOf<'evidence.findTargets'>,
): OutputOf<'evidence.findTargets'> {
  const query = queryOf(words).words
  if (query.length === 0) return []
  return [
    ...readings(book, query, yearId, limit),
    ...consultations(book, query, limit),
    ...benchmarks(book, query, limit),
    ...actions(book, query, limit),
    ...aspects(book, query, yearId, limit),
    ...experiences(book, words, limit),
    ...told(book, 'story', 'title', query, yearId, limit),
    ...told(book, 'claim', 'words', query, yearId, limit),
  ]
}

const hasAll = (text: string, query: Query): boolean => {
  const said = wordsOf(text)
  return query.every((word) => closeness(said, word) > 0)
}

type ReadingRow = { id: string; number: number; from: string; to: string; about: string; source: string; title: string }

const selectReading = `SELECT r.id, r.number, r.period_start AS "from", r.period_end AS "to", coalesce(g.label, '') AS about,
    r.source, i.name AS title
  FROM reading r JOIN indicator i ON i.id = r.indicator_id LEFT JOIN breakdown_group g ON g.id = r.group_id`

const whereOf = ({ from, to, about }: ReadingRow) =>
  [periodWords(from, to), about].filter((part) => part !== '').join(' · ')

const readingHit = (row: ReadingRow): Target => ({
  target: 'reading',
  targetId: row.id,
  reference: reference('reading', row.number),
  title: row.title,
  where: whereOf(row),
})

function readings(book: Book, query: Query, yearId: string, limit: number): Target[] {
  const hits: Target[] = []
  for (const word of query) {
    const number = numberNamed('reading', word)
    if (number === null) continue
    const row = book.rows(`${selectReading} WHERE r.number = ? AND r.superseded_by_id IS NULL`).get(number)
    return row === undefined ? [] : [readingHit(row as ReadingRow)]
  }
  const indicators = book.rows('SELECT id, number, name FROM indicator ORDER BY position, number').all() as {
    id: string
    number: number
    name: string
  }[]
  const ofIndicator = book.rows(
    `${selectReading} WHERE r.indicator_id = ? AND r.year_id = ? AND r.superseded_by_id IS NULL ORDER BY r.period_start, r.number`,
  )
  for (const { id, number, name } of indicators) {
    const own = wordsOf(name)
    const left = query.filter((word) => word !== `i-${number}` && closeness(own, word) === 0)
    // Words that only a period has would go through every reading of the year.
    if (left.length === query.length) continue
    for (const row of ofIndicator.all(id, yearId) as ReadingRow[]) {
      if (!hasAll(`${whereOf(row)} ${row.source}`, left)) continue
      hits.push(readingHit(row))
      if (hits.length === limit) return hits
    }
  }
  return hits
}

function consultations(book: Book, query: Query, limit: number): Target[] {
  const rows = book.rows('SELECT id, number, name FROM consultation ORDER BY number DESC').all() as {
    id: string
    number: number
    name: string
  }[]
  return rows
    .filter(({ number, name }) => query.every((word) => word === `c-${number}` || hasAll(name, [word])))
    .slice(0, limit)
    .map(({ id, number, name }) => ({
      target: 'consultation',
      targetId: id,
      reference: reference('consultation', number),
      title: name,
      where: '',
    }))
}

function benchmarks(book: Book, query: Query, limit: number): Target[] {
  const rows = book
    .rows(
      `SELECT b.id, b.number, b.label, i.name AS about FROM benchmark b JOIN indicator i ON i.id = b.indicator_id
       ORDER BY b.number`,
    )
    .all() as { id: string; number: number; label: string; about: string }[]
  return rows
    .filter(({ number, label, about }) =>
      query.every((word) => word === `b-${number}` || hasAll(`${label} ${about}`, [word])),
    )
    .slice(0, limit)
    .map(({ id, number, label, about }) => ({
      target: 'benchmark',
      targetId: id,
      reference: reference('benchmark', number),
      title: label,
      where: about,
    }))
}

function actions(book: Book, query: Query, limit: number): Target[] {
  return allActions(book)
    .filter(({ number, what }) => query.every((word) => word === `l-${number}` || hasAll(what, [word])))
    .slice(0, limit)
    .map(({ id, reference, what, yearLabel }) => ({
      target: 'action',
      targetId: id,
      reference,
      title: what,
      where: yearLabel,
    }))
}

/** Answers to key aspects: what has none yet, evidence can't be for. */
function aspects(book: Book, query: Query, yearId: string, limit: number): Target[] {
  return aspectsOfYear(book, yearId)
    .sections.flatMap(({ title, items }) => items.map((item) => ({ ...item, section: title })))
    .flatMap(({ number, wording, section, answer }): Target[] => {
      const reference = aspectReference(number)
      if (answer === null || !hasAll(`${reference} ${wording}`, query)) return []
      return [{ target: 'aspect', targetId: answer.id, reference, title: wording, where: section }]
    })
    .slice(0, limit)
}

function experiences(book: Book, words: string, limit: number): Target[] {
  const named = namedExperience(book, words)
  const hits = [...(named === null ? [] : [named]), ...findExperiences(book, words, limit, named?.id)].slice(0, limit)
  return hits.map(({ id, reference, title, where }) => ({
    target: 'experience',
    targetId: id,
    reference,
    title,
    where,
  }))
}

/** Stories by their titles, claims by their sentences: those of the year looked at, and any that is named. */
function told(
  book: Book,
  target: 'story' | 'claim',
  words: 'title' | 'words',
  query: Query,
  yearId: string,
  limit: number,
): Target[] {
  const rows = book
    .rows(`SELECT id, number, ${words} AS title, year_id AS yearId FROM ${target} ORDER BY number`)
    .all() as { id: string; number: number; title: string; yearId: string }[]
  const names = (number: number, word: string) => numberNamed(target, word) === number
  return rows
    .filter(
      ({ number, title, yearId: of }) =>
        query.some((word) => names(number, word)) || (of === yearId && hasAll(title, query)),
    )
    .slice(0, limit)
    .map(({ id, number, title }) => ({
      target,
      targetId: id,
      reference: reference(target, number),
      title: beginningOf(title),
      where: '',
    }))
}
