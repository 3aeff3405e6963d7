/** The text of a file from its first bytes: UTF-8, UTF-16 with its mark, or the older alphabet of Windows. */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // A letter that is cut in two at the end is no sign of another alphabet.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Rows of a table written as text with commas or semicolons between its cells, quotation marks doubled inside
 * quotation marks (RFC 4180, and as Excel writes it where the comma is for decimals).
 */
export function rowsOfCsv(text: string, most: number): string[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const divider = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length && rows.length < most) {
    let cell = ''
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)("|$)/y
      quoted.lastIndex = at
      const match = quoted.exec(text)
      cell = (match?.[1] ?? '').replaceAll('""', '"')
      at = quoted.lastIndex
    }
    while (at < text.length && text[at] !== divider && text[at] !== '\n' && text[at] !== '\r') cell += text[at++]
    row.push(cell)
    if (text[at] === divider) {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  if (row.length > 0 && rows.length < most) rows.push(row)
  return rows
}
