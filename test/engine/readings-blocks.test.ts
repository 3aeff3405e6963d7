import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptied, filled, pasted } from '../../renderer/readings/block-entries'
import type { Desk } from '../../renderer/readings/desk'
import type { Entry } from '../../renderer/readings/entry'
import { RowsShown } from '../../renderer/readings/rows'
import { cellOf, columnsOf, rowId } from '../../renderer/readings/view'
import type { GridScheme } from '../../shared/model/grid'
import { numberStyleOf } from '../../shared/rules/typed-figure-number'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

// Blocks of cells as the window lays them on a grid that a book has given: filled down, pasted, emptied.

/** The grid of the filled book: visits by two ages, and swimmers who come back, a percentage. */
async function deskOf(scheme: GridScheme, open: boolean): Promise<Desk> {
  const { ask } = await newBook()
  const { yearId } = await fillBook(ask)
  const grid = await ask('readings.grid', { yearId, scheme })
  return {
    yearId,
    rows: new RowsShown().of(grid.rows, null, new Set()),
    columns: columnsOf(grid, open),
    definitions: new Map(grid.definitions.map((definition) => [definition.id, definition])),
    currency: grid.currency,
    style: numberStyleOf('en-GB'),
    locked: open ? null : 'The year is closed.',
  }
}

/** What the tests ask of a desk. */
async function quarters() {
  const desk = await deskOf('quarters', true)
  const named = (name: string) =>
    desk.rows.findIndex(({ row }) => (row.type === 'group' ? row.label : 'name' in row ? row.name : '') === name)
  const columnOf = (kind: string) => desk.columns.findIndex((column) => column.kind === kind)
  return { desk, named, columnOf }
}
const cells = (...lines: string[]) => lines.map((line) => line.split(' ').map((text) => ({ text })))
const told = (entries: readonly Entry[]) =>
  entries.map(({ name, text }) => `${name}: ${text}`.replaceAll('\u00a0', ' '))

describe('the columns', () => {
  it('are name, unit, earlier years, the pieces of the year, the year and its target', async () => {
    const { desk } = await quarters()
    expect(desk.columns.map(({ kind }) => kind)).toEqual([
      ...['name', 'unit', 'period', 'period', 'period', 'period', 'year', 'target'],
    ])
  })

  it('keep the year’s own key however the year is divided', async () => {
    const undivided = await deskOf('year', true)
    const key = (of: Desk) => of.columns.find(({ kind }) => kind === 'year')?.key
    expect(key(undivided)).toBe(key(await deskOf('quarters', true)))
  })

  it('can’t be typed into where the year is closed', async () => {
    const { rows, columns } = await deskOf('quarters', false)
    const editable = rows.flatMap(({ row: it }) =>
      it.type === 'objective' ? [] : columns.filter((column) => cellOf(it, column).editable),
    )
    expect(editable).toEqual([])
  })

  it('know every row by a name of its own', async () => {
    const { desk } = await quarters()
    expect(new Set(desk.rows.map(({ row: it }) => rowId(it))).size).toBe(desk.rows.length)
  })
})

describe('a pasted block', () => {
  it('goes on over the rows of groups, and tells what fell on no cell', async () => {
    const { desk, named, columnOf } = await quarters()
    const at = { row: named('Under 16'), column: columnOf('period') }
    const area = { top: at.row, bottom: at.row, left: at.column, right: at.column }
    const { entries, left } = pasted(desk, area, cells('1,200 1,310', '4,020 3,950'))
    expect(told(entries)).toEqual([
      'Visits to the pool, Under 16, 1 January to 31 March 2025: 1,200',
      'Visits to the pool, Under 16, 1 April to 30 June 2025: 1,310',
      'Visits to the pool, 16 and over, 1 January to 31 March 2025: 4,020',
      'Visits to the pool, 16 and over, 1 April to 30 June 2025: 3,950',
    ])
    expect(left).toBe(0)
    const beyond = pasted(desk, { ...area, left: columnOf('year'), right: columnOf('year') }, cells('5 6 7'))
    expect(beyond.left).toBe(2)
  })

  it('of one cell fills every cell chosen', async () => {
    const { desk, named, columnOf } = await quarters()
    const top = named('Under 16')
    const area = { top, bottom: top + 1, left: columnOf('period'), right: columnOf('period') + 1 }
    expect(pasted(desk, area, cells('7')).entries).toHaveLength(4)
  })

  it('changes nothing where a figure is laid on itself', async () => {
    const { desk, named, columnOf } = await quarters()
    const top = named('Visits to the pool')
    const area = { top, bottom: top, left: columnOf('year'), right: columnOf('year') }
    expect(pasted(desk, area, cells('61240')).entries).toEqual([])
  })

  it('never enters anything where nothing can be typed, nor a figure twice, nor loses one', async () => {
    const { desk } = await quarters()
    const closed = await deskOf('quarters', false)
    const figure = fc.nat(9999).map((number) => ({ text: String(number + 1) }))
    const block = fc.array(fc.array(figure, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(block, fc.nat(desk.rows.length - 1), fc.nat(desk.columns.length - 1), (lines, top, left) => {
        const result = pasted(desk, { top, bottom: top, left, right: left }, lines)
        const keys = result.entries.map(({ key, column }) => `${key} ${column.key}`)
        expect(new Set(keys).size).toBe(keys.length)
        const figures = lines.flat().length
        expect(result.entries.length + result.left).toBeLessThanOrEqual(figures)
        expect(pasted(closed, { top, bottom: top, left, right: left }, lines).entries).toEqual([])
      }),
    )
  })
})

describe('filling and emptying', () => {
  it('fills down what is of the same kind, and passes over the rest', async () => {
    const { desk, named, columnOf } = await quarters()
    const top = named('Visits to the pool')
    const area = { top, bottom: desk.rows.length - 1, left: columnOf('year'), right: columnOf('year') }
    const entries = told(filled(desk, area, 'down'))
    expect(entries).toEqual([
      'Visits to the pool, Under 16, 1 January to 31 December 2025: 61240',
      'Visits to the pool, 16 and over, 1 January to 31 December 2025: 61240',
    ])
  })

  it('empties only what holds a reading', async () => {
    const { desk } = await quarters()
    const closed = await deskOf('quarters', false)
    const whole = { top: 0, bottom: desk.rows.length - 1, left: 0, right: desk.columns.length - 1 }
    expect(told(emptied(desk, whole))).toHaveLength(2)
    expect(emptied(closed, { ...whole })).toEqual([])
  })
})
