import fc from 'fast-check'
import type { Definition } from '../../shared/model/indicator'
import type { Reading, ReadingValue } from '../../shared/model/reading'
import { addDays } from '../../shared/rules/days'
import { yearFigure } from '../../shared/rules/figure'
import { ages, context, definition, groupId, id, percentage, places, reading, scale, year2025 } from './builders'

/** Every kind of definition, with values that belong to it. */
export const share = scale({ scaleFigure: 'share', shareFrom: 6 })
export const counts = (max: number) => fc.array(fc.nat({ max }), { minLength: 11, maxLength: 11 })
const percentValue = fc.record({
  kind: fc.constant('percentage' as const),
  percent: fc.option(fc.double({ min: 0, max: 130, noNaN: true })),
  numerator: fc.option(fc.nat({ max: 40 })),
  denominator: fc.option(fc.integer({ min: 1, max: 40 })),
})
const scaleValue = counts(2).map((it): ReadingValue => ({ kind: 'scale', counts: it }))
const numberValue = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .map((number): ReadingValue => ({ kind: 'number', number }))
const moneyValue = fc.integer({ min: -1e9, max: 1e9 }).map((pence): ReadingValue => ({ kind: 'money', pence }))

export const combining = fc.constantFrom('sum' as const, 'last' as const, 'none' as const)
const ofKind = (is: Definition, value: fc.Arbitrary<ReadingValue>) =>
  combining.map((how) => ({ is: { ...is, combining: how }, value }))
export const kinds = fc.oneof(
  ofKind(percentage(), percentValue),
  ofKind(share, scaleValue),
  ofKind(scale(), scaleValue),
  ofKind(definition(), numberValue),
  ofKind(definition({ kind: 'money' }), moneyValue),
)

/** Any heap of readings: whole and of groups, of the year and parts of it, corrected or not. */
export const group = fc.constantFrom(
  null,
  ...[0, 1, 2].map((place) => groupId(ages, place)),
  ...[0, 1].map((place) => groupId(places, place)),
)
export const days = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 })).map(([start, length]) => ({
  periodStart: addDays('2024-12-20', start),
  periodEnd: addDays('2024-12-20', start + length),
}))
const stretch = fc.oneof(fc.constant({ periodStart: year2025.startsOn, periodEnd: year2025.endsOn }), days)
export const heap = kinds.chain(({ is, value }) =>
  fc
    .array(
      fc.record({
        value,
        at: stretch,
        groupId: group,
        answered: fc.option(fc.nat({ max: 30 })),
        corrected: fc.boolean(),
      }),
      { maxLength: 10 },
    )
    .map((items) => ({
      is,
      readings: items.map((it) =>
        reading(it.value, {
          ...it.at,
          groupId: it.groupId,
          answered: it.answered,
          supersededById: it.corrected ? id(1) : null,
        }),
      ),
    })),
)

export const one = (value: Reading['value'], is: Definition) => yearFigure([reading(value)], context(is))
