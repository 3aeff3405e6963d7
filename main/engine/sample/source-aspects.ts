import { z } from 'zod'
import { AspectAnswerFields } from '../../../shared/model/aspect'
import { Key } from './source-keys'

/** Without defaults: what a year does not say stays as it was brought along. */
const AspectYearSource = z.strictObject({
  answer: AspectAnswerFields.shape.answer.unwrap().unwrap().optional(),
  amount: z.number().optional(),
  detail: z.string().optional(),
  datedOn: z.iso.date().optional(),
})

/**
 * What a year answers to an item of the checklist that ships. A year with nothing in it says that last year's answer is
 * still so; one that is not there left it as it was brought along, or never answered.
 */
export const AspectSource = z.strictObject({
  key: Key,
  /** The wording in the checklist that ships. */
  item: z.string(),
  reworded: z.strictObject({ from: z.string(), wording: z.string(), why: z.string() }).optional(),
  years: z.record(z.string(), AspectYearSource),
})
export type AspectSource = z.infer<typeof AspectSource>
