import type { OutcomeHalves } from '../model/told-story'

/**
 * What an outcome lacks: “no numbers without stories and no stories without numbers” (Sheila Candler, at the seminar
 * on articulating value). Null where both stand, and where nothing stands yet: what has no half lacks no other one.
 */
export type LackingHalf = 'story' | 'number' | null

/** A note nobody wants in the accounts is not yet told: only quotes and stories are. */
export function lackingHalf({ figures, quotes, stories, notes }: Omit<OutcomeHalves, 'outcomeId'>): LackingHalf {
  const told = quotes + stories > 0
  if (figures > 0 && !told) return 'story'
  return figures === 0 && (told || notes > 0) ? 'number' : null
}
