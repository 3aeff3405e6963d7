import { z } from 'zod'
import { Id, Prose, WholeNumber } from './primitives'

export const ClaimFields = z.object({
  yearId: Id,
  /** The text it stands in, as `narrative.places` names it. */
  place: z.string().trim().min(1).max(200),
  /** The sentence as it was when it was marked, without marks of formatting. */
  words: z.string().trim().min(1, 'Mark the sentence that states something').max(5000),
  note: Prose,
})

/**
 * A sentence of the accounts that states something, marked so that it can be proved and traced to readings and
 * evidence (a social audit panel samples claims and follows them to their source).
 */
export const Claim = ClaimFields.extend({ id: Id, number: WholeNumber, reference: z.string() })
export type Claim = z.infer<typeof Claim>
