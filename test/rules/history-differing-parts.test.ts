import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differingParts } from '../../shared/rules/history/differing-parts'

const long = `${'The pool was open every day of the year. '.repeat(8)}It was closed for 2 days in March. ${'Nobody was turned away at the door. '.repeat(8)}`

describe('what differs between two versions of a long text', () => {
  it('is cut out with a few words around it', () => {
    expect(differingParts(long, long.replace('2 days', 'five days'))).toEqual([
      '… day of the year. It was closed for 2 days in March. Nobody was turned away …',
      '… day of the year. It was closed for five days in March. Nobody was turned away …',
    ])
  })

  it('stays whole where the texts are short', () => {
    expect(differingParts('Swimmers', 'All swimmers')).toEqual(['Swimmers', 'All swimmers'])
  })

  it('is the beginning of a long text that is new or gone', () => {
    const [before, after] = differingParts('', long)
    expect(before).toBe('')
    expect(after).toMatch(/^The pool was open every day.* …$/)
    expect(after.length).toBeLessThan(170)
  })

  it('never shows two different texts as the same', () => {
    const words = fc.array(fc.constantFrom('pool', 'open', 'closed', 'a', 'days.'), { maxLength: 120 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')]
        fc.pre(before !== after && before !== '' && after !== '')
        const [shownBefore, shownAfter] = differingParts(before, after)
        expect(shownBefore).not.toBe(shownAfter)
      }),
    )
  })
})
