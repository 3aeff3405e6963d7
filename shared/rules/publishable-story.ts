import type { Publishable } from '../model/daybook'
import type { Story } from '../model/story'
import { publishableOn } from './consent'
import { plainProse } from './prose/plain'
import { proseWithoutParts } from './prose/without-parts'

type Told = Pick<Story, 'words' | 'person' | 'described' | 'withheld' | 'consent' | 'consentUntil'>

/**
 * What may be published of a story on a day, by the one rule for what people said (`consent.ts`). Its words are prose:
 * they stay so, and what is left out of them is left out of what is read.
 */
export function publishableStory(story: Told, today: string): Publishable {
  const may = publishableOn({ ...story, words: plainProse(story.words) }, today)
  if (may.may === 'nothing') return may
  if (may.may === 'named') return { ...may, words: story.words }
  return { ...may, words: proseWithoutParts(story.words, story.withheld, story.person) }
}
