import type { ChosenBy } from '../model/consultation'
import type { Asking } from '../model/question-results'
import { fewAnswers } from './few-answers'
import { marginOfShare } from './margin-of-error'
import { numberWords } from './number-words'

type Asked = { population: number | null; invited: number | null; answered: number | null; chosenBy: ChosenBy }

/** A margin of more points than this hides most changes from one year to the next. Our own rule. */
const wideMargin = 10

/**
 * How an asking went. A margin of error is given only where those asked were drawn by chance, or all were asked and
 * not all answered; of people who came by themselves or were picked it would claim what nobody knows. It allows for
 * chance alone, not for who did not answer (Isserlis 1918 for the correction by population; see margin-of-error.ts).
 */
export function askingOf({ population, invited, answered, chosenBy }: Asked): Asking {
  const of = invited !== null && invited > 0 ? 'invited' : population !== null && population > 0 ? 'population' : null
  const base = of === 'invited' ? invited : of === 'population' ? population : null
  const rate = base === null || answered === null || answered > base ? null : (100 * answered) / base
  const byChance = chosenBy === 'random' || chosenBy === 'everyone'
  const margin =
    byChance && population !== null && answered !== null && answered >= fewAnswers
      ? marginOfShare(50, answered, population)
      : null
  return { rate, of, margin, cautions: cautionsOf({ population, invited, answered, chosenBy }, margin) }
}

function cautionsOf({ population, invited, answered, chosenBy }: Asked, margin: number | null): string[] {
  if (answered === null) return []
  const cautions: string[] = []
  if (population !== null && answered > population)
    cautions.push(`More answered (${numberWords(answered)}) than there are (${numberWords(population)}).`)
  if (invited !== null && answered > invited)
    cautions.push(`More answered (${numberWords(answered)}) than were invited (${numberWords(invited)}).`)
  if (answered === 0) return cautions
  if (answered < fewAnswers)
    cautions.push(
      answered === population || (population === null && answered === invited)
        ? `All ${numberWords(answered)} answered, which is few: they make counts, not percentages.`
        : `Only ${numberWords(answered)} answered: they make counts, not percentages.`,
    )
  else if (margin !== null && margin > wideMargin)
    cautions.push(`Too few answered to tell a small change: a share may be off by ${Math.round(margin)} points.`)
  if (chosenBy === 'open-to-all')
    cautions.push('Whoever wanted to answered, so it shows what they think, not what all of them do.')
  if (chosenBy === 'picked')
    cautions.push('We picked who was asked, so it shows what they think, not what all of them do.')
  return cautions
}
