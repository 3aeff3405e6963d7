import type { NothingBecause, Publishable } from '../../../shared/model/daybook'
import type { StakeholderInYear } from '../../../shared/model/stakeholder'
import type { Story } from '../../../shared/model/story'
import { plainProse } from '../../../shared/rules/prose/plain'
import { publishableStory } from '../../../shared/rules/publishable-story'
import type { StoryInYear } from '../records/accounted/stories'
import { cleanerOf, groupName, withoutAll } from './told-experiences'

/**
 * A story as far as it may be told in a document: whose words may not stand there has neither words nor a title here,
 * and whoever wants no name is nowhere named. Chapters and sheets see nothing else of it.
 */
export type ToldStory = Pick<
  Story,
  'id' | 'number' | 'reference' | 'kind' | 'toldOn' | 'tone' | 'consent' | 'consentUntil' | 'chosen'
> & {
  may: Publishable['may']
  /** Why nothing may stand; null where something may. */
  why: NothingBecause | null
  /** Empty where nothing may stand: a title tells half of a story. */
  title: string
  /** Prose; empty where nothing may stand. */
  words: string
  /** Whose it is, as it may be said: a name, a description or the group; empty when nobody may be told. */
  by: string
  outcomeIds: string[]
  indicatorIds: string[]
  /** Why this one. */
  because: string
  /** Takes out what would give the person away of words that only stand there once figures are filled in. */
  clean: (text: string) => string
}

/** Stories made fit for documents, as `toldExperiences` does it for the daybook. */
export function toldStories(
  stories: readonly StoryInYear[],
  stakeholders: readonly StakeholderInYear[],
  today: string,
): ToldStory[] {
  const groups = new Map(stakeholders.map((one) => [one.id, one]))
  return stories.map((story) => {
    const may = publishableStory(story, today)
    const clean = cleanerOf({ ...story, words: plainProse(story.words) }, may)
    const unnamed = may.may === 'named' ? withoutAll('', []) : withoutAll(story.person, story.withheld)
    const group = groups.get(story.stakeholderId ?? '')
    const stakeholder = may.may === 'named' ? (group?.name ?? '') : groupName(group, unnamed)
    const { id, number, reference, kind, toldOn, tone, consent, consentUntil, chosen, outcomeIds, indicatorIds } = story
    return {
      ...{ id, number, reference, kind, toldOn, tone, consent, consentUntil, chosen, outcomeIds, indicatorIds },
      may: may.may,
      why: may.may === 'nothing' ? may.why : null,
      title: may.may === 'nothing' ? '' : clean(story.title),
      words: may.may === 'nothing' ? '' : may.words,
      by: may.may === 'nothing' ? '' : may.by || stakeholder,
      because: chosen ? clean(story.chosenBecause) : '',
      clean,
    }
  })
}
