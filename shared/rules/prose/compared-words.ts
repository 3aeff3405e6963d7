import type { Comparison } from '../../model/figure'
import { minus, noBreakSpace } from '../number-words'

/**
 * A comparison as it stands in a sentence: "4 points above", "5.2% more", "1,615 short", "the same". What it is compared
 * with, the sentence says.
 */
export function comparedWords(comparison: Extract<Comparison, { comparable: true }>): string {
  const { difference, differenceWords, met } = comparison
  if (difference === 0 || met !== null || differenceWords === 'changed') return differenceWords
  const apart = differenceWords.replace(new RegExp(`^[+${minus}]${noBreakSpace}?`), '')
  if (comparison.with === 'last-year') return `${apart} ${difference > 0 ? 'more' : 'less'}`
  return `${apart} ${difference > 0 ? 'above' : 'below'}`
}
