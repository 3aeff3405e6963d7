import type { DefinitionFields } from '../model/indicator'
import { changeWords, moneyWords, noBreakSpace, numberWords, pointsWords, round, signed } from './number-words'

type Difference = {
  /** Figure minus benchmark, as printed. */
  difference: number
  /** Relative change, where it makes sense. */
  percent: number | null
  /** Reached or not, for a target; null for others. */
  met: boolean | null
  ranged: boolean
  definition: Pick<DefinitionFields, 'kind' | 'decimals'>
  /** Decimals of the finer of the two. */
  decimals: number
  currency: string
}

/**
 * A difference as printed: "+5.2%" for counts and money, "−2.7 points" for shares and scales (a change of
 * a percentage is in points, never in per cent of per cent), and for a target what is missing or over:
 * "1,615 short". A missed target is a result: "1,615 short" says more than "not met".
 */
export function differenceWords(it: Difference): string {
  if (it.definition.kind === 'yes-no') return it.difference === 0 ? 'no change' : 'changed'
  if (it.difference === 0)
    return it.met === null ? (it.ranged ? 'within the range' : 'the same') : it.ranged ? 'within the target' : 'exactly'
  if (it.met !== null) return targetWords(it)
  if (it.definition.kind === 'percentage' || it.definition.kind === 'scale')
    return pointsWords(it.difference, it.decimals)
  // A change too small to show in per cent, or with no base for one, is said in the unit itself.
  if (it.percent === null || round(it.percent, 1) === 0) return signed(it.difference, amountWords(it.difference, it))
  return changeWords(it.percent)
}

function targetWords(it: Difference): string {
  const apart = Math.abs(it.difference)
  const amount =
    it.definition.kind === 'percentage' || it.definition.kind === 'scale'
      ? pointsWords(apart, it.decimals).replace('+', '')
      : amountWords(apart, it)
  if (it.difference < 0) return `${amount}${noBreakSpace}${it.met === true ? 'under' : 'short'}`
  return `${amount}${noBreakSpace}over`
}

function amountWords(amount: number, it: Difference): string {
  return it.definition.kind === 'money'
    ? moneyWords(amount, it.currency, it.decimals)
    : numberWords(amount, it.decimals)
}
