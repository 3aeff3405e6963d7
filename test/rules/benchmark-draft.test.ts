import { describe, expect, it } from 'vitest'
import { figureHint } from '../../renderer/benchmarks/benchmark-values'
import { fieldsOf, isWritten, newDraft, readDraft } from '../../renderer/benchmarks/draft'
import { comparedWords, indicatorsOf, listRows } from '../../renderer/benchmarks/list-rows'
import type { ComparedIndicator } from '../../shared/model/compared-indicator'
import { definition, id, percentage } from './builders'

const context = { definition: percentage(), currency: 'GBP', language: 'en-GB' }

describe('a benchmark being written', () => {
  it('of our own needs only a figure', () => {
    expect(readDraft({ ...newDraft('target'), figure: '63' }, context)).toEqual({
      fields: {
        kind: 'target',
        label: 'Our target',
        population: '',
        period: '',
        citation: '',
        value: 63,
        low: null,
        high: null,
      },
    })
  })

  it('of others is not kept before it says where it was published', () => {
    const draft = { ...newDraft('national'), label: 'England', figure: '63.7%', year: '2025' }
    expect(readDraft(draft, context)).toMatchObject({ problems: { publisher: expect.stringContaining('look it up') } })
    expect(readDraft({ ...draft, title: 'Active Lives' }, context)).toMatchObject({
      fields: { citation: 'Active Lives, 2025', value: 63.7 },
    })
  })

  it('says everything that is missing at once', () => {
    expect(readDraft(newDraft('peer'), context)).toMatchObject({
      problems: { figure: 'Write the figure.', label: 'Say whose figure it is.', publisher: expect.any(String) },
    })
  })

  it('is worth keeping once anything was typed', () => {
    for (const kind of ['target', 'baseline', 'national', 'sector', 'peer'] as const) {
      expect(isWritten(newDraft(kind))).toBe(false)
      for (const field of fieldsOf(kind)) expect(isWritten({ ...newDraft(kind), [field]: 'x' })).toBe(true)
    }
  })
})

it('a figure is asked for in the unit of the indicator', () => {
  expect(figureHint(context)).toBe('One figure, or a range: 30% to 35%.')
  const hint = (kind: 'money' | 'number' | 'yes-no') => figureHint({ ...context, definition: definition({ kind }) })
  expect(hint('money')).toBe('One figure, or a range: £1,200 to £1,500.')
  expect(hint('number')).toBe('One figure, or a range: 1,200 to 1,500.')
  expect(hint('yes-no')).toBe('Yes or no.')
})

describe('the list of what is compared', () => {
  const one = (place: number, changes: Partial<ComparedIndicator>): ComparedIndicator => ({
    id: id(place),
    reference: `I-0${place}`,
    name: 'Swim visits',
    inWords: false,
    hasReading: true,
    hasEarlier: true,
    benchmarks: [],
    ...changes,
  })
  const visits = one(1, { benchmarks: ['Our target', 'England', 'England'] })
  const hours = one(2, { name: 'Volunteer hours' })
  const said = one(3, { name: 'What neighbours said', inWords: true })
  const objectives = [
    { id: id(10), code: 'A', title: 'Open to all', indicators: [visits] },
    { id: id(11), code: 'B', title: 'Rooted here', indicators: [hours, said] },
  ]
  const found = (words: string, onlyWithout = false) =>
    indicatorsOf(listRows(objectives, { words, onlyWithout })).map(({ name }) => name)

  it('finds by the beginnings of words, in names, objectives and benchmarks', () => {
    expect(found('')).toEqual(['Swim visits', 'Volunteer hours', 'What neighbours said'])
    expect(found('hou vol')).toEqual(['Volunteer hours'])
    expect(found('engl')).toEqual(['Swim visits'])
    expect(found('rooted')).toEqual(['Volunteer hours', 'What neighbours said'])
    expect(found('zebra')).toEqual([])
    expect(found('', true)).toEqual(['Volunteer hours'])
  })

  it('stands under its objectives, numbered through', () => {
    expect(
      listRows(objectives, { words: 'rooted', onlyWithout: false }).map((row) =>
        row.type === 'objective' ? row.code : row.place,
      ),
    ).toEqual(['B', 0, 1])
  })

  it('says what there is to compare with', () => {
    expect(comparedWords(visits)).toBe('Our target, England')
    expect(comparedWords(hours)).toBe('Last year only')
    expect(comparedWords({ ...hours, hasEarlier: false })).toBe('Nothing yet')
    expect(comparedWords({ ...hours, hasReading: false })).toBe('No reading yet')
    expect(comparedWords(said)).toBe('In words')
  })
})
