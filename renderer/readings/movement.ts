/** A cell by its row and column, both counted from nought. */
export type Place = { row: number; column: number }

/** What moving about has to know of the grid. */
export type Field = {
  rows: number
  columns: number
  /** The first column that is not pinned. */
  firstLoose: number
  /** How many rows the eye sees at once. */
  page: number
  /** A heading: passed over. */
  heading(row: number): boolean
  filled(place: Place): boolean
  editable(place: Place): boolean
}

type Press = { key: string; ctrl: boolean }

/** Where a key leads from a cell, as in a spreadsheet; null when it is not one that moves. Never onto a heading. */
export function moved(from: Place, { key, ctrl }: Press, field: Field): Place | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const step = key === 'ArrowDown' ? 1 : -1
      return ctrl ? toEdge(from, step, 0, field) : { ...from, row: nextRow(from.row, step, field) ?? from.row }
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = key === 'ArrowRight' ? 1 : -1
      return ctrl ? toEdge(from, 0, step, field) : { ...from, column: within(from.column + step, field.columns) }
    }
    case 'PageUp':
    case 'PageDown': {
      const wanted = within(from.row + (key === 'PageDown' ? field.page : -field.page), field.rows)
      const back = key === 'PageDown' ? -1 : 1
      return { ...from, row: field.heading(wanted) ? (nextRow(wanted, back, field) ?? from.row) : wanted }
    }
    case 'Home':
      if (ctrl) return { row: firstRow(field), column: field.firstLoose }
      // As with a sheet's frozen columns: first to the loose ones, and once more to the very first.
      return { ...from, column: from.column === field.firstLoose ? 0 : field.firstLoose }
    case 'End':
      return ctrl ? { row: lastRow(field), column: field.columns - 1 } : { ...from, column: field.columns - 1 }
    default:
      return null
  }
}

/** The next cell that can be typed into, to the right and then below; to the left and above when `back`. Null at the end. */
export function nextEditable(from: Place, back: boolean, field: Field): Place | null {
  const step = back ? -1 : 1
  let { row, column } = from
  for (;;) {
    column += step
    if (column < 0 || column >= field.columns) {
      const next = nextRow(row, step, field)
      if (next === null) return null
      row = next
      column = back ? field.columns - 1 : 0
    }
    if (field.editable({ row, column })) return { row, column }
  }
}

const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at))

/** The next row up or down that is no heading; null when there is none. */
export function nextRow(row: number, step: 1 | -1, field: Field): number | null {
  for (let at = row + step; at >= 0 && at < field.rows; at += step) if (!field.heading(at)) return at
  return null
}

const firstRow = (field: Field) => nextRow(-1, 1, field) ?? 0
const lastRow = (field: Field) => nextRow(field.rows, -1, field) ?? 0

/** To the last filled cell before an empty one, or over empty ones to the next filled: what Ctrl and an arrow do. */
function toEdge(from: Place, down: -1 | 0 | 1, right: -1 | 0 | 1, field: Field): Place {
  const step = (place: Place): Place | null => {
    if (down !== 0) {
      const row = nextRow(place.row, down, field)
      return row === null ? null : { ...place, row }
    }
    const column = place.column + right
    return column < 0 || column >= field.columns ? null : { ...place, column }
  }
  let at = from
  const next = step(at)
  if (next === null) return at
  const alongFilled = field.filled(at) && field.filled(next)
  for (let ahead = step(at); ahead !== null; ahead = step(at)) {
    if (alongFilled && !field.filled(ahead)) return at
    at = ahead
    if (!alongFilled && field.filled(at)) return at
  }
  return at
}

/** The cells from one corner to the other. */
export type Area = { top: number; bottom: number; left: number; right: number }

export const areaOf = (a: Place, b: Place): Area => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})
