import JSZip from 'jszip'
import { zipFile } from '../zip-file'
import { escaped, type LongTable } from './row-samples'
import type { DefinedName } from './sheet'

type Finish = {
  names: readonly DefinedName[]
  long: readonly LongTable[]
  now: Date
  /** Lets other work run, and throws when the export was cancelled. */
  turn: () => Promise<void>
}

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
  { names, long, now, turn }: Finish,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(written)
  const paths = Object.values(zip.files)
    .filter((part) => !part.dir)
    .map((part) => part.name)
  const textOf = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
  const workbook = await textOf('xl/workbook.xml')
  const workbookRelations = await textOf('xl/_rels/workbook.xml.rels')
  const longByPath = new Map(long.map((table) => [pathOf(table.sheet, workbook, workbookRelations), table]))
  const parts: { name: string; bytes: Uint8Array }[] = []
  for (const path of paths) {
    await turn()
    const xml = await textOf(path)
    const table = longByPath.get(path)
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) {
      const linked = linksInside(xml, await textOf(relationsOf(path)))
      parts.push({ name: path, bytes: table === undefined ? Buffer.from(linked) : await withRows(linked, table, turn) })
    } else parts.push({ name: path, bytes: Buffer.from(mended(path, xml, names, long)) })
    zip.remove(path)
  }
  return zipFile(parts, now)
}

function mended(path: string, xml: string, names: readonly DefinedName[], long: readonly LongTable[]): string {
  if (path === 'xl/styles.xml') return orderFonts(xml)
  if (path === 'xl/workbook.xml') return addNames(xml, names)
  if (path.startsWith('xl/tables/')) return withoutTheme(stretchTable(xml, long))
  if (path.startsWith('xl/worksheets/_rels/')) return withoutInsideLinks(xml)
  return xml
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

const relationsOf = (path: string) => `${path.replace('worksheets/', 'worksheets/_rels/')}.rels`

const insideLink = /<Relationship Id="([^"]*)"[^>]*? Target="#([^"]*)"[^>]*?\/>/g

const withoutInsideLinks = (relations: string) => relations.replace(insideLink, '')

/** Turns links with a target like `#'Readings'!A6` into locations. */
function linksInside(xml: string, relations: string): string {
  const locations = new Map([...relations.matchAll(insideLink)].map(([, id = '', location = '']) => [id, location]))
  return xml.replace(/<hyperlink ref="([A-Z]+\d+)" r:id="([^"]*)"[^>]*\/>/g, (link, ref: string, id: string) => {
    const location = locations.get(id)
    return location === undefined ? link : `<hyperlink ref="${ref}" location="${location}"/>`
  })
}

function pathOf(sheet: string, workbook: string, relations: string): string {
  const id = new RegExp(`<sheet [^>]*name="${escaped(sheet)}"[^>]*r:id="(rId\\d+)"`).exec(workbook)?.[1] ?? ''
  const relation = (relations.match(/<Relationship [^>]*?\/>/g) ?? []).find((it) => it.includes(`Id="${id}"`)) ?? ''
  return `xl/${/Target="([^"]*)"/.exec(relation)?.[1] ?? ''}`
}

/** Rows between which other work may run. */
const rowsAtOnce = 500

/** Puts the rows of a long table in the place of its samples, and its links beside those of the sheet. */
async function withRows(xml: string, table: LongTable, turn: () => Promise<void>): Promise<Uint8Array> {
  const styles = sampleStyles(xml, table)
  const style = (column: number, key: string) => {
    const found = styles[column]?.get(key)
    if (found === undefined) throw new Error(`No sample shows “${key}” in column ${column + 1} of ${table.sheet}`)
    return found
  }
  const from = xml.indexOf(`<row r="${table.first}"`)
  const dataEnd = xml.indexOf('</sheetData>')
  const below = xml.slice(from, dataEnd)
  const [untilLinks = '', fromLinks = ''] = xml.slice(dataEnd).split('</hyperlinks>')
  const size = `<dimension ref="A1:$1${table.last + 2}"/>`
  const pieces: Uint8Array[] = []
  const add = (text: string) => pieces.push(Buffer.from(text))
  const addAll = async (texts: Iterable<string>) => {
    let some: string[] = []
    for (const text of texts) {
      some.push(text)
      if (some.length < rowsAtOnce) continue
      add(some.join(''))
      some = []
      await turn()
    }
    add(some.join(''))
  }
  add(xml.slice(0, from).replace(/<dimension ref="A1:([A-Z]+)\d+"\/>/, size))
  const links: string[] = []
  await addAll(table.rowsXml(style, links))
  add(below.slice(endOfRows(below, table.first + table.samples.length)) + untilLinks)
  // A sheet without a link of its own, whose table has none either, has no list of them.
  if (fromLinks !== '') add(`${links.join('')}</hyperlinks>${fromLinks}`)
  return Buffer.concat(pieces)
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
