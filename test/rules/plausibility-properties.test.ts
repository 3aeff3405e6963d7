import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadingValue } from '../../shared/model/reading'
import { questionReading } from '../../shared/rules/plausibility'
import { kinds } from './arbitraries'
import { year2025 } from './builders'

describe('questions, whatever the reading', () => {
  it('never refuse what is only odd, and every suggestion answers the question', () => {
    fc.assert(
      fc.property(
        kinds.chain(({ is, value }) => value.map((made) => ({ is, made }))),
        fc.option(fc.nat({ max: 50 })),
        ({ is, made }, answered) => {
          const ask = (value: ReadingValue) =>
            questionReading({
              definition: is,
              value,
              asked: null,
              answered,
              period: { start: '2025-01-01', end: '2025-12-31' },
              year: year2025,
              earlier: null,
              currency: 'GBP',
            })
          for (const question of ask(made)) {
            expect(question.refuse).toBe(false)
            for (const { value } of question.suggestions)
              expect(ask(value).map((it) => it.words)).not.toContain(question.words)
          }
        },
      ),
    )
  })
})
