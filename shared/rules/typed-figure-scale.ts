import { type NumberStyle, readNumber } from './typed-figure-number'
import { quoted, type Understood } from './typed-figure-words'

type Context = { definition: { scale: readonly { label: string }[] }; style: NumberStyle }

/**
 * How many gave each answer, in the order of the scale: "3 5 12 20 8", with tabs, semicolons, commas or
 * strokes between. A mean alone is not taken: it could never be compared or added up.
 */
export function typedScale(text: string, { definition, style }: Context): Understood {
  const answers = definition.scale.length
  const parts = partsOf(text, answers)
  const counts = parts.map((part) => readNumber(part, style))
  const wrong = counts.findIndex((count) => count === null || count < 0 || !Number.isSafeInteger(count))
  if (wrong !== -1) {
    const part = parts[wrong] ?? ''
    const answer = definition.scale[wrong]?.label
    const which = answer === undefined ? '' : ` for “${answer}”`
    const problem = part === '' ? `nothing is typed${which}. Type 0 where nobody gave that answer.` : null
    return { problem: problem ?? `${quoted(part)}${which} is not a whole number of people.` }
  }
  if (counts.length !== answers) return { problem: otherCount(text, counts.length, answers) }
  return { value: { kind: 'scale', counts: counts.map((count) => count ?? 0) } }
}

function otherCount(text: string, given: number, answers: number): string {
  const like = Array.from({ length: answers }, (_, place) => [3, 5, 12, 20, 8][place % 5]).join(' ')
  if (given === 1)
    return `${quoted(text)} is one number. Type how many gave each of the ${answers} answers, like ${like}.`
  return `${given} numbers are typed, and the scale has ${answers} answers. Type them like ${like}.`
}

function partsOf(text: string, answers: number): string[] {
  const by = (separator: RegExp) => text.split(separator).map((part) => part.trim())
  if (text.includes('\t')) return by(/\t/)
  if (/[;/|]/.test(text)) return by(/[;/|]/)
  if (/\s/.test(text)) return by(/\s*,\s+|\s+/)
  // Commas alone: thousands, unless they make exactly as many numbers as the scale has answers.
  const commas = by(/,/)
  return commas.length === answers ? commas : [text]
}
