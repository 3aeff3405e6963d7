import type { Benchmark } from '../../shared/model/benchmark'
import { inLetters } from '../../shared/rules/count-words'
import { decimalsOf, numberWords } from '../../shared/rules/number-words'
import { noneChosen } from '../../shared/rules/social-benefit-table'
import { fitShort } from '../frameworks/fit-words'
import type { Row } from './outcome-rows'

export const columns = ['stakeholder', 'activity', 'outcome', 'indicator', 'benchmark', 'national', 'more'] as const
export type Column = (typeof columns)[number]

export const columnNames = {
  stakeholder: 'Stakeholder',
  activity: 'Activity',
  outcome: 'Outcome',
  indicator: 'Indicator',
  benchmark: 'Benchmark',
  national: 'National indicator',
  more: 'More',
} as const satisfies Record<Column, string>

/** What a cell says; empty where nothing is said yet. */
export function textOf(row: Row, column: Column): string {
  switch (column) {
    case 'stakeholder':
      return row.stakeholder.name
    case 'activity':
      return row.activity.name
    case 'outcome':
      return row.outcome.statement
    case 'indicator':
      return row.indicator?.name ?? ''
    case 'benchmark':
      return benchmarksWords(row)
    case 'national':
      if (row.indicator === null) return ''
      if (row.national.length === 0) return noneChosen
      return row.national.map(({ fit, with: { code } }) => `${code}, ${fitShort[fit.kind]}`).join('; ')
    case 'more':
      return ''
  }
}

/** What others published first, then our own; a cell has room for one of them. */
const order = ['national', 'sector', 'peer', 'baseline', 'target'] as const satisfies Benchmark['kind'][]

function benchmarksWords(row: Row): string {
  const [first] = row.benchmarks.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  if (first === undefined) return ''
  const more = row.benchmarks.length - 1
  return `${benchmarkWords(first, row)}${more === 0 ? '' : `, and ${inLetters(more)} more`}`
}

function benchmarkWords({ label, value, low, high }: Benchmark, { indicator }: Row): string {
  const definition = indicator?.definitions.at(-1)
  const share =
    definition?.kind === 'percentage' || (definition?.kind === 'scale' && definition.scaleFigure === 'share')
  const words = (number: number) =>
    definition?.kind === 'money'
      ? numberWords(number / 100, decimalsOf(number / 100, 2))
      : `${numberWords(number, decimalsOf(number))}${share ? '%' : ''}`
  if (value !== null) return `${label} ${words(value)}`
  return low !== null && high !== null ? `${label} ${words(low)} to ${words(high)}` : label
}
