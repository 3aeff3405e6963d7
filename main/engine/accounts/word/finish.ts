import JSZip from 'jszip'
import type { AccountsDocument, TableBlock } from '../../../../shared/model/document'
import { zipFile } from '../zip-file'

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * What docx does not offer: page numbers in lists with entries of our own, names and descriptions of
 * tables for screen readers, and one and the same file for the same accounts. docx counts drawings and bookmarks through the life of the program and
 * stamps the clock; here they are counted anew and `now` is written.
 */
export async function finish(
  bytes: Uint8Array,
  document: AccountsDocument,
  { now, pageOf }: { now: Date; pageOf: PageOf },
): Promise<Uint8Array> {
  const packed = await JSZip.loadAsync(bytes)
  const edits: Record<string, (xml: string) => string> = {
    'word/document.xml': (xml) => body(xml, document, pageOf),
    'docProps/core.xml': (xml) => dated(xml, now),
    'word/settings.xml': (xml) => settings(xml, document),
  }
  const parts: { name: string; bytes: Uint8Array }[] = []
  for (const name of Object.keys(packed.files).sort(contentTypesFirst)) {
    const entry = packed.files[name]
    if (entry === undefined || entry.dir) continue
    const edit = edits[name]
    const bytes = edit === undefined ? await entry.async('uint8array') : Buffer.from(edit(await entry.async('string')))
    parts.push({ name, bytes })
  }
  return zipFile(parts, new Date(Date.UTC(2000, 0, 1)))
}

/** Readers expect [Content_Types].xml first. */
const contentTypesFirst = (a: string, b: string) =>
  Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1)

function body(xml: string, document: AccountsDocument, pageOf: PageOf): string {
  const tables = document.chapters.flatMap((chapter) =>
    chapter.blocks.filter((block): block is TableBlock => block.type === 'table'),
  )
  let table = 0
  let drawing = 0
  return withPages(numberedAnew(xml), pageOf)
    .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++drawing}"`)
    .replace(/<w:tblLook [^>]*\/>/g, (look) => {
      const block = tables[table++]
      if (block === undefined) throw new Error('There are more tables in the document than were put in')
      const columns = block.columns.map((column) => column.title).filter(Boolean)
      return `${look}<w:tblCaption w:val="${escaped(block.caption)}"/><w:tblDescription w:val="${escaped(`Columns: ${columns.join(', ')}.`)}"/>`
    })
}

/** The page on which a bookmark stands, where known. */
export type PageOf = (bookmark: string) => number | undefined

/** An entry of the contents ends with a tab and, so far, no number. */
function withPages(xml: string, pageOf: PageOf): string {
  return xml.replace(
    /(<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*>(?:(?!<\/w:hyperlink>).)*<w:tab\/><w:t[^>]*)(?:\/>|><\/w:t>)/g,
    (_, before: string, bookmark: string) => `${before}>${pageOf(bookmark) ?? ''}</w:t>`,
  )
}

/** Bookmarks 1, 2, 3, …, their starts and ends paired as they were. */
function numberedAnew(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(
    /(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)(")/g,
    (_, before: string, id: string, after: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `${before}${number}${after}`
    },
  )
}

function dated(xml: string, now: Date): string {
  const moment = `${now.toISOString().slice(0, 19)}Z`
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, before: string) => `${before}${moment}`)
}

/** The language of words that no style names. */
function settings(xml: string, document: AccountsDocument): string {
  if (xml.includes('w:themeFontLang')) return xml
  const language = `<w:themeFontLang w:val="${escaped(document.organisation.language)}"/>`
  const after = ['<w:clrSchemeMapping', '<w:decimalSymbol', '<w:listSeparator', '</w:settings>'].find((tag) =>
    xml.includes(tag),
  )
  return after === undefined ? xml : xml.replace(after, `${language}${after}`)
}
