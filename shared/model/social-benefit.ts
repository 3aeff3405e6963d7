import { z } from 'zod'
import { FitKind } from './fit'
import { BenefitBlock } from './outcome'
import { Id } from './primitives'

const Named = z.object({ id: Id, reference: z.string(), words: z.string() })

/**
 * One row of the social benefit table: the chain of the Sporta North East toolkit, stakeholder,
 * activity, outcome and indicator, data, source, benchmark, national indicator.
 */
export const SocialBenefitRow = z.object({
  stakeholder: Named,
  activity: Named,
  outcome: Named,
  /** Null for an outcome nothing shows yet. */
  indicator: Named.nullable(),
  /** This year's figure with its n and target in words: "61% of 214; target 63%". */
  data: z.string(),
  readingReferences: z.array(z.string()),
  source: z.string(),
  /** What it is compared with: "England 63.7%, Nov 2023–24", "Own trend: 655 in 2024". */
  benchmark: z.string(),
  benchmarkReferences: z.array(z.string()),
  national: z.array(z.object({ id: Id, words: z.string(), fit: FitKind, explanation: z.string() })),
})
export type SocialBenefitRow = z.infer<typeof SocialBenefitRow>

export const SocialBenefitBlock = z.object({ block: BenefitBlock, title: z.string(), rows: z.array(SocialBenefitRow) })
export type SocialBenefitBlock = z.infer<typeof SocialBenefitBlock>
