import { isShare } from '../../shared/rules/amount'
import type { Range } from '../../shared/rules/benchmark-range'
import { type BenchmarkContext, benchmarkAsTyped } from '../../shared/rules/typed-benchmark'

/** How a benchmark holds its figure: one value, or both ends of a range. */
export type BenchmarkValues = { value: number | null; low: number | null; high: number | null }

export function valuesOf({ low, high }: Range): BenchmarkValues {
  return low === high ? { value: low, low: null, high: null } : { value: null, low, high }
}

/** How a figure is typed, with an example in the unit of the indicator. */
export function figureHint(context: BenchmarkContext): string {
  const { definition } = context
  if (definition.kind === 'yes-no') return 'Yes or no.'
  const example = isShare(definition)
    ? { low: 30, high: 35 }
    : definition.kind === 'money'
      ? { low: 120_000, high: 150_000 }
      : definition.kind === 'scale'
        ? { low: 7.3, high: 7.6 }
        : { low: 1200, high: 1500 }
  return `One figure, or a range: ${benchmarkAsTyped(example, context)}.`
}
