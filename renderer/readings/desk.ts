import type { GridCell } from '../../shared/model/grid'
import { typedFigure } from '../../shared/rules/typed-figure'
import type { NumberStyle } from '../../shared/rules/typed-figure-number'
import { editingText } from '../../shared/rules/typed-figure-text'
import { type Entry, type SpanColumn, typedValue } from './entry'
import type { Area, Place } from './movement'
import { hasFigures, type ViewFigureRow, type ViewRow } from './rows'
import { rowKey } from './unsaved-cells'
import { cellName, cellOf, type Definitions, definitionIn, rowId, type ViewColumn } from './view'

/** What entries are made from. */
export type Desk = {
  yearId: string
  rows: readonly ViewRow[]
  columns: readonly ViewColumn[]
  definitions: Definitions
  currency: string
  style: NumberStyle
  /** Why nothing can be typed; null where it can. */
  locked: string | null
}

export type EditableCell = { view: ViewFigureRow; column: SpanColumn; place: Place }

/** What stands in the grid. */
type Standing = Pick<Desk, 'rows' | 'columns'>

export function editableCell({ rows, columns }: Standing, place: Place): EditableCell | null {
  const view = rows[place.row]
  const column = columns[place.column]
  if (!hasFigures(view) || column === undefined || column.span === null) return null
  return cellOf(view.row, column).editable ? { view, column: { ...column, span: column.span }, place } : null
}

/** The cells of a block that can be typed into. */
export function editableCells(desk: Standing, { top, bottom, left, right }: Area): EditableCell[] {
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

export type ReadingIn = { cell: EditableCell; reading: GridCell }

/** The readings of a block about which something can be said. */
export function readingsIn(desk: Standing, area: Area): ReadingIn[] {
  return editableCells(desk, area).flatMap((cell) => {
    const { reading } = cellOf(cell.view.row, cell.column)
    return reading === null ? [] : [{ cell, reading }]
  })
}

/** A reading as an entry that changes nothing but its source. */
export const sourceEntry = (desk: Desk, { cell, reading }: ReadingIn, source: string): Entry => ({
  ...valueEntry(desk, cell, typedValue(reading.value)),
  source,
})

/** Readings that say no source although their indicator has a planned one, each with it. */
export function plannedSources(readings: readonly ReadingIn[]): { of: ReadingIn; source: string }[] {
  return readings.flatMap((of) => {
    const { source } = of.cell.view
    return of.reading.source !== '' || source === '' ? [] : [{ of, source }]
  })
}

/** Where the cells of entries stand now, in their order; null where one is not shown. A block can have thousands. */
export function placesOf(
  { rows, columns, yearId }: Pick<Desk, 'rows' | 'columns' | 'yearId'>,
  entries: readonly Entry[],
): (Place | null)[] {
  if (entries.length === 0) return []
  const rowOf = new Map(rows.map((view, row) => [rowKey(yearId, rowId(view.row)), row]))
  return entries.map(({ key, column }) => {
    const row = rowOf.get(key)
    const at = columns.findIndex((one) => one.key === column.key)
    return row === undefined || at === -1 ? null : { row, column: at }
  })
}
