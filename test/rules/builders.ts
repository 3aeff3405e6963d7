import type { Benchmark } from '../../shared/model/benchmark'
import type { Breakdown, Definition, Indicator } from '../../shared/model/indicator'
import type { Reading, ReadingValue } from '../../shared/model/reading'
import type { FigureContext } from '../../shared/rules/figure'

/** Small, whole pieces of a book for the rules to work on. */

export const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const indicatorId = id(1)
export const definitionId = id(10)

export const year2024 = { id: id(2024), label: '2024', startsOn: '2024-01-01', endsOn: '2024-12-31' }
export const year2025 = { id: id(2025), label: '2025', startsOn: '2025-01-01', endsOn: '2025-12-31' }

export function definition(changes: Partial<Definition> = {}): Definition {
  return {
    id: definitionId,
    indicatorId,
    version: 1,
    validFrom: '2020-01-01',
    changeNote: '',
    kind: 'number',
    definition: 'Visits counted at the till',
    unit: '',
    decimals: 0,
    scale: [],
    scaleFigure: 'mean',
    shareFrom: 0,
    combining: 'none',
    ...changes,
  }
}

export const percentage = (changes: Partial<Definition> = {}) =>
  definition({ kind: 'percentage', definition: 'Share of users', ...changes })

/** 0 to 10, as the four personal well-being questions are asked. */
export const zeroToTen = Array.from({ length: 11 }, (_, score) => ({ label: String(score), score }))
export const scale = (changes: Partial<Definition> = {}) =>
  definition({ kind: 'scale', definition: 'Life satisfaction', scale: zeroToTen, decimals: 1, ...changes })

let counter = 0

export function reading(value: ReadingValue | number, changes: Partial<Reading> = {}): Reading {
  counter += 1
  return {
    id: id(100_000 + counter),
    number: counter,
    reference: `R-${String(counter).padStart(4, '0')}`,
    indicatorId,
    definitionId,
    yearId: year2025.id,
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    groupId: null,
    value: typeof value === 'number' ? { kind: 'number', number: value } : value,
    asked: null,
    answered: null,
    source: '',
    note: '',
    correctsId: null,
    correctionWhy: '',
    supersededById: null,
    keptWhy: '',
    recordedAt: '2026-01-10T10:00:00.000Z',
    recordedBy: 'Ruth Calder',
    ...changes,
  }
}

export const percent = (percent: number | null, numerator: number | null = null, denominator: number | null = null) =>
  ({ kind: 'percentage', percent, numerator, denominator }) satisfies ReadingValue

/** Periods of 2025 by month numbers, both counted: `months(1, 3)` is January to March. */
export function months(from: number, to: number): Pick<Reading, 'periodStart' | 'periodEnd'> {
  const last = new Date(Date.UTC(2025, to, 0)).getUTCDate()
  const two = (number: number) => String(number).padStart(2, '0')
  return { periodStart: `2025-${two(from)}-01`, periodEnd: `2025-${two(to)}-${last}` }
}

export const ages = breakdownOf(500, 'Age', ['Under 16', '16 to 59', '60 and over'])
export const places = breakdownOf(600, 'Postcode', ['In the ward', 'Elsewhere'])

function breakdownOf(base: number, name: string, labels: string[]): Breakdown {
  const breakdownId = id(base)
  const groups = labels.map((label, position) => ({ id: id(base + 1 + position), breakdownId, label, position }))
  return { id: breakdownId, name, groups }
}

export function groupId(breakdown: Breakdown, place: number): string {
  const group = breakdown.groups[place]
  if (group === undefined) throw new Error(`${breakdown.name} has no group ${place}`)
  return group.id
}

export function context(
  definitions: Definition | Definition[],
  breakdowns: Breakdown[] = [ages, places],
): FigureContext {
  return { definitions: [definitions].flat(), year: year2025, breakdowns, currency: 'GBP' }
}

export function benchmark(changes: Partial<Benchmark> = {}): Benchmark {
  return {
    id: id(900),
    number: 1,
    reference: 'B-01',
    indicatorId,
    yearId: null,
    kind: 'national',
    label: 'England',
    value: null,
    low: null,
    high: null,
    unit: '',
    population: '',
    period: '',
    periodMonths: null,
    publishedOn: null,
    citation: 'A published table',
    sameDefinition: 'same',
    definitionNote: '',
    frameworkIndicatorId: null,
    ...changes,
  }
}

export function indicator(definitions: Definition[], changes: Partial<Indicator> = {}): Indicator {
  return {
    id: indicatorId,
    number: 1,
    reference: 'I-01',
    position: 0,
    outcomeId: id(3),
    name: 'Swim visits',
    betterWhen: 'higher',
    qualitative: false,
    source: '',
    frequency: '',
    collector: '',
    decision: '',
    askedFor: '',
    key: false,
    startedOn: null,
    retiredOn: null,
    retiredWhy: '',
    definitions,
    breakdownIds: [],
    ...changes,
  }
}
