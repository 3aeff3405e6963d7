/**
 * How wide letters of Calibri run, in thousandths of the type size: enough to reckon how many lines a text
 * takes. What is not here (accents, other scripts) is taken to be as wide as a figure.
 */
const widths: Record<number, string> = {
  230: 'ijl \u00a0',
  255: ".,'’‘:;I",
  305: 'ft()-',
  349: 'r',
  395: 's/z“”"J',
  430: 'cvxykL',
  465: 'FSTegE',
  479: 'a',
  530: 'bdhnopquBRPKYXZC',
  580: 'AVDGU',
  650: 'HNOQ',
  715: 'w%',
  800: 'm',
  880: 'MW@▲▼',
}

const figure = 507

const widthOfLetter = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
)

/** The width of a word in thousandths of the type size. */
export function calibriWidth(word: string): number {
  let sum = 0
  for (const letter of word) sum += widthOfLetter.get(letter) ?? figure
  return sum
}
