import { z } from 'zod'
import { Line, Name, Prose } from './primitives'

/** Who keeps the book. */
export const Organisation = z.object({
  name: Name,
  /** The name people use in a heading: "Harbour Lane". Empty: the full name. */
  shortName: Line,
  legalForm: Line,
  registration: Line,
  place: Line,
  foundedIn: Line,
  mission: Prose,
  vision: Prose,
  values: Prose,
  history: Prose,
  governance: Prose,
  /** BCP 47 language of the documents. */
  language: z.string().min(2).max(35).default('en-GB'),
  /** ISO 4217 code; amounts are kept in its hundredth part. */
  currency: z.string().length(3).default('GBP'),
})
export type Organisation = z.infer<typeof Organisation>
