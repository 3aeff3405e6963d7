import type { IndicatorResult } from '../../shared/model/figure'

/** The comparison with the year's target, if it has one. */
export function targetOf(result: IndicatorResult) {
  return result.comparisons.find((comparison) => comparison.with === 'target')
}
