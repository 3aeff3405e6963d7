import type { ReadingValue } from '../../shared/model/reading'
import { type Desk, type EditableCell, editableCell, editableCells, entryOf, valueEntry } from './desk'
import { type Entry, typedValue } from './entry'
import type { Area, Place } from './movement'
import { hasFigures } from './rows'
import { cellOf, definitionIn, sameValue } from './view'

/** A cell from the clipboard: as text, and as a value where it was copied here. */
export type Pasted = { text: string; value?: ReadingValue | null }

/** Empties what holds a reading in a block. */
export function emptied(desk: Desk, area: Area): Entry[] {
  return editableCells(desk, area)
    .filter(({ view, column }) => cellOf(view.row, column).reading !== null)
    .map((cell) => valueEntry(desk, cell, typedValue(null)))
}

/**
 * Fills the first row of a block down over the others, or its first column to the right; one row or column
 * alone is filled from the one before it. What is of another kind, or holds nothing, is passed over.
 */
export function filled(desk: Desk, area: Area, way: 'down' | 'right'): Entry[] {
  const from = way === 'down' ? sourceRow(desk, area) : sourceColumn(area)
  if (from === null) return []
  const over = way === 'down' ? { ...area, top: from + 1 } : { ...area, left: from + 1 }
  return editableCells(desk, over).flatMap((cell) => {
    const { row, column } = cell.place
    const source = editableCell(desk, way === 'down' ? { row: from, column } : { row, column: from })
    const value = source === null ? null : (cellOf(source.view.row, source.column).reading?.value ?? null)
    const now = cellOf(cell.view.row, cell.column).reading?.value ?? null
    const kind = definitionIn(desk.definitions, cell.view.row, cell.column)?.kind
    if (value === null || value.kind !== kind || sameValue(value, now)) return []
    return [valueEntry(desk, cell, typedValue(value))]
  })
}

function sourceRow({ rows }: Desk, { top, bottom }: Area): number | null {
  if (top < bottom) return top
  const above = rows.findLastIndex((view, row) => row < top && hasFigures(view))
  return above === -1 ? null : above
}

const sourceColumn = ({ left, right }: Area) => (left < right ? left : left > 0 ? left - 1 : null)

export type PasteResult = {
  entries: Entry[]
  /** What the pasted cells came to lie on. */
  area: Area
  /** Cells that hold something and fell on what cannot be typed into, or beyond the last row or column. */
  left: number
}

/**
 * Lays a pasted block on the grid from its first chosen cell on, passing over headings. One cell fills the
 * whole chosen block.
 */
export function pasted(desk: Desk, chosen: Area, block: readonly (readonly Pasted[])[]): PasteResult {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
  if (single !== undefined) {
    const cells = editableCells(desk, chosen)
    const entries = cells.flatMap((cell) => pastedEntry(desk, cell, single))
    return { entries, area: chosen, left: cells.length === 0 && single.text.trim() !== '' ? 1 : 0 }
  }
  const entries: Entry[] = []
  const area = { ...chosen, bottom: chosen.top, right: chosen.left }
  let left = 0
  let row = chosen.top - 1
  for (const cells of block) {
    do row += 1
    while (row < desk.rows.length && !hasFigures(desk.rows[row]))
    cells.forEach((cell, ahead) => {
      const place = { row, column: chosen.left + ahead }
      const on = editableCell(desk, place)
      if (on === null) {
        if (cell.text.trim() !== '' && !isShownThere(desk, place, cell.text)) left += 1
        return
      }
      area.bottom = Math.max(area.bottom, row)
      area.right = Math.max(area.right, place.column)
      entries.push(...pastedEntry(desk, on, cell))
    })
  }
  return { entries, area, left }
}

function pastedEntry(desk: Desk, cell: EditableCell, { text, value }: Pasted): Entry[] {
  const { view, column } = cell
  const definition = definitionIn(desk.definitions, view.row, column)
  const fits = value === null ? text === '' : value !== undefined && value.kind === definition?.kind
  const entry = fits ? valueEntry(desk, cell, typedValue(value ?? null)) : entryOf(desk, cell, text)
  const now = cellOf(view.row, column).reading
  // An empty cell laid on an empty one, and a figure on itself, change nothing.
  if (entry.typed.is === 'nothing' && now === null) return []
  return entry.typed.is === 'value' && sameValue(entry.typed.value, now?.value ?? null) ? [] : [entry]
}

/** A figure as a spreadsheet writes one: “148”, “1,480”, “£12.50”, “45 %”. */
const figureAlone = /^[^\p{L}\d]*\d[\d.,\s]*%?$/u

/** Names and units copied along are no loss when they fall on names and units; a figure there is. */
function isShownThere({ rows, columns }: Desk, { row, column }: Place, text: string): boolean {
  const view = rows[row]
  const at = columns[column]
  if (!hasFigures(view) || at === undefined) return false
  if (at.kind === 'name' || at.kind === 'unit') return !figureAlone.test(text.trim())
  return cellOf(view.row, at).words === text.trim()
}
