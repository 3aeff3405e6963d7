import { z } from 'zod'
import { ConsentState, Publishable } from './daybook'
import { tones } from './experience'
import { Id, WholeNumber } from './primitives'
import { Story } from './story'

/** A story as a list shows it. */
export const ListedStory = Story.extend({
  stakeholder: z.string().nullable(),
  consentState: ConsentState,
  /** What may stand of it in a document today. */
  may: z.enum(['nothing', 'anonymous', 'named']),
  outcomeIds: z.array(Id),
  indicatorIds: z.array(Id),
  /** Pieces of evidence named for it, pictures among them. */
  evidence: WholeNumber,
  /** How long it is, in words. */
  length: WholeNumber,
})
export type ListedStory = z.infer<typeof ListedStory>

/** A story with everything that belongs to it. */
export const WholeStory = ListedStory.extend({
  /** The notes of the daybook it was made from. */
  experienceIds: z.array(Id),
  publishable: Publishable,
  /** Parts to be left out that are nowhere in the words: changed since they were marked, or mistyped. */
  withheldNotFound: z.array(z.string()),
})
export type WholeStory = z.infer<typeof WholeStory>

const Tones = z.object(
  Object.fromEntries(tones.map((tone) => [tone, WholeNumber])) as Record<ToneName, typeof WholeNumber>,
)
type ToneName = (typeof tones)[number]

/**
 * How what goes into the accounts of a year stands against everything that was noted in it: the balance of opinion
 * of which quotes and stories are an illustrative sample.
 */
export const VoicesBalance = z.object({
  /** Everything noted in the year's daybook, open answers among it. */
  noted: Tones,
  /** Quotes and stories wanted in the accounts that may stand there today. */
  quotes: Tones,
  stories: Tones,
  /** Wanted, but kept back until consent is given. */
  keptBack: WholeNumber,
})
export type VoicesBalance = z.infer<typeof VoicesBalance>

/** What stands on either side of an outcome in a year. */
export const OutcomeHalves = z.object({
  outcomeId: Id,
  /** Indicators in use in the year, and those of them with a reading. */
  indicators: WholeNumber,
  figures: WholeNumber,
  /** Notes of the daybook that belong to it or to one of its indicators, and those of them wanted as quotes. */
  notes: WholeNumber,
  quotes: WholeNumber,
  /** Stories that tell of it or of one of its indicators. */
  stories: WholeNumber,
})
export type OutcomeHalves = z.infer<typeof OutcomeHalves>
