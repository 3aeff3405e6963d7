import { z } from 'zod'
import { Claim } from './claim'
import { Id, WholeNumber } from './primitives'

/** How the sentence of a claim stands in its text: as it was marked, with other figures in it, or no longer. */
export const ClaimStanding = z.enum(['as-marked', 'other-figures', 'gone'])
export type ClaimStanding = z.infer<typeof ClaimStanding>

export const claimStandingWords = {
  'as-marked': 'As it was marked',
  'other-figures': 'With other figures than when it was marked',
  gone: 'No longer in the text',
} as const satisfies Record<ClaimStanding, string>

/** A claim with where it stands and what it rests on. */
export const ListedClaim = Claim.extend({
  /** The text it stands in, in words: "Foreword", "Objective A: what happened". */
  where: z.string(),
  standing: ClaimStanding,
  /** The live figures in the sentence, as they stand in the text: `I-12`, and the words as last read. */
  figures: z.array(z.object({ reference: z.string(), words: z.string() })),
  /** Readings named for it besides; of one since corrected, the one that stands now. */
  readings: z.array(z.object({ id: Id, reference: z.string(), title: z.string(), where: z.string(), indicatorId: Id })),
  /** Pieces of evidence named for it. */
  evidence: WholeNumber,
})
export type ListedClaim = z.infer<typeof ListedClaim>

/** A sentence of a text of the accounts, and the claim it is marked as. */
export const SentencesOfText = z.object({
  place: z.string(),
  where: z.string(),
  sentences: z.array(z.object({ words: z.string(), claimId: Id.nullable() })),
})
export type SentencesOfText = z.infer<typeof SentencesOfText>
