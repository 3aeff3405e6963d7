import {
  type ActionLinks,
  type ActionSource,
  type ActionSourceNoun,
  actionSources,
} from '../../../../shared/model/action'
import { reference } from '../../../../shared/model/reference'
import { beginningOf } from '../../../../shared/rules/find'
import type { Book } from '../../book/book'
import type { Transaction } from '../../journal/transaction'
import { setLinkedRows } from '../linked-rows'

/** The links of an action, by what it came from: the list of the contract that has them, and how their things are read. */
const linked = {
  indicator: {
    field: 'indicatorIds',
    select: `SELECT l.action_id AS "of", i.id, i.number, i.name AS title, NULL AS indicatorId
      FROM action_indicator l JOIN indicator i ON i.id = l.indicator_id`,
  },
  reading: {
    field: 'readingIds',
    select: `SELECT l.action_id AS "of", r.id, r.number, i.name AS title, i.id AS indicatorId
      FROM action_reading l JOIN reading r ON r.id = l.reading_id JOIN indicator i ON i.id = r.indicator_id`,
  },
  experience: {
    field: 'experienceIds',
    select: `SELECT l.action_id AS "of", d.id, d.number, substr(d.words, 1, 300) AS title, NULL AS indicatorId
      FROM action_experience l JOIN experience d ON d.id = l.experience_id`,
  },
  consultation: {
    field: 'consultationIds',
    select: `SELECT l.action_id AS "of", c.id, c.number, c.name AS title, NULL AS indicatorId
      FROM action_consultation l JOIN consultation c ON c.id = l.consultation_id`,
  },
} as const satisfies Record<ActionSourceNoun, { field: keyof ActionLinks; select: string }>

/** Of what somebody said, in a list of what an action came from; in letters. */
const longestBeginning = 120

type Row = { of: string; id: string; number: number; title: string; indicatorId: string | null }

/** What actions came from, by action: indicators first, then readings, what was said, and consultations. */
export function sourcesOf(book: Book, actionIds: readonly string[]): Map<string, ActionSource[]> {
  const sources = new Map<string, ActionSource[]>()
  const ids = JSON.stringify(actionIds)
  for (const noun of actionSources) {
    const rows = book
      .rows(`${linked[noun].select} WHERE l.action_id IN (SELECT value FROM json_each(?)) ORDER BY l.id`)
      .all(ids) as Row[]
    for (const { of, id, number, title, indicatorId } of rows) {
      const source: ActionSource = {
        noun,
        id,
        reference: reference(noun, number),
        title: noun === 'experience' ? beginningOf(title, longestBeginning) : title,
        indicatorId,
      }
      const known = sources.get(of)
      if (known === undefined) sources.set(of, [source])
      else known.push(source)
    }
  }
  return sources
}

/** Sets the links that are given to exactly these; those that stay are not touched. */
export function setSources(
  book: Book,
  tx: Transaction,
  actionId: string,
  given: { [K in keyof ActionLinks]?: readonly string[] | undefined },
): void {
  for (const noun of actionSources) {
    const wanted = given[linked[noun].field]
    if (wanted === undefined) continue
    const of = { column: 'action_id', id: actionId }
    setLinkedRows(book, tx, { table: `action_${noun}`, of, to: { column: `${noun}_id`, noun } }, wanted)
  }
}

/** Takes all links of an action out with it. */
export function dropSources(book: Book, tx: Transaction, actionId: string): void {
  setSources(book, tx, actionId, { indicatorIds: [], readingIds: [], experienceIds: [], consultationIds: [] })
}

/** Takes the links of actions to a reading out with the reading. The actions stay: they were decided all the same. */
export function dropActionLinksTo(book: Book, tx: Transaction, readingId: string): void {
  for (const id of book.value('SELECT id FROM action_reading WHERE reading_id = ?').all(readingId) as string[])
    tx.remove('action_reading', id)
}

/** How many actions came from something, as what stands in the way of its removal. */
export function actionsFrom(book: Book, noun: 'indicator' | 'consultation', id: string) {
  const count = book.value(`SELECT count(*) FROM action_${noun} WHERE ${noun}_id = ?`).get(id) as number
  return { count, one: 'action', many: 'actions' }
}
