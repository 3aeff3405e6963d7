import JSZip from 'jszip'
import { escaped, type LongTable } from './row-samples'
import type { DefinedName } from './sheet'

/**
 * Puts right in the finished file what exceljs 4.4 writes wrongly or cannot write:
 *  - fonts with their parts in an order that the Open XML SDK's validator refuses;
 *  - links inside the workbook, which it writes as links to the outside;
 *  - names of long columns, which it would hold cell by cell;
 *  - the theme of tables, which lays colours over our rules;
 *  - the rows of long tables;
 *  - the time of each part, so that the same accounts give the same file.
 */
export async function finishFile(
  written: ArrayBuffer | Uint8Array,
  { names, long, now }: { names: readonly DefinedName[]; long: readonly LongTable[]; now: Date },
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(written)
  const change = async (path: string, edit: (xml: string) => string | Promise<string>) => {
    const part = zip.file(path)
    if (part === null) throw new Error(`The workbook lacks its part ${path}`)
    zip.file(path, await edit(await part.async('string')), { date: now })
  }
  await change('xl/styles.xml', orderFonts)
  await change('xl/workbook.xml', (xml) => addNames(xml, names))
  for (const path of Object.keys(zip.files)) {
    if (/^xl\/tables\/table\d+\.xml$/.test(path)) await change(path, (xml) => withoutTheme(stretchTable(xml, long)))
  }
  const sheetPaths = Object.keys(zip.files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
  for (const path of sheetPaths) await linkInside(zip, path, change)
  for (const table of long) await change(await pathOf(zip, table.sheet), (xml) => withRows(xml, table))
  for (const part of Object.values(zip.files)) part.date = now
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}

/** The parts of a font in the order of the schema's sequence as the SDK reads it. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const parts = inner.match(/<[A-Za-z]+(?:\s[^>]*)?\/>/g) ?? []
    const place = (part: string) => fontOrder.indexOf(part.match(/^<([A-Za-z]+)/)?.[1] ?? '')
    return `<font>${parts.sort((a, b) => place(a) - place(b)).join('')}</font>`
  })
}

function addNames(xml: string, names: readonly DefinedName[]): string {
  const added = names.map(({ name, range }) => `<definedName name="${name}">${escaped(range)}</definedName>`).join('')
  if (added === '') return xml
  if (xml.includes('</definedNames>')) return xml.replace('</definedNames>', () => `${added}</definedNames>`)
  return xml.replace('</sheets>', () => `</sheets><definedNames>${added}</definedNames>`)
}

const withoutTheme = (xml: string) => xml.replace(/(<tableStyleInfo) name="[^"]*"/, '$1')

function stretchTable(xml: string, long: readonly LongTable[]): string {
  const table = long.find((it) => xml.includes(` name="${it.table}"`))
  return table === undefined ? xml : xml.replace(/ref="([A-Z]+\d+:[A-Z]+)\d+"/g, `ref="$1${table.last}"`)
}

type Change = (path: string, edit: (xml: string) => string) => Promise<void>

/** Turns links with a target like `#'Readings'!A6` into locations, and drops their relationships. */
async function linkInside(zip: JSZip, path: string, change: Change): Promise<void> {
  const relations = path.replace('worksheets/', 'worksheets/_rels/').concat('.rels')
  if (zip.file(relations) === null) return
  const locations = new Map<string, string>()
  await change(relations, (xml) =>
    xml.replace(/<Relationship [^>]*?\/>/g, (relation) => {
      const [id, target] = [/Id="([^"]*)"/.exec(relation)?.[1], /Target="#([^"]*)"/.exec(relation)?.[1]]
      if (id === undefined || target === undefined) return relation
      locations.set(id, target)
      return ''
    }),
  )
  await change(path, (xml) =>
    xml.replace(/<hyperlink ref="([A-Z]+\d+)" r:id="([^"]*)"[^>]*\/>/g, (link, ref: string, id: string) => {
      const location = locations.get(id)
      return location === undefined ? link : `<hyperlink ref="${ref}" location="${location}"/>`
    }),
  )
}

async function pathOf(zip: JSZip, sheet: string): Promise<string> {
  const workbook = (await zip.file('xl/workbook.xml')?.async('string')) ?? ''
  const id = new RegExp(`<sheet [^>]*name="${escaped(sheet)}"[^>]*r:id="(rId\\d+)"`).exec(workbook)?.[1] ?? ''
  const relations = (await zip.file('xl/_rels/workbook.xml.rels')?.async('string')) ?? ''
  const relation = (relations.match(/<Relationship [^>]*?\/>/g) ?? []).find((it) => it.includes(`Id="${id}"`)) ?? ''
  return `xl/${/Target="([^"]*)"/.exec(relation)?.[1] ?? ''}`
}

/** Puts the rows of a long table in the place of its samples, and its links beside those of the sheet. */
function withRows(xml: string, table: LongTable): string {
  const styles = sampleStyles(xml, table)
  const style = (column: number, key: string) => {
    const found = styles[column]?.get(key)
    if (found === undefined) throw new Error(`No sample shows “${key}” in column ${column + 1} of ${table.sheet}`)
    return found
  }
  const from = xml.indexOf(`<row r="${table.first}"`)
  const rowAfter = table.first + table.samples.length
  const notes = xml.slice(from, xml.indexOf('</sheetData>'))
  const after = notes.slice(endOfRows(notes, rowAfter))
  const rows = [...table.rowsXml(style)].join('')
  const links = [...table.linksXml()].join('')
  const head = xml
    .slice(0, from)
    .replace(/<dimension ref="A1:([A-Z]+)\d+"\/>/, `<dimension ref="A1:$1${table.last + 2}"/>`)
  const tail = xml.slice(xml.indexOf('</sheetData>')).replace('</hyperlinks>', () => `${links}</hyperlinks>`)
  return `${head}${rows}${after}${tail}`
}

/** Where the rows of the table end and those after it begin. */
function endOfRows(xml: string, row: number): number {
  for (const match of xml.matchAll(/<row r="(\d+)"/g)) if (Number(match[1]) >= row) return match.index
  return xml.length
}

function sampleStyles(xml: string, table: LongTable): Map<string, string>[] {
  const styles = Array.from({ length: table.columns }, () => new Map<string, string>())
  table.samples.forEach((keys, place) => {
    const row = table.first + place
    keys.forEach((key, column) => {
      if (key === '') return
      const cell = new RegExp(`<c r="${columnLetters(column)}${row}" s="(\\d+)"`).exec(xml)
      if (cell?.[1] !== undefined) styles[column]?.set(key, cell[1])
    })
  })
  return styles
}

function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)
}
