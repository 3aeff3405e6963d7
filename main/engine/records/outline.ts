import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Activity, Objective } from '../../../shared/model/objective'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Row } from '../journal/entry'
import { getActivity } from './activities'
import { removeChapters } from './chapter-decisions'
import { experiencesOf } from './experiences-links'
import { refuseWhileUsed } from './found'
import { checkCode, getObjective } from './objectives'
import { lastPlace, placeAfter } from './order'

/** Puts an activity under an objective, behind another of its activities (null: before all of them), as one change. */
export function placeActivity(book: Book, input: ParsedInputOf<'activities.place'>): Changed<Activity> {
  return book.change('activities.place', (tx) => {
    const activity = getActivity(book, input.id)
    const objective = getObjective(book, input.objectiveId)
    tx.update('activity', activity.id, { objective_id: objective.id })
    placeAfter(book, tx, 'activity', activity.id, input.afterId ?? beforeAllOf(book, objective.id, activity.id))
    return { record: getActivity(book, activity.id), summary: `Moved the activity ${activity.name}` }
  })
}

/** The activity that stands before the first of an objective in the one order of all; null at the very beginning. */
function beforeAllOf(book: Book, objectiveId: string, except: string): string | null {
  const before = book.value(
    `SELECT id FROM activity
      WHERE id <> @except AND position < (SELECT min(position) FROM activity WHERE objective_id = @objectiveId AND id <> @except)
      ORDER BY position DESC, number DESC LIMIT 1`,
  )
  return (before.get({ objectiveId, except }) as string | undefined) ?? null
}

/**
 * Makes an objective of an activity: a line moved one level up in the outline. Its outcomes hang on the
 * activity, so it has to be one without any.
 */
export function raiseActivity(book: Book, input: ParsedInputOf<'activities.makeObjective'>): Changed<Objective> {
  return book.change('activities.makeObjective', (tx) => {
    const activity = getActivity(book, input.id)
    checkCode(book, input.code)
    refuseWhileUsed(
      `“${activity.name}”`,
      [{ count: countOf(book, 'outcome', 'activity_id', activity.id), one: 'outcome', many: 'outcomes' }],
      'become an objective',
    )
    tx.remove('activity', activity.id)
    const id = newId()
    const { name: title, description } = activity
    tx.insert('objective', { id, code: input.code, title, description, position: lastPlace(book, 'objective') })
    placeAfter(book, tx, 'objective', id, input.afterId)
    return { record: getObjective(book, id), summary: `Made objective ${input.code} of the activity ${activity.name}` }
  })
}

/**
 * Makes an activity of an objective, as the last one of another: a line moved one level down in the
 * outline. Only an objective without activities and without texts in any year.
 */
export function lowerObjective(book: Book, input: ParsedInputOf<'objectives.makeActivity'>): Changed<Activity> {
  return book.change('objectives.makeActivity', (tx) => {
    const objective = getObjective(book, input.id)
    const under = getObjective(book, input.objectiveId)
    if (under.id === objective.id) throw new FairbookError('refused', 'An objective can’t belong to itself.')
    const inYears = book.rows('SELECT * FROM objective_year WHERE objective_id = ?').all(objective.id) as Row[]
    const written = inYears.filter((row) =>
      ['reason', 'lead', 'what_we_did', 'what_happened', 'conclusion'].some((text) => row[text] !== ''),
    )
    refuseWhileUsed(
      `“${objective.title}”`,
      [
        { count: countOf(book, 'activity', 'objective_id', objective.id), one: 'activity', many: 'activities' },
        { count: written.length, one: 'year’s chapter', many: 'years’ chapters' },
        experiencesOf(book, 'objective', objective.id),
      ],
      'become an activity',
    )
    for (const row of inYears) tx.remove('objective_year', String(row.id))
    removeChapters(book, tx, { objectiveId: objective.id })
    tx.remove('objective', objective.id)
    const id = newId()
    tx.insert('activity', {
      id,
      number: tx.nextNumber('activity'),
      objective_id: under.id,
      name: objective.title,
      description: objective.description,
      position: lastPlace(book, 'activity'),
      started_on: null,
      ended_on: null,
    })
    return {
      record: getActivity(book, id),
      summary: `Made an activity of objective ${objective.code}, ${objective.title}`,
    }
  })
}

function countOf(book: Book, table: 'outcome' | 'activity', column: string, id: string): number {
  return book.value(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).get(id) as number
}
