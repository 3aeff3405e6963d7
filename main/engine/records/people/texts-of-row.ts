import { toldFields } from '../../../../shared/rules/history/fields'
import type { Row, Value } from '../../journal/entry'
import type { WordsPlace } from './where-words-stand'

/** A text of a row: its column, and what is written there. */
export type TextOfRow = { column: string; text: string }

/** What is written in a row, column by column, and in texts within JSON one by one. */
export function textsOfRow({ columns, json = [] }: WordsPlace, row: Row): TextOfRow[] {
  return columns.flatMap((column) => {
    const value = row[column]
    if (typeof value !== 'string' || value === '') return []
    if (!json.includes(column)) return [{ column, text: value }]
    return stringsOf(value).map((text) => ({ column, text }))
  })
}

/** The texts within a piece of JSON; names of fields are none. */
export function stringsOf(json: string): string[] {
  const found: string[] = []
  mapped(JSON.parse(json), (text) => {
    found.push(text)
    return text
  })
  return found
}

/** A piece of JSON with each text within it replaced. */
export const withTexts = (json: string, by: (text: string) => string): string =>
  JSON.stringify(mapped(JSON.parse(json), by))

function mapped(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value)
  if (Array.isArray(value)) return value.map((item) => mapped(item, by))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, by)]))
  return value
}

/** What a column is called where people see it. */
export function fieldName(table: string, column: string): string {
  return toldFields[table]?.[column]?.name ?? untold[column] ?? column.replaceAll('_', ' ')
}

/** Columns that no history tells, because the program fills them. */
const untold: Readonly<Record<string, string>> = {
  noted_by: 'Noted by',
  recorded_by: 'Recorded by',
  added_by: 'Added by',
}

export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')
