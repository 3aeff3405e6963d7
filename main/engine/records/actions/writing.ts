import type { ParsedInputOf } from '../../../../shared/contract'
import type { Action, WholeAction } from '../../../../shared/model/action'
import { FairbookError } from '../../../../shared/model/error'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { today } from '../../today'
import { dropLinksOf } from '../evidence/links'
import { refuseWhileUsed } from '../found'
import { toRow } from '../row'
import { getYear } from '../years'
import { dropSources, setSources } from './links'
import { getAction } from './list'

export function addAction(
  book: Book,
  { indicatorIds, readingIds, experienceIds, consultationIds, ...fields }: ParsedInputOf<'actions.add'>,
): Changed<WholeAction> {
  return book.change('actions.add', (tx) => {
    getYear(book, fields.yearId)
    const id = newId()
    tx.insert('action', { id, number: tx.nextNumber('action'), ...toRow(inKeeping(fields)) })
    setSources(book, tx, id, { indicatorIds, readingIds, experienceIds, consultationIds })
    const action = getAction(book, id)
    return { record: action, summary: `Added the action ${action.reference} ${action.what}` }
  })
}

export function changeAction(book: Book, { id, ...fields }: ParsedInputOf<'actions.change'>): Changed<WholeAction> {
  return book.change('actions.change', (tx) => {
    const { reference, yearLabel: _, overdue: __, from: ___, reports, ...was } = getAction(book, id)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    if (fields.yearId !== undefined && fields.yearId !== was.yearId) {
      getYear(book, fields.yearId)
      refuseWhileUsed(reference, [{ count: reports.length, ...reportsWords }], 'go to another year')
    }
    tx.update('action', id, toRow(inKeeping({ ...was, ...given })))
    return { record: getAction(book, id), summary: `Changed the action ${reference} ${was.what}` }
  })
}

export function setLinksOfAction(
  book: Book,
  { id, ...links }: ParsedInputOf<'actions.setLinks'>,
): Changed<WholeAction> {
  return book.change('actions.setLinks', (tx) => {
    const { reference } = getAction(book, id)
    setSources(book, tx, id, links)
    return { record: getAction(book, id), summary: `Changed what ${reference} came from` }
  })
}

/** Removes an action. @throws FairbookError `refused` while accounts of later years report on it */
export function removeAction(book: Book, id: string): Changed<{ id: string }> {
  return book.change('actions.remove', (tx) => {
    const { reference, what, reports } = getAction(book, id)
    refuseWhileUsed(reference, [{ count: reports.length, ...reportsWords }])
    dropSources(book, tx, id)
    dropLinksOf(book, tx, 'action', id)
    tx.remove('action', id)
    return { record: { id }, summary: `Removed the action ${reference} ${what}` }
  })
}

const reportsWords = { one: 'report in later accounts', many: 'reports in later accounts' }

type Kept = Pick<Action, 'decidedOn' | 'state' | 'doneOn' | 'droppedWhy'>

/**
 * An action whose day fits its state: done has a day, today's where none is said, and nothing else has one. Why
 * something was dropped is kept when it is taken up again.
 * @throws FairbookError `wrong-input` for days still to come, and for one dropped without a reason
 */
function inKeeping<A extends Kept>(action: A): A {
  const day = today()
  const wrong = (field: keyof Kept, message: string) => new FairbookError('wrong-input', message, { fields: [field] })
  if (action.decidedOn !== null && action.decidedOn > day)
    throw wrong('decidedOn', 'This day is still to come. Give the day on which it was decided.')
  if (action.state === 'dropped' && action.droppedWhy === '')
    throw wrong('droppedWhy', 'Say why it was dropped: the accounts say so.')
  if (action.state !== 'done') return { ...action, doneOn: null }
  if (action.doneOn !== null && action.doneOn > day)
    throw wrong('doneOn', 'This day is still to come. Give the day on which it was done.')
  return { ...action, doneOn: action.doneOn ?? day }
}
