import { describe, expect, it } from 'vitest'
import { askingOf } from '../../shared/rules/asking'
import { answeredWords, consultationOverdue, heldWords, marginWords, rateWords } from '../../shared/rules/asking-words'
import { noBreakSpace } from '../../shared/rules/number-words'

const plain = (words: string) => words.replaceAll(noBreakSpace, ' ')
const asked = (population: number | null, invited: number | null, answered: number | null) => ({
  ...{ population, invited, answered },
  chosenBy: 'random' as const,
})
const answeredOf = (of: ReturnType<typeof asked>) => plain(answeredWords(of, askingOf(of)))

describe('how an asking went, in words', () => {
  it.each([
    [asked(null, null, null), 'Nobody counted yet who answered'],
    [asked(5240, 600, null), '600 invited; nobody counted yet who answered'],
    [asked(5240, 600, 214), '214 of 600 invited answered'],
    [asked(24, null, 19), '19 of 24 answered'],
    [asked(null, null, 12), '12 answered'],
    // More than were invited: a share of that would be nonsense.
    [asked(null, 10, 12), '12 answered'],
  ])('%j', (of, words) => expect(answeredOf(of)).toBe(words))

  it('gives a share of ten answers and more only, and a margin where chance had a part', () => {
    expect(rateWords(asked(null, 600, 214), askingOf(asked(null, 600, 214)))).toBe('36%')
    expect(rateWords(asked(null, 9, 6), askingOf(asked(null, 9, 6)))).toBe('')
    expect(plain(marginWords(askingOf(asked(5240, 600, 214))))).toBe('give or take 6.6 points at best')
    expect(marginWords(askingOf(asked(30, 30, 30)))).toBe('everybody answered')
    expect(marginWords(askingOf({ ...asked(5240, 600, 214), chosenBy: 'picked' }))).toBe('')
  })

  it('says when it was, as far as that is known', () => {
    expect(plain(heldWords({ beginsOn: '2025-10-01', endsOn: '2025-10-31' }))).toBe('1 to 31 October 2025')
    expect(plain(heldWords({ beginsOn: '2025-10-01', endsOn: null }))).toBe('from 1 October 2025')
    expect(plain(heldWords({ beginsOn: null, endsOn: '2025-10-31' }))).toBe('by 31 October 2025')
    expect(heldWords({ beginsOn: null, endsOn: null })).toBe('')
  })

  it('is overdue the day after its last, unless it is done or given up', () => {
    const of = { status: 'planned', endsOn: '2025-10-31' } as const
    expect(consultationOverdue(of, '2025-10-31')).toBe(false)
    expect(consultationOverdue(of, '2025-11-01')).toBe(true)
    expect(consultationOverdue({ ...of, status: 'done' }, '2025-11-01')).toBe(false)
    expect(consultationOverdue({ ...of, status: 'given-up' }, '2025-11-01')).toBe(false)
    expect(consultationOverdue({ ...of, endsOn: null }, '2025-11-01')).toBe(false)
  })
})
