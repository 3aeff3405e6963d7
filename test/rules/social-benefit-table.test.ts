import { describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/model/objective'
import type { BenefitBlock, Outcome } from '../../shared/model/outcome'
import { SocialBenefitBlock } from '../../shared/model/social-benefit'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { indicatorResult } from '../../shared/rules/result'
import { noneChosen, type SocialBenefitInput, socialBenefitTable } from '../../shared/rules/social-benefit-table'
import { benchmark, definition, id, indicator, percent, percentage, reading, year2024, year2025 } from './builders'

const stakeholder = (number: number, name: string, included = true): StakeholderInYear => ({
  id: id(40 + number),
  number,
  reference: `S-0${number}`,
  name,
  description: '',
  accountability: 'below',
  exchange: '',
  inYear: {
    id: id(45 + number),
    stakeholderId: id(40 + number),
    yearId: year2025.id,
    size: null,
    sizeWords: '',
    interest: null,
    influence: null,
    mapX: null,
    mapY: null,
    included,
    reason: '',
    askedHow: '',
  },
})
const activity: Activity = {
  id: id(60),
  number: 1,
  reference: 'A-01',
  position: 0,
  objectiveId: id(61),
  name: 'Public swims',
  description: '',
  startedOn: null,
  endedOn: null,
}
const outcome = (number: number, block: BenefitBlock, changes: Partial<Outcome> = {}): Outcome => ({
  id: id(70 + number),
  number,
  reference: `O-0${number}`,
  position: number,
  stakeholderId: id(41),
  activityId: activity.id,
  statement: `Change ${number}`,
  description: '',
  intended: true,
  positive: true,
  block,
  ...changes,
})

const users = indicator([percentage()], { outcomeId: id(71), name: 'Active enough for health', source: 'Survey' })
const target = benchmark({
  id: id(901),
  reference: 'B-02',
  kind: 'target',
  label: 'Our target',
  value: 63,
  yearId: year2025.id,
})
const national = benchmark({ value: 63.7, period: 'Nov 2023–24', sameDefinition: 'different' })
const now = reading(percent(61, 130, 214), { source: 'Users’ survey', asked: 400, answered: 214 })
const before = reading(percent(58, 112, 193), {
  yearId: year2024.id,
  periodStart: year2024.startsOn,
  periodEnd: year2024.endsOn,
})

function table(changes: Partial<SocialBenefitInput> = {}, benchmarks = [target, national], readings = [before, now]) {
  const result = indicatorResult({
    indicator: users,
    years: [year2024, year2025],
    yearId: year2025.id,
    readings,
    benchmarks,
    breakdowns: [],
    populations: new Map(),
    currency: 'GBP',
  })
  const blocks = socialBenefitTable({
    outcomes: [outcome(1, 'customers')],
    stakeholders: [stakeholder(1, 'Pool users'), stakeholder(2, 'Suppliers', false)],
    activities: [activity],
    indicators: [users],
    results: [result],
    readings,
    benchmarks,
    fits: [],
    frameworkIndicators: [],
    ...changes,
  })
  expect(blocks.map((block) => SocialBenefitBlock.parse(block))).toEqual(blocks)
  return blocks
}

const row = (blocks: SocialBenefitBlock[], name: BenefitBlock) => blocks.find(({ block }) => block === name)?.rows[0]

describe('the social benefit table', () => {
  it('has the four blocks of the Sporta toolkit in order', () => {
    expect(table().map(({ title }) => title)).toEqual([
      'Staff',
      'Customers',
      'Local community',
      'Demonstrating public benefit',
    ])
  })

  it('tells the chain from stakeholder to national indicator', () => {
    expect(row(table(), 'customers')).toEqual({
      stakeholder: { id: id(41), reference: 'S-01', words: 'Pool users' },
      activity: { id: id(60), reference: 'A-01', words: 'Public swims' },
      outcome: { id: id(71), reference: 'O-01', words: 'Change 1' },
      indicator: { id: id(1), reference: 'I-01', words: 'Active enough for health' },
      data: '61% of\u00a0214; target 63%',
      readingReferences: [now.reference],
      source: 'Users’ survey',
      benchmark: 'England 63.7%, Nov 2023–24 (not comparable)',
      benchmarkReferences: ['B-01'],
      national: [],
    })
    expect(noneChosen).toBe('None chosen')
  })

  it('falls back to our baseline, then to our own trend', () => {
    const baseline = benchmark({ id: id(902), reference: 'B-03', kind: 'baseline', label: 'Opening year', value: 50 })
    expect(row(table({}, [target, baseline]), 'customers')).toMatchObject({
      benchmark: 'Opening year 50%',
      benchmarkReferences: ['B-03'],
    })
    expect(row(table({}, [target]), 'customers')).toMatchObject({
      benchmark: 'Own trend: 58% in 2024',
      benchmarkReferences: [],
    })
  })

  it('gives what fits, the closest first', () => {
    const fitted = (number: number, code: string) => ({
      id: id(800 + number),
      framework: 'ni',
      frameworkTitle: 'National Indicators',
      code,
      wording: `Wording ${number}`,
      unit: '',
      population: '',
      source: '',
      licence: '',
      lookedUp: null,
      shipped: true,
    })
    const fits = [
      {
        id: id(811),
        indicatorId: users.id,
        frameworkIndicatorId: id(801),
        kind: 'contributes' as const,
        explanation: 'one of many',
      },
      { id: id(812), indicatorId: users.id, frameworkIndicatorId: id(802), kind: 'directly' as const, explanation: '' },
      { id: id(813), indicatorId: id(2), frameworkIndicatorId: id(801), kind: 'partly' as const, explanation: '' },
    ]
    expect(
      row(table({ fits, frameworkIndicators: [fitted(1, 'NI 8'), fitted(2, '')] }), 'customers')?.national,
    ).toEqual([
      { id: id(802), words: 'Wording 2', fit: 'directly', explanation: '' },
      { id: id(801), words: 'NI 8 Wording 1', fit: 'contributes', explanation: 'one of many' },
    ])
  })

  it('shows an outcome that nothing shows, and leaves out who is left out', () => {
    const outcomes = [outcome(2, 'staff'), outcome(3, 'local-community', { stakeholderId: id(42) })]
    const blocks = table({ outcomes })
    expect(row(blocks, 'staff')).toMatchObject({ indicator: null, data: 'Nothing shows this yet' })
    expect(row(blocks, 'local-community')).toBeUndefined()
  })

  it('prints no small group and says where there is no figure', () => {
    expect(row(table({}, [], [reading(percent(null, 1, 3))]), 'customers')?.data).toBe('Under 5 people: not shown')
    expect(row(table({}, [target], []), 'customers')).toMatchObject({
      data: 'No figure; target 63%',
      source: 'Survey',
      benchmark: '',
    })
  })

  it('gives the unit with a count', () => {
    const visits = indicator([definition({ unit: 'visits' })], { outcomeId: id(71) })
    const readings = [reading(73_385)]
    const result = indicatorResult({
      indicator: visits,
      years: [year2025],
      yearId: year2025.id,
      readings,
      benchmarks: [],
      breakdowns: [],
      populations: new Map(),
      currency: 'GBP',
    })
    expect(row(table({ indicators: [visits], results: [result] }), 'customers')?.data).toBe('73,385\u00a0visits')
  })
})
