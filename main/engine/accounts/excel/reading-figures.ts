import type { Definition } from '../../../../shared/model/indicator'
import type { Reading } from '../../../../shared/model/reading'
import { amountOf, isShare, workOut } from '../../../../shared/rules/amount'
import { fewAnswers } from '../../../../shared/rules/few-answers'
import { decimalsOf } from '../../../../shared/rules/number-words'
import type { Cell } from './cell'
import { number, text } from './cell'
import type { Context } from './context'
import { cellValue, countFormat, isFraction, valueFormat } from './number-format'

/** The cells that hold the figure of one reading. `part` over `outOf` is the value of a share or a mean. */
export type ReadingFigures = { value: Cell; part: Cell; outOf: Cell; asked: Cell; answered: Cell }

const none: ReadingFigures = { value: null, part: null, outOf: null, asked: null, answered: null }

/**
 * The figures of a reading as they stand in the workbook. Kept out: groups under five and what would give
 * them away; and no percentage is made of fewer than ten answers, so there the two numbers stand alone.
 * @param row the row it stands in on Readings, to work a share or mean out there; null elsewhere
 */
export function readingFigures(reading: Reading, context: Context, row: number | null): ReadingFigures {
  const hidden = context.hidden.readings.get(reading.id)
  if (hidden !== undefined) return { ...none, value: text(hidden, 'muted') }
  const definition = context.lookups.definition.get(reading.definitionId)
  if (definition === undefined) return none
  const { part, outOf } = partsOf(reading, definition)
  return {
    value: valueCell(reading, definition, context.year.organisation.currency, row),
    part: counted(part),
    outOf: counted(outOf),
    asked: counted(reading.asked),
    answered: counted(reading.answered),
  }
}

/** What is above and below the line: of a percentage, of a share of answers, of a mean of scores. */
export function partsOf({ value }: Reading, definition: Definition): { part: number | null; outOf: number | null } {
  if (value.kind === 'percentage') return { part: value.numerator, outOf: value.denominator }
  if (value.kind !== 'scale') return { part: null, outOf: null }
  const outOf = value.counts.reduce((sum, count) => sum + count, 0)
  const counting = (count: number, place: number) =>
    definition.scaleFigure === 'share'
      ? place >= definition.shareFrom
        ? count
        : 0
      : count * (definition.scale[place]?.score ?? 0)
  return { part: value.counts.reduce((sum, count, place) => sum + counting(count, place), 0), outOf }
}

/**
 * A share or mean that was not typed in, or typed in as exactly what its two numbers make, is worked out in
 * its own row from the numbers beside it.
 */
export function isWorkedOut({ value }: Reading): boolean {
  if (value.kind !== 'percentage') return value.kind === 'scale'
  const { percent, numerator, denominator } = value
  if (numerator === null || denominator === null) return false
  return percent === null || Math.abs(percent - (100 * numerator) / denominator) < 1e-9
}

export const readingColumns = { value: 'I', part: 'K', outOf: 'L' } as const

function valueCell(reading: Reading, definition: Definition, currency: string, row: number | null): Cell {
  const worked = workOut(amountOf(reading), definition)
  if (worked.value === null) return reading.value.kind === 'judgement' ? text('in words', 'muted') : null
  if (isShare(definition) && worked.n !== null && worked.n < fewAnswers) return text('few answers', 'muted')
  const shown = cellValue(worked.value, definition)
  const format = valueFormat(definition, decimalsShown(shown, definition, isWorkedOut(reading)), currency)
  if (row === null || !isWorkedOut(reading)) return number(shown, format)
  return {
    type: 'formula',
    formula: `${readingColumns.part}${row}/${readingColumns.outOf}${row}`,
    result: shown,
    format,
  }
}

/** What was typed in is shown with all its decimals; what is worked out, with those of its definition. */
function decimalsShown(shown: number, definition: Definition, workedOut: boolean): number {
  if (workedOut) return definition.decimals
  return Math.max(
    definition.decimals,
    decimalsOf(isFraction(definition) ? Number((shown * 100).toPrecision(14)) : shown),
  )
}

const counted = (value: number | null): Cell =>
  value === null ? null : number(Number(value.toPrecision(14)), countFormat(value))

/** Words that belong to a reading: the judgement and its grounds, how many gave each answer, the note. */
export function readingWords(reading: Reading, { hidden }: Context): string {
  if (hidden.readings.has(reading.id)) return ''
  const { value, note, keptWhy } = reading
  const words: string[] = []
  if (value.kind === 'judgement') words.push(value.judgement, value.grounds === '' ? '' : `Grounds: ${value.grounds}`)
  if (value.kind === 'scale') words.push(`Answers, first to last: ${value.counts.join(', ')}`)
  words.push(note, keptWhy === '' ? '' : `Questioned and kept: ${keptWhy}`)
  return words
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .join('\n')
}
