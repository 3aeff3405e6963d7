import type { DefinitionFields } from '../model/indicator'
import type { ReadingValue } from '../model/reading'
import { typedMoney } from './typed-figure-money'
import { type NumberStyle, readNumber } from './typed-figure-number'
import { typedPercentage } from './typed-figure-percentage'
import { typedScale } from './typed-figure-scale'
import { exampleNumbers, quoted, type Understood } from './typed-figure-words'

/** What somebody typed or pasted into a cell was meant to say. */
export type Typed =
  /** Nothing: the cell is emptied. */
  | { is: 'nothing' }
  | { is: 'value'; value: ReadingValue }
  /** `words`: a sentence that names the cell, says what is not understood and what would be. */
  | { is: 'unclear'; words: string }

/** What a text is understood by. */
export type TypedContext = {
  definition: Pick<DefinitionFields, 'kind' | 'unit' | 'scale'>
  /** ISO 4217 code of the book. */
  currency: string
  /** How numbers are written in the book's language. */
  style: NumberStyle
  /** The cell in words, for the message: "Swim visits, January to March". */
  cell: string
}

/**
 * What a person typed or pasted, as a value of the indicator's kind: "1,234", "£12.50", "45 %",
 * "29 of 34", "y", "(1,234)" for below nought, "3 5 12 20 8" for how many gave each answer. An empty cell,
 * a dash and "n/a" mean nothing. What would be a guess is not understood, and the message says why.
 */
export function typedFigure(typed: string, context: TypedContext): Typed {
  const { kind } = context.definition
  const text = typed.replaceAll('\r\n', '\n').trim()
  if (meansNothing(text, kind)) return { is: 'nothing' }
  const understood = kind === 'judgement' ? typedJudgement(text) : typedInFigures(text, context)
  if ('value' in understood) return { is: 'value', value: understood.value }
  return { is: 'unclear', words: `${context.cell}: ${understood.problem}` }
}

function meansNothing(text: string, kind: DefinitionFields['kind']): boolean {
  if (/^[-\u2013\u2014\u2212]?$/.test(text)) return true
  return kind !== 'judgement' && /^(n\/a|n\.a\.|not (asked|collected|known))$/i.test(text)
}

function typedInFigures(typed: string, context: TypedContext): Understood {
  // Figures that some other program put in quotation marks.
  const text = /^"([^"]*)"$/.exec(typed)?.[1]?.trim() ?? typed
  const slip = spreadsheetSlip(text)
  if (slip !== null) return { problem: slip }
  switch (context.definition.kind) {
    case 'percentage':
      return typedPercentage(text, context.style)
    case 'money':
      return typedMoney(text, context)
    case 'scale':
      return typedScale(text, context)
    case 'yes-no':
      return typedYesNo(text)
    case 'number':
    case 'judgement':
      return typedNumber(text, context)
  }
}

/** What spreadsheets put on the clipboard in place of a figure. */
function spreadsheetSlip(text: string): string | null {
  if (/^#+$/.test(text)) return 'the spreadsheet’s column was too narrow to show the figure. Widen it and copy again.'
  if (/^#(n\/a|ref!|div\/0!|value!|name\?|num!|null!)$/i.test(text))
    return `the spreadsheet could not work this figure out and says ${text}. Mend it there and copy again.`
  if (/^[-+]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text))
    return `${quoted(text)} is a shortened figure. Show it in full in the spreadsheet and copy again.`
  return null
}

function typedNumber(text: string, { definition, style }: TypedContext): Understood {
  const number = readNumber(withoutUnit(text, definition.unit), style)
  if (number !== null) return { value: { kind: 'number', number } }
  if (/\d\s*%$/.test(text)) return { problem: `${quoted(text)} is a percentage, and this indicator counts a number.` }
  if (/^\d.*\bof\b.*\d$/i.test(text))
    return { problem: `${quoted(text)} is a part of a whole, and this indicator counts one number.` }
  return { problem: `${quoted(text)} is not a number. Type it like ${exampleNumbers(style)}.` }
}

/** "73,385 visits" in a column of visits is 73,385. */
function withoutUnit(text: string, unit: string): string {
  const end = unit.trim().toLowerCase()
  if (end === '' || !text.toLowerCase().endsWith(end)) return text
  return text.slice(0, text.length - end.length)
}

const yesWords = ['yes', 'y', 'true', '1']
const noWords = ['no', 'n', 'false', '0']

function typedYesNo(text: string): Understood {
  const word = text.toLowerCase()
  if (!yesWords.includes(word) && !noWords.includes(word)) return { problem: `${quoted(text)} is neither yes nor no.` }
  return { value: { kind: 'yes-no', yes: yesWords.includes(word) } }
}

/** The first line is the judgement, the lines below it are what it rests on. */
function typedJudgement(text: string): Understood {
  const end = text.indexOf('\n')
  const judgement = (end === -1 ? text : text.slice(0, end)).trim()
  if (judgement.length > 2000)
    return {
      problem: 'the judgement is over 2,000 letters long. Put the rest on a line below it, as what it rests on.',
    }
  return { value: { kind: 'judgement', judgement, grounds: end === -1 ? '' : text.slice(end + 1).trim() } }
}
