import type { Comparison } from '../../shared/model/figure'
import { capital } from '../../shared/rules/count-words'

const verdictWords = { better: 'better', worse: 'worse', same: 'the same', neither: '' } as const

/** How a figure stands to what it is held against, in a sentence or two; or why it is not compared. */
export function differenceOf(comparison: Comparison): string {
  if (!comparison.comparable) return `Not comparable. ${comparison.words}`
  const verdict =
    comparison.with === 'target' ? (comparison.met === true ? 'met' : 'missed') : verdictWords[comparison.verdict]
  const words = [comparison.differenceWords, verdict].filter(
    (part, index, all) => part !== '' && all.indexOf(part) === index,
  )
  return [`${capital(words.join(', '))}.`, comparison.remark].filter((part) => part !== '').join(' ')
}
