import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeWord } from '../../main/engine/accounts/word'
import type { AccountsDocument } from '../../shared/model/document'
import { smallYear } from './fixtures/small-year'
import { entriesIn, errorsIn, leaveOutPages, now, pagesOf, partsOf, plain, quietly, written } from './word-tools'

let document: AccountsDocument
let bytes: Uint8Array
let pages: number
let body: string
let part: (path: string) => Promise<string>

beforeAll(async () => {
  const made = await written(smallYear())
  document = made.document
  bytes = made.bytes
  pages = made.pages
  part = await partsOf(bytes)
  body = await part('word/document.xml')
})

const count = (pattern: RegExp) => [...body.matchAll(pattern)].length
const blocksOf = (type: 'table' | 'figure') =>
  document.chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === type ? [block] : [])))

describe('the Word file', () => {
  it('has no error the Open XML SDK can find', async () => {
    expect(await errorsIn(bytes)).toEqual([])
  })

  it('reads back with all headings in order and no level passed over', async () => {
    const styleMap = [
      "p[style-name='Appendix Heading'] => h1:fresh",
      "p[style-name='Heading 1 Unnumbered'] => h1:fresh",
    ]
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap })
    const headings = [...value.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(([, level = '', inner = '']) => ({
      level: Number(level),
      text: plain(inner.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&')),
    }))
    expect(headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(
      document.chapters.map(({ title }) => plain(title)),
    )
    const wanted = document.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'heading' ? [plain(block.text)] : [])),
    )
    expect(headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual(wanted)
    let before = 0
    for (const { level } of headings) {
      expect(level).toBeLessThanOrEqual(before + 1)
      before = level
    }
  })

  it('reads back with the figures of the book', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    for (const words of ['1,204', '1,180', '73%', '£520', '£410', 'Missed', 'R\u20110003', '7C2E 91A4 0D5B E83F'])
      expect(plain(value)).toContain(plain(words))
    expect(value).not.toMatch(/undefined|\[object|NaN/)
  })

  it('names every picture and every table for a screen reader', () => {
    expect(count(/<w:drawing>/g)).toBe(blocksOf('figure').length + 1)
    const drawn = [...body.matchAll(/<wp:docPr [^>]*?>/g)].map(([tag]) => tag)
    const [cover, ...figures] = drawn
    expect(body).toContain('<adec:decorative')
    expect(cover).toContain('Cover drawing')
    for (const tag of figures) expect(tag).toMatch(/descr="[^"]{20,}"/)
    expect(count(/<w:tblCaption w:val="[^"]+"\/>/g)).toBe(blocksOf('table').length)
    expect(count(/<w:tblDescription /g)).toBe(blocksOf('table').length)
  })

  it('repeats the head of every table and splits no row', () => {
    const tables = body.split('<w:tbl>').slice(1)
    expect(tables).toHaveLength(blocksOf('table').length)
    for (const table of tables) {
      const rows = table.split('</w:tbl>')[0]?.split('<w:tr>').slice(1) ?? []
      expect(rows[0]).toContain('<w:tblHeader/>')
      for (const row of rows) expect(row).toContain('<w:cantSplit/>')
    }
  })

  it('says its language, title and author, and is dated by the time it was given', async () => {
    expect(await part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    const core = await part('docProps/core.xml')
    expect(core).toContain('<dc:title>Social accounts 2025: Bean Row Garden</dc:title>')
    expect(core).toContain('<dc:creator>Bean Row Garden</dc:creator>')
    expect(core.match(/2026-02-03T09:30:00Z/g)).toHaveLength(2)
  })

  it('asks nobody to update a field', async () => {
    expect(body).not.toMatch(/w:dirty="(?:true|1)"/)
    expect(await part('word/settings.xml')).not.toContain('updateFields')
  })

  it('has real numbered captions, and fields that lead to them', () => {
    for (const name of ['Table', 'Figure'])
      expect(count(new RegExp(`w:instr="SEQ ${name} `, 'g'))).toBe(
        blocksOf(name === 'Table' ? 'table' : 'figure').length,
      )
    const targets = [...body.matchAll(/w:instr="REF (to_\S+) /g)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(10)
    const bookmarks = new Set([...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name))
    for (const target of targets) expect(bookmarks).toContain(target)
  })

  it('puts the social benefit table on landscape pages of its own', () => {
    const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(([xml]) =>
      xml.includes('w:orient="landscape"'),
    )
    // Cover and contents are sections too.
    expect(sections).toEqual([false, false, ...document.chapters.map(({ landscape }) => landscape)])
    expect(document.chapters.filter(({ landscape }) => landscape).map(({ id }) => id)).toContain('social-benefit')
  })

  it('gives each chapter its own running head, and every page status and fingerprint below', async () => {
    const headers = await Promise.all(document.chapters.map((_, place) => part(`word/header${place + 2}.xml`)))
    for (const [place, chapter] of document.chapters.entries())
      expect(headers[place]).toContain(chapter.title.replace(/&/g, '&amp;'))
    expect(plain(await part('word/footer2.xml'))).toContain(
      'Social accounts 2025 · In audit · Fingerprint 7C2E 91A4 0D5B E83F',
    )
  })

  it('lists every chapter, table and figure in the contents, each with its page', () => {
    const entries = entriesIn(body)
    expect(entries).toHaveLength(document.chapters.length + blocksOf('table').length + blocksOf('figure').length)
    for (const { page, title } of entries) {
      expect(page, title).toBeGreaterThan(2)
      expect(page, title).toBeLessThanOrEqual(pages)
    }
    expect(entries.slice(0, document.chapters.length).map(({ title }) => title)).toEqual(
      document.chapters.map(({ number, title }) => plain(`${number} ${title}`)),
    )
  })

  it('is the same file for the same accounts', async () => {
    const { bytes: again } = await writeWord(document, { now, ...quietly })
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0)
  })

  it('stops when cancelled', async () => {
    const stop = new AbortController()
    const progress = (_: string, done: number) => {
      if (done === 1) stop.abort(new Error('stopped'))
    }
    await expect(writeWord(document, { now, signal: stop.signal, progress })).rejects.toThrow('stopped')
  })
})

describe('a Word file of odd texts', () => {
  it('is sound, and its contents are complete', async () => {
    const year = smallYear()
    const long = `${'Very long '.repeat(29)}“name”`
    const { bytes: odd } = await written({
      ...year,
      organisation: { ...year.organisation, name: `Bean & <Row> 🫘 菜园 ${long}`.slice(0, 300), language: 'cy-GB' },
      stakeholders: year.stakeholders.map((one) => ({ ...one, name: long.slice(0, 300) })),
      indicators: year.indicators.map((one) => ({ ...one, name: `${one.name} 🫘 ${long}`.slice(0, 300) })),
    })
    expect(await errorsIn(odd)).toEqual([])
    const xml = await (await partsOf(odd))('word/document.xml')
    for (const { page, title } of entriesIn(xml)) expect(page, title).toBeGreaterThan(1)
  })
})

describe.skipIf(leaveOutPages)('the pages in LibreOffice', () => {
  it('are as many as were counted, and the contents name the right ones', { timeout: 180_000 }, async () => {
    const shown = (await pagesOf(bytes)).map(plain)
    expect(shown).toHaveLength(pages)
    for (const { title, page } of entriesIn(body)) {
      const words = title
        .replace(/^(?:\d+|[A-F]) /, '')
        .split(' ')
        .slice(0, 6)
        .join(' ')
      expect(shown[page - 1], `${title} on page ${page}`).toContain(words)
    }
    // Every page says whose accounts these are, and which page it is.
    for (const [place, text] of shown.slice(1).entries())
      expect(text).toMatch(new RegExp(`In audit · Fingerprint 7C2E 91A4 0D5B E83F · Fictional sample ${place + 2}$`))
  })
})
