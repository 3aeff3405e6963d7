import type { ReadingValue } from '../model/reading'
import { peopleOf } from './amount'
import { decimalsOf, numberWords, outOfWords, percentWords, round } from './number-words'
import { type Question, question, type ReadingInQuestion } from './question'

type Percentage = Extract<ReadingValue, { kind: 'percentage' }>

/** What is odd about a percentage. A share over 100% can be true (spent against planned), so it is only questioned. */
export function questionPercentage(reading: ReadingInQuestion, value: Percentage): Question[] {
  const { percent, numerator, denominator } = value
  const questions: Question[] = []
  if (percent === null && (numerator === null || denominator === null)) {
    questions.push(question('percent', 'There is no per cent, nor both numbers it could be worked out from.'))
  }
  if (percent !== null && (percent < 0 || percent > 100)) {
    questions.push(
      question('percent', `${asGiven(percent)} is ${percent < 0 ? 'less than nothing' : 'more than all'}.`),
    )
  }
  if (numerator !== null && denominator !== null && numerator > denominator) {
    const swapped = question('numerator', `${outOfWords(numerator, denominator)} is more than all.`, [
      {
        words: outOfWords(denominator, numerator),
        value: { ...value, numerator: denominator, denominator: numerator },
      },
    ])
    questions.push(numerator > 0 ? swapped : question('numerator', swapped.words))
  }
  if (percent !== null && numerator !== null && denominator !== null)
    questions.push(...questionAgreement(value, percent, numerator, denominator))
  const n = denominator ?? reading.answered
  if (percent !== null && numerator === null && n !== null) questions.push(...questionWhole(reading, value, percent, n))
  return questions
}

function questionAgreement(value: Percentage, percent: number, numerator: number, denominator: number): Question[] {
  const worked = (100 * numerator) / denominator
  const decimals = decimalsOf(percent)
  // A unit in the last figure given is rounding, one way or the other.
  if (Math.abs(worked - percent) <= 10 ** -decimals) return []
  const words = `${outOfWords(numerator, denominator)} is ${percentWords(worked, decimals)}, not ${asGiven(percent)}.`
  return [
    question('percent', words, [
      { words: percentWords(worked, decimals), value: { ...value, percent: round(worked, decimals) } },
    ]),
  ]
}

/**
 * 71% of 19 people is nobody's answer: 13 is 68%, 14 is 74%. It betrays a slip, weighting, or an n that is
 * not the one the percentage was made of.
 */
function questionWhole(reading: ReadingInQuestion, value: Percentage, percent: number, n: number): Question[] {
  const decimals = decimalsOf(percent)
  if (!Number.isInteger(n) || n < 1 || percent < 0 || percent > 100 || peopleOf(percent, n, decimals) !== null)
    return []
  const below = Math.floor((percent * n) / 100)
  const near = [below, below + 1].map((part) => ({ part, share: percentWords((100 * part) / n, decimals) }))
  const said = near.map(({ part, share }) => `${outOfWords(part, n)} is ${share}`).join(', ')
  const of = reading.asked !== null || reading.answered !== null ? ' of people' : ''
  return [
    question(
      'percent',
      `${asGiven(percent)} of ${numberWords(n)} is not a whole number${of}: ${said}.`,
      near.map(({ part, share }) => ({
        words: `${outOfWords(part, n)}, ${share}`,
        value: { ...value, percent: null, numerator: part, denominator: n },
      })),
    ),
  ]
}

const asGiven = (percent: number) => percentWords(percent, decimalsOf(percent))
