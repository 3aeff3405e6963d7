import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aspectChange, aspectWords, isAnswered } from '../../shared/rules/key-aspects'

const none = { answer: null, amount: null, detail: '' } as const
const kind = fc.constantFrom('yes-no' as const, 'number' as const, 'text' as const)
const item = fc.record({ kind, unit: fc.constantFrom('', '%', 'people') })
const answer = fc.record({
  answer: fc.constantFrom(null, 'yes' as const, 'no' as const, 'not-applicable' as const),
  amount: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
  detail: fc.constantFrom('', 'Adopted in May.', 'Not yet.'),
})

describe('key aspects', () => {
  it.each([
    [{ kind: 'yes-no', unit: '' }, { ...none, answer: 'yes' }, 'Yes'],
    [{ kind: 'number', unit: 'people' }, { ...none, amount: 14 }, '14 people'],
    [{ kind: 'number', unit: '%' }, { ...none, amount: 62.5 }, '62.5%'],
    [{ kind: 'number', unit: 'kWh' }, { ...none, answer: 'not-applicable' }, 'Not applicable'],
    [{ kind: 'text', unit: '' }, { ...none, detail: 'A charity.' }, 'A charity.'],
    // Details beside a yes or no do not answer it.
    [{ kind: 'yes-no', unit: '' }, { ...none, detail: 'Drafted.' }, ''],
  ] as const)('%o with %o reads %s', (of, given, words) => {
    expect(aspectWords(of, given)).toBe(words)
  })

  it('reads as something exactly where it is answered', () => {
    fc.assert(
      fc.property(item, answer, (of, given) => {
        expect(aspectWords(of, given) !== '').toBe(isAnswered(of, given))
      }),
    )
  })

  it('says a change only between two answers that read differently', () => {
    fc.assert(
      fc.property(item, answer, answer, (of, before, now) => {
        const both = isAnswered(of, before) && isAnswered(of, now)
        expect(aspectChange(of, before, now) !== '').toBe(both && aspectWords(of, before) !== aspectWords(of, now))
      }),
    )
  })

  it.each([
    [{ kind: 'number', unit: 'people' }, { ...none, amount: 3 }, { ...none, amount: 4 }, '3 to 4 people'],
    [{ kind: 'number', unit: '%' }, { ...none, amount: 40 }, { ...none, amount: 45 }, '40% to 45%'],
    [{ kind: 'yes-no', unit: '' }, { ...none, answer: 'no' }, { ...none, answer: 'yes' }, 'no to yes'],
    [{ kind: 'text', unit: '' }, { ...none, detail: 'A' }, { ...none, detail: 'B' }, 'other words'],
  ] as const)('%o from %o to %o is %s', (of, before, now, words) => {
    expect(aspectChange(of, before, now)).toBe(words)
  })
})
