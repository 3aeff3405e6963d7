import { useSyncExternalStore } from 'react'
import type { GridRow } from '../../shared/model/grid'
import { setUnsaved } from '../client/unsaved'
import type { Entry } from './entry'
import { rowId } from './view'

/** A cell shown as it was typed, which the book does not hold (yet). */
export type UnsavedCell = { entry: Entry; state: UnsavedState }

export type UnsavedState =
  | { is: 'saving' }
  /** Not understood, or refused by the book; `words` say why. */
  | { is: 'refused'; words: string }
  /** The book could not be reached: it is saved again when it can be. */
  | { is: 'not-saved'; words: string }

export type UnsavedRows = ReadonlyMap<string, Readonly<Record<string, UnsavedCell>>>

/**
 * Cells typed and not saved, by row and column. They outlive the page: who looks at another page finds them
 * again. A row that nothing happened to keeps its object, so that it is not drawn again. The ids in a row's
 * key are of one book alone, so cells of another book are never shown.
 */
let rows: UnsavedRows = new Map()
const listeners = new Set<() => void>()

export const rowKey = (yearId: string, rowId: string) => `${yearId} ${rowId}`

/** What is typed into a cell and not saved. */
export function unsavedIn(
  unsaved: UnsavedRows,
  yearId: string,
  { view, column }: { view: { row: GridRow }; column: { key: string } },
): UnsavedCell | undefined {
  return unsaved.get(rowKey(yearId, rowId(view.row)))?.[column.key]
}

/** Shows cells as typed, or takes them away: the book holds them now, or they were given up. */
export function changeUnsaved(changes: readonly { entry: Entry; state: UnsavedState | null }[]): void {
  if (changes.length === 0) return
  const next = new Map(rows)
  for (const { entry, state } of changes) {
    const { key, column } = entry
    const { [column.key]: _, ...others } = next.get(key) ?? {}
    const cells = state === null ? others : { ...others, [column.key]: { entry, state } }
    if (Object.keys(cells).length === 0) next.delete(key)
    else next.set(key, cells)
    const words = state === null ? null : ({ saving: 'saving', refused: 'refused', 'not-saved': 'refused' } as const)
    setUnsaved(`${key} ${column.key}`, words && state && { label: entry.name, state: words[state.is] })
  }
  rows = next
  for (const listener of listeners) listener()
}

/** Whether this is still what was typed last into its cell. */
export const isLast = (entry: Entry) => rows.get(entry.key)?.[entry.column.key]?.entry === entry

export function allUnsaved(): UnsavedCell[] {
  return [...rows.values()].flatMap((cells) => Object.values(cells))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useUnsavedCells(): UnsavedRows {
  return useSyncExternalStore(subscribe, () => rows)
}
