import type { RefObject } from 'react'
import { type Desk, editableCell } from './desk'
import type { Field, Place } from './movement'
import { hasFigures } from './rows'
import { cellOf, pinned } from './view'

const usualRow = 33

/** What moving about has to know of the grid as it stands. */
export function fieldOf(desk: Desk, scroller: RefObject<HTMLElement | null>): Field {
  const { rows, columns } = desk
  return {
    rows: rows.length,
    columns: columns.length,
    firstLoose: pinned,
    get page() {
      return Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualRow) - 2)
    },
    heading: (row) => !hasFigures(rows[row]),
    filled: ({ row, column }: Place) => {
      const view = rows[row]
      const at = columns[column]
      if (!hasFigures(view) || at === undefined) return false
      const { words } = cellOf(view.row, at)
      return words !== '' && words !== '–'
    },
    editable: (place) => editableCell(desk, place) !== null,
  }
}
