import { describe, expect, it } from 'vitest'
import { IndicatorResult } from '../../shared/model/figure'
import { indicatorResult, type ResultInput } from '../../shared/rules/result'
import { questionSentence } from '../../shared/rules/result-questions'
import {
  ages,
  benchmark,
  definition,
  groupId,
  id,
  indicator,
  months,
  percent,
  percentage,
  places,
  reading,
  year2024,
  year2025,
} from './builders'

const year2023 = { id: id(2023), label: '2023', startsOn: '2023-01-01', endsOn: '2023-12-31' }
const year2026 = { id: id(2026), label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }
const inYear = (year: typeof year2024) => ({ yearId: year.id, periodStart: year.startsOn, periodEnd: year.endsOn })

function result(changes: Partial<ResultInput>): IndicatorResult {
  const made = indicatorResult({
    indicator: indicator([definition()]),
    years: [year2023, year2024, year2025, year2026],
    yearId: year2025.id,
    readings: [],
    benchmarks: [],
    breakdowns: [ages, places],
    populations: new Map(),
    currency: 'GBP',
    ...changes,
  })
  expect(IndicatorResult.parse(made)).toEqual(made)
  return made
}

describe('the result of an indicator in a year', () => {
  it('shows the years up to the one asked for, oldest first', () => {
    const made = result({
      readings: [
        reading(71_240, inYear(year2023)),
        reading(74_910, inYear(year2024)),
        reading(73_385),
        reading(1, inYear(year2026)),
      ],
    })
    expect(made.series.map((point) => [point.label, point.figure?.words, point.breakBefore])).toEqual([
      ['2023', '71,240', false],
      ['2024', '74,910', false],
      ['2025', '73,385', false],
    ])
    expect(made.questions).toEqual([])
  })

  it('marks a change of definition, over a year without a figure too, and does not compare across it', () => {
    const later = definition({
      id: id(11),
      version: 2,
      definition: 'Visits counted at the gate',
      validFrom: '2025-01-01',
    })
    const readings = [reading(5, inYear(year2023)), reading(6, { definitionId: later.id })]
    const made = result({ indicator: indicator([definition(), later]), readings })
    expect(made.series.map((point) => point.breakBefore)).toEqual([false, false, true])
    const once = [
      reading(5, inYear(year2023)),
      reading(5, { ...inYear(year2024), definitionId: later.id }),
      reading(6, { definitionId: later.id }),
    ]
    const after = result({ indicator: indicator([definition(), later]), readings: once })
    expect(after.series.map((point) => point.breakBefore)).toEqual([false, true, false])
    const next = result({
      indicator: indicator([definition(), later]),
      readings: [reading(5, inYear(year2024)), reading(6, { definitionId: later.id })],
    })
    expect(next.comparisons[0]).toMatchObject({ with: 'last-year', comparable: false, reason: 'other-definition' })
  })

  it('compares in a fixed order, with what serves this year', () => {
    const all = (['peer', 'sector', 'national', 'baseline', 'target'] as const).map((kind, place) =>
      benchmark({ id: id(900 + place), number: place + 1, kind, value: 4, label: kind }),
    )
    const others = [
      benchmark({ id: id(950), kind: 'target', yearId: year2024.id, value: 1 }),
      benchmark({ id: id(951), indicatorId: id(2), value: 1 }),
    ]
    const second = benchmark({ id: id(952), number: 1, kind: 'peer', value: 3, label: 'another peer' })
    const made = result({ readings: [reading(5)], benchmarks: [...all, ...others, second] })
    expect(made.comparisons.map(({ label }) => label)).toEqual([
      '2024',
      'target',
      'baseline',
      'national',
      'sector',
      'peer',
      'another peer',
    ])
  })

  it('gives every year the margin of how many there were that year, and compares within it', () => {
    const asked = { asked: 310, answered: 214 }
    const made = (populations: ResultInput['populations']) =>
      result({
        indicator: indicator([percentage()]),
        readings: [
          reading(percent(55, null, 214), { ...inYear(year2024), ...asked }),
          reading(percent(61, null, 214), asked),
        ],
        populations,
      })
    const margins = (of: IndicatorResult) => of.series.map(({ margin }) => margin?.toFixed(1) ?? null)
    const unknown = made(new Map())
    expect(margins(unknown)).toEqual([null, '6.7', '6.5'])
    expect(unknown.comparisons[0]).toMatchObject({ chance: true })
    const known = made(
      new Map([
        [year2024.id, 5240],
        [year2025.id, 310],
      ]),
    )
    // The root of the squares of 6.5 and 3.6 is 7.5, more than the 6 points between the years.
    expect(margins(known)).toEqual([null, '6.5', '3.6'])
    expect(known.comparisons[0]).toMatchObject({ chance: true })
    const both = made(
      new Map([
        [year2024.id, 310],
        [year2025.id, 310],
      ]),
    )
    expect(both.comparisons[0]).toMatchObject({ chance: false })
  })

  it('says of the first year that there is none before', () => {
    expect(result({ yearId: year2023.id }).comparisons).toMatchObject([
      { with: 'last-year', label: 'Last year', reason: 'no-figure' },
    ])
    expect(result({ yearId: year2023.id, readings: [reading(5, inYear(year2023))] }).comparisons).toMatchObject([
      { reason: 'no-earlier-figure' },
    ])
  })

  it('gives the groups of the indicator’s own breakdowns, in order', () => {
    const readings = [2, 1].map((number, place) => reading(number, { groupId: groupId(places, place) }))
    const made = result({ indicator: indicator([definition()], { breakdownIds: [places.id] }), readings })
    expect(made.breakdowns).toMatchObject([
      {
        name: 'Postcode',
        groups: [
          { label: 'In the ward', figure: { value: 2 } },
          { label: 'Elsewhere', figure: { value: 1 } },
        ],
      },
    ])
  })
})

/** An open question about a whole figure. */
const ofWhole = (words: RegExp | string) => ({
  words: typeof words === 'string' ? words : expect.stringMatching(words),
  groupId: null,
  kept: null,
})

describe('the questions of a result', () => {
  it('tell of a percentage that is no whole number of people, and why it was kept', () => {
    const odd = reading(percent(71, null, 19), { asked: 24, answered: 19, keptWhy: 'two forms were half filled in' })
    const made = result({ indicator: indicator([percentage()]), readings: [odd] })
    const plain = (words = '') => words.replaceAll('\u00a0', ' ')
    const [question, ...others] = made.questions
    expect(others).toEqual([])
    expect(question).toMatchObject({ groupId: null, kept: 'two forms were half filled in.' })
    expect(plain(question?.words)).toBe('71% of 19 is not a whole number of people: 13 of 19 is 68%, 14 of 19 is 74%.')
    expect(plain(question && questionSentence(question))).toBe(
      '71% of 19 is not a whole number of people: 13 of 19 is 68%, 14 of 19 is 74%. Kept: two forms were half filled in.',
    )
  })

  it('tell of readings that make no figure', () => {
    const made = result({ readings: [reading(1, months(1, 1)), reading(2, months(2, 2))] })
    expect(made.questions).toEqual([ofWhole(/several readings of parts of the year/)])
  })

  it('tell of two readings that both cover the year', () => {
    expect(result({ readings: [reading(1), reading(2)] }).questions).toEqual([
      ofWhole('Two readings cover the whole year; the one recorded last is used.'),
    ])
  })

  it('tell when the whole and its groups differ', () => {
    const is = definition({ combining: 'sum' })
    const groups = [30, 12].map((number, place) => reading(number, { groupId: groupId(places, place) }))
    const of = (whole: number) =>
      result({ indicator: indicator([is], { breakdownIds: [places.id] }), readings: [reading(whole), ...groups] })
        .questions
    expect(of(42)).toEqual([])
    expect(of(45)).toEqual([ofWhole('The groups of “Postcode” make 42, the whole says 45.')])
  })

  it('give no small group away', () => {
    const small = reading(percent(70, null, 3), { groupId: groupId(places, 0), answered: 3, asked: 9 })
    const large = reading(percent(71, null, 19), { groupId: groupId(places, 1), answered: 19, asked: 24 })
    const made = result({
      indicator: indicator([percentage()], { breakdownIds: [places.id] }),
      readings: [small, large],
    })
    expect(made.questions).toEqual([
      { words: expect.stringMatching(/^Elsewhere: 71%/), groupId: groupId(places, 1), kept: null },
      ofWhole('The groups of “Postcode” cannot be added up: one lacks its numbers.'),
    ])
  })

  it('hold readings against last year only under one definition', () => {
    const readings = [reading(5, inYear(year2024)), reading(500)]
    expect(result({ readings }).questions).toEqual([ofWhole(/more than ten times last year’s 5/)])
    const later = definition({ id: id(11), version: 2 })
    const under = [reading(5, inYear(year2024)), reading(500, { definitionId: later.id })]
    expect(result({ indicator: indicator([definition(), later]), readings: under }).questions).toEqual([])
  })
})
