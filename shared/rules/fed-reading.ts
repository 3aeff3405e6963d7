import type { DefinitionFields } from '../model/indicator'
import type { Question } from '../model/question'
import type { QuestionResults } from '../model/question-results'
import type { ReadingValue } from '../model/reading'

export type Fed = { value: ReadingValue; answered: number } | { because: string }

/**
 * The reading that the answers to a question give. A figure of the accounts that comes from a survey is worked out
 * from its answers and never typed beside them, so the two can't differ.
 * @returns the value with how many answered, or why the answers give none
 */
export function fedReading(
  question: Pick<Question, 'kind' | 'options' | 'counted' | 'numberFigure'>,
  results: QuestionResults,
  definition: DefinitionFields,
): Fed {
  if (question.kind === 'text') return { because: 'Words give no figure.' }
  if (question.kind === 'number') return numberFrom(question.numberFigure, results, definition)
  switch (definition.kind) {
    case 'scale':
      return scaleFrom(question, results, definition)
    case 'percentage':
      return shareFrom(question, results)
    case 'number':
      return countFrom(question, results)
    default:
      return { because: 'Answers to choose from give a scale, a percentage or a number, and the indicator is neither.' }
  }
}

const nobody: Fed = { because: 'Nobody’s answer is entered yet.' }

function scaleFrom(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  { counts, answered }: QuestionResults,
  { scale }: DefinitionFields,
): Fed {
  if (kind === 'multiple') return { because: 'Where any of several answers may be given, they make no scale.' }
  if (options.length !== scale.length)
    return {
      because: `The question has ${options.length} answers and the indicator’s scale ${scale.length}; they must be the same.`,
    }
  if (answered === null || answered === 0) return nobody
  return { value: { kind: 'scale', counts }, answered }
}

function shareFrom({ counted }: Pick<Question, 'counted'>, { answered, anyCounted }: QuestionResults): Fed {
  if (counted.length === 0) return { because: 'Say which answers count.' }
  if (answered === null) return { because: 'Say how many answered: counts of any of several answers don’t tell.' }
  if (anyCounted === null)
    return { because: 'From counts nobody can tell how many gave one or another of several answers. Count one answer.' }
  if (answered === 0) return nobody
  const percent = (100 * anyCounted) / answered
  return { value: { kind: 'percentage', percent, numerator: anyCounted, denominator: answered }, answered }
}

function countFrom({ counted }: Pick<Question, 'counted'>, { answered, anyCounted }: QuestionResults): Fed {
  if (counted.length === 0) return { because: 'Say which answers count.' }
  if (anyCounted === null)
    return { because: 'From counts nobody can tell how many gave one or another of several answers. Count one answer.' }
  if (answered === 0) return nobody
  return { value: { kind: 'number', number: anyCounted }, answered: answered ?? anyCounted }
}

function numberFrom(
  numberFigure: Question['numberFigure'],
  { numbers, answered }: QuestionResults,
  { kind }: DefinitionFields,
): Fed {
  if (numbers === null || answered === null || answered === 0) return nobody
  const figure = numberFigure === 'mean' ? numbers.mean : numbers.sum
  if (kind === 'number') return { value: { kind, number: figure }, answered }
  // Answers are given in pounds, readings kept in pence.
  if (kind === 'money') return { value: { kind, pence: Math.round(100 * figure) }, answered }
  return { because: 'Numbers give a number or an amount of money, and the indicator is neither.' }
}
