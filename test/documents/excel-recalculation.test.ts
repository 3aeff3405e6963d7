import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkBook } from 'xlsx'
import { isWithoutEarlier } from '../../shared/rules/comparison-sentence'
import { yearInBook } from '../fixtures/year-in-book'
import { leaveOutLibreOffice, readBack, recalculated, rowsOf, written } from './excel-tools'

const year = yearInBook()

/** Puts nonsense in the place of every result, so that what comes back right was worked out anew. */
async function withoutResults(
  bytes: Uint8Array,
  change: (path: string, xml: string) => string = (_, xml) => xml,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const path of Object.keys(zip.files).filter((it) => it.startsWith('xl/worksheets/sheet'))) {
    const xml = (await zip.file(path)?.async('string')) ?? ''
    const emptied = xml.replace(/(<c r="[^"]*" s="\d+")(?: t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1>$2<v>-99</v>')
    zip.file(path, change(path, emptied))
  }
  return zip.generateAsync({ type: 'uint8array' })
}

function formulaCells(book: WorkBook): Map<string, string | number | boolean | Date | undefined> {
  const cells = new Map<string, string | number | boolean | Date | undefined>()
  for (const sheet of book.SheetNames) {
    for (const [address, it] of Object.entries(book.Sheets[sheet] ?? {}))
      if (it?.f !== undefined) cells.set(`${sheet} ${address}`, it.v)
  }
  return cells
}

describe.skipIf(leaveOutLibreOffice)('worked out anew by LibreOffice', () => {
  let ours: WorkBook
  let theirs: WorkBook

  beforeAll(async () => {
    const bytes = await written(year)
    ours = readBack(bytes)
    theirs = readBack(await recalculated(await withoutResults(bytes)))
  }, 180_000)

  it('every formula comes to the result that was written beside it', () => {
    const expected = formulaCells(ours)
    const found = formulaCells(theirs)
    expect(expected.size).toBeGreaterThan(150)
    expect(found.size).toBe(expected.size)
    for (const [place, value] of expected) {
      if (typeof value === 'number') expect(found.get(place), place).toBeCloseTo(value, 9)
      else expect(found.get(place) ?? '', place).toBe(value ?? '')
    }
  })

  it('every comparison comes to what our rules say', () => {
    const rows = rowsOf(theirs, 'Comparisons')
    const comparisons = year.results.flatMap((result) =>
      result.comparisons.map((comparison) => ({ result, comparison })),
    )
    expect(rows).toHaveLength(comparisons.length)
    let compared = 0
    for (const [place, { result, comparison }] of comparisons.entries()) {
      const row = rows[place]
      const name = `${row?.['Ref.']?.cell?.v} ${comparison.label}`
      if (!comparison.comparable) {
        expect(row?.Difference?.cell?.v, name).toBeUndefined()
        expect(row?.['So it is']?.cell?.v, name).toBeUndefined()
        const hidden =
          result.series.at(-1)?.figure?.caution === 'small-group' && result.series.at(-1)?.figure?.value !== null
        expect(row?.['To be minded']?.cell?.v, name).toBe(
          hidden
            ? 'Not compared: one of the two figures is not shown.'
            : isWithoutEarlier(comparison)
              ? comparison.words
              : `Not comparable: ${comparison.words}`,
        )
        continue
      }
      compared += 1
      const money = result.series.at(-1)?.figure?.kind === 'money'
      expect(row?.Difference?.cell?.v, name).toBeCloseTo(money ? comparison.difference / 100 : comparison.difference, 7)
      if (comparison.percent === null) expect(row?.Change?.cell?.v, name).toBeUndefined()
      else expect(row?.Change?.cell?.v, name).toBeCloseTo(comparison.percent / 100, 9)
      expect(String(row?.['So it is']?.cell?.v).toLowerCase(), name).toBe(comparison.verdict)
      expect(row?.Target?.cell?.v, name).toBe(comparison.met === null ? undefined : comparison.met ? 'Met' : 'Missed')
    }
    expect(compared).toBeGreaterThan(10)
  })

  it('a reading that is changed changes the comparison, and Contents says Look', async () => {
    const bytes = await written(year)
    const changed = await withoutResults(bytes, (_, xml) => xml.replace('<v>5900</v>', '<v>9515</v>'))
    const read = readBack(await recalculated(changed))
    const target = rowsOf(read, 'Comparisons').find(
      (row) => row['Ref.']?.cell?.v === 'I-01' && row.Benchmark?.cell?.v === 'B-01',
    )
    expect(target?.['This year']?.cell?.v).toBe(77000)
    expect(target?.Difference?.cell?.v).toBe(2000)
    expect(target?.Target?.cell?.v).toBe('Met')
    const sheet = read.Sheets.Contents ?? {}
    const checks = Object.entries(sheet).filter(
      ([address, it]) => address.startsWith('A') && (it?.v === 'Figures' || it?.v === 'Comparisons'),
    )
    const results = checks
      .map(([address]) => sheet[address.replace('A', 'D')]?.v)
      .filter((it) => it === 'Look' || it === 'Agrees')
    expect(results).toEqual(['Look', 'Look'])
  }, 180_000)
})
