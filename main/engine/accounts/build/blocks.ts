import type {
  Block,
  DrawnPicture,
  FigureBlock,
  Inline,
  TableBlock,
  TableColumn,
  TableRow,
} from '../../../../shared/model/document'
import { typographic } from './typography'
import { text } from './words'

export const paragraph = (...inlines: Inline[]): Block => ({ type: 'paragraph', inlines })
export const heading = (words: string): Block => ({ type: 'heading', text: typographic(words) })
export const lead = (words: string): Block => ({ type: 'lead', text: typographic(words) })

type Shape = { id: string; caption: string; note?: Inline[]; wide?: boolean }

/** Its number is given when the whole document stands. */
export function table(
  { id, caption, note = [], wide = false }: Shape,
  columns: TableColumn[],
  rows: TableRow[],
): TableBlock {
  return { type: 'table', id, number: 0, caption: typographic(caption), note, wide, columns, rows }
}

export function figure({ id, caption, note = [], wide = false }: Shape, picture: DrawnPicture): FigureBlock {
  return { type: 'figure', id, number: 0, caption: typographic(caption), note, wide, picture }
}

export function column(title: string, width: number, kind: TableColumn['kind'] = 'text', strong = false): TableColumn {
  return { title: typographic(title), kind, width, strong }
}

export type Cell = string | Inline[]
export const row = (...cells: Cell[]): TableRow => ({ type: 'cells', cells: cells.map(inCell) })
export const total = (...cells: Cell[]): TableRow => ({ type: 'total', cells: cells.map(inCell) })
export const block = (title: string): TableRow => ({ type: 'block', title: typographic(title) })

const inCell = (cell: Cell): Inline[] => (typeof cell === 'string' ? (cell === '' ? [] : [text(cell)]) : cell)

/** Columns whose cells are empty in every row tell nothing: they are left out, cells and all. */
export function withoutEmptyColumns(
  columns: TableColumn[],
  rows: TableRow[],
  keep: readonly string[] = [],
): { columns: TableColumn[]; rows: TableRow[] } {
  const used = columns.map(
    (one, place) =>
      keep.includes(one.title) || rows.some((each) => each.type !== 'block' && (each.cells[place]?.length ?? 0) > 0),
  )
  return {
    columns: columns.filter((_, place) => used[place]),
    rows: rows.map((each) =>
      each.type === 'block' ? each : { ...each, cells: each.cells.filter((_, place) => used[place]) },
    ),
  }
}
