import type { OutputOf } from '../../../../shared/contract'
import type { IndicatorTrail, IndicatorUse } from '../../../../shared/model/action'
import { reference } from '../../../../shared/model/reference'
import { howFar, indicatorsToldIn, isUnused } from '../../../../shared/rules/collecting-and-using'
import type { Book } from '../../book/book'
import { listed, selectAction } from '../actions/list'
import { getIndicator, inUse } from '../indicators'
import { getYear } from '../years'
import { readLook } from './looks'

type Place = { yearId: string; indicatorId: string }

/**
 * The actions that came from an indicator in a year: those of the year that are linked to it or to any of its readings,
 * and those of any year from its readings of this one. Corrected readings count: what was decided stays decided.
 */
const acted = `
  SELECT l.indicator_id AS indicatorId, a.id AS actionId FROM action a
  JOIN action_indicator l ON l.action_id = a.id WHERE a.year_id = @yearId
  UNION
  SELECT r.indicator_id AS indicatorId, a.id AS actionId FROM action_reading l
  JOIN action a ON a.id = l.action_id JOIN reading r ON r.id = l.reading_id
  WHERE a.year_id = @yearId OR r.year_id = @yearId`

/** The way of an indicator from collecting to using in a year. @throws FairbookError `not-found` */
export function trailOf(book: Book, { indicatorId, yearId }: Place): IndicatorTrail {
  getYear(book, yearId)
  const { number } = getIndicator(book, indicatorId)
  const readings = 'FROM reading WHERE indicator_id = ? AND year_id = ? AND superseded_by_id IS NULL'
  const last = book
    .rows(
      `SELECT number, recorded_at AS at, recorded_by AS "by" ${readings} ORDER BY recorded_at DESC, number DESC LIMIT 1`,
    )
    .get(indicatorId, yearId) as { number: number; at: string; by: string } | undefined
  return {
    indicatorId,
    yearId,
    collected: {
      readings: book.value(`SELECT count(*) ${readings}`).get(indicatorId, yearId) as number,
      last:
        last === undefined
          ? null
          : { reference: reference('reading', last.number), on: last.at.slice(0, 10), by: last.by },
    },
    looks: book
      .rows('SELECT * FROM indicator_look WHERE indicator_id = ? AND year_id = ? ORDER BY looked_on, id')
      .all(indicatorId, yearId)
      .map(readLook),
    actions: listed(
      book,
      book
        .rows(`${selectAction} WHERE a.id IN (SELECT actionId FROM (${acted}) WHERE indicatorId = @indicatorId)`)
        .all({ indicatorId, yearId }),
    ),
    told: toldIn(book, yearId).has(number),
  }
}

type Row = {
  id: string
  number: number
  name: string
  decision: string
  asked_for: string
  started_on: string | null
  retired_on: string | null
}

/** How far each indicator in use came in a year, in their order. Readings are counted in the index alone. */
export function usesInYear(book: Book, yearId: string): IndicatorUse[] {
  const year = getYear(book, yearId)
  const rows = book
    .rows(
      'SELECT id, number, name, decision, asked_for, started_on, retired_on FROM indicator ORDER BY position, number',
    )
    .all() as Row[]
  const readings = book.value(
    'SELECT count(*) FROM reading WHERE indicator_id = ? AND year_id = ? AND superseded_by_id IS NULL',
  )
  const looks = counted(
    book,
    "SELECT indicator_id AS id, count(*) AS count, count(*) FILTER (WHERE trim(concluded) <> '') AS more FROM indicator_look WHERE year_id = @yearId GROUP BY indicator_id",
    yearId,
  )
  const actions = counted(
    book,
    `SELECT indicatorId AS id, count(*) AS count, 0 AS more FROM (${acted}) GROUP BY indicatorId`,
    yearId,
  )
  const told = toldIn(book, yearId)
  return rows
    .filter((row) => inUse({ startedOn: row.started_on, retiredOn: row.retired_on }, year))
    .map((row) => ({
      indicatorId: row.id,
      reference: reference('indicator', row.number),
      name: row.name,
      givenUp: row.retired_on !== null,
      decision: row.decision,
      askedFor: row.asked_for,
      collected: readings.get(row.id, yearId) as number,
      looked: looks.get(row.id)?.count ?? 0,
      concluded: looks.get(row.id)?.more ?? 0,
      acted: actions.get(row.id)?.count ?? 0,
      told: told.has(row.number),
    }))
}

function counted(book: Book, sql: string, yearId: string): Map<string, { count: number; more: number }> {
  const rows = book.rows(sql).all({ yearId }) as { id: string; count: number; more: number }[]
  return new Map(rows.map((row) => [row.id, row]))
}

/** What was collected in a year and never used, and how much of what was collected came how far. */
export function unusedInYear(book: Book, yearId: string): OutputOf<'looks.unused'> {
  const uses = usesInYear(book, yearId)
  return { unused: uses.filter(isUnused), counts: howFar(uses) }
}

/** The numbers of the indicators that texts of a year's accounts show as live figures or charts. */
function toldIn(book: Book, yearId: string): ReadonlySet<number> {
  const texts = book
    .value(
      `SELECT foreword || char(10) || scope_in || char(10) || scope_out || char(10) || method || char(10) || limitations
           || char(10) || changes || char(10) || conclusion FROM year WHERE id = @yearId
       UNION ALL SELECT lead || char(10) || what_we_did || char(10) || what_happened || char(10) || conclusion
         FROM objective_year WHERE year_id = @yearId
       UNION ALL SELECT words FROM chapter WHERE year_id = @yearId AND words IS NOT NULL
       UNION ALL SELECT words FROM story WHERE year_id = @yearId`,
    )
    .all({ yearId }) as string[]
  return new Set(texts.flatMap(indicatorsToldIn))
}
