import type { ParsedInputOf } from '../../../shared/contract'
import { Activity } from '../../../shared/model/objective'
import { reference } from '../../../shared/model/reference'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import { found, refuseWhileUsed } from './found'
import { lastPlace, placeAfter, reorder } from './order'
import { reader, toRow } from './row'

const read = reader(Activity, (row) => ({ reference: reference('activity', Number(row.number)) }))

export function listActivities(book: Book): Activity[] {
  return book.rows('SELECT * FROM activity ORDER BY position, number').all().map(read)
}

/** @throws FairbookError not-found */
export function getActivity(book: Book, id: string): Activity {
  const row = book.rows('SELECT * FROM activity WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'activity', id)
}

/** Adds an activity behind another (null: before all), or at the end. */
export function addActivity(book: Book, { afterId, ...fields }: ParsedInputOf<'activities.add'>): Changed<Activity> {
  return book.change('activities.add', (tx) => {
    found(tx.find('objective', fields.objectiveId), 'objective', fields.objectiveId)
    const id = newId()
    tx.insert('activity', {
      id,
      number: tx.nextNumber('activity'),
      position: lastPlace(book, 'activity'),
      ...toRow(fields),
    })
    if (afterId !== undefined) placeAfter(book, tx, 'activity', id, afterId)
    return { record: getActivity(book, id), summary: `Added the activity ${fields.name}` }
  })
}

export function changeActivity(book: Book, { id, ...fields }: ParsedInputOf<'activities.change'>): Changed<Activity> {
  return book.change('activities.change', (tx) => {
    const activity = getActivity(book, id)
    if (fields.objectiveId !== undefined)
      found(tx.find('objective', fields.objectiveId), 'objective', fields.objectiveId)
    tx.update('activity', id, toRow(fields))
    return { record: getActivity(book, id), summary: `Changed the activity ${activity.name}` }
  })
}

export function reorderActivities(book: Book, ids: string[]): Changed<Activity[]> {
  return book.change('activities.reorder', (tx) => {
    reorder(book, tx, 'activity', ids)
    return { record: listActivities(book), summary: 'Changed the order of the activities' }
  })
}

export function removeActivity(book: Book, id: string): Changed<{ id: string }> {
  return book.change('activities.remove', (tx) => {
    const activity = getActivity(book, id)
    const count = book.value('SELECT count(*) FROM outcome WHERE activity_id = ?').get(id) as number
    refuseWhileUsed(`The activity ${activity.name}`, [{ count, one: 'outcome', many: 'outcomes' }])
    tx.remove('activity', id)
    return { record: { id }, summary: `Removed the activity ${activity.name}` }
  })
}
