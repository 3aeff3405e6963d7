import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { type ConsentState, type ListedExperience, Theme } from '../../../shared/model/daybook'
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
  const page = pageOf(book, filter, ask)
  const experiences = listed(book, page.slice(0, ask.limit), day)
  const last = page.length > ask.limit ? experiences.at(-1) : undefined
  const { total, openCases } = book
    .rows(
      `SELECT count(*) AS total, count(*) FILTER (WHERE e.case_state = 'open') AS openCases FROM experience e ${filter.where}`,
    )
    .get(filter.values) as { total: number; openCases: number }
  return {
    experiences,
    next: last === undefined ? null : { happenedOn: last.happenedOn, number: last.number },
    total,
    openCases,
  }
}

function pageOf(book: Book, { where, values }: FilterSql, { after, limit }: ParsedInputOf<'experiences.list'>): Row[] {
  const behind = after === null ? '' : `${where === '' ? 'WHERE' : 'AND'} (e.happened_on, e.number) < (@day, @place)`
  const place = after === null ? {} : { day: after.happenedOn, place: after.number }
  return book
    .rows(
      `SELECT * FROM experience WHERE number IN
         (SELECT e.number FROM experience e ${where} ${behind} ORDER BY e.happened_on DESC, e.number DESC LIMIT @limit)
       ORDER BY happened_on DESC, number DESC`,
    )
    .all({ ...values, ...place, limit: limit + 1 }) as Row[]
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
