import type { Figure } from '../model/figure'
import type { Definition } from '../model/indicator'
import { type Amount, isShare, peopleOf, type Worked, workOut } from './amount'
import { cautionOf, fewAnswers } from './few-answers'
import type { Gathered } from './gathering'
import { decimalsOf, moneyWords, numberWords, outOfWords, percentWords, withUnit } from './number-words'

type Settings = { currency: string; smallGroup?: number; ofGroup?: boolean }

/** What is printed where there is nothing to print. */
export const noFigureWords = '–'

/** Makes the figure that is shown and printed from readings brought together. */
export function figureOf(gathered: Gathered, settings: Settings): Figure {
  const { amount, definition, readings } = gathered
  const worked = workOut(amount, definition)
  const share = isShare(definition)
  const few = isFew(worked, definition)
  const judgement = amount.value.kind === 'judgement' ? amount.value : null
  return {
    kind: definition.kind,
    share,
    unit: definition.unit,
    decimals: definition.decimals,
    value: few ? null : worked.value,
    words: workedWords(amount, worked, definition, settings.currency),
    n: worked.n,
    asked: amount.asked,
    numerator: worked.numerator ?? (few ? peopleBehind(worked) : null),
    denominator: worked.denominator,
    counts: worked.counts,
    judgement: judgement?.judgement ?? null,
    grounds: judgement?.grounds ?? null,
    definitionId: definition.id,
    readingIds: readings.map((reading) => reading.id),
    made: gathered.made,
    periodStart: gathered.periodStart,
    periodEnd: gathered.periodEnd,
    days: gathered.days,
    sources: [...new Set(readings.map((reading) => reading.source).filter((source) => source !== ''))],
    caution: cautionOf(
      peopleIn(worked, definition, settings),
      share || definition.kind === 'scale',
      settings.smallGroup,
    ),
  }
}

/**
 * What a reading says, or several added up, as printed without its unit: "61%", "7.6", "£512,000", "Yes", the
 * words of a judgement; "6 of 8" for a share of fewer than 10 answers.
 */
export function amountWords(amount: Amount, definition: Definition, currency: string): string {
  return workedWords(amount, workOut(amount, definition), definition, currency)
}

function workedWords(amount: Amount, worked: Worked, definition: Definition, currency: string): string {
  if (amount.value.kind === 'judgement') return amount.value.judgement
  return isFew(worked, definition) ? fewWords(worked) : valueWords(worked.value, definition, currency)
}

/** Whether it is a share of so few answers that no percentage is made of it. */
const isFew = ({ n }: Worked, definition: Definition) => isShare(definition) && n !== null && n < fewAnswers

/** A value of a definition as printed, without its unit: "61%", "7.6", "£512,000", "Yes". */
export function valueWords(
  value: number | null,
  definition: Pick<Definition, 'kind' | 'decimals' | 'scaleFigure'>,
  currency: string,
  decimals: number = definition.decimals,
): string {
  if (value === null) return noFigureWords
  switch (definition.kind) {
    case 'number':
      return numberWords(value, decimals)
    case 'money':
      return moneyWords(value, currency, decimals)
    case 'percentage':
      return percentWords(value, decimals)
    case 'scale':
      return definition.scaleFigure === 'share' ? percentWords(value, decimals) : numberWords(value, decimals)
    case 'yes-no':
      return value === 1 ? 'Yes' : value === 0 ? 'No' : noFigureWords
    case 'judgement':
      return noFigureWords
  }
}

/** "61% of 214", "73,385 visits", "6 of 8": the figure with what it rests on or its unit. */
export function fullWords(figure: Figure): string {
  if (figure.value === null) return figure.words
  if (figure.share)
    return figure.n === null ? figure.words : `${figure.words} of\u00a0${numberWords(figure.n, decimalsOf(figure.n))}`
  return withUnit(figure.words, figure.unit)
}

/** A share of fewer than 10 answers is said in people: "6 of 8". */
function fewWords(worked: Worked): string {
  const people = worked.numerator ?? peopleBehind(worked)
  if (worked.n === null || worked.n === 0) return noFigureWords
  if (people !== null) return outOfWords(people, worked.n)
  return `${numberWords(worked.n, decimalsOf(worked.n))} answers, too few for a share`
}

function peopleBehind({ value, n }: Worked): number | null {
  if (value === null || n === null || !Number.isInteger(n) || n === 0) return null
  return peopleOf(value, n, decimalsOf(value))
}

/**
 * How many people stand behind a figure, where that could give someone away. A whole number for a group
 * that says of no sample ("2 children from this postcode") is taken to be people; a whole number for
 * everyone ("2 days closed") is not.
 */
function peopleIn(worked: Worked, definition: Definition, settings: Settings): number | null {
  if (worked.n !== null) return worked.n
  const countsPeople = settings.ofGroup === true && definition.kind === 'number' && definition.decimals === 0
  return countsPeople ? worked.value : null
}
