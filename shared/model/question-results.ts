import { z } from 'zod'
import { WholeNumber } from './primitives'

/** What was answered to a question, counted. */
export const QuestionResults = z.object({
  /** How many answered it; null where counts alone can't tell (any of several answers). */
  answered: WholeNumber.nullable(),
  /** How many gave each answer, in the order of its options; empty for numbers and open text. */
  counts: z.array(WholeNumber),
  /** How many chose at least one of the answers that count for its indicator; null where counts can't tell. */
  anyCounted: WholeNumber.nullable(),
  /** Of numbers given. */
  numbers: z.object({ mean: z.number(), sum: z.number(), smallest: z.number(), largest: z.number() }).nullable(),
  /** Open answers, which stand in the daybook. */
  words: WholeNumber,
})
export type QuestionResults = z.infer<typeof QuestionResults>

/** How an asking went: the share that answered, what chance may have done, and what must be said with it. */
export const Asking = z.object({
  /** Per cent of those invited, or of all there are where nobody was invited by name; null when not known. */
  rate: z.number().nullable(),
  of: z.enum(['invited', 'population']).nullable(),
  /** Margin of error of a share of one half at 95 %, in points: the largest there is. Null where it says nothing. */
  margin: z.number().nullable(),
  /** What must be minded, each a sentence. */
  cautions: z.array(z.string()),
})
export type Asking = z.infer<typeof Asking>
