import { z } from 'zod'
import type { Figure } from '../model/figure'
import type { DefinitionFields } from '../model/indicator'
import { ReadingValue } from '../model/reading'

export const QuestionField = z.enum([
  'value',
  'percent',
  'numerator',
  'counts',
  'asked',
  'answered',
  'period',
  'grounds',
])

/**
 * A kind question about a reading. What cannot be is refused; what is odd is only questioned, and a
 * person may keep it and say why: odd figures can be true, and the book must hold them.
 */
export const Question = z.object({
  field: QuestionField,
  /** A whole sentence, fit to be printed beside the figure. */
  words: z.string(),
  /** Likely answers, to be offered as buttons. */
  suggestions: z.array(z.object({ words: z.string(), value: ReadingValue })),
  /** True when it cannot be: of another kind than its definition, another number of answers, a period that ends before it begins. */
  refuse: z.boolean(),
})
export type Question = z.infer<typeof Question>

export type ReadingInQuestion = {
  definition: DefinitionFields
  value: ReadingValue
  asked: number | null
  answered: number | null
  period: { start: string; end: string }
  year: { startsOn: string; endsOn: string }
  /** The year before, of the same whole or group and taken under what measures the same; null when there is none. */
  earlier: Figure | null
  currency: string
}

export const question = (
  field: Question['field'],
  words: string,
  suggestions: Question['suggestions'] = [],
  refuse = false,
): Question => ({ field, words, suggestions, refuse })
