import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from '../../renderer/consultations/fits'
import { moved, movedToGap } from '../../renderer/consultations/question-order'
import { repeatable } from '../../renderer/consultations/repeatable'
import { scalesOf } from '../../renderer/consultations/scales'
import { sumsOf } from '../../renderer/consultations/sums'
import { linesOf, optionsOf, usualAnswers } from '../../renderer/consultations/usual-answers'
import { id } from './builders'

describe('the answers to choose from', () => {
  it('are typed one a line, without the bullets and numbers of a questionnaire', () => {
    expect(optionsOf('1. Never\n2) Sometimes\n\n  • Often \r\n(d) Always\n30 to 89 minutes\n10')).toEqual([
      'Never',
      'Sometimes',
      'Often',
      'Always',
      '30 to 89 minutes',
      '10',
    ])
    const kept = ['Strongly disagree', 'Neither', 'A great deal']
    expect(optionsOf(linesOf(kept))).toEqual(kept)
  })

  it('go on as the last question of the kind had them', () => {
    expect(usualAnswers('scale', [])).toHaveLength(5)
    expect(usualAnswers('number', [])).toEqual([])
    const before = [
      { kind: 'scale', options: ['Bad', 'Good'] },
      { kind: 'choice', options: ['Yes', 'No'] },
    ] as const
    expect(
      usualAnswers(
        'scale',
        before.map((one) => ({ ...one, options: [...one.options] })),
      ),
    ).toEqual(['Bad', 'Good'])
  })
})

describe('the order of questions', () => {
  it('is moved by one, and stays at the edges', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
  })

  it('keeps every question wherever one is dropped', () => {
    const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(list, fc.nat(8), fc.nat(9), (ids, which, where) => {
        const one = ids[which % ids.length] ?? ''
        const gap = where % (ids.length + 1)
        const next = movedToGap(ids, one, gap)
        expect(next.toSorted()).toEqual(ids.toSorted())
        // Those that came before the gap still come before it.
        expect(next.slice(0, next.indexOf(one))).toEqual(ids.slice(0, gap).filter((each) => each !== one))
      }),
    )
  })
})

describe('an indicator for a question', () => {
  const answers = { kind: 'scale', options: ['Bad', 'Fair', 'Good'] } as const
  const question = { kind: answers.kind, options: [...answers.options] }
  const scale = (many: number) => ({
    kind: 'scale' as const,
    scale: Array.from({ length: many }, (_, score) => ({ label: String(score), score })),
  })

  it('fits by the kind of its figure, a scale by as many answers', () => {
    expect(fits(question, scale(3))).toBe(true)
    expect(fits(question, scale(5))).toBe(false)
    expect(fits(question, { kind: 'percentage', scale: [] })).toBe(true)
    expect(fits(question, { kind: 'yes-no', scale: [] })).toBe(false)
    expect(fits({ ...question, kind: 'multiple' }, scale(3))).toBe(false)
    expect(fits({ kind: 'number', options: [] }, { kind: 'money', scale: [] })).toBe(true)
    expect(fits({ kind: 'text', options: [] }, { kind: 'number', scale: [] })).toBe(false)
  })
})

describe('a consultation like an earlier one', () => {
  const year = (label: string, place: number) => ({
    ...{ id: id(place), label, startsOn: `${label}-01-01`, endsOn: `${label}-12-31`, status: 'draft' as const },
  })
  const years = [year('2023', 1), year('2024', 2), year('2025', 3)]
  const one = (reference: string, name: string, place: number) => ({
    id: reference,
    reference,
    name,
    yearId: id(place),
  })

  it('is offered of each name once, the latest, unless this year has it', () => {
    const all = [
      one('C-01', 'Users’ survey', 1),
      one('C-02', 'Staff survey', 1),
      one('C-03', 'Users’ survey', 2),
      one('C-04', 'Focus group', 2),
      one('C-05', 'focus group ', 3),
    ]
    expect(repeatable(all, id(3), years).map(({ reference, yearLabel }) => [reference, yearLabel])).toEqual([
      ['C-03', '2024'],
      ['C-02', '2023'],
    ])
    expect(repeatable(all, id(1), years)).toEqual([])
  })
})

describe('what groups come to', () => {
  const group = (population: number | null, answered: number | null) => ({ population, invited: null, answered })

  it('is known only where every group’s count is', () => {
    expect(sumsOf([group(10, 4), group(20, null)])).toEqual({ population: 30, invited: null, answered: null })
    expect(sumsOf([])).toEqual({ population: null, invited: null, answered: null })
    expect(sumsOf([group(0, 0)])).toEqual({ population: 0, invited: null, answered: 0 })
  })
})

describe('answers side by side', () => {
  const question = (place: number, options: string[], counts: number[]) => ({
    ...{ id: id(place), consultationId: id(9), position: place, wording: `Question ${place}`, unit: '' },
    ...{
      kind: 'scale' as const,
      options,
      indicatorId: null,
      groupId: null,
      counted: [],
      numberFigure: 'mean' as const,
    },
    results: {
      answered: counts.reduce((sum, count) => sum + count, 0),
      counts,
      anyCounted: null,
      numbers: null,
      words: 0,
    },
    ...{ reading: null, noReading: null },
  })

  it('are those of one scale that were answered, two of them at least', () => {
    const agree = ['No', 'Neither', 'Yes']
    const all = [
      question(1, agree, [1, 2, 3]),
      question(2, ['Bad', 'Good'], [4, 5]),
      question(3, agree, [0, 0, 0]),
      question(4, agree, [3, 0, 9]),
    ]
    expect(scalesOf(all).map(({ questions }) => questions.map((one) => one.id))).toEqual([[id(1), id(4)]])
    expect(scalesOf(all.slice(0, 2))).toEqual([])
  })
})
