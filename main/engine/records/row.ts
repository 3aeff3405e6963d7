import { z } from 'zod'
import type { Row, Value } from '../journal/entry'

/**
 * Rows and the model's objects: `startsOn` is the column `starts_on`, true is 1, lists are JSON.
 * Which fields are booleans and lists is read from the zod schema, so it is said once.
 */
export type Fields = Record<string, unknown>

const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Fields as columns; those that are undefined are left out. */
export function toRow(fields: Fields): Row {
  const row: Row = {}
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue
    row[column(field)] = toValue(value)
  }
  return row
}

function toValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return JSON.stringify(value)
}

/** A reader that makes rows into objects of one schema. Columns the schema does not name are left out. */
export function reader<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  derived: (row: Row) => Fields = () => ({}),
): (row: unknown) => z.infer<z.ZodObject<S>> {
  const plan = Object.entries(schema.shape).map(([field, type]) => ({
    field,
    column: column(field),
    kind: kindOf(type as z.ZodType),
  }))
  return (given) => {
    const row = given as Row
    const object: Fields = {}
    for (const { field, column, kind } of plan) {
      const value = row[column]
      if (value === undefined) continue
      object[field] = kind === 'boolean' ? value === 1 : kind === 'list' ? JSON.parse(String(value)) : value
    }
    return Object.assign(object, derived(row)) as z.infer<z.ZodObject<S>>
  }
}

function kindOf(type: z.ZodType): 'boolean' | 'list' | 'plain' {
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable || type instanceof z.ZodOptional)
    return kindOf(type.unwrap() as z.ZodType)
  if (type instanceof z.ZodBoolean) return 'boolean'
  return type instanceof z.ZodArray ? 'list' : 'plain'
}
