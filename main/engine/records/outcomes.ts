import type { ParsedInputOf } from '../../../shared/contract'
import { Outcome } from '../../../shared/model/outcome'
import { reference } from '../../../shared/model/reference'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { experiencesOf } from './experiences-links'
import { found, refuseWhileUsed } from './found'
import { takeOutIndicator } from './indicators'
import { lastPlace, reorder } from './order'
import { reader, toRow } from './row'
import { storiesOf } from './stories/links'

const read = reader(Outcome, (row) => ({ reference: reference('outcome', Number(row.number)) }))

export function listOutcomes(book: Book): Outcome[] {
  return book.rows('SELECT * FROM outcome ORDER BY position, number').all().map(read)
}

function get(book: Book, id: string): Outcome {
  const row = book.rows('SELECT * FROM outcome WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'outcome', id)
}

export function addOutcome(book: Book, fields: ParsedInputOf<'outcomes.add'>): Changed<Outcome> {
  return book.change('outcomes.add', (tx) => {
    checkEnds(tx, fields)
    const id = newId()
    tx.insert('outcome', {
      id,
      number: tx.nextNumber('outcome'),
      position: lastPlace(book, 'outcome'),
      ...toRow(fields),
    })
    return { record: get(book, id), summary: `Added the outcome “${fields.statement}”` }
  })
}

export function changeOutcome(book: Book, { id, ...fields }: ParsedInputOf<'outcomes.change'>): Changed<Outcome> {
  return book.change('outcomes.change', (tx) => {
    const outcome = get(book, id)
    checkEnds(tx, fields)
    tx.update('outcome', id, toRow(fields))
    return { record: get(book, id), summary: `Changed the outcome “${outcome.statement}”` }
  })
}

export function reorderOutcomes(book: Book, ids: string[]): Changed<Outcome[]> {
  return book.change('outcomes.reorder', (tx) => {
    reorder(book, tx, 'outcome', ids)
    return { record: listOutcomes(book), summary: 'Changed the order of the outcomes' }
  })
}

/** Removes an outcome; asked to, its indicators go with it as one change, unless one has readings or benchmarks. */
export function removeOutcome(
  book: Book,
  { id, withIndicators }: ParsedInputOf<'outcomes.remove'>,
): Changed<{ id: string }> {
  return book.change('outcomes.remove', (tx) => {
    const outcome = get(book, id)
    if (withIndicators) {
      for (const indicatorId of book.value('SELECT id FROM indicator WHERE outcome_id = ?').all(id) as string[])
        takeOutIndicator(book, tx, indicatorId)
    }
    const count = book.value('SELECT count(*) FROM indicator WHERE outcome_id = ?').get(id) as number
    refuseWhileUsed(`The outcome “${outcome.statement}”`, [
      { count, one: 'indicator', many: 'indicators' },
      experiencesOf(book, 'outcome', id),
      storiesOf(book, 'outcome', id),
    ])
    tx.remove('outcome', id)
    return { record: { id }, summary: `Removed the outcome “${outcome.statement}”` }
  })
}

function checkEnds(
  tx: Transaction,
  { stakeholderId, activityId }: { stakeholderId?: string | undefined; activityId?: string | undefined },
): void {
  if (stakeholderId !== undefined) found(tx.find('stakeholder', stakeholderId), 'stakeholder', stakeholderId)
  if (activityId !== undefined) found(tx.find('activity', activityId), 'activity', activityId)
}
