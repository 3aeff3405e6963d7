import type { ParsedInputOf } from '../../../../shared/contract'
import { AspectAnswerFields, type AspectsOfYear } from '../../../../shared/model/aspect'
import { FairbookError } from '../../../../shared/model/error'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { toRow } from '../row'
import { getYear } from '../years'
import { putChecklist, shippedChecklist } from './checklist'
import { aspectsOfYear } from './of-year'
import { answersOf, getItem, itemsInVersion, itemsOf, listTemplates, templateOfYear, yearBefore } from './rows'

/**
 * Begins the key aspects of a year. With a year before, its version of the checklist and its answers come along, marked
 * as brought until somebody has looked at them; otherwise the newest version in the book, or the one that ships.
 */
export function beginAspects(book: Book, yearId: string, resources: string): Changed<AspectsOfYear> {
  return book.change('aspects.begin', (tx) => {
    const year = getYear(book, yearId)
    if (templateOfYear(book, yearId) !== null)
      throw new FairbookError('refused', `${year.label} has its key aspects already. Nothing was changed.`)
    const before = yearBefore(book, yearId)
    if (before === null) {
      const templateId = listTemplates(book)[0]?.id ?? putChecklist(tx, shippedChecklist(resources))
      tx.insert('aspect_year', { id: newId(), year_id: yearId, template_id: templateId })
    } else bringAspects(book, tx, before.id, yearId)
    return { record: aspectsOfYear(book, yearId), summary: `Began the key aspects of ${year.label}` }
  })
}

/** Brings the checklist and the answers of one year along into another, to be looked at there. */
export function bringAspects(book: Book, tx: Transaction, fromId: string, toId: string): void {
  const template = templateOfYear(book, fromId)
  if (template === null) return
  tx.insert('aspect_year', { id: newId(), year_id: toId, template_id: template.id })
  for (const answer of answersOf(book, fromId).values())
    tx.insert('aspect_answer', toRow({ ...answer, id: newId(), yearId: toId, brought: true }))
}

/** Answers an item for a year; an answer given counts as looked at. */
export function answerAspect(
  book: Book,
  { yearId, itemId, ...fields }: ParsedInputOf<'aspects.answer'>,
): Changed<AspectsOfYear> {
  return book.change('aspects.answer', (tx) => {
    const { wording } = itemOfYear(book, yearId, itemId)
    const there = answersOf(book, yearId).get(itemId)
    if (there === undefined) {
      const given = AspectAnswerFields.parse({ ...fields, yearId, itemId })
      tx.insert('aspect_answer', toRow({ id: newId(), ...given, brought: false }))
    } else tx.update('aspect_answer', there.id, toRow({ ...fields, brought: false }))
    return { record: aspectsOfYear(book, yearId), summary: `Answered “${wording}”` }
  })
}

/** Says of answers brought along that they are still so. */
export function confirmAspects(
  book: Book,
  { yearId, itemIds }: ParsedInputOf<'aspects.confirm'>,
): Changed<AspectsOfYear> {
  return book.change('aspects.confirm', (tx) => {
    const answers = answersOf(book, yearId)
    const named = itemIds.map((itemId) => itemOfYear(book, yearId, itemId))
    for (const { id } of named) {
      const answer = answers.get(id)
      if (answer?.brought === true) tx.update('aspect_answer', answer.id, { brought: 0 })
    }
    const what = named.length === 1 ? `“${named[0]?.wording ?? ''}”` : `${named.length} key aspects`
    return { record: aspectsOfYear(book, yearId), summary: `Found ${what} still so` }
  })
}

/** An item of the version a year is answered under. */
export function itemOfYear(book: Book, yearId: string, itemId: string) {
  const item = getItem(book, itemId)
  const template = templateOfYear(book, yearId)
  const inYear = template === null ? [] : itemsOf(book, template.id)
  if (template === null || !itemsInVersion(book, inYear, template.id).has(itemId))
    throw new FairbookError(
      'refused',
      `“${item.wording}” is not in the checklist of ${getYear(book, yearId).label}. Nothing was changed.`,
    )
  return item
}
