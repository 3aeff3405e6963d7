import type { Definition, DefinitionFields } from '../model/indicator'
import type { Reading, ReadingValue } from '../model/reading'
import { round, withoutDust } from './number-words'

/** A value with how many were asked and answered: what a reading says, or several added up. */
export type Amount = { value: ReadingValue; asked: number | null; answered: number | null }

export const amountOf = (reading: Pick<Reading, 'value' | 'asked' | 'answered'>): Amount => ({
  value: reading.value,
  asked: reading.asked,
  answered: reading.answered,
})

/** Whether the figure of a definition is a share: a percentage, or the share of answers on a scale. */
export function isShare(definition: Pick<DefinitionFields, 'kind' | 'scaleFigure'>): boolean {
  return definition.kind === 'percentage' || (definition.kind === 'scale' && definition.scaleFigure === 'share')
}

/**
 * Adds amounts of one definition: numbers and money add, percentages add what is above and below the
 * line (never the per cents: a mean of percentages counts a class of 3 like one of 300), scales add the
 * answers. Null when they cannot be added: a percentage without both numbers, yes or no, a judgement.
 */
export function addAmounts(amounts: readonly Amount[]): Amount | null {
  const value = addValues(amounts.map((amount) => amount.value))
  if (value === null) return null
  return { value, asked: addKnown(amounts.map((it) => it.asked)), answered: addKnown(amounts.map((it) => it.answered)) }
}

function addValues(values: readonly ReadingValue[]): ReadingValue | null {
  const [first, ...rest] = values
  if (first === undefined) return null
  let total = first
  for (const value of rest) {
    const sum = addTwo(total, value)
    if (sum === null) return null
    total = sum
  }
  return total
}

function addTwo(a: ReadingValue, b: ReadingValue): ReadingValue | null {
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', number: withoutDust(a.number + b.number) }
  if (a.kind === 'money' && b.kind === 'money') return { kind: 'money', pence: a.pence + b.pence }
  if (a.kind === 'percentage' && b.kind === 'percentage') {
    const numerator = addKnown([a.numerator, b.numerator])
    const denominator = addKnown([a.denominator, b.denominator])
    if (numerator === null || denominator === null) return null
    return { kind: 'percentage', percent: null, numerator, denominator }
  }
  if (a.kind === 'scale' && b.kind === 'scale' && a.counts.length === b.counts.length) {
    return { kind: 'scale', counts: a.counts.map((count, place) => count + (b.counts[place] ?? 0)) }
  }
  return null
}

/** The sum, or null when one of them is not known: an unknown number is not nought. */
function addKnown(numbers: readonly (number | null)[]): number | null {
  let sum = 0
  for (const number of numbers) {
    if (number === null) return null
    sum += number
  }
  return withoutDust(sum)
}

/** What an amount comes to under its definition. Nothing is rounded. */
export type Worked = {
  value: number | null
  n: number | null
  numerator: number | null
  denominator: number | null
  counts: number[] | null
}

const nothing: Worked = { value: null, n: null, numerator: null, denominator: null, counts: null }

/**
 * Works an amount out. A percentage is the per cent as entered, else what is above the line over what is
 * below. A scale is the mean of the scores, or the share of answers at or above `shareFrom`. How many
 * it rests on: what is below the line, else how many answered, else the answers on the scale.
 */
export function workOut(amount: Amount, definition: DefinitionFields): Worked {
  const { value } = amount
  switch (value.kind) {
    case 'number':
      return { ...nothing, value: value.number, n: amount.answered }
    case 'money':
      return { ...nothing, value: value.pence, n: amount.answered }
    case 'yes-no':
      return { ...nothing, value: value.yes ? 1 : 0, n: amount.answered }
    case 'judgement':
      return { ...nothing, n: amount.answered }
    case 'percentage': {
      const { numerator, denominator } = value
      const worked = numerator !== null && denominator !== null ? (100 * numerator) / denominator : null
      return { ...nothing, value: value.percent ?? worked, n: denominator ?? amount.answered, numerator, denominator }
    }
    case 'scale':
      return workOutScale(value.counts, definition)
  }
}

function workOutScale(counts: number[], definition: DefinitionFields): Worked {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (definition.scaleFigure === 'share') {
    const numerator = counts.slice(definition.shareFrom).reduce((sum, count) => sum + count, 0)
    return { value: n === 0 ? null : (100 * numerator) / n, n, numerator, denominator: n, counts }
  }
  const scores = counts.reduce((sum, count, place) => sum + count * (definition.scale[place]?.score ?? 0), 0)
  // A mean needs a score for every answer given.
  const scored = counts.every((count, place) => count === 0 || definition.scale[place] !== undefined)
  return { ...nothing, value: n === 0 || !scored ? null : withoutDust(scores / n), n, counts }
}

/**
 * The whole number of people a percentage of `n` stands for, judged at the decimals it was given with:
 * 75% of 8 is 6. Null when it stands for none: 71% of 19.
 */
export function peopleOf(percent: number, n: number, decimals: number): number | null {
  const near = Math.round((percent * n) / 100)
  return round((100 * near) / n, decimals) === round(percent, decimals) ? near : null
}

/** Of these versions, the one a reading was taken under. */
export function definitionOf(
  reading: Pick<Reading, 'definitionId'>,
  definitions: readonly Definition[],
): Definition | undefined {
  return definitions.find((definition) => definition.id === reading.definitionId)
}
