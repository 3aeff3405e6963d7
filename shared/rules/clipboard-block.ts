/** A block of cells as text: rows of equal length. */
export type Block = string[][]

/**
 * Reads a block of cells as Excel, LibreOffice and others put it on the clipboard as plain text: cells
 * divided by tabs, rows by line breaks of any system, the last row with or without one; cells with tabs,
 * line breaks or quotation marks in quotation marks, which are doubled inside. Short rows are filled up
 * with empty cells. An empty text has no rows.
 *
 * LibreOffice leaves quotation marks as they are where there is no line break in a cell (`5" pipe`,
 * `"so she said"`), so quotation marks that need not be there belong to the text.
 */
export function readBlock(text: string): Block {
  const rows: Block = []
  let row: string[] = []
  let at = 0
  while (at < text.length || row.length > 0) {
    const { cell, end } = readCell(text, at)
    row.push(cell)
    at = end
    if (text[at] === '\t') {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')])
}

const endOfCell = /[\t\r\n]|$/g

function readCell(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start)
    if (quoted !== null) return quoted
  }
  endOfCell.lastIndex = start
  const end = endOfCell.exec(text)?.index ?? text.length
  return { cell: text.slice(start, end), end }
}

const wellQuoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y

/** Null when the quotation mark only belongs to the text. */
function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  wellQuoted.lastIndex = start
  const inside = wellQuoted.exec(text)?.[1]
  if (inside === undefined) return null
  const needed = inside === '' || /["\t\r\n]/.test(inside)
  return needed ? { cell: inside.replaceAll('""', '"'), end: start + inside.length + 2 } : null
}

/** Writes a block as spreadsheets read it from the clipboard; `readBlock` reads the same back. */
export function writeBlock(block: readonly (readonly string[])[]): string {
  return block.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('')
}

const writeCell = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
