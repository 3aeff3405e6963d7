import type { storyContract } from '../../shared/contract/stories'
import type { Handlers } from './handlers'
import { voicesBalance } from './records/stories/balance'
import { storyFromExperiences } from './records/stories/from-experiences'
import { outcomeHalves } from './records/stories/halves'
import { getStory, listStories } from './records/stories/rows'
import * as stories from './records/stories/stories'

/** The procedures about stories and the functions that do them. */
export const storyHandlers: Pick<Handlers, keyof typeof storyContract> = {
  'stories.list': ({ book }, { yearId }) => listStories(book, yearId),
  'stories.get': ({ book }, { id }) => getStory(book, id),
  'stories.add': ({ book }, input) => stories.addStory(book, input),
  'stories.fromExperiences': ({ book }, input) => storyFromExperiences(book, input),
  'stories.change': ({ book }, input) => stories.changeStory(book, input),
  'stories.setLinks': ({ book }, input) => stories.setStoryLinks(book, input),
  'stories.reorder': ({ book }, input) => stories.reorderStories(book, input),
  'stories.remove': ({ book }, { id }) => stories.removeStory(book, id),
  'stories.balance': ({ book }, { yearId }) => voicesBalance(book, yearId),
  'stories.halves': ({ book }, { yearId }) => outcomeHalves(book, yearId),
}
