import { type Cell, locationOf, type Place, styleOf } from './cell'
import { looksLikeFormula } from './cell-text'
import { serialOfDate } from './days'
import { rowHeight } from './row-height'
import type { Sheet } from './sheet'
import { beginTable, columnsIn, type Drawn, endTable, letter, type Table } from './table-frame'

/**
 * Rows that exceljs does not hold. It needs about 1.5 kB for every cell, so a long table is given to it as
 * a few sample rows, which show each style of each column once; the rows themselves are written into the
 * finished file in the styles of the samples.
 */
export type LongTable = {
  sheet: string
  table: string
  first: number
  last: number
  columns: number
  /** By column, the key of the style that each sample row shows there. */
  samples: string[][]
  /** The XML of the rows, given the number of the style for a column and key; adds the XML of their links. */
  rowsXml: (style: (column: number, key: string) => string, links: string[]) => Generator<string>
}

/** Draws the head and samples of a long table; the sheet carries the rest to the finished file. */
export function addSampleRows<Item, Row>(
  on: Sheet,
  whole: Omit<Table<Row>, 'rows'>,
  items: readonly Item[],
  rowAt: (item: Item, place: number) => Row,
): Drawn {
  const table = { ...whole, columns: columnsIn(on.edition, whole.columns) }
  const { columns } = table
  const cellsAt = (item: Item, place: number) => {
    const row = rowAt(item, place)
    return columns.map((column) => column.cell(row, place))
  }
  const seen = columns.map(() => new Map<string, Cell>())
  items.forEach((item, place) => {
    const last = place === items.length - 1
    cellsAt(item, place).forEach((cell, column) => {
      seen[column]?.set(styleKey(cell, last), cell)
    })
  })
  const samples = Array.from({ length: Math.max(...seen.map(({ size }) => size)) }, (_, place) =>
    seen.map((keys) => [...keys.keys()][place] ?? ''),
  )
  const head = beginTable(
    on,
    { ...table, rows: [] },
    samples.map(() => columns.map(() => null)),
  )
  const first = head.row + 1
  samples.forEach((keys, place) => {
    keys.forEach((key, column) => {
      if (key === '') return
      const look = columns[column]
      const cell = seen[column]?.get(key) ?? null
      if (look !== undefined)
        on.sheet.getCell(first + place, column + 1).style = styleOf(cell, look, column, isLast(key))
    })
  })
  const last = head.row + items.length
  const drawn = endTable(on, columns, first, last)
  on.long = {
    sheet: on.name,
    table: table.name,
    first,
    last,
    columns: columns.length,
    samples,
    *rowsXml(style, links) {
      for (const [place, item] of items.entries()) {
        const cells = cellsAt(item, place)
        cells.forEach((cell, column) => {
          if (cell?.type === 'text' && cell.place !== undefined) links.push(linkXml(column, first + place, cell.place))
        })
        yield rowXml(cells, first + place, place === items.length - 1, head.widths, style)
      }
    },
  }
  return drawn
}

const linkXml = (column: number, row: number, to: Place) =>
  `<hyperlink ref="${letter(column)}${row}" location="${escaped(locationOf(to))}"/>`

/** All that the style of a cell depends on, beside its column. */
function styleKey(cell: Cell, last: boolean): string {
  const end = last ? 'last' : 'inner'
  if (cell === null) return `${end} empty`
  if (cell.type === 'formula' && typeof cell.result === 'string') return `${end} words ${cell.format ?? ''}`
  if (cell.type !== 'text') return `${end} ${cell.format ?? ''}`
  return `${end} text ${cell.font ?? ''} ${cell.place === undefined ? '' : 'link'} ${looksLikeFormula(cell.text) ? 'formula-like' : ''}`
}

const isLast = (key: string) => key.startsWith('last ')

function rowXml(
  cells: readonly Cell[],
  row: number,
  last: boolean,
  widths: readonly number[],
  style: (column: number, key: string) => string,
): string {
  const xml = cells.map((cell, column) =>
    cellXml(cell, `r="${letter(column)}${row}" s="${style(column, styleKey(cell, last))}"`),
  )
  return `<row r="${row}" spans="1:${cells.length}" ht="${rowHeight(cells, widths)}" customHeight="1">${xml.join('')}</row>`
}

function cellXml(cell: Cell, head: string): string {
  if (cell === null) return `<c ${head}/>`
  switch (cell.type) {
    case 'text':
      return `<c ${head} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
    case 'number':
      return `<c ${head}><v>${cell.number}</v></c>`
    case 'date':
      return `<c ${head}><v>${serialOfDate(cell.date)}</v></c>`
    case 'formula': {
      const result = typeof cell.result === 'number' ? `<v>${cell.result}</v>` : `<v>${escaped(cell.result)}</v>`
      return `<c ${head}${typeof cell.result === 'string' ? ' t="str"' : ''}><f>${escaped(cell.formula)}</f>${result}</c>`
    }
  }
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) =>
    letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : letter === '>' ? '&gt;' : '&quot;',
  )
}
