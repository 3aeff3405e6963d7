import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { type ConsentState, type ExperienceFilter, type ListedExperience, Theme } from '../../../shared/model/daybook'
import { CaseStep, Experience } from '../../../shared/model/experience'
import { reference } from '../../../shared/model/reference'
import { caseOn } from '../../../shared/rules/case'
import { consentOn } from '../../../shared/rules/consent'
import type { Book } from '../book/book'
import type { Row } from '../journal/entry'
import { today } from '../today'
import { type FilterSql, filterSql } from './experiences-filter'
import { reader } from './row'

export const readExperience = reader(Experience, (row) => ({ reference: reference('experience', Number(row.number)) }))
export const readStep = reader(CaseStep)
const readTheme = reader(Theme)

/** Experiences that pass the filters, newest first, a page at a time. */
export function listExperiences(book: Book, ask: ParsedInputOf<'experiences.list'>): OutputOf<'experiences.list'> {
  const day = today()
  const filter = filterSql(book, ask.filter, day)
  const { numbers, newer, total, openCases } = filter.costly ? gathered(book, filter, ask) : walked(book, filter, ask)
  const experiences = experiencesNumbered(book, numbers.slice(0, ask.limit), day)
  const last = numbers.length > ask.limit ? experiences.at(-1) : undefined
  return {
    experiences,
    next: last === undefined ? null : { happenedOn: last.happenedOn, number: last.number },
    newer,
    total,
    openCases,
  }
}

type Page = Pick<ParsedInputOf<'experiences.list'>, 'after' | 'limit'>
/** The numbers of a page and, where there is more, one behind it; and how many pass, above it and in all. */
type Found = { numbers: number[]; newer: number; total: number; openCases: number }

const inOrder = 'ORDER BY e.happened_on DESC, e.number DESC'
const behind = '(@day IS NULL OR (e.happened_on, e.number) < (@day, @place))'
const placeOf = ({ after }: Page) => ({ day: after?.happenedOn ?? null, place: after?.number ?? null })

/** Goes along the list's index until the page is full, and once along all of it to count. */
function walked(book: Book, { where, values }: FilterSql, page: Page): Found {
  const numbers = book
    .value(
      `SELECT e.number FROM experience e ${where} ${where === '' ? 'WHERE' : 'AND'} ${behind} ${inOrder} LIMIT @limit`,
    )
    .all({ ...values, ...placeOf(page), limit: page.limit + 1 }) as number[]
  const counts = book
    .rows(
      `SELECT count(*) AS total, count(*) FILTER (WHERE e.case_state = 'open') AS openCases,
         count(*) FILTER (WHERE NOT ${behind}) AS newer FROM experience e ${where}`,
    )
    .get({ ...values, ...placeOf(page) }) as { newer: number; total: number; openCases: number }
  return { numbers, ...counts }
}

/** All that passes, in one go: gathering what has the words or the links is most of the work. */
function gathered(book: Book, filter: FilterSql, { after, limit }: Page): Found {
  const numbers: number[] = []
  let total = 0
  let openCases = 0
  let newer = 0
  for (const one of passing(book, filter)) {
    total++
    if (one.open) openCases++
    const isBehind =
      after === null || one.day < after.happenedOn || (one.day === after.happenedOn && one.number < after.number)
    if (!isBehind) newer++
    else if (numbers.length <= limit) numbers.push(one.number)
  }
  return { numbers, newer, total, openCases }
}

/** The numbers of all experiences that pass a filter, newest first. */
export function experienceNumbers(book: Book, filter: ExperienceFilter, day: string): number[] {
  return passing(book, filterSql(book, filter, day)).map(({ number }) => number)
}

type Passing = { number: number; day: string; open: boolean }

/** All that pass, newest first. Without other conditions than words, the whole order is kept from letter to letter. */
function passing(book: Book, { where, values, words }: FilterSql): Passing[] {
  const ordered = where === '' ? wholeOrder(book) : inListOrder(book, where, values)
  if (words === null) return ordered
  // One text of all numbers crosses from SQLite in a third of the time that rows of them take.
  const found = book.value('SELECT json_group_array(rowid) FROM experience_words WHERE experience_words MATCH ?')
  const having = new Set(JSON.parse(found.get(words) as string) as number[])
  return ordered.filter(({ number }) => having.has(number))
}

function inListOrder(book: Book, where: string, values: FilterSql['values']): Passing[] {
  const rows = book
    .rows(`SELECT e.number, e.happened_on, e.case_state FROM experience e ${where} ${inOrder}`)
    .raw(true)
    .all(values) as [number, string, string][]
  return rows.map(([number, day, state]) => ({ number, day, open: state === 'open' }))
}

const orders = new WeakMap<Book, { sequence: number; order: Passing[] }>()

/** The order of the whole daybook, read again once the book has changed. */
function wholeOrder(book: Book): Passing[] {
  const { sequence } = book.head()
  const known = orders.get(book)
  if (known?.sequence === sequence) return known.order
  const order = inListOrder(book, '', {})
  orders.set(book, { sequence, order })
  return order
}

/** Experiences by their numbers, newest first, as they stand on a day; those that are not in the book are left out. */
export const experiencesNumbered = (book: Book, numbers: readonly number[], day: string): ListedExperience[] =>
  listed(book, rowsOf(book, numbers), day)

function rowsOf(book: Book, numbers: readonly number[]): Row[] {
  return book
    .rows(
      'SELECT * FROM experience WHERE number IN (SELECT value FROM json_each(?)) ORDER BY happened_on DESC, number DESC',
    )
    .all(JSON.stringify(numbers)) as Row[]
}

/** Rows of experiences with what a list shows beside them, as it stands on a day. */
export function listed(book: Book, rows: readonly Row[], day: string): ListedExperience[] {
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const of = <T>(sql: string, read: (row: unknown) => T) =>
    Map.groupBy(
      (book.rows(sql).all(ids) as ({ of: string } & Row)[]).map((row) => ({ of: row.of, is: read(row) })),
      (row) => row.of,
    )
  const themes = of(
    `SELECT x.experience_id AS of, t.id, t.name FROM experience_theme x JOIN theme t ON t.id = x.theme_id
     WHERE x.experience_id IN (SELECT value FROM json_each(?)) ORDER BY t.name COLLATE NOCASE`,
    readTheme,
  )
  const steps = of(
    `SELECT experience_id AS of, * FROM case_step
     WHERE experience_id IN (SELECT value FROM json_each(?)) ORDER BY position, id`,
    readStep,
  )
  const evidence = of(
    `SELECT experience_id AS of, count(*) AS count FROM evidence_experience
     WHERE experience_id IN (SELECT value FROM json_each(?)) GROUP BY experience_id`,
    (row) => Number((row as Row).count),
  )
  return rows.map((row) => {
    const experience = readExperience(row)
    const { id, stakeholderId } = experience
    return {
      ...experience,
      stakeholder: stakeholderId === null ? null : stakeholderName(book, stakeholderId),
      themes: (themes.get(id) ?? []).map(({ is }) => is),
      evidence: evidence.get(id)?.[0]?.is ?? 0,
      case: caseOn(
        experience,
        (steps.get(id) ?? []).map(({ is }) => is),
        day,
      ),
      consentState: consentOn(experience, day) satisfies ConsentState,
    }
  })
}

function stakeholderName(book: Book, id: string): string {
  return String(book.value('SELECT name FROM stakeholder WHERE id = ?').get(id))
}
