import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkBook } from 'xlsx'
import { writeExcel } from '../../main/engine/accounts/excel'
import { emptyYearInBook, yearInBook } from '../fixtures/year-in-book'
import { cell, now, quietly, readBack, rowsOf, written } from './excel-tools'
import { errorsIn } from './word-tools'

const year = yearInBook()
let bytes: Uint8Array
let book: WorkBook

beforeAll(async () => {
  bytes = await written(year)
  book = readBack(bytes)
})

const problemsIn = (file: Uint8Array) => errorsIn(file, 'accounts.xlsx')

describe('the workbook', () => {
  it('has no error for the Open XML SDK', async () => {
    expect(await problemsIn(bytes)).toEqual([])
  })

  it('has none when nothing has been set down yet, and says so instead of an empty table', async () => {
    const empty = await written(emptyYearInBook())
    expect(await problemsIn(empty)).toEqual([])
    const read = readBack(empty)
    expect(cell(read, 'Readings', 'A2')?.v).toBe('Nothing has been read yet.')
    expect(cell(read, 'Readings', 'A5')).toBeUndefined()
    expect(cell(read, 'Benchmarks', 'A2')?.v).toBe('No benchmarks have been set down for the year.')
    const tables = Object.keys((await JSZip.loadAsync(empty)).files).filter((path) => path.startsWith('xl/tables/'))
    // Contents and Organisation only; no check can be made of what is not there.
    expect(tables).toHaveLength(2)
  })

  it('has a sheet for each subject in reading order, all named on Contents with a link that leads there', async () => {
    const [contents, ...others] = book.SheetNames
    expect(contents).toBe('Contents')
    expect(others).toEqual([
      'Organisation',
      'Stakeholders',
      'Objectives and activities',
      'Outcomes',
      'Social benefit',
      'Indicators',
      'Definitions',
      'Readings',
      'Years',
      'Comparisons',
      'Benchmarks',
      'Frameworks',
      'Corrections',
      'How to trace',
    ])
    expect(rowsOf(book, 'Contents').map((row) => row.Sheet?.cell?.v)).toEqual(others)
    expect(rowsOf(book, 'Contents').map((row) => row.Sheet?.cell?.l?.Target)).toEqual(
      others.map((name) => `#'${name}'!A1`),
    )
  })

  it('links references to the rows they name', () => {
    const linked = rowsOf(book, 'Comparisons')
      .map((row) => row.Benchmark?.cell)
      .filter((it) => it !== undefined && it.v !== '')
    expect(linked.length).toBeGreaterThan(5)
    for (const link of [...linked, ...rowsOf(book, 'Readings').map((row) => row.Indicator?.cell)]) {
      const [, sheet, address] = /^#'(.+)'!(A\d+)$/.exec(link?.l?.Target ?? '') ?? []
      expect(cell(book, sheet ?? '', address ?? '')?.v).toBe(link?.v)
    }
  })

  it('keeps the references of the window and of Word', () => {
    expect(rowsOf(book, 'Stakeholders').map((row) => row['Ref.']?.cell?.v)).toEqual(
      year.stakeholders.map((it) => it.reference),
    )
    expect(rowsOf(book, 'Indicators').map((row) => row['Ref.']?.cell?.v)).toEqual(
      year.indicators.map((it) => it.reference),
    )
    expect(new Set(rowsOf(book, 'Readings').map((row) => row['Ref.']?.cell?.v))).toEqual(
      new Set(year.readings.map((it) => it.reference)),
    )
  })

  it('never takes words for a formula', () => {
    const name = rowsOf(book, 'Stakeholders').at(-1)?.Stakeholder?.cell
    expect(name).toMatchObject({ t: 's', v: '=HYPERLINK("http://example.org","Suppliers")' })
    expect(name?.f).toBeUndefined()
    // Kept as text even when somebody edits the cell.
    expect(name?.z).toBe('@')
    const judgement = rowsOf(book, 'Readings').find((row) => row.Indicator?.cell?.v === 'I-10')?.['In words']?.cell
    expect(judgement?.v).toBe('=Warm at the desk, cold in the changing rooms\nGrounds: Three panels, 26 people')
    expect(judgement?.f).toBeUndefined()
    expect(judgement?.z).toBe('@')
  })

  it('has formulas only where it says that it works something out', () => {
    const withFormulas = book.SheetNames.filter((sheet) =>
      Object.entries(book.Sheets[sheet] ?? {}).some(
        ([address, it]) => /^[A-Z]+\d+$/.test(address) && it.f !== undefined,
      ),
    )
    expect(withFormulas).toEqual(['Contents', 'Readings', 'Years', 'Comparisons'])
  })

  it('gives the same bytes for the same accounts and the same now', async () => {
    expect(Buffer.compare(await written(yearInBook()), bytes)).toBe(0)
    const later = await writeExcel(year, { ...quietly, edition: 'full', now: new Date(now.getTime() + 60_000) })
    expect(Buffer.compare(later, bytes)).not.toBe(0)
  })

  it('tells how far it is, and stops when it is cancelled', async () => {
    const told: [string, number, number][] = []
    await writeExcel(year, { ...quietly, edition: 'full', progress: (...step) => told.push(step) })
    expect(told.at(-1)).toEqual(['The workbook is written', 16, 16])
    expect(told.map(([, done]) => done)).toEqual(told.map((_, place) => place))
    const stop = new AbortController()
    const progress = (_: string, done: number) => (done === 4 ? stop.abort(new Error('cancelled')) : undefined)
    await expect(writeExcel(year, { now, edition: 'full', progress, signal: stop.signal })).rejects.toThrow('cancelled')
  })
})
