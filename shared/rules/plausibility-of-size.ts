import type { ReadingValue } from '../model/reading'
import { workOut } from './amount'
import { daysFromTo } from './days'
import { valueWords } from './figure-of'
import { decimalsOf, withoutDust } from './number-words'
import { type Question, question, type ReadingInQuestion } from './question'

/** Above this a count, or an amount in the currency's unit, is surely a slip for the bodies that keep such a book. */
const beyondBelief = 1_000_000_000

/** What is odd about how large a figure is: beyond belief, below nought, a part of one, far from the year before. */
export function questionSize(reading: ReadingInQuestion): Question[] {
  const { definition, value, currency } = reading
  const questions: Question[] = []
  if (value.kind === 'number' || value.kind === 'money') {
    const size = value.kind === 'money' ? value.pence / 100 : value.number
    const said = valueWords(workOut(reading, definition).value, definition, currency, decimalsOf(size))
    if (Math.abs(size) >= beyondBelief) questions.push(question('value', `${said} is very much. Is it right?`))
    if (size < 0) questions.push(question('value', `${said} is below nought.`, opposite(value, reading)))
    if (value.kind === 'number' && definition.decimals === 0 && !Number.isInteger(size)) {
      questions.push(question('value', `${said} is not a whole number, and this indicator shows whole numbers.`))
    }
  }
  return [...questions, ...questionAgainstEarlier(reading)]
}

/**
 * More than ten times the year before, or less than a tenth: mostly a slip of the decimal point, or a unit
 * confused. A reading of part of the year that will be added up is held against that part of the year before.
 */
function questionAgainstEarlier(reading: ReadingInQuestion): Question[] {
  const { definition, earlier, value, currency } = reading
  const now = workOut(reading, definition).value
  if (earlier === null || earlier.value === null || earlier.value <= 0 || earlier.kind !== definition.kind) return []
  if (now === null || now <= 0 || value.kind === 'yes-no' || value.kind === 'scale') return []
  const adds = definition.combining === 'sum' && (value.kind === 'number' || value.kind === 'money')
  const part = adds ? daysFromTo(reading.period.start, reading.period.end) / earlier.days : 1
  const times = now / (earlier.value * Math.min(part, 1))
  if (times <= 10 && times >= 0.1) return []
  const said = valueWords(now, definition, currency, decimalsOf(value.kind === 'money' ? now / 100 : now))
  const than = part < 1 ? `the same length of last year, of ${earlier.words} in all` : `last year’s ${earlier.words}`
  const words = `${said} is ${times > 10 ? 'more than ten times' : 'less than a tenth of'} ${than}.`
  return [question('value', words, likelier(reading, times))]
}

/** The same figures with the decimal point moved, when that brings them near the year before. */
function likelier({ value, definition, currency }: ReadingInQuestion, times: number): Question['suggestions'] {
  return [10, 100, 1000, 0.1, 0.01, 0.001]
    .filter((factor) => times / factor > 0.5 && times / factor < 2)
    .flatMap((factor) => {
      const moved = scaled(value, factor)
      if (moved === null) return []
      const worked = workOut({ value: moved, asked: null, answered: null }, definition).value ?? 0
      const decimals = decimalsOf(moved.kind === 'money' ? worked / 100 : worked)
      return [{ words: valueWords(worked, definition, currency, decimals), value: moved }]
    })
}

function scaled(value: ReadingValue, factor: number): ReadingValue | null {
  if (value.kind === 'number') return { ...value, number: withoutDust(value.number / factor) }
  if (value.kind === 'money') return { ...value, pence: Math.round(value.pence / factor) }
  if (value.kind === 'percentage' && value.percent !== null)
    return { ...value, percent: withoutDust(value.percent / factor) }
  return null
}

function opposite(value: ReadingValue, { definition, currency }: ReadingInQuestion): Question['suggestions'] {
  const turned = scaled(value, -1)
  if (turned === null) return []
  const worked = workOut({ value: turned, asked: null, answered: null }, definition).value ?? 0
  return [
    {
      words: valueWords(worked, definition, currency, decimalsOf(turned.kind === 'money' ? worked / 100 : worked)),
      value: turned,
    },
  ]
}
