import type { Tone } from '../model/experience'
import type { VoicesBalance } from '../model/told-story'
import { agree, countOf } from './count-words'

const sum = (tones: Readonly<Record<Tone, number>>) => Object.values(tones).reduce((all, count) => all + count, 0)

/** How many quotes and stories stand in the accounts. */
export const voicesIn = ({ quotes, stories }: Pick<VoicesBalance, 'quotes' | 'stories'>): number =>
  sum(quotes) + sum(stories)

/**
 * What is remarked on where everything that speaks in the accounts is positive though other things were noted: quotes
 * and stories are to illustrate the balance of opinion (the practice of Shared Interest Society). Null otherwise.
 */
export function onlyPositive({ noted, quotes, stories }: VoicesBalance): string | null {
  const chosen = voicesIn({ quotes, stories })
  const others = noted.negative + noted.mixed
  if (chosen === 0 || others === 0 || quotes.positive + stories.positive !== chosen) return null
  return `Everything chosen for the account is positive, while ${countOf(others, 'thing', 'things')} noted in the year ${agree(others, 'was', 'were')} negative or mixed.`
}
