import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActionState, actionStateWords } from '../../shared/model/action'
import { byDue, isAskedAbout, isOverdue } from '../../shared/rules/actions'
import { howFar, indicatorsToldIn, isUnused } from '../../shared/rules/collecting-and-using'
import { addDays } from '../../shared/rules/days'

const states = Object.keys(actionStateWords) as ActionState[]

describe('an action', () => {
  it('is overdue from the day after its day, and only while it is open', () => {
    const on = (day: string, state: ActionState = 'planned') => isOverdue({ state, dueOn: '2026-02-02' }, day)
    expect([on('2026-02-01'), on('2026-02-02'), on('2026-02-03'), on('2026-02-03', 'under-way')]).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect([on('2027-01-01', 'done'), on('2027-01-01', 'dropped')]).toEqual([false, false])
    expect(isOverdue({ state: 'planned', dueOn: null }, '2999-01-01')).toBe(false)
  })

  it('stands by the day it is due, without one last', () => {
    const due = fc.record({
      dueOn: fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))),
      number: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(due), (all) => {
        const sorted = all.toSorted(byDue)
        for (const [place, one] of sorted.entries()) {
          const before = sorted[place - 1]
          if (before === undefined) continue
          expect((before.dueOn ?? '9999') <= (one.dueOn ?? '9999')).toBe(true)
          if (before.dueOn === one.dueOn) expect(before.number).toBeLessThanOrEqual(one.number)
        }
      }),
    )
  })

  it('of the year before is asked about whatever its state, of years before that only what was not finished', () => {
    const of = (label: number) => ({ id: String(label), startsOn: `${label}-01-01`, endsOn: `${label}-12-31` })
    const asked = (made: number, state: ActionState, doneOn: string | null = null) =>
      isAskedAbout({ state, doneOn }, of(made), of(2025), of(2024))
    expect(states.map((state) => asked(2024, state))).toEqual([true, true, true, true])
    expect(states.map((state) => asked(2025, state))).toEqual([false, false, false, false])
    expect(states.map((state) => asked(2026, state))).toEqual([false, false, false, false])
    expect([asked(2022, 'planned'), asked(2022, 'under-way'), asked(2022, 'dropped')]).toEqual([true, true, false])
    expect([asked(2022, 'done', '2024-11-30'), asked(2022, 'done', '2025-03-01')]).toEqual([false, true])
  })
})

describe('what is collected', () => {
  const nothing = { collected: 0, looked: 0, concluded: 0, acted: 0, told: false, givenUp: false }

  it('is unused where nobody looked, acted or told; what was not collected is not', () => {
    expect(isUnused(nothing)).toBe(false)
    expect(isUnused({ ...nothing, collected: 4 })).toBe(true)
    for (const use of [{ looked: 1 }, { acted: 1 }, { told: true }, { givenUp: true }])
      expect(isUnused({ ...nothing, collected: 4, ...use })).toBe(false)
  })

  it('is counted by how far it came', () => {
    const all = [
      nothing,
      { ...nothing, looked: 1 },
      { ...nothing, collected: 2 },
      { ...nothing, collected: 2, looked: 1 },
      { ...nothing, collected: 1, looked: 2, concluded: 1, acted: 1 },
    ]
    expect(howFar(all)).toEqual({ collected: 3, looked: 2, concluded: 1, acted: 1 })
  })

  it('is told by live figures and charts of a text, not by what only looks like one', () => {
    const text =
      'Visits were [73,385](I-12), [a point above](I-04 against B-03), [31%](I-07 2025 Women).\n\n![Visits](chart I-12)'
    expect(indicatorsToldIn(text)).toEqual([12, 4, 7, 12])
    expect(indicatorsToldIn('I-12, (I-12), [75,000](B-03), [x\\](I-05), [y](I-)')).toEqual([])
  })
})
