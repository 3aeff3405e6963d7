import { type Column, columns } from './cell-texts'
import type { Onward } from './onward'
import type { Line } from './table-lines'

/** A cell of the table: the key of its line, and its column. */
export type Cell = { key: string; column: Column }

/** How a cell is called on the page, as `data-cell`. */
export const cellId = (key: string, column: Column) => `${key} ${column}`

/** The cell that is called so; null where none is. */
export function cellNamed(id: string): Cell | null {
  const [key = '', name] = id.split(' ')
  const column = columns.find((one) => one === name)
  return column === undefined ? null : { key, column }
}

/** The cell beside one; the same one at the edge of the table. */
export function beside(lines: readonly Line[], cell: Cell, onward: Onward): Cell {
  const at = lines.findIndex(({ key }) => key === cell.key)
  const column = columns.indexOf(cell.column)
  if (onward === 'below') return { ...cell, key: lines[at + 1]?.key ?? cell.key }
  if (onward === 'above') return { ...cell, key: lines[at - 1]?.key ?? cell.key }
  if (onward === 'next') return { ...cell, column: columns[column + 1] ?? cell.column }
  if (onward === 'before') return { ...cell, column: columns[column - 1] ?? cell.column }
  return cell
}

/** Where an arrow key, Home or End leads from a cell; undefined for other keys. */
export function keyLeadsTo(
  lines: readonly Line[],
  cell: Cell,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
): Cell | undefined {
  const first = lines[0]?.key ?? cell.key
  const last = lines.at(-1)?.key ?? cell.key
  const to: Partial<Record<string, Cell>> = {
    ArrowDown: beside(lines, cell, 'below'),
    ArrowUp: beside(lines, cell, 'above'),
    ArrowRight: beside(lines, cell, 'next'),
    ArrowLeft: beside(lines, cell, 'before'),
    Home: ctrlKey ? { key: first, column: 'stakeholder' } : { ...cell, column: 'stakeholder' },
    End: ctrlKey ? { key: last, column: 'stakeholder' } : { ...cell, column: 'more' },
  }
  return to[key]
}
