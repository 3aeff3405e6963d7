import { describe, expect, it } from 'vitest'
import { Figure } from '../../shared/model/figure'
import { workOutYear, yearFigure } from '../../shared/rules/figure'
import { fullWords } from '../../shared/rules/figure-of'
import { ages, context, definition, groupId, id, months, percent, percentage, reading, scale } from './builders'

describe('the figure of a year', () => {
  it('is the whole reading that covers the year, whatever else there is', () => {
    const whole = reading(73385, { source: 'Till' })
    const readings = [
      reading(20000, months(1, 3)),
      whole,
      ...[10, 20, 30].map((number, place) => reading(number, { groupId: groupId(ages, place) })),
    ]
    const figure = yearFigure(readings, context(definition({ combining: 'sum', unit: 'visits' })))
    expect(figure).toMatchObject({
      value: 73385,
      words: '73,385',
      made: 'reading',
      days: 365,
      n: null,
      sources: ['Till'],
      caution: 'none',
    })
    expect(figure?.readingIds).toEqual([whole.id])
    expect(Figure.parse(figure)).toEqual(figure)
    expect(figure && fullWords(figure)).toBe('73,385\u00a0visits')
  })

  it('passes over readings that were corrected', () => {
    const later = reading(73385)
    const first = reading(37385, { supersededById: later.id })
    expect(yearFigure([first, later], context(definition()))?.value).toBe(73385)
    expect(yearFigure([first], context(definition()))).toBeNull()
  })

  it('takes the later of two readings of the whole year', () => {
    const readings = [reading(2, { recordedAt: '2026-02-02T00:00:00.000Z' }), reading(1)]
    expect(yearFigure(readings, context(definition()))?.value).toBe(2)
  })

  it('adds quarters up where the definition says so', () => {
    const readings = [months(10, 12), months(1, 3), months(7, 9), months(4, 6)].map((period) => reading(100.1, period))
    const figure = yearFigure(readings, context(definition({ combining: 'sum', decimals: 1 })))
    expect(figure).toMatchObject({
      value: 400.4,
      words: '400.4',
      made: 'periods-added',
      days: 365,
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
    })
  })

  it('says how many days an incomplete sum covers', () => {
    const figure = yearFigure(
      [reading(1, months(1, 1)), reading(2, months(3, 3))],
      context(definition({ combining: 'sum' })),
    )
    expect(figure).toMatchObject({ value: 3, days: 62, periodStart: '2025-01-01', periodEnd: '2025-03-31' })
  })

  it('takes the last reading where the definition says so', () => {
    const readings = [reading(655, months(10, 12)), reading(612, months(1, 3))]
    const figure = yearFigure(readings, context(definition({ combining: 'last' })))
    expect(figure).toMatchObject({ value: 655, made: 'periods-last', days: 92 })
  })

  it('takes a single reading of part of the year, but never one of several', () => {
    const october = reading(percent(61, null, 214), months(10, 10))
    const may = reading(percent(58, null, 190), months(5, 5))
    expect(yearFigure([october], context(percentage()))).toMatchObject({ value: 61, days: 31, made: 'reading' })
    const several = workOutYear([may, october], context(percentage()))
    expect(several.figure).toBeNull()
    expect(several.because).toMatch(/does not say how they make one/)
  })

  it('adds nothing up across a change of definition', () => {
    const old = definition({ combining: 'sum' })
    const later = definition({ id: id(11), version: 2, definition: 'Visits counted at the gate', combining: 'sum' })
    const readings = [reading(1, months(1, 6)), reading(2, { ...months(7, 12), definitionId: later.id })]
    const worked = workOutYear(readings, context([old, later]))
    expect(worked).toEqual({ figure: null, because: expect.stringMatching(/definition changed within the year/) })
    const onlyDecimals = { ...old, id: id(11), version: 2, decimals: 1 }
    expect(yearFigure(readings, context([old, onlyDecimals]))).toMatchObject({ value: 3, definitionId: id(11) })
  })

  it('adds nothing up that would count days twice', () => {
    const readings = [reading(1, months(1, 6)), reading(2, months(2, 3)), reading(3, months(7, 12))]
    expect(workOutYear(readings, context(definition({ combining: 'sum' })))).toEqual({
      figure: null,
      because: expect.stringMatching(/overlap/),
    })
  })

  it('adds percentages by their people, not by their per cents', () => {
    const readings = [reading(percent(100, 10, 10), months(1, 6)), reading(percent(null, 30, 90), months(7, 12))]
    const figure = yearFigure(readings, context(percentage({ combining: 'sum' })))
    expect(figure).toMatchObject({ value: 40, numerator: 40, denominator: 100, n: 100, words: '40%' })
    const lacking = [reading(percent(50), months(1, 6)), reading(percent(null, 30, 90), months(7, 12))]
    expect(yearFigure(lacking, context(percentage({ combining: 'sum' })))).toBeNull()
  })

  it('keeps an unknown number of asked unknown when adding', () => {
    const known = { asked: 50, answered: 40 }
    const sum = context(percentage({ combining: 'sum' }))
    const first = reading(percent(null, 20, 40), { ...months(1, 6), ...known })
    expect(yearFigure([first, reading(percent(null, 10, 40), { ...months(7, 12), ...known })], sum)?.asked).toBe(100)
    expect(yearFigure([first, reading(percent(null, 10, 40), months(7, 12))], sum)?.asked).toBeNull()
  })

  it('is nothing without readings, and nothing of another indicator', () => {
    expect(workOutYear([], context(definition()))).toEqual({ figure: null, because: null })
    expect(yearFigure([reading(7, { indicatorId: id(2), definitionId: id(99) })], context(definition()))).toBeNull()
  })

  it('never adds up yes and no, nor judgements', () => {
    const judgement = definition({ kind: 'judgement', combining: 'sum' })
    const words = reading({ kind: 'judgement', judgement: 'Better than last year', grounds: '12 letters' })
    expect(yearFigure([words], context(judgement))).toMatchObject({
      value: null,
      words: 'Better than last year',
      grounds: '12 letters',
    })
    const halves = [months(1, 6), months(7, 12)].map((period) => reading({ kind: 'yes-no', yes: true }, period))
    expect(yearFigure(halves, context(definition({ kind: 'yes-no', combining: 'sum' })))).toBeNull()
    expect(
      yearFigure([reading({ kind: 'yes-no', yes: false })], context(definition({ kind: 'yes-no' }))),
    ).toMatchObject({ value: 0, words: 'No' })
  })
})

describe('what a figure is', () => {
  it('is the per cent as entered, else worked out', () => {
    expect(
      yearFigure([reading(percent(71, null, 19), { asked: 24, answered: 19 })], context(percentage())),
    ).toMatchObject({
      value: 71,
      words: '71%',
      n: 19,
      asked: 24,
      share: true,
    })
    expect(yearFigure([reading(percent(null, 29, 34))], context(percentage({ decimals: 1 })))).toMatchObject({
      words: '85.3%',
      n: 34,
    })
    expect(yearFigure([reading(percent(null, 29, null))], context(percentage()))).toMatchObject({
      value: null,
      words: '–',
      n: null,
    })
    expect(yearFigure([reading(percent(61), { answered: 214 })], context(percentage()))?.n).toBe(214)
  })

  it('is the mean of a scale', () => {
    const counts = [0, 0, 0, 0, 0, 1, 4, 12, 15, 7, 2]
    const figure = yearFigure([reading({ kind: 'scale', counts }, { asked: 60 })], context(scale()))
    expect(figure).toMatchObject({ words: '7.7', n: 41, asked: 60, counts, share: false, unit: '' })
    expect(figure?.value).toBeCloseTo((5 + 24 + 84 + 120 + 63 + 20) / 41, 10)
  })

  it('is the share of answers from a place on the scale', () => {
    const agree = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'].map((label, score) => ({
      label,
      score,
    }))
    const share = scale({ scale: agree, scaleFigure: 'share', shareFrom: 3, decimals: 0 })
    const figure = yearFigure([reading({ kind: 'scale', counts: [1, 2, 3, 9, 5] })], context(share))
    expect(figure).toMatchObject({ value: 70, words: '70%', numerator: 14, denominator: 20, n: 20, share: true })
    expect(figure && fullWords(figure)).toBe('70% of\u00a020')
  })

  it('makes no percentage of fewer than 10 answers', () => {
    expect(yearFigure([reading(percent(75, null, 8))], context(percentage()))).toMatchObject({
      value: null,
      words: '6\u00a0of\u00a08',
      numerator: 6,
      n: 8,
      caution: 'few',
    })
    expect(yearFigure([reading(percent(70, null, 8))], context(percentage()))?.words).toBe(
      '8 answers, too few for a share',
    )
    expect(yearFigure([reading(percent(null, 2, 3))], context(percentage()))).toMatchObject({
      value: null,
      words: '2\u00a0of\u00a03',
      caution: 'small-group',
    })
    expect(yearFigure([reading(percent(70, null, 10))], context(percentage()))).toMatchObject({
      words: '70%',
      caution: 'none',
    })
  })

  it('marks few answers and small groups by the limit set', () => {
    const seven = reading({ kind: 'scale', counts: [0, 0, 0, 0, 0, 0, 0, 3, 4, 0, 0] })
    expect(yearFigure([seven], context(scale()))).toMatchObject({ words: '7.6', caution: 'few' })
    expect(yearFigure([seven], { ...context(scale()), smallGroup: 8 })?.caution).toBe('small-group')
    const cautionOf = (n: number) => yearFigure([reading(percent(null, 1, n))], context(percentage()))?.caution
    expect([4, 5, 9, 10].map(cautionOf)).toEqual(['small-group', 'few', 'few', 'none'])
    const nobody = reading({ kind: 'scale', counts: Array(11).fill(0) })
    expect(yearFigure([nobody], context(scale()))).toMatchObject({ value: null, words: '–', n: 0, caution: 'few' })
  })

  it('prints money by the decimals shown', () => {
    const money = (decimals: number) => context(definition({ kind: 'money', decimals }))
    expect(yearFigure([reading({ kind: 'money', pence: 51_200_049 })], money(0))?.words).toBe('£512,000')
    expect(yearFigure([reading({ kind: 'money', pence: 240 })], money(2))?.words).toBe('£2.40')
  })
})
