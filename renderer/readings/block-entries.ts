import { typedFigure } from '../../shared/rules/typed-figure'
import type { NumberStyle } from '../../shared/rules/typed-figure-number'
import { editingText } from '../../shared/rules/typed-figure-text'
import type { Pasted } from './clipboard'
import { type Entry, type SpanColumn, typedValue } from './entry'
import type { Area, Place } from './movement'
import { hasFigures, type ViewFigureRow, type ViewRow } from './rows'
import { rowKey } from './unsaved-cells'
import { cellName, cellOf, type Definitions, definitionIn, rowId, sameValue, type ViewColumn } from './view'

/** What entries are made from. */
export type Desk = {
  yearId: string
  rows: readonly ViewRow[]
  columns: readonly ViewColumn[]
  definitions: Definitions
  currency: string
  style: NumberStyle
}

export type EditableCell = { view: ViewFigureRow; column: SpanColumn; place: Place }

export function editableCell({ rows, columns }: Desk, place: Place): EditableCell | null {
  const view = rows[place.row]
  const column = columns[place.column]
  if (!hasFigures(view) || column === undefined || column.span === null) return null
  return cellOf(view.row, column).editable ? { view, column: { ...column, span: column.span }, place } : null
}

/** The cells of a block that can be typed into. */
export function editableCells(desk: Desk, { top, bottom, left, right }: Area): EditableCell[] {
  const cells: EditableCell[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = editableCell(desk, { row, column })
      if (cell !== null) cells.push(cell)
    }
  }
  return cells
}

/** What is typed into a cell, as an entry. */
export function entryOf(desk: Desk, { view, column }: EditableCell, text: string): Entry {
  return { ...head(desk, view, column), text, typed: read(desk, view, column, text) }
}

/** A value put into a cell whole. */
export function valueEntry(desk: Desk, { view, column }: EditableCell, value: Entry['typed']): Entry {
  const text = value.is === 'value' ? editingText(value.value, desk.style) : ''
  return { ...head(desk, view, column), text, typed: value }
}

function head({ yearId }: Desk, view: ViewFigureRow, column: SpanColumn) {
  const name = cellName(view.row, column, view.indicator)
  return { yearId, key: rowKey(yearId, rowId(view.row)), row: view.row, column, name }
}

function read(desk: Desk, view: ViewFigureRow, column: ViewColumn, text: string): Entry['typed'] {
  const definition = definitionIn(desk.definitions, view.row, column)
  const cell = cellName(view.row, column, view.indicator)
  if (definition === undefined) return { is: 'unclear', words: `${cell}: its definition is not known.` }
  return typedFigure(text, { definition, currency: desk.currency, style: desk.style, cell })
}

/** Empties what holds a reading in a block. */
export function emptied(desk: Desk, area: Area): Entry[] {
  return editableCells(desk, area)
    .filter(({ view, column }) => cellOf(view.row, column).reading !== null)
    .map((cell) => valueEntry(desk, cell, typedValue(null)))
}

/** Fills the first row of a block down over the others; one row alone is filled from the row above it. */
export function filledDown(desk: Desk, area: Area): Entry[] {
  const from = area.top === area.bottom ? above(desk, area.top) : area.top
  if (from === null) return []
  return editableCells(desk, { ...area, top: from + 1 }).flatMap((cell) => {
    const source = desk.rows[from]
    if (!hasFigures(source)) return []
    const value = cellOf(source.row, cell.column).reading?.value ?? null
    const now = cellOf(cell.view.row, cell.column).reading?.value ?? null
    const kind = definitionIn(desk.definitions, cell.view.row, cell.column)?.kind
    if (value === null || value.kind !== kind || sameValue(value, now)) return []
    return [valueEntry(desk, cell, typedValue(value))]
  })
}

function above({ rows }: Desk, row: number): number | null {
  for (let at = row - 1; at >= 0; at--) if (hasFigures(rows[at])) return at
  return null
}

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

/** Names and units copied along are no loss when they fall on themselves. */
function isShownThere({ rows, columns }: Desk, { row, column }: Place, text: string): boolean {
  const view = rows[row]
  const at = columns[column]
  if (!hasFigures(view) || at === undefined) return false
  return at.kind === 'name' || at.kind === 'unit' || cellOf(view.row, at).words === text.trim()
}
