import { z } from 'zod'
import { WholeNumber } from '../model/primitives'
import { agree, countOf } from './count-words'

/** What was typed of an indicator's year before answers are to make its figure. */
export const TypedBefore = z.object({
  /** Reference of the reading of the whole year, in whose place the answers would come. */
  whole: z.string().nullable(),
  /** How many readings of parts of the year there are; beside the answers' reading they stay. */
  parts: WholeNumber,
})
export type TypedBefore = z.infer<typeof TypedBefore>

/**
 * What is asked before answers make the figure of a year of which something was typed, and the two ways on. The
 * reading of the answers is of the whole year: it corrects a typed one of the year, and stands over those of parts.
 */
export function feedingQuestion(indicator: string, { whole, parts }: TypedBefore) {
  const ofParts = countOf(parts, 'reading that was typed for a part', 'readings that were typed for parts')
  if (whole === null)
    return {
      question: `${indicator} has ${ofParts} of the year. The figure of the year can come from the answers instead; what was typed for parts stays as it is.`,
      take: 'Take the year from the answers',
      leave: 'Leave the year as typed',
    }
  const stays = agree(parts, 'which stays as it is', 'which stay as they are')
  const beside = parts === 0 ? '' : ` Beside it ${agree(parts, 'stands', 'stand')} ${ofParts} of the year, ${stays}.`
  return {
    question: `${indicator} has a reading that was typed, ${whole}. The answers can take its place; what was typed is kept as corrected.${beside}`,
    take: 'Let the answers take its place',
    leave: 'Leave it as typed',
  }
}
