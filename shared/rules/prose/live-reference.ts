import type { LiveReference } from '../../model/prose'
import { reference } from '../../model/reference'
import { escapedWords, unescapedWords } from './escapes'

/**
 * What a live figure follows, as it is written: `I-12`, `I-12 2024`, `I-12, Women`, `I-12 2024, Women`, `B-03`,
 * `I-12 against B-03`, `I-12 against last year`, `C-01 rate`, `D-0031`. A comma in the label of a year and a bracket have a backslash before them.
 */
export function writeLiveReference(live: LiveReference): string {
  switch (live.kind) {
    case 'indicator': {
      const year = live.year === null ? '' : ` ${escapedWords(live.year, /[(),]/)}`
      const group = live.group === null ? '' : `, ${escapedWords(live.group, /[()]/)}`
      return `${reference('indicator', live.number)}${year}${group}`
    }
    case 'benchmark':
      return reference('benchmark', live.number)
    case 'comparison':
      return `${reference('indicator', live.indicator)} against ${live.benchmark === null ? 'last year' : reference('benchmark', live.benchmark)}`
    case 'consultation':
      return `${reference('consultation', live.number)} ${live.figure}`
    case 'quote':
      return reference('experience', live.number)
  }
}

const consultationFigure = /^C-(\d{1,9}) (rate|answered|invited|population)$/
const comparison = /^I-(\d{1,9}) against (?:B-(\d{1,9})|last year)$/
const single = /^([BD])-(\d{1,9})$/
const indicator = /^I-(\d{1,9})(?: ((?:[^,\\]|\\[\s\S])+))?(?:, ([\s\S]+))?$/

/** Reads what `writeLiveReference` writes; null for anything else. */
export function parseLiveReference(text: string): LiveReference | null {
  const asked = consultationFigure.exec(text)
  if (asked) return { kind: 'consultation', number: Number(asked[1]), figure: figures[asked[2] ?? ''] ?? 'rate' }
  const compared = comparison.exec(text)
  if (compared)
    return {
      kind: 'comparison',
      indicator: Number(compared[1]),
      benchmark: compared[2] === undefined ? null : Number(compared[2]),
    }
  const one = single.exec(text)
  if (one) return { kind: one[1] === 'B' ? 'benchmark' : 'quote', number: Number(one[2]) }
  const found = indicator.exec(text)
  if (!found) return null
  const [, number, year, group] = found
  if (edged(year) || edged(group)) return null
  return { kind: 'indicator', number: Number(number), year: words(year), group: words(group) }
}

const figures: Record<string, 'rate' | 'answered' | 'invited' | 'population'> = {
  rate: 'rate',
  answered: 'answered',
  invited: 'invited',
  population: 'population',
}

const edged = (words: string | undefined) => words !== undefined && words.trim() !== words
const words = (text: string | undefined) => (text === undefined ? null : unescapedWords(text))

/** The reference of a chart that stands in a text: `chart I-12`. */
export const chartReference = (number: number): string => `chart ${reference('indicator', number)}`
/** The reference of a picture that stands in a text: `E-012`. */
export const pictureReference = (number: number): string => reference('evidence', number)
