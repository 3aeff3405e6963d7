/**
 * The references people speak of and documents print: S-03, I-12, R-0271.
 * The same number stands in the database, on the screen, in Word and in Excel.
 */
export const referenceLetters = {
  stakeholder: 'S',
  activity: 'A',
  outcome: 'O',
  indicator: 'I',
  reading: 'R',
  benchmark: 'B',
} as const

export type ReferencedNoun = keyof typeof referenceLetters

/** `reference('indicator', 12)` is `I-12`; readings have four figures, since there are many. */
export function reference(noun: ReferencedNoun, number: number): string {
  const width = noun === 'reading' ? 4 : 2
  return `${referenceLetters[noun]}-${String(number).padStart(width, '0')}`
}
