import { describe, expect, it } from 'vitest'
import type { GridRow } from '../../shared/model/grid'
import type { Indicator } from '../../shared/model/indicator'
import type { Reading } from '../../shared/model/reading'
import { gridPeriods } from '../../shared/rules/grid-periods'
import { type PlannedRow, plannedRows } from '../../shared/rules/grid-plan'
import { type GridInput, readingsGrid } from '../../shared/rules/readings-grid'
import {
  ages,
  benchmark,
  definition,
  groupId,
  id,
  indicator,
  months,
  percent,
  reading,
  year2024,
  year2025,
} from './builders'

const objectives = [
  { id: id(20), code: 'A', title: 'Swimming' },
  { id: id(21), code: 'B', title: 'Meeting' },
]
const activity = (number: number, objectiveId: string) => ({
  id: id(number),
  number,
  reference: `A-${number}`,
  position: number,
  objectiveId,
  name: 'x',
  description: '',
  startedOn: null,
  endedOn: null,
})
const outcome = (number: number, activityId: string) => ({
  id: id(number),
  number,
  reference: `O-${number}`,
  position: number,
  activityId,
  stakeholderId: id(2),
  statement: 'x',
  description: '',
  intended: true,
  positive: true,
  block: 'customers' as const,
})

const visits = indicator([definition({ combining: 'sum', unit: 'visits' })], {
  breakdownIds: [ages.id],
  outcomeId: id(40),
})

const plan = (indicators: Indicator[]): PlannedRow[] =>
  plannedRows({
    objectives,
    activities: [activity(31, id(21)), activity(30, id(20))],
    outcomes: [outcome(40, id(30)), outcome(41, id(31))],
    indicators,
    breakdowns: [ages],
  })

function grid(readings: Reading[], changes: Partial<GridInput> = {}) {
  const rows = plan([visits])
  return readingsGrid({
    rows,
    fromRow: 0,
    total: rows.length,
    year: year2025,
    earlierYears: [year2024],
    scheme: 'year',
    readingsOf: (indicatorId) => {
      const of = (year: { id: string }) =>
        readings.filter((one) => one.indicatorId === indicatorId && one.yearId === year.id)
      return { now: of(year2025), earlier: [of(year2024).filter((one) => one.supersededById === null)] }
    },
    benchmarks: [],
    breakdowns: [ages],
    currency: 'GBP',
    ...changes,
  })
}

type FigureRow = Exclude<GridRow, { type: 'objective' }>
function figures(row: GridRow | undefined): FigureRow {
  if (row === undefined || row.type === 'objective') throw new Error('This row has no figures.')
  return row
}

describe('the columns of a year', () => {
  it('are the year, its quarters or its months', () => {
    expect(gridPeriods(year2025, 'year')).toMatchObject([
      { label: '2025', periodStart: '2025-01-01', periodEnd: '2025-12-31' },
    ])
    expect(gridPeriods(year2025, 'quarters').map(({ label }) => label)).toEqual([
      'Jan–Mar',
      'Apr–June',
      'July–Sept',
      'Oct–Dec',
    ])
    const columns = gridPeriods(year2025, 'months')
    expect(columns.map(({ label }) => label).join(' ')).toBe('Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec')
    expect(columns[1]).toMatchObject({ periodStart: '2025-02-01', periodEnd: '2025-02-28' })
  })

  it.each([
    ['a year from April', '2025-04-01', '2026-03-31', 12],
    ['a year from the sixth', '2025-04-06', '2026-04-05', 12],
    ['a year from the last of a month', '2024-08-31', '2025-08-30', 12],
    ['a first account over 17 months and 3 days', '2023-08-29', '2025-01-31', 18],
    ['one day', '2025-03-03', '2025-03-04', 1],
  ])('follow each other without gap or overlap from end to end: %s', (_, startsOn, endsOn, count) => {
    const columns = gridPeriods({ label: 'x', startsOn, endsOn }, 'months')
    expect(columns).toHaveLength(count)
    expect(columns[0]?.periodStart).toBe(startsOn)
    expect(columns.at(-1)?.periodEnd).toBe(endsOn)
    for (const [place, { periodStart }] of columns.entries()) {
      const before = columns[place - 1]
      if (before) expect(Date.parse(periodStart) - Date.parse(before.periodEnd)).toBe(86_400_000)
    }
    expect(new Set(columns.map(({ label }) => label)).size).toBe(count)
  })
})

describe('the rows of a grid', () => {
  it('stand under the headings of their objectives, in their order, each with its groups', () => {
    const other = indicator([definition()], { id: id(7), outcomeId: id(41) })
    const rows = plan([other, visits]).map((row) =>
      row.type === 'objective' ? row.objective.code : row.type === 'group' ? row.group.label : row.indicator.id,
    )
    expect(rows).toEqual(['A', visits.id, 'Under 16', '16 to 59', '60 and over', 'B', other.id])
  })

  it('leave out objectives that have no indicator', () => {
    expect(plan([visits]).filter(({ type }) => type === 'objective')).toHaveLength(1)
  })

  it('stand one cell for each column, and keep apart what speaks of other days', () => {
    const readings = [
      reading(30, { ...months(1, 3), source: 'till', recordedBy: 'Ruth' }),
      reading(12, { ...months(4, 4) }),
      reading(9, { ...months(1, 3), groupId: groupId(ages, 0) }),
    ]
    const [, whole, young] = grid(readings, { scheme: 'quarters' }).rows
    expect(figures(whole).cells.map((cell) => cell?.words ?? null)).toEqual(['30', null, null, null])
    expect(figures(whole).cells[0]).toMatchObject({ value: { number: 30 }, source: 'till', recordedBy: 'Ruth' })
    expect(figures(whole).others).toMatchObject([{ words: '12', periodStart: '2025-04-01' }])
    expect(figures(whole).figure).toMatchObject({ words: '42', value: 42, because: null })
    expect(figures(young).cells.map((cell) => cell?.words ?? null)).toEqual(['9', null, null, null])
  })

  it('passes over readings that were corrected, and marks what took their place', () => {
    const old = reading(61, { supersededById: id(5) })
    const [, whole] = grid([old, reading(16, { correctsId: old.id, correctionWhy: '16 was meant' })]).rows
    expect(figures(whole).cells).toMatchObject([{ words: '16', corrected: { was: '61', why: '16 was meant' } }])
  })

  it('says why there is no figure', () => {
    const overlapping = [reading(1, months(1, 2)), reading(2, months(2, 3))]
    expect(figures(grid(overlapping).rows[1]).figure).toMatchObject({
      words: '–',
      value: null,
      because: expect.stringContaining('overlap'),
    })
  })

  it('shows earlier years, and where they were taken under another definition', () => {
    const before = definition({ id: id(11), definition: 'Tickets sold', combining: 'sum' })
    const now = definition({ combining: 'sum', version: 2, validFrom: '2025-01-01' })
    const rows = plan([indicator([before, now], { outcomeId: id(40) })])
    const last = { yearId: year2024.id, periodStart: '2024-01-01', periodEnd: '2024-12-31' }
    const old = grid([reading(80, { ...last, definitionId: before.id }), reading(90)], { rows })
    expect(figures(old.rows[1]).earlier).toEqual([{ words: '80', value: 80, otherDefinition: true }])
    expect(old.definitions.map((one) => one.id)).toEqual([now.id])
    const same = grid([reading(80, last), reading(90)])
    expect(figures(same.rows[1]).earlier).toEqual([{ words: '80', value: 80, otherDefinition: false }])
  })

  it('questions what is odd against the year before, kept or not', () => {
    const last = { yearId: year2024.id, periodStart: '2024-01-01', periodEnd: '2024-12-31' }
    const odd = grid([reading(80, last), reading(80_000_000, { keptWhy: 'A new gate' })])
    expect(figures(odd.rows[1]).cells[0]).toMatchObject({ keptWhy: 'A new gate', odd: [expect.any(String)] })
    expect(figures(grid([reading(80, last), reading(84)]).rows[1]).cells[0]?.odd).toEqual([])
  })

  it('tells the target, and whether it is reached', () => {
    const target = benchmark({ kind: 'target', yearId: year2025.id, value: 50, label: 'Our target', citation: '' })
    expect(grid([reading(61)], { benchmarks: [target] }).rows[1]).toMatchObject({ target: '50', targetMet: true })
    expect(grid([reading(41)], { benchmarks: [target] }).rows[1]).toMatchObject({ target: '50', targetMet: false })
    expect(grid([], { benchmarks: [target] }).rows[1]).toMatchObject({ target: '50', targetMet: null })
    expect(grid([]).rows[1]).toMatchObject({ target: '', targetMet: null })
  })

  it('gives each column the definition in force at its end', () => {
    const share = definition({ id: id(11), kind: 'percentage', version: 2, validFrom: '2025-07-01' })
    const rows = plan([indicator([definition(), share], { outcomeId: id(40) })])
    const half = grid([reading(percent(50, 10, 20), { ...months(7, 9), definitionId: share.id })], {
      rows,
      scheme: 'quarters',
    })
    const first = definition().id
    expect(figures(half.rows[1]).definitionIds).toEqual([first, first, share.id, share.id])
    expect(figures(half.rows[1]).cells[2]?.words).toBe('50%')
    expect(half.definitions.map(({ kind }) => kind).toSorted()).toEqual(['number', 'percentage'])
  })
})
