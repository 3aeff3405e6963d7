import { useState } from 'react'

type Row = { id: string; earlierId: string | null }

/**
 * React keys that stay when a change makes a new version of the checklist: its sections and items are copies with ids
 * of their own then, and the field one types in must not go away under the hands.
 */
export function useSteadyKeys(): (row: Row) => string {
  const [keys] = useState(() => new Map<string, string>())
  return (row) => steadyKey(keys, row)
}

/** The key a row had, or that of the row it is a copy of, or its own id; kept in `keys`. */
export function steadyKey(keys: Map<string, string>, { id, earlierId }: Row): string {
  const key = keys.get(id) ?? (earlierId === null ? undefined : keys.get(earlierId)) ?? id
  keys.set(id, key)
  return key
}
