import type { ScaleAnswer } from '../../shared/model/indicator'
import { minus } from '../../shared/rules/number-words'

/** The answers of a scale as they are typed: one a line, what it counts for behind a sign of equality. */
export function linesOfScale(scale: readonly ScaleAnswer[]): string {
  return scale.map(({ label, score }) => `${label} = ${score}`).join('\n')
}

/**
 * Reads the lines. Where no line says what it counts for, they count 1, 2, 3 and so on, so that the worst
 * answer counts least.
 * @returns the answers, or what is wrong with them in a sentence
 */
export function scaleOfLines(text: string): { scale: ScaleAnswer[] } | { problem: string } {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2) return { problem: 'A scale needs at least two answers, each on a line.' }
  if (lines.length > 15) return { problem: 'Keep it to fifteen answers.' }
  const read = lines.map((line) => /^(?<label>.*\S)\s*=\s*(?<score>[-−]?\d+(?:[.,]\d+)?)$/u.exec(line)?.groups)
  const scored = read.filter((groups) => groups !== undefined).length
  const without = lines[read.indexOf(undefined)]
  if (scored > 0 && scored < lines.length)
    return { problem: `“${without}” does not say what it counts for. Write it like “Good = 4”.` }
  const scale = lines.map((line, place) => {
    const { label = line, score = '' } = read[place] ?? {}
    return { label, score: score === '' ? place + 1 : Number(score.replace(minus, '-').replace(',', '.')) }
  })
  const long = scale.find(({ label }) => label.length > 80)
  return long === undefined ? { scale } : { problem: `“${long.label.slice(0, 40)}…” is longer than 80 letters.` }
}
