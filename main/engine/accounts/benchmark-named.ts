import { type Benchmark, benchmarkKindWords } from '../../../shared/model/benchmark'
import type { Year } from '../../../shared/model/year'

type Named = Pick<Benchmark, 'kind' | 'label' | 'period' | 'publishedOn' | 'yearId'>

/**
 * A benchmark as it is told from the others of its indicator: "England (a national figure, 2023/24)", "Our target
 * (2025)". Its year is the period it speaks of, else the year it serves, else that of its publishing.
 */
export function benchmarkNamed(one: Named, years: readonly Pick<Year, 'id' | 'label'>[]): string {
  const kind = benchmarkKindWords[one.kind]
  const serves = years.find(({ id }) => id === one.yearId)?.label
  const when = one.period || serves || one.publishedOn?.slice(0, 4) || ''
  const beside = [
    one.label.toLowerCase() === kind.toLowerCase() ? '' : `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    one.label.includes(when) ? '' : when,
  ].filter(Boolean)
  return beside.length === 0 ? one.label : `${one.label} (${beside.join(', ')})`
}
