import type { Claim } from '../../../shared/model/claim'
import { publishableOn } from '../../../shared/rules/consent'
import { plainProse } from '../../../shared/rules/prose/plain'
import { publishableStory } from '../../../shared/rules/publishable-story'
import { standsInText } from '../../../shared/rules/said-in-text'
import type { ExperienceInYear } from '../records/accounted/experiences'
import type { ClaimInYear, StoryInYear } from '../records/accounted/stories'
import { cleanerOf } from './told-experiences'

/** A claim as far as it may be told. */
export type ToldClaim = Pick<Claim, 'id' | 'number' | 'reference' | 'place'> & {
  /** The sentence; empty where it repeats words that may not be published. */
  words: string
  note: string
  readingIds: string[]
}

/** Claims made fit for documents: a sentence that quotes somebody goes no further than their consent. */
export function toldClaims(
  claims: readonly ClaimInYear[],
  stories: readonly StoryInYear[],
  experiences: readonly ExperienceInYear[],
  today: string,
): ToldClaim[] {
  if (claims.length === 0) return []
  const refused = experiences.filter((one) => publishableOn(one, today).may === 'nothing')
  const ofStory = new Map(stories.map((story) => [`story/${story.id}`, story]))
  return claims.map(({ id, number, reference, place, words, note, readingIds }) => {
    const story = ofStory.get(place)
    const may = story === undefined ? null : publishableStory(story, today)
    const clean =
      story === undefined || may === null
        ? (text: string) => text
        : cleanerOf({ ...story, words: plainProse(story.words) }, may)
    const withheld = may?.may === 'nothing' || refused.some((one) => standsInText(words, one.words))
    return {
      ...{ id, number, reference, place, readingIds },
      words: withheld ? '' : clean(words),
      note: withheld ? '' : clean(note),
    }
  })
}
