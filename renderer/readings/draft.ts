import type { GridCell, GridDefinition } from '../../shared/model/grid'
import type { IndicatorKind } from '../../shared/model/indicator'
import type { NumberStyle } from '../../shared/rules/typed-figure-number'
import { editingText } from '../../shared/rules/typed-figure-text'

/** What stands in a cell while it is edited. */
export type Draft = {
  /** As `typedFigure` reads it. */
  text: string
  /** How many were asked, as typed. */
  asked: string
  /** A bare number is a percentage, not how many of those who answered. */
  perCent: boolean
}

export type Editing = {
  /** `typed`: begun by typing over, so that arrow keys leave the cell as in a spreadsheet. `opened`: they move in the text. */
  how: 'typed' | 'opened'
  /** What it began with, to see whether anything differs. */
  before: Draft
  draft: Draft
}

/** Kinds that are edited in the cell itself; the others in what hangs on it. */
export const inCell: readonly IndicatorKind[] = ['number', 'money', 'yes-no']

export function draftOf(reading: GridCell | null, style: NumberStyle): Draft {
  if (reading === null) return { text: '', asked: '', perCent: false }
  const { value, asked } = reading
  const perCent = value.kind === 'percentage' && value.percent !== null && value.numerator === null
  return { text: editingText(value, style), asked: asked === null ? '' : String(asked), perCent }
}

/** The two numbers of a percentage as they stand in their fields: "29" and "34"; "71%" and "19". */
export function splitShare(text: string): { part: string; of: string } {
  const at = text.lastIndexOf(' of ')
  return at === -1 ? { part: text, of: '' } : { part: text.slice(0, at), of: text.slice(at + 4) }
}

export const joinShare = (part: string, of: string): string => (of.trim() === '' ? part : `${part} of ${of}`)

/**
 * The text as it is meant: a bare number beside what was entered as a percentage is one too. Who types 72
 * over "71% of 19" does not mean 72 people of 19.
 */
export function meantText({ text, perCent }: Draft): string {
  const { part, of } = splitShare(text)
  return perCent && of !== '' && /^\s*[\d.,]+\s*$/.test(part) ? joinShare(`${part.trim()}%`, of) : text
}

export const sameDraft = (one: Draft, other: Draft): boolean =>
  one.text === other.text && one.asked === other.asked && one.perCent === other.perCent

/** "29 of", "29/34": the hand goes on to the second field by itself. */
export function crossing(part: string): { part: string; of: string } | null {
  const match = /^(.*?\S)\s*(?:\bof\b|\/)\s*(.*)$/i.exec(part)
  return match === null ? null : { part: match[1] ?? '', of: match[2] ?? '' }
}

/** How many gave each answer, a field for each. */
export function splitCounts(text: string, { scale }: GridDefinition): string[] {
  const parts = text.includes('\t') ? text.split('\t') : text.trim() === '' ? [] : text.trim().split(/[\s;/|]+/)
  return scale.map((_, place) => (parts[place] ?? '').trim())
}

/** Tabs keep the place of an answer that is still empty. All empty: nothing is typed. */
export const joinCounts = (counts: readonly string[]): string =>
  counts.every((count) => count.trim() === '') ? '' : counts.join('\t')

/** First line the judgement, below it what it rests on. */
export function splitJudgement(text: string): { judgement: string; grounds: string } {
  const at = text.indexOf('\n')
  return at === -1 ? { judgement: text, grounds: '' } : { judgement: text.slice(0, at), grounds: text.slice(at + 1) }
}

export const joinJudgement = (judgement: string, grounds: string): string => {
  const line = judgement.replaceAll('\n', ' ')
  return grounds.trim() === '' ? line : `${line}\n${grounds}`
}
