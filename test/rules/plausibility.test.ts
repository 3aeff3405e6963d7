import { describe, expect, it } from 'vitest'
import type { ReadingValue } from '../../shared/model/reading'
import { yearFigure } from '../../shared/rules/figure'
import { questionReading } from '../../shared/rules/plausibility'
import type { ReadingInQuestion } from '../../shared/rules/question'
import { context, definition, percent, percentage, reading, scale, year2025 } from './builders'

const wholeYear = { start: '2025-01-01', end: '2025-12-31' }
const seen = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')

function ask(value: ReadingValue | number, changes: Partial<ReadingInQuestion> = {}) {
  const questions = questionReading({
    definition: definition(),
    value: typeof value === 'number' ? { kind: 'number', number: value } : value,
    asked: null,
    answered: null,
    period: wholeYear,
    year: year2025,
    earlier: null,
    currency: 'GBP',
    ...changes,
  })
  return questions.map((question) => ({
    ...question,
    words: seen(question.words),
    suggestions: question.suggestions.map((suggestion) => ({ ...suggestion, words: seen(suggestion.words) })),
  }))
}

const earlier = (value: number | ReadingValue, is = definition()) => yearFigure([reading(value)], context(is))

describe('an odd reading is questioned, not refused', () => {
  it('71% of 19 is not a whole number of people', () => {
    const [question, ...rest] = ask(percent(71, null, 19), { definition: percentage(), asked: 24, answered: 19 })
    expect(rest).toEqual([])
    expect(question).toEqual({
      field: 'percent',
      words: '71% of 19 is not a whole number of people: 13 of 19 is 68%, 14 of 19 is 74%.',
      suggestions: [
        { words: '13 of 19, 68%', value: percent(null, 13, 19) },
        { words: '14 of 19, 74%', value: percent(null, 14, 19) },
      ],
      refuse: false,
    })
  })

  it.each([
    [
      'of things, not people',
      ask(percent(50, null, 3), { definition: percentage() }),
      '50% of 3 is not a whole number: 1 of 3 is 33%, 2 of 3 is 67%.',
    ],
    [
      'by n answered',
      ask(percent(71.5, null, null), { definition: percentage(), answered: 19 }),
      '71.5% of 19 is not a whole number of people: 13 of 19 is 68.4%, 14 of 19 is 73.7%.',
    ],
    ['over all', ask(percent(120, null, null), { definition: percentage() }), '120% is more than all.'],
    ['under nothing', ask(percent(-4, null, null), { definition: percentage() }), '-4% is less than nothing.'],
    ['part over whole', ask(percent(null, 34, 29), { definition: percentage() }), '34 of 29 is more than all.'],
    ['disagreeing', ask(percent(61, 100, 214), { definition: percentage() }), '100 of 214 is 47%, not 61%.'],
    [
      'nothing given',
      ask(percent(null, 5, null), { definition: percentage() }),
      'There is no per cent, nor both numbers it could be worked out from.',
    ],
    ['answered over asked', ask(5, { asked: 10, answered: 12 }), '12 answered, but only 10 were asked.'],
    [
      'of more than answered',
      ask(percent(null, 10, 30), { definition: percentage(), answered: 20 }),
      'The percentage is of 30, but only 20 answered.',
    ],
    [
      'answers that do not add up',
      ask({ kind: 'scale', counts: [0, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0] }, { definition: scale(), answered: 12 }),
      'The answers add up to 10, but 12 are said to have answered.',
    ],
    [
      'more answers than asked',
      ask({ kind: 'scale', counts: [0, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0] }, { definition: scale(), asked: 8 }),
      'The answers add up to 10, but only 8 were asked.',
    ],
    ['below nought', ask(-5), '-5 is below nought.'],
    ['part of one', ask(5.5), '5.5 is not a whole number, and this indicator shows whole numbers.'],
    [
      'very much',
      ask({ kind: 'money', pence: 200_000_000_000 }, { definition: definition({ kind: 'money' }) }),
      '£2,000,000,000 is very much. Is it right?',
    ],
    [
      'outside the year',
      ask(5, { period: { start: '2024-05-01', end: '2024-05-31' } }),
      '1 to 31 May 2024 lies outside the year (1 January to 31 December 2025).',
    ],
    [
      'partly outside the year',
      ask(5, { period: { start: '2024-12-01', end: '2025-05-31' } }),
      '1 December 2024 to 31 May 2025 lies partly outside the year (1 January to 31 December 2025).',
    ],
    [
      'without grounds',
      ask({ kind: 'judgement', judgement: 'Good', grounds: ' ' }, { definition: definition({ kind: 'judgement' }) }),
      'What does the judgement rest on?',
    ],
  ])('%s', (_, questions, words) => {
    expect(questions.map((question) => question.words)).toEqual([words])
    expect(questions.map((question) => question.refuse)).toEqual([false])
  })

  it('far from last year, with the point moved as a suggestion', () => {
    const [question] = ask(733_850, { earlier: earlier(71_240) })
    expect(question?.words).toBe('733,850 is more than ten times last year’s 71,240.')
    expect(question?.suggestions).toEqual([{ words: '73,385', value: { kind: 'number', number: 73_385 } }])
    expect(ask(7_338, { earlier: earlier(74_910) })[0]?.words).toBe('7,338 is less than a tenth of last year’s 74,910.')
    expect(ask(73_385, { earlier: earlier(74_910) })).toEqual([])
  })

  it('a share typed as a fraction', () => {
    const [question] = ask(percent(0.61, null, null), {
      definition: percentage(),
      earlier: earlier(percent(58, null, 193), percentage()),
    })
    expect(question?.words).toBe('0.61% is less than a tenth of last year’s 58%.')
    expect(question?.suggestions).toEqual([{ words: '61%', value: percent(61) }])
  })

  it('but one month of many is not held against the whole of last year', () => {
    const is = definition({ combining: 'sum' })
    const january = { start: '2025-01-01', end: '2025-01-31' }
    expect(ask(6_000, { definition: is, period: january, earlier: earlier(72_000, is) })).toEqual([])
    expect(ask(72_000, { definition: is, period: january, earlier: earlier(72_000, is) })[0]?.words).toBe(
      '72,000 is more than ten times the same length of last year, of 72,000 in all.',
    )
  })
})

describe('nothing is asked of a good reading', () => {
  it.each([
    ['a count', ask(73_385)],
    ['a share as entered', ask(percent(61, 130, 214), { definition: percentage(), asked: 400, answered: 214 })],
    ['a share rounded the other way', ask(percent(60, 130, 214), { definition: percentage() })],
    ['a share of many', ask(percent(31.2, null, 73_385), { definition: percentage({ decimals: 1 }) })],
    ['all of them', ask(percent(100, null, 19), { definition: percentage() })],
    [
      'a scale',
      ask(
        { kind: 'scale', counts: [0, 0, 0, 0, 0, 5, 5, 0, 0, 0, 0] },
        { definition: scale(), asked: 20, answered: 10 },
      ),
    ],
    ['yes', ask({ kind: 'yes-no', yes: true }, { definition: definition({ kind: 'yes-no' }) })],
    ['nought', ask(0, { earlier: earlier(12) })],
  ])('%s', (_, questions) => expect(questions).toEqual([]))
})

describe('what cannot be is refused', () => {
  it.each([
    ['another kind', ask(5, { definition: percentage() })],
    ['another number of answers', ask({ kind: 'scale', counts: [1, 2] }, { definition: scale() })],
    ['an end before the beginning', ask(5, { period: { start: '2025-06-01', end: '2025-05-01' } })],
  ])('%s', (_, questions) => expect(questions.map((question) => question.refuse)).toEqual([true]))
})
