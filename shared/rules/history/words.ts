import type { FieldChange } from '../../model/history'
import { dayWords } from '../date-words'
import { decimalsOf, moneyWords, numberWords, percentWords } from '../number-words'
import { differingParts } from './differing-parts'
import { toldFields } from './fields'
import type { Told } from './told'

/** A value as the journal keeps it. */
type Value = string | number | null
type Row = Readonly<Record<string, Value>>

type Book = {
  /** The name of the row an id points at; what is no longer in the book has none. */
  nameOf(id: string): string
  organisation: string
  /** ISO 4217. */
  currency: string
}

/**
 * What a change did to the fields of one row, in words, in the order in which the fields are asked for.
 * Columns that are not people's doing are not told, and long texts are cut to where they differ.
 * @param before null for a row that was added
 * @param after null for a row that was removed; of what was there, nothing is repeated
 */
export function fieldChanges(table: string, before: Row | null, after: Row | null, book: Book): FieldChange[] {
  if (after === null) return []
  const fields = toldFields[table] ?? {}
  return Object.entries(fields).flatMap(([column, told]) => {
    // Rows that were added come without their empty columns.
    if (told === null || (before !== null && !(column in after))) return []
    const was = before === null ? '' : words(told, before[column] ?? null, book)
    const is = words(told, after[column] ?? null, book)
    if (was === is) return []
    const [shownBefore, shownAfter] = differingParts(was, is)
    return [{ field: told.name, before: shownBefore, after: shownAfter }]
  })
}

function words({ reads = 'text' }: Told, value: Value, book: Book): string {
  if (reads === 'named or us') return value === null ? book.organisation : book.nameOf(String(value))
  if (value === null || value === '') return ''
  if (typeof reads === 'object') return reads[String(value)] ?? String(value)
  switch (reads) {
    case 'text':
      return String(value)
    case 'day':
      return dayWords(String(value))
    case 'yes or no':
      return value === 1 ? 'yes' : 'no'
    case 'number':
      return numberWords(Number(value), decimalsOf(Number(value)))
    case 'per cent':
      return percentWords(Number(value), decimalsOf(Number(value)))
    case 'money':
      return moneyWords(Number(value), book.currency, Number(value) % 100 === 0 ? 0 : 2)
    case 'named':
      return book.nameOf(String(value))
    case 'answers':
      return answers(String(value))
  }
}

/** The answers of a scale by their labels, or how many gave each; other lists by their items. */
function answers(json: string): string {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list)) return ''
  return list
    .map((it: unknown) => {
      if (typeof it === 'number') return numberWords(it)
      return typeof it === 'string' ? it : String(Reflect.get(Object(it), 'label'))
    })
    .join(', ')
}
