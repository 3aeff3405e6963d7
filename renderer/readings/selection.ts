import { useCallback, useMemo, useState } from 'react'
import type { Place } from './movement'
import type { ViewRow } from './rows'
import { pinned, rowId, type ViewColumn } from './view'

/** A cell by what it is, not by where it stands, so that it stays chosen when rows come, go or close. */
type Named = { row: string; column: string /** Where it stood, for when it is gone. */; near: Place }

export type Selection = {
  /** The cell that is typed into. */
  at: Place
  /** The other corner of the block; the same cell when only one is chosen. */
  to: Place
  choose(at: Place, to?: Place): void
}

/** Which cells are chosen. Begins with the first cell that can be typed into. */
export function useSelection(rows: readonly ViewRow[], columns: readonly ViewColumn[]): Selection {
  const [chosen, setChosen] = useState<{ at: Named; to: Named } | null>(null)
  const placeOfRow = useMemo(() => new Map(rows.map(({ row }, place) => [rowId(row), place])), [rows])
  const placeOfColumn = useMemo(() => new Map(columns.map(({ key }, place) => [key, place])), [columns])
  const placeOf = ({ row, column, near }: Named): Place => ({
    row: placeOfRow.get(row) ?? Math.min(near.row, rows.length - 1),
    column: placeOfColumn.get(column) ?? Math.min(near.column, columns.length - 1),
  })
  const first = {
    row: rows.findIndex(({ row }) => row.type !== 'objective'),
    column: Math.max(
      pinned,
      columns.findIndex(({ kind }) => kind === 'period' || kind === 'year'),
    ),
  }
  const at = chosen === null ? first : placeOf(chosen.at)
  const to = chosen === null ? first : placeOf(chosen.to)
  const choose = useCallback(
    (where: Place, other: Place = where) => {
      const named = (place: Place): Named => {
        const row = rows[place.row]?.row
        return { row: row === undefined ? '' : rowId(row), column: columns[place.column]?.key ?? '', near: place }
      }
      setChosen({ at: named(where), to: named(other) })
    },
    [rows, columns],
  )
  return { at, to, choose }
}
