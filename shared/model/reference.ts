/**
 * The references people speak of and documents print: S-03, I-12, R-0271, E-007. D is the daybook, T a story told, K a claim,
 * L an action: what was learned, and what is done about it.
 * The same number stands in the database, on the screen, in Word and in Excel.
 */
export const referenceLetters = {
  stakeholder: 'S',
  activity: 'A',
  outcome: 'O',
  indicator: 'I',
  reading: 'R',
  benchmark: 'B',
  consultation: 'C',
  experience: 'D',
  evidence: 'E',
  story: 'T',
  claim: 'K',
  action: 'L',
} as const

export type ReferencedNoun = keyof typeof referenceLetters

/** What there is much of has more figures, so that lists stay straight. */
const figures: Partial<Record<ReferencedNoun, number>> = { reading: 4, experience: 4, evidence: 3 }

/** `reference('indicator', 12)` is `I-12`, `reference('evidence', 7)` is `E-007`. */
export function reference(noun: ReferencedNoun, number: number): string {
  return `${referenceLetters[noun]}-${String(number).padStart(figures[noun] ?? 2, '0')}`
}
