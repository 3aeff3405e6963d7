import type { Range } from '../../shared/rules/benchmark-range'

/** How a benchmark holds its figure: one value, or both ends of a range. */
export type BenchmarkValues = { value: number | null; low: number | null; high: number | null }

export function valuesOf({ low, high }: Range): BenchmarkValues {
  return low === high ? { value: low, low: null, high: null } : { value: null, low, high }
}
