import type { Benchmark } from '../model/benchmark'
import type { Figure, NotComparableReason } from '../model/figure'
import type { Definition } from '../model/indicator'
import { changedMeasure } from './definition-change'
import { fewAnswers } from './few-answers'
import { listWords, numberWords } from './number-words'
import { inSameUnit } from './units'

/** Why a figure is not compared, and the sentence that says so. */
export type Hindrance = { reason: NotComparableReason; words: string }

/**
 * What hinders comparing, in the figure itself. SAN's "Make Comparisons" asks for them; a comparison that
 * misleads is worse than none, so every hindrance is said in a sentence instead of printing a number.
 */
export function hindranceInFigure(figure: Figure | null, called = 'this year'): Hindrance | null {
  if (figure === null) return { reason: 'no-figure', words: `There is no figure for ${called}.` }
  if (figure.kind === 'judgement') {
    return { reason: 'in-words', words: 'A judgement in words is read beside another, not subtracted from it.' }
  }
  const fewer = tooFew(figure, called)
  if (fewer !== null) return fewer
  if (figure.value === null) return { reason: 'no-figure', words: `The reading for ${called} gives no figure.` }
  if (figure.kind === 'percentage' && figure.n === null) {
    return { reason: 'no-denominator', words: `The percentage for ${called} does not say out of how many.` }
  }
  return null
}

/**
 * Fewer than 10 answers make no comparison of shares or means: with so few, one person more or less
 * swings the figure. Our own rule, see few-answers.ts.
 */
function tooFew({ share, kind, n, caution }: Figure, called: string): Hindrance | null {
  const few = (share || kind === 'scale') && n !== null && n < fewAnswers
  if (!few && caution !== 'small-group') return null
  // The size of a group too small to print is not printed here either.
  const only = caution === 'small-group' ? 'Too few' : n === 0 || n === null ? 'No' : `Only ${numberWords(n)}`
  return { reason: 'too-few-answers', words: `${only} answers for ${called}; a comparison needs ${fewAnswers}.` }
}

/** What hinders comparing with a benchmark, in the benchmark. */
export function hindranceInBenchmark(benchmark: Benchmark, definition: Definition): Hindrance | null {
  if (benchmark.value === null && benchmark.low === null && benchmark.high === null) {
    return { reason: 'no-value', words: `“${benchmark.label}” has no value to compare with.` }
  }
  if (!inSameUnit(definition, benchmark.unit)) {
    return {
      reason: 'other-unit',
      words: `Published in another unit (${benchmark.unit}); ours is ${unitName(definition)}.`,
    }
  }
  if (benchmark.sameDefinition === 'different') {
    const note = benchmark.definitionNote.trim()
    return {
      reason: 'other-definition',
      words:
        note === ''
          ? 'It measures something else, or measures it in another way.'
          : `It measures in another way: ${asSentence(note)}`,
    }
  }
  return null
}

/** The definitions of two years, as a hindrance when they measure differently. */
export function hindranceInDefinitions(now: Definition, then: Definition): Hindrance | null {
  const changed = changedMeasure(then, now)
  if (changed.length === 0) return null
  if (changed.includes('the unit') && changed.length === 1) {
    return { reason: 'other-unit', words: `The unit changed from ${unitName(then)} to ${unitName(now)}.` }
  }
  return { reason: 'other-definition', words: `The definition changed between the two years: ${listWords(changed)}.` }
}

/** Two stretches of time are taken as equally long when they differ by no more than this share. */
const lengthTolerance = 0.1
/** Beyond this share a difference in length is said beside the comparison. */
const lengthWorthSaying = 0.02

/**
 * Whether the length of time matters. A share, a mean or a yes does not grow with it. A number or amount
 * of which the year takes the last reading is a level (children on the roll), not a flow: nor does that.
 */
const growsWithTime = (definition: Definition) =>
  (definition.kind === 'number' || definition.kind === 'money') && definition.combining !== 'last'

/** What hinders comparing in how long the two are taken over; or what is to be said beside it. */
export function lengthOfTime(
  days: number,
  against: { days: number; words: string },
  definition: Definition,
): { hindrance: Hindrance | null; remark: string } {
  const apart = Math.abs(days - against.days) / against.days
  if (!growsWithTime(definition) || apart <= lengthWorthSaying) return { hindrance: null, remark: '' }
  const words = `Ours covers ${days === 1 ? '1 day' : `${numberWords(days)} days`}, the other ${against.words}.`
  if (apart <= lengthTolerance) return { hindrance: null, remark: words }
  return { hindrance: { reason: 'other-period-length', words }, remark: '' }
}

function unitName(definition: Definition): string {
  if (definition.kind === 'percentage') return 'per cent'
  if (definition.unit !== '') return definition.unit
  if (definition.kind === 'money') return 'money'
  return definition.kind === 'scale' ? 'a score on its scale' : 'a plain number'
}

export function asSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
