import { z } from 'zod'
import { WholeNumber } from './primitives'

/** One thing that verifying looked at. */
export const VerificationStep = z.object({
  name: z.enum(['file', 'links', 'journal', 'content', 'files']),
  words: z.string(),
  sound: z.boolean(),
  /** What was found wrong, each a sentence; the first hundred. */
  found: z.array(z.string()),
})

/** The result of verifying a book: promise 2, "nothing is quietly changed". */
export const Verification = z.object({
  sound: z.boolean(),
  steps: z.array(VerificationStep),
  changes: z.number().int(),
  /** How often something was erased for good, and of how many changes the words are therefore gone. */
  erasures: z.object({ times: WholeNumber, changes: WholeNumber }),
  /** Hash of the newest journal row: the book's state in 64 hexadecimal letters. */
  head: z.string(),
  milliseconds: z.number(),
})
export type Verification = z.infer<typeof Verification>
