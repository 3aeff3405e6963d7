import type { Comparison } from '../model/figure'
import { minus, noBreakSpace } from './number-words'

/**
 * What a comparison comes to, in one or two sentences: "2.7 points below England. With 214 answers we
 * cannot say that they differ.", "Missed: 1,615 short.", or "Not comparable." and why.
 */
export function comparisonSentence(comparison: Comparison): string {
  if (!comparison.comparable) return `Not comparable. ${comparison.words}`
  const found = comparison.met === null ? standsWords(comparison) : targetWords(comparison)
  return [`${found}.`, comparison.remark].filter((words) => words !== '').join(' ')
}

type Compared = Extract<Comparison, { comparable: true }>

/** A missed target is a result: how far it is missed says more than that it is. */
function targetWords({ met, difference, differenceWords }: Compared): string {
  if (met && difference === 0) return 'Met'
  return `${met ? 'Met' : 'Missed'}: ${differenceWords}`
}

function standsWords({ label, difference, differenceWords, verdict, chance }: Compared): string {
  if (difference === 0) return differenceWords === 'within the range' ? `Within the range of ${label}` : `As ${label}`
  if (differenceWords === 'changed') return `Not as ${label}`
  const apart = differenceWords.replace(new RegExp(`^[+${minus}]${noBreakSpace}?`), '')
  const where = `${apart} ${difference > 0 ? 'above' : 'below'} ${label}`
  // What may be chance is neither better nor worse.
  return chance || verdict === 'neither' || verdict === 'same' ? where : `${where}, so ${verdict}`
}

/** Of a first year, or of an indicator's first, there is nothing to say beside it: it is not "not comparable". */
export const isWithoutEarlier = (comparison: Comparison): boolean =>
  comparison.with === 'last-year' && !comparison.comparable && comparison.reason === 'no-earlier-figure'
