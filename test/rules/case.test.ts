import { describe, expect, it } from 'vitest'
import { caseAfterTone, caseOn } from '../../shared/rules/case'

const day = '2025-06-30'
const open = { happenedOn: '2025-06-01', caseState: 'open', caseClosedOn: null } as const

describe('a case on a day', () => {
  it('is open since it happened, and counts what is done and what is past its day', () => {
    const steps = [
      { dueOn: '2025-06-10', doneOn: '2025-06-12' },
      { dueOn: '2025-06-29', doneOn: null },
      { dueOn: day, doneOn: null },
      { dueOn: null, doneOn: null },
    ]
    expect(caseOn(open, steps, day)).toEqual({
      state: 'open',
      daysOpen: 29,
      steps: 4,
      done: 1,
      overdue: 1,
      nextDue: '2025-06-29',
    })
  })

  it('is nought days old on its first, and nothing where there is none', () => {
    expect(caseOn({ ...open, happenedOn: day }, [], day)).toMatchObject({ daysOpen: 0, nextDue: null })
    expect(caseOn({ ...open, caseState: 'none' }, [], day)).toMatchObject({ state: 'none', daysOpen: null })
  })

  it('stops ageing when it is closed, and nothing of it is overdue', () => {
    const closed = { ...open, caseState: 'closed', caseClosedOn: '2025-06-08' } as const
    expect(caseOn(closed, [{ dueOn: '2025-06-02', doneOn: null }], day)).toMatchObject({ daysOpen: 7, overdue: 0 })
  })
})

describe('the tone', () => {
  it.each([
    ['negative', 'none', true, 'open'],
    ['negative', 'closed', false, 'closed'],
    ['mixed', 'open', true, 'none'],
    ['positive', 'open', false, 'open'],
    ['neutral', 'closed', true, 'closed'],
    ['positive', 'none', true, 'none'],
  ] as const)('set to %s makes a case that was %s (untouched: %s) %s', (tone, caseState, untouched, after) => {
    expect(caseAfterTone(tone, { caseState, untouched })).toBe(after)
  })
})
