import { describe, expect, it } from 'vitest'
import type { DefinitionFields } from '../../shared/model/indicator'
import { changedMeasure, sameMeasure } from '../../shared/rules/definition-change'
import { inSameUnit } from '../../shared/rules/units'
import { definition, percentage, scale, zeroToTen } from './builders'

describe('a change of definition', () => {
  const was = scale({ scaleFigure: 'share', shareFrom: 7, unit: 'x' })
  it.each<[string, Partial<DefinitionFields>, string[]]>([
    ['words', { definition: 'Happiness yesterday' }, ['what is counted or asked']],
    ['unit', { unit: 'y' }, ['the unit']],
    ['kind', { kind: 'percentage' }, ['the kind of figure']],
    ['answers', { scale: zeroToTen.slice(1) }, ['the answers of the scale']],
    [
      'scores',
      { scale: zeroToTen.map((answer) => ({ ...answer, score: answer.score + 1 })) },
      ['the answers of the scale'],
    ],
    ['order of answers', { scale: [...zeroToTen].reverse() }, ['the answers of the scale']],
    ['mean instead of share', { scaleFigure: 'mean' }, ['how the figure is made from the answers']],
    ['where the share begins', { shareFrom: 8 }, ['which answers count']],
  ])('of the %s breaks the trend', (_, change, said) => {
    expect(changedMeasure(was, { ...was, ...change })).toEqual(said)
    expect(sameMeasure({ ...was, ...change }, was)).toBe(false)
  })

  it.each<[string, Partial<DefinitionFields>]>([
    ['decimals', { decimals: 3 }],
    ['combining', { combining: 'last' }],
    ['spelling', { definition: '  life\nSatisfaction. ' }],
  ])('of the %s does not', (_, change) => expect(sameMeasure(was, { ...was, ...change })).toBe(true))

  it('of what the kind does not use does not', () => {
    expect(sameMeasure(definition(), definition({ scale: zeroToTen, scaleFigure: 'share', shareFrom: 2 }))).toBe(true)
    expect(sameMeasure(scale(), scale({ shareFrom: 2 }))).toBe(true)
  })
})

describe('units', () => {
  it.each([
    [definition({ unit: 'kWh a visit' }), 'kWh per visit', true],
    [definition({ unit: 'kWh a visit' }), 'kWh/visit', true],
    [definition({ unit: 'kWh a visit' }), '', true],
    [definition({ unit: 'kWh a visit' }), 'kWh', false],
    [definition({ unit: 'hours' }), 'Hours ', true],
    [definition({ unit: 'hours' }), 'number', false],
    [definition(), 'number', true],
    [definition(), '%', false],
    [percentage(), '%', true],
    [percentage(), 'per cent', true],
    [percentage(), '% of adults', true],
    [percentage(), 'mean, 0 to 10', false],
    [percentage(), 'tonnes', false],
    [scale(), 'mean, 0 to 10', true],
    [scale(), 'mean, 1 to 5', false],
    [scale(), '%', false],
    [scale({ scaleFigure: 'share', shareFrom: 7 }), '%', true],
    [scale({ scaleFigure: 'share', shareFrom: 7 }), 'mean, 0 to 10', false],
    [definition({ kind: 'money', unit: 'a visit' }), '£ per visit', true],
    [definition({ kind: 'money' }), 'GBP', true],
    [definition({ kind: 'money' }), '£ a head', false],
    [definition({ kind: 'yes-no' }), '%', false],
  ])('%# %s', (is, unit, same) => expect(inSameUnit(is, unit)).toBe(same))
})
