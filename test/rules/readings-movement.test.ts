import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, type Field, moved, nextEditable, type Place } from '../../renderer/readings/movement'

/** A grid drawn with letters: # a heading, x filled, . empty. The first column is pinned. */
function drawn(...lines: string[]): Field {
  const at = ({ row, column }: Place) => lines[row]?.[column]
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    firstLoose: 1,
    page: 2,
    heading: (row) => lines[row]?.startsWith('#') ?? false,
    filled: (place) => at(place) === 'x',
    editable: (place) => place.column > 0 && at(place) !== '#' && at(place) !== undefined,
  }
}

const go = (field: Field, from: Place, key: string, ctrl = false) => moved(from, { key, ctrl }, field)
const place = (row: number, column: number) => ({ row, column })

describe('moving in the grid', () => {
  const field = drawn('####', 'xx.x', '####', 'xxx.', 'x..x')

  it('passes over headings', () => {
    expect(go(field, place(1, 1), 'ArrowDown')).toEqual(place(3, 1))
    expect(go(field, place(1, 1), 'ArrowUp')).toEqual(place(1, 1))
  })

  it('goes with Ctrl to the edge of what is filled, as a spreadsheet does', () => {
    expect(go(field, place(3, 1), 'ArrowRight', true)).toEqual(place(3, 2))
    expect(go(field, place(4, 1), 'ArrowRight', true)).toEqual(place(4, 3))
    expect(go(field, place(1, 1), 'ArrowDown', true)).toEqual(place(3, 1))
  })

  it('goes with Home to the first column that is not pinned, and once more to the first', () => {
    expect(go(field, place(3, 3), 'Home')).toEqual(place(3, 1))
    expect(go(field, place(3, 1), 'Home')).toEqual(place(3, 0))
    expect(go(field, place(3, 1), 'End', true)).toEqual(place(4, 3))
  })

  it('goes with Tab from cell to cell, on to the next row, and out at the end', () => {
    expect(nextEditable(place(1, 3), false, field)).toEqual(place(3, 1))
    expect(nextEditable(place(3, 1), true, field)).toEqual(place(1, 3))
    expect(nextEditable(place(4, 3), false, field)).toBeNull()
  })

  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
  const line = fc.oneof(
    fc.constant('#####'),
    fc.array(fc.constantFrom('x', '.'), { minLength: 5, maxLength: 5 }).map((cells) => cells.join('')),
  )

  it('never leaves the grid nor comes to a heading', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }).filter((lines) => lines.some((it) => !it.startsWith('#'))),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 20 }),
        (lines, presses) => {
          const grid = drawn(...lines)
          let at = place(
            lines.findIndex((it) => !it.startsWith('#')),
            1,
          )
          for (const [key, ctrl] of presses) at = go(grid, at, key, ctrl) ?? at
          expect(grid.heading(at.row)).toBe(false)
          expect(at.row >= 0 && at.row < grid.rows && at.column >= 0 && at.column < grid.columns).toBe(true)
        },
      ),
    )
  })

  it('has the same area whichever corner a block is drawn from', () => {
    const any = fc.record({ row: fc.nat(50), column: fc.nat(20) })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(areaOf(a, b)).toEqual(areaOf(b, a))
      }),
    )
  })
})
