import { z } from 'zod'
import { Id, Name, Prose, WholeNumber } from './primitives'

/** The four blocks of the Sporta North East toolkit's table of social benefit. */
export const benefitBlocks = ['staff', 'customers', 'local-community', 'public-benefit'] as const
export const BenefitBlock = z.enum(benefitBlocks)
export type BenefitBlock = z.infer<typeof BenefitBlock>

export const benefitBlockWords = {
  staff: 'Staff',
  customers: 'Customers',
  'local-community': 'Local community',
  'public-benefit': 'Demonstrating public benefit',
} as const satisfies Record<BenefitBlock, string>

export const OutcomeFields = z.object({
  stakeholderId: Id,
  activityId: Id,
  /** What changes for them. */
  statement: Name,
  description: Prose,
  intended: z.boolean().default(true),
  positive: z.boolean().default(true),
  block: BenefitBlock,
})

/** The change for one stakeholder from one activity; intended or not, positive or not. */
export const Outcome = OutcomeFields.extend({
  id: Id,
  number: WholeNumber,
  reference: z.string(),
  position: z.number().int(),
})
export type Outcome = z.infer<typeof Outcome>
