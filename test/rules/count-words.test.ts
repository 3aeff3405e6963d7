import { describe, expect, it } from 'vitest'
import { comparedCaption, comparedWords } from '../../main/engine/accounts/build/compared-words'
import { targetsSentence, targetsWords } from '../../main/engine/accounts/build/target-words'
import { agree, allOf, alone, capital, countOf, partOf, saidOf } from '../../shared/rules/count-words'
import { faultsIn } from '../documents/wrong-words'

const asked = { one: 'group', many: 'groups', is: 'was asked', are: 'were asked', isNot: 'was not asked' }
const upTo12 = Array.from({ length: 13 }, (_, n) => n)

describe('counts in a sentence', () => {
  it.each([
    [0, 0, 'there are no groups'],
    [0, 1, 'the one group was not asked'],
    [1, 1, 'the one group was asked'],
    [0, 2, 'neither group was asked'],
    [1, 2, 'one of two groups was asked'],
    [2, 2, 'both groups were asked'],
    [0, 7, 'none of the seven groups was asked'],
    [1, 7, 'one of seven groups was asked'],
    [6, 7, 'six of seven groups were asked'],
    [7, 7, 'all seven groups were asked'],
    [11, 24, '11 of 24 groups were asked'],
    [24, 24, 'all 24 groups were asked'],
  ])('%i of %i: %s', (part, whole, words) => expect(saidOf(part, whole, asked)).toBe(words))

  it('say none, one, two and all as one says them', () => {
    expect([alone(0), alone(1), alone(21)]).toEqual(['none', 'one', '21'])
    expect([allOf(1, 'target', 'targets'), allOf(2, 'target', 'targets'), allOf(3, 'target', 'targets')]).toEqual([
      'the one target',
      'both targets',
      'all three targets',
    ])
    expect([partOf(0, 8), partOf(3, 8), partOf(3, 24), partOf(9, 14, 12)]).toEqual([
      'none of eight',
      'three of eight',
      '3 of 24',
      '9 of 14',
    ])
    expect([agree(0, 'was', 'were'), agree(1, 'was', 'were')]).toEqual(['were', 'was'])
  })

  it('lead the comparisons', () => {
    expect(comparedWords({ all: 1, better: 0, worse: 1 })).toBe(
      'Of our figures one can be held against others or against where we began; it is worse.',
    )
    expect(comparedWords({ all: 8, better: 3, worse: 2 })).toMatch(
      / better in three of eight comparisons and worse in two\.$/,
    )
    expect(comparedCaption({ all: 3, better: 0, worse: 0 })).toBe('Three comparisons, neither for nor against us')
    expect(comparedCaption({ all: 3, better: 3, worse: 0 })).toBe('Three comparisons in our favour, none against us')
  })

  it('are never said wrongly, whatever the counts', () => {
    for (const whole of upTo12)
      for (const part of upTo12.slice(0, whole + 1)) {
        const said = [
          countOf(part, 'group', 'groups'),
          `${alone(part)} ${agree(part, 'was', 'were')} met`,
          saidOf(part, whole, asked),
          allOf(whole, 'group', 'groups'),
          targetsWords({ met: part, missed: whole - part }),
          targetsSentence({ met: part, missed: whole - part }),
          ...(whole === 0
            ? []
            : upTo12
                .slice(0, whole - part + 1)
                .flatMap((worse) => [
                  comparedWords({ all: whole, better: part, worse }),
                  comparedCaption({ all: whole, better: part, worse }),
                ])),
        ]
        for (const words of said) expect([words, faultsIn(capital(words))]).toEqual([words, []])
      }
  })
})
