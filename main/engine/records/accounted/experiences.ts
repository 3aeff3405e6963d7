import { CaseStep, type Experience } from '../../../../shared/model/experience'
import type { Year } from '../../../../shared/model/year'
import type { Book } from '../../book/book'
import { readExperience } from '../experiences-list'
import { reader } from '../row'

/** An experience with what a year's accounts need beside it. */
export type ExperienceInYear = Experience & {
  themes: string[]
  outcomeIds: string[]
  indicatorIds: string[]
  objectiveIds: string[]
  steps: CaseStep[]
}

/**
 * What was said and seen in a year, by day: what happened in it, and the open answers to its consultations, which
 * may have been given or typed after it ended. Those to another year's consultations belong to that year.
 */
export function experiencesOfYear(book: Book, { id, startsOn, endsOn }: Year): ExperienceInYear[] {
  const experiences = book
    .rows(
      `SELECT * FROM (
         SELECT e.* FROM experience e WHERE e.happened_on BETWEEN @startsOn AND @endsOn AND e.question_id IS NULL
         UNION ALL
         SELECT e.* FROM consultation c JOIN question q ON q.consultation_id = c.id JOIN experience e ON e.question_id = q.id
         WHERE c.year_id = @id
       ) ORDER BY happened_on, number`,
    )
    .all({ id, startsOn, endsOn })
    .map(readExperience)
  return withWhatHangsOnThem(book, experiences)
}

/** Those of a year that have one of these numbers: a few of what may be many thousands. */
export function experiencesByNumber(
  book: Book,
  { id, startsOn, endsOn }: Year,
  numbers: readonly number[],
): ExperienceInYear[] {
  if (numbers.length === 0) return []
  const experiences = book
    .rows(
      `SELECT e.* FROM experience e
       LEFT JOIN question q ON q.id = e.question_id
       LEFT JOIN consultation c ON c.id = q.consultation_id
       WHERE e.number IN (SELECT value FROM json_each(@numbers))
         AND CASE WHEN e.question_id IS NULL THEN e.happened_on BETWEEN @startsOn AND @endsOn ELSE c.year_id = @id END`,
    )
    .all({ id, startsOn, endsOn, numbers: JSON.stringify(numbers) })
    .map(readExperience)
  return withWhatHangsOnThem(book, experiences)
}

/**
 * Cases of earlier years that were not closed by the end of this one, oldest first. An open answer belongs to the
 * year of its consultation, as above.
 */
export function casesCarriedInto(book: Book, { startsOn, endsOn }: Year): ExperienceInYear[] {
  const experiences = book
    .rows(
      `SELECT e.* FROM experience e
       LEFT JOIN question q ON q.id = e.question_id
       LEFT JOIN consultation c ON c.id = q.consultation_id
       LEFT JOIN year y ON y.id = c.year_id
       WHERE (e.case_state = 'open' OR e.case_closed_on > @endsOn) AND coalesce(y.starts_on, e.happened_on) < @startsOn
       ORDER BY e.happened_on, e.number`,
    )
    .all({ startsOn, endsOn })
    .map(readExperience)
  return withWhatHangsOnThem(book, experiences)
}

function withWhatHangsOnThem(book: Book, experiences: readonly Experience[]): ExperienceInYear[] {
  if (experiences.length === 0) return []
  const ids = JSON.stringify(experiences.map((one) => one.id))
  const linked = (sql: string) => {
    const rows = book.rows(sql).all(ids) as { of: string; to: string }[]
    return Map.groupBy(rows, ({ of }) => of)
  }
  const themes = linked(
    `SELECT x.experience_id AS of, t.name AS "to" FROM experience_theme x JOIN theme t ON t.id = x.theme_id
     WHERE x.experience_id IN (SELECT value FROM json_each(?)) ORDER BY t.name COLLATE NOCASE`,
  )
  const to = (noun: 'outcome' | 'indicator' | 'objective') =>
    linked(
      `SELECT experience_id AS of, ${noun}_id AS "to" FROM experience_${noun}
       WHERE experience_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
  const [outcomes, indicators, objectives] = [to('outcome'), to('indicator'), to('objective')]
  const steps = Map.groupBy(
    book
      .rows('SELECT * FROM case_step WHERE experience_id IN (SELECT value FROM json_each(?)) ORDER BY position, id')
      .all(ids)
      .map(reader(CaseStep)),
    ({ experienceId }) => experienceId,
  )
  const of = (links: Map<string, { to: string }[]>, experience: string) =>
    (links.get(experience) ?? []).map((it) => it.to)
  return experiences.map((one) => ({
    ...one,
    themes: of(themes, one.id),
    outcomeIds: of(outcomes, one.id),
    indicatorIds: of(indicators, one.id),
    objectiveIds: of(objectives, one.id),
    steps: steps.get(one.id) ?? [],
  }))
}
