import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkBook } from 'xlsx'
import type { Reading } from '../../shared/model/reading'
import { yearInBook } from '../fixtures/year-in-book'
import { readings } from '../fixtures/year-in-book-readings'
import { cell, readBack, rowsOf, written } from './excel-tools'

const year = yearInBook()
let bytes: Uint8Array
let book: WorkBook

beforeAll(async () => {
  bytes = await written(year)
  book = readBack(bytes)
})

const rowOf = (reference: string, from: WorkBook = book) =>
  rowsOf(from, 'Readings').find((row) => row['Ref.']?.cell?.v === reference)
const readingsOf = (indicator: string) => rowsOf(book, 'Readings').filter((row) => row.Indicator?.cell?.v === indicator)
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

describe('values', () => {
  it('writes every reading as a number in the format of its kind', () => {
    expect(rowOf('R-0001')?.Value?.cell).toMatchObject({ t: 'n', v: 71240, w: '71,240' })
    expect(rowOf('R-0025')?.Value?.cell).toMatchObject({ t: 'n', v: 0.61, w: '61%' })
    expect(rowOf('R-0032')?.Value?.cell).toMatchObject({ t: 'n', v: 13100.5, w: '£13,100.50' })
    expect(rowOf('R-0037')?.Value?.cell).toMatchObject({ t: 'n', v: 0, w: 'No' })
    expect(rowOf('R-0038')?.Value?.cell).toMatchObject({ t: 's', v: 'in words' })
    expect(rowOf('R-0025')?.Asked?.cell?.v).toBe(600)
    expect(rowOf('R-0025')?.Answered?.cell?.v).toBe(214)
  })

  it('works a share and a mean out in its row', async () => {
    const share = rowOf('R-0023')
    expect(share?.Value?.cell?.f).toBe(`${share?.Part?.address}/${share?.['Out of']?.address}`)
    expect(share?.Value?.cell?.v).toBeCloseTo(22896 / 73385, 12)
    // Typed in beside its two numbers, but no more than they make.
    const typed = readings.map(
      (it): Reading =>
        it.reference === 'R-0021' && it.value.kind === 'percentage'
          ? { ...it, value: { ...it.value, percent: (100 * 21649) / 74910 } }
          : it,
    )
    const other = rowOf('R-0021', readBack(await written(yearInBook({ readings: typed }))))
    expect(other?.Value?.cell).toMatchObject({
      t: 'n',
      w: '28.9%',
      f: `${other?.Part?.address}/${other?.['Out of']?.address}`,
    })
    const mean = rowOf('R-0027')
    expect(mean?.Part?.cell?.v).toBe(308)
    expect(mean?.['Out of']?.cell?.v).toBe(41)
  })

  it('says which readings make the figure of a year, and never mixes wholes and groups', () => {
    const makes = readingsOf('I-01').filter((row) => row.Makes?.cell?.v === 'I-01 2025')
    expect(makes).toHaveLength(12)
    expect(makes.every((row) => row['For whom']?.cell?.v === 'All')).toBe(true)
  })

  it('keeps both a correction and what it corrects, each leading to the other', () => {
    expect(rowOf('R-0022')?.['Corrected by']?.cell?.v).toBe('R-0023')
    expect(rowOf('R-0022')?.Makes?.cell?.v ?? '').toBe('')
    expect(rowOf('R-0023')?.Corrects?.cell?.v).toBe('R-0022')
    expect(rowsOf(book, 'Corrections')[0]?.Why?.cell?.v).toBe('The draft left December out.')
  })

  it('leaves open only what the auditor fills in, with a list', async () => {
    const zip = await JSZip.loadAsync(bytes)
    const sheet = (await zip.file('xl/worksheets/sheet9.xml')?.async('string')) ?? ''
    const last = 5 + readings.length
    expect(sheet).toContain(`sqref="S6:S${last}"`)
    expect(sheet).toContain('Agreed,Differs,Not found,Ask')
    expect(sheet).toContain('<sheetProtection')
    expect(sheet).not.toContain('hashValue')
    const styles = (await zip.file('xl/styles.xml')?.async('string')) ?? ''
    const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? []
    for (const [, column, style] of sheet.matchAll(/<c r="([A-Z]+)(?:[6-9]|\d\d)" s="(\d+)"/g)) {
      const open = formats[Number(style)]?.includes('locked="0"') ?? false
      expect(open, `column ${column}`).toBe(column === 'S' || column === 'T')
    }
  })

  it('takes people’s words as they are, without what XML or Excel would trip over', async () => {
    const source = 'Ünïcode 😀 <b>&amp;</b> \u0007bell _x000D_ \ud800half'
    const changed = readings.map(
      (reading, place): Reading => (place === 0 ? { ...reading, source, note: 'n'.repeat(40_000) } : reading),
    )
    const read = readBack(await written(yearInBook({ readings: changed })))
    expect(rowOf('R-0001', read)?.Source?.cell?.v).toBe('Ünïcode 😀 <b>&amp;</b> bell _x000D_ \ufffdhalf')
    const note = String(rowOf('R-0001', read)?.['In words']?.cell?.v)
    expect(note.length).toBeLessThanOrEqual(32_767)
    expect(note).toMatch(/the whole text is in the book\)$/)
  })
})

describe('long texts', () => {
  it('stand whole, in rows that can be read', async () => {
    const paragraph = 'We opened the doors at six and closed them at ten. '.repeat(60).trim()
    const history = `${paragraph}\n\n${'😀'.repeat(2_000)}`
    const read = readBack(await written(yearInBook({ organisation: { ...year.organisation, history } })))
    const rows = rowsOf(read, 'Organisation')
    const from = rows.findIndex((row) => row.About?.cell?.v === 'History')
    const until = rows.findIndex((row) => row.About?.cell?.v === 'Governance')
    const texts = rows.slice(from, until).map((row) => String(row['What the accounts say']?.cell?.v))
    expect(texts.length).toBeGreaterThan(3)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(1_800)
    expect(texts.join('').replaceAll(' ', '')).toBe(history.replace(/\s/g, ''))
  })
})

describe('groups under five', () => {
  it('are not written, nor what would give them away', () => {
    const streets = Object.fromEntries(readingsOf('I-11').map((row) => [row['For whom']?.cell?.v, row.Value?.cell?.v]))
    expect(streets).toEqual({
      'Street: Harbour Lane': 'not shown',
      'Street: Tannery Row': 'not shown',
      'Street: Quay Street': 40,
      'Street: Elsewhere': 634,
    })
    // The total is the sum of them all; from what is shown only 15 for the two together can be worked out.
    expect(rowsOf(book, 'Years').find((row) => row['Ref.']?.cell?.v === 'I-11')?.['2025']?.cell).toMatchObject({
      t: 'n',
      v: 689,
    })
  })

  it('raise no question that tells of them', async () => {
    const odd = 'There is no such share of 7 people.'
    const idOf = (street: string) =>
      year.breakdowns.flatMap(({ groups }) => groups).find(({ label }) => label === street)?.id ?? null
    const asked = (street: string, kept: string | null) => ({ words: `${street}: ${odd}`, groupId: idOf(street), kept })
    const results = year.results.map((result, place) =>
      place === 10
        ? { ...result, questions: [asked('Tannery Row', null), asked('Quay Street', 'Counted twice.')] }
        : place === 11
          ? { ...result, questions: [{ words: odd, groupId: null, kept: null }] }
          : result,
    )
    const rows = rowsOf(readBack(await written({ ...year, results })), 'Indicators')
    const told = (reference: string) =>
      String(rows.find((row) => row['Ref.']?.cell?.v === reference)?.['Questions its figures raise']?.cell?.v)
    expect(told('I-11')).toMatch(
      /^Quay Street: There is no such share of 7 people\. Kept: Counted twice\.\nIts figures raise a question that stands in the book/,
    )
    expect(told('I-12')).toMatch(/^Its figures raise a question that stands in the book/)
  })

  it('stand as words where all who answered were under five', () => {
    expect(rowOf('R-0044')?.Value?.cell?.v).toBe('under 5')
    for (const column of ['Part', 'Out of', 'Asked', 'Answered'])
      expect(rowOf('R-0044')?.[column]?.cell?.v).toBeUndefined()
    const row = rowsOf(book, 'Years').find((it) => it['Ref.']?.cell?.v === 'I-12')
    expect(row?.['2025']?.cell?.v).toBe('under 5')
    expect(row?.['As printed']?.cell?.v).toBe('under 5')
    expect(row?.['2024']?.cell?.v).toBe('6\u00a0of\u00a08')
  })

  it('are found nowhere in the file', async () => {
    const secret = 4
    const small = readings.map(
      (it): Reading =>
        it.reference === 'R-0039' ? { ...it, value: { kind: 'number', number: secret }, note: 'only 4 children' } : it,
    )
    const zip = await JSZip.loadAsync(await written(yearInBook({ readings: small })))
    const parts = await Promise.all(
      Object.values(zip.files)
        .filter((it) => it.name.endsWith('.xml'))
        .map((it) => it.async('string')),
    )
    expect(parts.join('')).not.toContain('only 4 children')
  })
})

describe('dates', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Pacific/Auckland'])('are the same days in %s', async (zone) => {
    const before = process.env.TZ
    try {
      process.env.TZ = zone
      expect(new Date('2025-01-31T00:00:00Z').getTimezoneOffset()).not.toBe(0)
      const read = readBack(await written(year))
      expect(cell(read, 'Organisation', 'B7')).toMatchObject({ t: 'n', v: serial('2025-01-01') })
      const february = rowOf('R-0004', read)
      expect(february?.From?.cell).toMatchObject({ t: 'n', v: serial('2025-02-01'), w: '1 Feb 2025' })
      expect(february?.To?.cell).toMatchObject({ t: 'n', v: serial('2025-02-28'), w: '28 Feb 2025' })
      expect(rowsOf(read, 'Benchmarks')[3]?.Published?.cell).toMatchObject({ t: 'n', v: serial('2025-04-24') })
    } finally {
      process.env.TZ = before
    }
  })
})
