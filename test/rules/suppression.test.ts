import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Definition } from '../../shared/model/indicator'
import { groupFigure } from '../../shared/rules/figure'
import { groupSize, hiddenWords, planSuppression } from '../../shared/rules/suppression'
import { ages, context, definition, groupId, percent, percentage, reading } from './builders'

describe('small groups in documents', () => {
  it.each([
    ['none small', [12, 30, 7], [null, null, null], false],
    ['one small takes the next smallest along', [3, 30, 7], ['small', null, 'protects-small'], false],
    ['nought may be shown', [0, 30, 7], [null, null, null], false],
    ['nought protects nobody', [3, 0, 7], ['small', null, 'protects-small'], false],
    ['two small ones protect each other', [3, 4, 30], ['small', 'small', null], false],
    ['but not when together they are still few', [1, 2, 30, 40], ['small', 'small', 'protects-small', null], false],
    [
      'nor when each must be one',
      [1, 1, 1, 1, 1, 9],
      ['small', 'small', 'small', 'small', 'small', 'protects-small'],
      false,
    ],
    ['the whole goes when nothing else is left', [3, 0], ['small', null], true],
    ['a group of unknown size leaves the difference open', [3, null, 7], ['small', null, null], false],
  ] as const)('%s', (_, sizes, hidden, hideWhole) => {
    expect(planSuppression(sizes, true)).toEqual({ hidden, hideWhole })
  })

  it('nothing can be subtracted where no total is shown', () => {
    expect(planSuppression([3, 30, 7], false)).toEqual({ hidden: ['small', null, null], hideWhole: false })
  })

  it('keeps to the limit set', () => {
    expect(planSuppression([9, 30, 12], true, 10).hidden).toEqual(['small', null, 'protects-small'])
    expect(hiddenWords(10)).toMatch(/under 10/)
  })

  it('goes by how many a figure rests on, or by the count itself', () => {
    const sizes = (values: (number | ReturnType<typeof percent>)[], is: Definition) => {
      const readings = values.map((value, place) => reading(value, { groupId: groupId(ages, place) }))
      return values.map((_, place) => {
        const figure = groupFigure(groupId(ages, place), readings, context(is))
        return figure === null ? null : groupSize(figure)
      })
    }
    expect(sizes([2, 20, 30], definition())).toEqual([2, 20, 30])
    expect(sizes([2.5, 20, 30], definition({ decimals: 1 }))).toEqual([null, null, null])
    expect(sizes([percent(null, 2, 4), percent(null, 2, 30), percent(40)], percentage())).toEqual([4, 30, null])
  })
})

/** All ways the hidden groups could be filled, each with at least one, to come to what the total leaves. */
function possible(count: number, total: number): number[][] {
  if (count === 0) return total === 0 ? [[]] : []
  return Array.from({ length: Math.max(0, total - count + 1) }, (_, place) => place + 1).flatMap((first) =>
    possible(count - 1, total - first).map((rest) => [first, ...rest]),
  )
}

describe('suppression as a property', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 })

  it('hides every small group and never a nought', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2, max: 12 }),
        (groups, limit) => {
          const { hidden } = planSuppression(groups, true, limit)
          groups.forEach((size, place) => {
            if (size > 0 && size < limit) expect(hidden[place]).toBe('small')
            if (size === 0) expect(hidden[place]).toBeNull()
          })
        },
      ),
    )
  })

  it('never reveals a small group by subtraction from the total', () => {
    fc.assert(
      fc.property(sizes, (groups) => {
        const { hidden, hideWhole } = planSuppression(groups, true)
        if (hideWhole || hidden.every((state) => state === null)) return
        const out = groups.filter((_, place) => hidden[place] !== null)
        const left = out.reduce((sum, size) => sum + size, 0)
        const ways = possible(out.length, left)
        // What a reader can take away is itself no small group, and leaves more than one way for each group.
        expect(left).toBeGreaterThanOrEqual(5)
        for (const place of out.keys()) expect(new Set(ways.map((way) => way[place])).size).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })

  it('hides no more than it must: without the last group hidden it would not be safe', () => {
    fc.assert(
      fc.property(sizes, (groups) => {
        const { hidden } = planSuppression(groups, true)
        const protecting = groups.filter((_, place) => hidden[place] === 'protects-small').sort((a, b) => a - b)
        const last = protecting.at(-1)
        if (last === undefined) return
        const out = groups.filter((_, place) => hidden[place] !== null)
        const without = out.reduce((sum, size) => sum + size, 0) - last
        const count = out.length - 1
        expect(count < 2 || without < 5 || without <= count).toBe(true)
      }),
    )
  })
})
