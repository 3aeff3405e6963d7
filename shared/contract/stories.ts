import { z } from 'zod'
import { Removed } from '../model/change'
import { Id, Name } from '../model/primitives'
import { StoryFields } from '../model/story'
import { ListedStory, OutcomeHalves, VoicesBalance, WholeStory } from '../model/told-story'
import { byId, changeOf, ofYear, read, write } from './procedure'

const ids = z.array(Id).max(200)

/** Stories: longer narratives and cases, tied to the outcomes and indicators they tell of. */
export const storyContract = {
  'stories.list': read('The stories of a year in their order.', ofYear, z.array(ListedStory)),
  'stories.get': read(
    'One story with what it tells of, the notes it was made from and what may be published of it today.',
    byId,
    WholeStory,
  ),
  'stories.add': write(
    'Adds a story at the end, with the outcomes and indicators it tells of, as one change.',
    z.strictObject({
      ...StoryFields.shape,
      outcomeIds: ids.default([]),
      indicatorIds: ids.default([]),
      experienceIds: ids.default([]),
    }),
    WholeStory,
  ),
  'stories.fromExperiences': write(
    'Begins a story with notes of the daybook: their words as quotes, whose they are, the strictest of their consents, and what they belong to.',
    z.strictObject({ yearId: Id, experienceIds: z.array(Id).min(1).max(50), title: Name.optional() }),
    WholeStory,
  ),
  'stories.change': write('Changes a story.', changeOf(StoryFields.omit({ yearId: true })), WholeStory),
  'stories.setLinks': write(
    'Says of which outcomes and indicators it tells and from which notes it was made; what is left out stays.',
    z.strictObject({
      id: Id,
      outcomeIds: ids.optional(),
      indicatorIds: ids.optional(),
      experienceIds: ids.optional(),
    }),
    WholeStory,
  ),
  'stories.reorder': write(
    'Puts the stories of a year in this order.',
    z.strictObject({ yearId: Id, ids: z.array(Id).min(1).max(1000) }),
    z.array(ListedStory),
  ),
  'stories.remove': write('Removes a story nothing hangs on, with its links.', byId, Removed),

  'stories.balance': read(
    'The tones of the quotes and stories that go into a year’s accounts, beside those of everything noted in it.',
    ofYear,
    VoicesBalance,
  ),
  'stories.halves': read(
    'What stands on either side of each outcome reported on in a year: figures, and what was said.',
    ofYear,
    z.array(OutcomeHalves),
  ),
} as const
