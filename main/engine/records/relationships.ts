import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { Relationship } from '../../../shared/model/stakeholder'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { found } from './found'
import { reader, toRow } from './row'

const read = reader(Relationship)

export function listRelationships(book: Book): Relationship[] {
  return book.rows('SELECT * FROM relationship ORDER BY id').all().map(read)
}

function get(book: Book, id: string): Relationship {
  const row = book.rows('SELECT * FROM relationship WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'relationship', id)
}

export function addRelationship(book: Book, fields: ParsedInputOf<'relationships.add'>): Changed<Relationship> {
  return book.change('relationships.add', (tx) => {
    const id = newId()
    const between = named(book, tx, fields)
    tx.insert('relationship', { id, ...toRow(fields) })
    return { record: get(book, id), summary: `Added the relationship between ${between}` }
  })
}

export function changeRelationship(
  book: Book,
  { id, ...fields }: ParsedInputOf<'relationships.change'>,
): Changed<Relationship> {
  return book.change('relationships.change', (tx) => {
    const between = named(book, tx, { ...get(book, id), ...fields })
    tx.update('relationship', id, toRow(fields))
    return { record: get(book, id), summary: `Changed the relationship between ${between}` }
  })
}

export function removeRelationship(book: Book, id: string): Changed<{ id: string }> {
  return book.change('relationships.remove', (tx) => {
    const between = named(book, tx, get(book, id))
    tx.remove('relationship', id)
    return { record: { id }, summary: `Removed the relationship between ${between}` }
  })
}

/** Both ends in words, after checking that they are there and not the same. */
function named(
  book: Book,
  tx: Transaction,
  { fromId, toId }: { fromId?: string | null | undefined; toId?: string | null | undefined },
): string {
  if ((fromId ?? null) === (toId ?? null)) {
    throw new FairbookError(
      'wrong-input',
      'A relationship joins two different stakeholders, or one with the organisation.',
      { fields: ['fromId', 'toId'] },
    )
  }
  const name = (id: string | null | undefined) =>
    id
      ? String(found(tx.find('stakeholder', id), 'stakeholder', id).name)
      : String(book.value('SELECT name FROM organisation').get())
  return `${name(fromId)} and ${name(toId)}`
}
