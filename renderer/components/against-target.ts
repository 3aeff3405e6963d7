import type { IndicatorResult } from '../../shared/model/figure'
import type { BetterWhen } from '../../shared/model/indicator'
import { noBreakSpace } from '../../shared/rules/number-words'
import type { StatusKind } from './status'
import { targetOf } from './target-of'

export type AgainstTarget = { kind: StatusKind | null; words: string; because?: string }

/** How a year's figure stands to its target, as shape and words. Missing a target is a result, not an error. */
export function againstTarget(result: IndicatorResult, betterWhen: BetterWhen): AgainstTarget {
  const figure = result.series.at(-1)?.figure ?? null
  if (figure === null) return { kind: 'none', words: 'No figure yet' }
  const first = result.questions.find(({ kept }) => kept === null)
  if (first !== undefined) return { kind: 'check', words: 'To check', because: first.words }
  const target = targetOf(result)
  if (target === undefined) return { kind: null, words: 'No target' }
  if (!target.comparable) return { kind: null, words: 'Not comparable', because: target.words }
  if (target.met === true) return { kind: 'met', words: betterWhen === 'lower' ? 'Met, lower is better' : 'Met' }
  return { kind: 'missed', words: missedBy(target.differenceWords) }
}

/** "1,615 short" and "2 over" are missed by 1,615 and by 2; a yes or no is missed, by nothing that can be counted. */
function missedBy(differenceWords: string): string {
  const apart = /^(.*\S)\s(?:short|over|under)$/.exec(differenceWords.replaceAll(noBreakSpace, ' '))?.[1]
  return apart === undefined ? 'Missed' : `Missed by ${apart.replaceAll(' ', noBreakSpace)}`
}
