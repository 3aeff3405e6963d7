import type { Consultation } from '../model/consultation'
import type { Asking } from '../model/question-results'
import { dayWords, periodWords } from './date-words'
import { fewAnswers } from './few-answers'
import { numberWords, outOfWords, percentWords } from './number-words'

type Counted = Pick<Consultation, 'population' | 'invited' | 'answered'>

/** How many answered of how many: "214 of 600 invited answered". */
export function answeredWords({ population, invited, answered }: Counted, { of }: Pick<Asking, 'of'>): string {
  if (answered === null) {
    if (invited !== null) return `${numberWords(invited)} invited; nobody counted yet who answered`
    return 'Nobody counted yet who answered'
  }
  const base = of === 'invited' ? invited : of === 'population' ? population : null
  if (base === null || answered > base) return `${numberWords(answered)} answered`
  return `${outOfWords(answered, base)} ${of === 'invited' ? 'invited answered' : 'answered'}`
}

/** The share that answered; empty where it is not known, and of few people, where one would be many points. */
export function rateWords({ answered }: Pick<Counted, 'answered'>, { rate }: Pick<Asking, 'rate'>): string {
  return rate === null || answered === null || answered < fewAnswers ? '' : percentWords(rate)
}

/** "give or take 6.4 points at best"; empty where a margin would say nothing. */
export function marginWords({ margin }: Pick<Asking, 'margin'>): string {
  if (margin === null) return ''
  if (margin < 0.05) return 'everybody answered'
  return `give or take ${numberWords(margin, 1)} points at best`
}

/** When it was or is to be held; empty where no day is said. */
export function heldWords({ beginsOn, endsOn }: Pick<Consultation, 'beginsOn' | 'endsOn'>): string {
  if (beginsOn !== null && endsOn !== null) return periodWords(beginsOn, endsOn)
  if (beginsOn !== null) return `from ${dayWords(beginsOn)}`
  return endsOn === null ? '' : `by ${dayWords(endsOn)}`
}

/** Whether it should be over by now and is not said to be. */
export function consultationOverdue(
  { status, endsOn }: Pick<Consultation, 'status' | 'endsOn'>,
  today: string,
): boolean {
  return (status === 'planned' || status === 'under-way') && endsOn !== null && endsOn < today
}
