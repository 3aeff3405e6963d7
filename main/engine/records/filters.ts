import type { ParsedInputOf } from '../../../shared/contract'
import { ExperienceFilter, SavedFilter } from '../../../shared/model/daybook'
import { FairbookError } from '../../../shared/model/error'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Row } from '../journal/entry'
import type { Transaction } from '../journal/transaction'
import { found } from './found'
import { reader } from './row'

/** A filter as it was saved; conditions that later versions added are not in it, and do not narrow it. */
const read = reader(SavedFilter, (row) => ({ filter: ExperienceFilter.parse(JSON.parse(String(row.filter))) }))

export function listFilters(book: Book, { place }: ParsedInputOf<'filters.list'>): SavedFilter[] {
  return book.rows('SELECT * FROM saved_filter WHERE place = ? ORDER BY name COLLATE NOCASE').all(place).map(read)
}

/** Saves a filter under a name; one of that name is replaced. */
export function saveFilter(book: Book, { place, name, filter }: ParsedInputOf<'filters.save'>): Changed<SavedFilter> {
  return book.change('filters.save', (tx) => {
    const there = named(book, place, name)
    const id = there?.id ?? newId()
    if (there === undefined) tx.insert('saved_filter', { id, place, name, filter: JSON.stringify(filter) })
    else tx.update('saved_filter', id, { filter: JSON.stringify(filter) })
    return { record: get(tx, id), summary: `Saved the filter ${name}` }
  })
}

export function changeFilter(book: Book, { id, name, filter }: ParsedInputOf<'filters.change'>): Changed<SavedFilter> {
  return book.change('filters.change', (tx) => {
    const saved = get(tx, id)
    if (name !== undefined && (named(book, saved.place, name)?.id ?? id) !== id)
      throw new FairbookError('refused', `There is already a filter named ${name}. Choose another name.`, {
        fields: ['name'],
      })
    const row: Row = {}
    if (name !== undefined) row.name = name
    if (filter !== undefined) row.filter = JSON.stringify(filter)
    tx.update('saved_filter', id, row)
    return { record: get(tx, id), summary: `Changed the filter ${saved.name}` }
  })
}

export function removeFilter(book: Book, id: string): Changed<{ id: string }> {
  return book.change('filters.remove', (tx) => {
    const { name } = get(tx, id)
    tx.remove('saved_filter', id)
    return { record: { id }, summary: `Removed the filter ${name}` }
  })
}

const named = (book: Book, place: string, name: string) =>
  book.rows('SELECT * FROM saved_filter WHERE place = ? AND name = ?').get(place, name) as { id: string } | undefined

const get = (tx: Transaction, id: string): SavedFilter => read(found(tx.find('saved_filter', id), 'filter', id))
