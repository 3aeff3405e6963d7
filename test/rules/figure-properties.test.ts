import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../shared/model/reading'
import { addDays } from '../../shared/rules/days'
import { groupsTotal, yearFigure } from '../../shared/rules/figure'
import { fullWords } from '../../shared/rules/figure-of'
import { counts, heap, one, share } from './arbitraries'
import { ages, context, definition, groupId, id, places, reading, scale } from './builders'

describe('figures, whatever the readings', () => {
  it('no percentage is made of fewer than 10 answers', () => {
    fc.assert(
      fc.property(heap, ({ is, readings }) => {
        const figure = yearFigure(readings, context(is))
        if (figure === null || figure.n === null || figure.n >= 10) return
        if (!figure.share) return
        expect(figure.value).toBeNull()
        expect(`${figure.words} ${fullWords(figure)}`).not.toContain('%')
        expect(figure.caution).not.toBe('none')
      }),
      { numRuns: 1000 },
    )
  })

  it('totals never mix whole and broken-down readings, nor two breakdowns, nor what was corrected', () => {
    fc.assert(
      fc.property(heap, ({ is, readings }) => {
        const figure = yearFigure(readings, context(is))
        if (figure === null) return
        const used = readings.filter((it) => figure.readingIds.includes(it.id))
        expect(used.every((it) => it.supersededById === null)).toBe(true)
        const breakdownOf = (it: Reading) =>
          [ages, places].find((all) => all.groups.some((one) => one.id === it.groupId))?.id ?? 'whole'
        const from = new Set(used.map(breakdownOf))
        expect(from.size).toBe(1)
        expect(from.has('whole')).toBe(figure.made !== 'groups-added')
        if (figure.made === 'groups-added') {
          const breakdown = [ages, places].find((all) => from.has(all.id))
          expect(new Set(used.map((it) => it.groupId)).size).toBe(breakdown?.groups.length)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('nothing is added across indicators: readings of others change nothing', () => {
    fc.assert(
      fc.property(heap, heap, (ours, others) => {
        const foreign = others.readings.map((it) => ({ ...it, indicatorId: id(2), definitionId: id(77) }))
        const mixed = [...foreign, ...ours.readings]
        expect(yearFigure(mixed, context(ours.is))).toEqual(yearFigure(ours.readings, context(ours.is)))
      }),
    )
  })

  it('the order in which readings come does not matter', () => {
    fc.assert(
      fc.property(heap, ({ is, readings }) => {
        expect(yearFigure([...readings].reverse(), context(is))).toEqual(yearFigure(readings, context(is)))
      }),
    )
  })

  it('a scale added over the periods of a year equals the scale of all its answers', () => {
    fc.assert(
      fc.property(
        fc.array(counts(20), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(scale({ combining: 'sum' }), { ...share, combining: 'sum' as const }),
        (parts, is) => {
          const whole = parts.reduce(
            (sum, part) => sum.map((count, place) => count + (part[place] ?? 0)),
            Array<number>(11).fill(0),
          )
          const readings = parts.map((part, place) =>
            reading(
              { kind: 'scale', counts: part },
              { periodStart: addDays('2025-01-01', place * 10), periodEnd: addDays('2025-01-01', place * 10 + 9) },
            ),
          )
          const added = yearFigure(readings, context(is))
          const atOnce = one({ kind: 'scale', counts: whole }, is)
          expect(added).toMatchObject({
            value: atOnce?.value ?? null,
            words: atOnce?.words,
            n: atOnce?.n,
            counts: whole,
            made: 'periods-added',
          })
        },
      ),
    )
  })

  it('groups added up equal the sum of their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 3, maxLength: 3 }), (numbers) => {
        const readings = numbers.map((number, place) => reading(number, { groupId: groupId(ages, place) }))
        const total = groupsTotal(ages, readings, context(definition({ combining: 'sum' })))
        expect(total?.value).toBe(numbers.reduce((sum, number) => sum + number, 0))
      }),
    )
  })
})
