import { describe, expect, it } from 'vitest'
import { groupFigure, groupsTotal, workOutYear, yearFigure } from '../../shared/rules/figure'
import { ages, context, definition, groupId, months, percent, percentage, places, reading } from './builders'

describe('groups', () => {
  const inGroups = (numbers: number[], changes = {}) =>
    numbers.map((number, place) => reading(number, { groupId: groupId(ages, place), ...changes }))
  const counted = context(definition({ combining: 'sum' }))

  it('are added up when all of one breakdown are there', () => {
    expect(yearFigure(inGroups([10, 20, 30]), counted)).toMatchObject({ value: 60, made: 'groups-added' })
    const lacking = workOutYear(inGroups([10, 20]), counted)
    expect(lacking.figure).toBeNull()
    expect(lacking.because).toMatch(/Not every group of “Age”/)
  })

  it('of two breakdowns are never mixed', () => {
    const half = inGroups([10, 20])
    const elsewhere = [7, 8].map((number, place) => reading(number, { groupId: groupId(places, place) }))
    expect(yearFigure([...half, ...elsewhere], counted)).toMatchObject({ value: 15, made: 'groups-added' })
  })

  it('are not added to whole readings of part of the year', () => {
    const figure = yearFigure([reading(5, months(1, 3)), ...inGroups([10, 20, 30])], counted)
    expect(figure).toMatchObject({ value: 5, made: 'reading', days: 90 })
  })

  it('are made of their own parts of the year first', () => {
    const parts = [months(1, 6), months(7, 12)].flatMap((period) => inGroups([1, 2, 3], period))
    expect(yearFigure(parts, counted)).toMatchObject({ value: 12, made: 'groups-added', days: 365 })
    expect(groupFigure(groupId(ages, 2), parts, counted)).toMatchObject({ value: 6, made: 'periods-added' })
  })

  it('read over different times are not added up', () => {
    const readings = [...inGroups([1, 2]), reading(3, { ...months(1, 6), groupId: groupId(ages, 2) })]
    expect(workOutYear(readings, counted).because).toMatch(/different times/)
  })

  it('of rates, ratios and prices are not added up', () => {
    expect(workOutYear(inGroups([1, 2, 3]), context(definition())).because).toMatch(/not of a kind that adds up/)
  })

  it('of shares are added by their people', () => {
    const readings = [percent(null, 5, 20), percent(null, 30, 40), percent(null, 10, 40)].map((value, place) =>
      reading(value, { groupId: groupId(ages, place) }),
    )
    expect(yearFigure(readings, context(percentage()))).toMatchObject({
      value: 45,
      numerator: 45,
      n: 100,
      made: 'groups-added',
    })
    expect(groupsTotal(ages, readings, context(percentage()))?.value).toBe(45)
  })

  it('of few people are marked, counts of things for everyone are not', () => {
    const readings = inGroups([2, 0, 9])
    const caution = (place: number) => groupFigure(groupId(ages, place), readings, counted)?.caution
    expect([caution(0), caution(1), caution(2)]).toEqual(['small-group', 'none', 'none'])
    expect(yearFigure([reading(2)], context(definition({ unit: 'days' })))?.caution).toBe('none')
  })

  it('have figures of their own, of nobody else', () => {
    const readings = [reading(9, { groupId: groupId(ages, 0) }), reading(50)]
    expect(groupFigure(groupId(ages, 0), readings, counted)?.value).toBe(9)
    expect(groupFigure(groupId(ages, 1), readings, counted)).toBeNull()
  })
})
