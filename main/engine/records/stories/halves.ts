import type { OutcomeHalves } from '../../../../shared/model/told-story'
import type { Book } from '../../book/book'
import { hasReading } from '../compared-indicators'
import { inUse } from '../indicators'
import { getYear } from '../years'

/**
 * What stands on either side of each outcome a year's accounts report on: counted through the indexes, so that Home
 * may ask beside every change. A note or a story that belongs to an indicator belongs to its outcome.
 */
export function outcomeHalves(book: Book, yearId: string): OutcomeHalves[] {
  const year = getYear(book, yearId)
  const outcomes = book
    .value(
      `SELECT o.id FROM outcome o JOIN activity a ON a.id = o.activity_id
       LEFT JOIN objective_year j ON j.objective_id = a.objective_id AND j.year_id = @yearId
       LEFT JOIN stakeholder_year s ON s.stakeholder_id = o.stakeholder_id AND s.year_id = @yearId
       WHERE j.included IS NOT 0 AND s.included IS NOT 0 ORDER BY o.position, o.number`,
    )
    .all({ yearId }) as string[]
  const indicators = Map.groupBy(
    (
      book
        .rows('SELECT id, outcome_id AS outcomeId, started_on AS startedOn, retired_on AS retiredOn FROM indicator')
        .all() as { id: string; outcomeId: string; startedOn: string | null; retiredOn: string | null }[]
    ).filter((one) => inUse(one, year)),
    ({ outcomeId }) => outcomeId,
  )
  const notes = notesByOutcome(book, year)
  const stories = storiesByOutcome(book, yearId)
  return outcomes.map((outcomeId) => {
    const own = indicators.get(outcomeId) ?? []
    const said = notes.get(outcomeId)
    return {
      outcomeId,
      indicators: own.length,
      figures: own.filter(({ id }) => hasReading(book, yearId, id)).length,
      notes: said?.notes ?? 0,
      quotes: said?.quotes ?? 0,
      stories: stories.get(outcomeId) ?? 0,
    }
  })
}

type Said = { outcomeId: string; notes: number; quotes: number }

/** Notes of the year, those answering its consultations among them, as the accounts count them. */
function notesByOutcome(book: Book, { id, startsOn, endsOn }: { id: string; startsOn: string; endsOn: string }) {
  const rows = book
    .rows(
      `SELECT l.outcome AS outcomeId, count(*) AS notes, count(*) FILTER (WHERE e.quoted = 1) AS quotes
       FROM (SELECT outcome_id AS outcome, experience_id AS experience FROM experience_outcome
             UNION SELECT i.outcome_id, x.experience_id FROM experience_indicator x JOIN indicator i ON i.id = x.indicator_id) l
       JOIN experience e ON e.id = l.experience
       LEFT JOIN question q ON q.id = e.question_id
       LEFT JOIN consultation c ON c.id = q.consultation_id
       WHERE CASE WHEN e.question_id IS NULL THEN e.happened_on BETWEEN @startsOn AND @endsOn ELSE c.year_id = @id END
       GROUP BY l.outcome`,
    )
    .all({ id, startsOn, endsOn }) as Said[]
  return new Map(rows.map((row) => [row.outcomeId, row]))
}

function storiesByOutcome(book: Book, yearId: string): ReadonlyMap<string, number> {
  const rows = book
    .rows(
      `SELECT l.outcome AS outcomeId, count(*) AS stories
       FROM (SELECT outcome_id AS outcome, story_id AS story FROM story_outcome
             UNION SELECT i.outcome_id, x.story_id FROM story_indicator x JOIN indicator i ON i.id = x.indicator_id) l
       JOIN story s ON s.id = l.story AND s.year_id = ? GROUP BY l.outcome`,
    )
    .all(yearId) as { outcomeId: string; stories: number }[]
  return new Map(rows.map((row) => [row.outcomeId, row.stories]))
}
