import type { Block, Inline } from '../../../../shared/model/document'
import type { ProseBlock, ProseInline } from '../../../../shared/model/prose'
import { leftOutOf } from '../../../../shared/rules/edition'
import { parseProse } from '../../../../shared/rules/prose/parse'
import type { ToldStory } from '../told-stories'
import type { AccountsYear } from './accounts-year'
import { inlinesOf } from './prose'
import { chapterOf } from './quotes'
import { clause, referencesAfter, small1, strong, text } from './words'

/** The stories of the accounts: wanted there, allowed to stand there, and with words. */
export const storiesIn = ({ told }: Pick<AccountsYear, 'told'>): ToldStory[] =>
  told.stories.filter(({ chosen, may, words }) => chosen && may !== 'nothing' && words.trim() !== '')

/** The stories of an objective's chapter, by the first outcome they tell of; null: those of none that is reported on. */
export const storiesOf = (objectiveId: string | null, year: AccountsYear): ToldStory[] =>
  storiesIn(year).filter((story) => chapterOf({ ...story, objectiveIds: [] }, year) === objectiveId)

/** Stories one below the other, each set apart under its title. */
export const storyBlocks = (stories: readonly ToldStory[], year: AccountsYear): Block[] =>
  stories.map((story) => ({
    type: 'box',
    title: story.title,
    paragraphs: parseProse(story.words).flatMap((block) => paragraphsTold(block, story, year)),
    note: noteOf(story, year),
  }))

function noteOf(story: ToldStory, year: AccountsYear): Inline[] {
  const by = story.kind === 'seen' ? 'Told by us' : story.by === '' ? 'Told by somebody who is not named' : story.by
  const consent = story.may === 'anonymous' ? ' Told with consent, without the name.' : ' Told with consent.'
  const because =
    story.because === '' || leftOutOf[year.edition].auditing
      ? ''
      : ` Chosen because ${clause(small1(story.because.replace(/^because /i, '')))}.`
  const evidence = year.told.evidenceFor('story', story.id).map(({ reference }) => reference)
  return [text(`${by}.${consent}${because}`), ...referencesAfter([story.reference, ...evidence])]
}

function paragraphsTold(block: ProseBlock, story: ToldStory, year: AccountsYear): Inline[][] {
  const inlines = (from: readonly ProseInline[]) => inlinesOf(from, year).map((inline) => cleaned(inline, story))
  switch (block.type) {
    case 'heading':
      return [[strong(block.text)]]
    case 'paragraph':
      return [inlines(block.inlines)]
    case 'list':
      return block.items.map((item, at) => [text(block.ordered ? `${at + 1}. ` : '• '), ...inlines(item)])
    case 'quote':
      return block.paragraphs.map(inlines)
    default:
      return []
  }
}

/** A live figure says today's words, which may name somebody the story does not. */
const cleaned = (inline: Inline, story: ToldStory): Inline =>
  inline.type === 'text' ? { ...inline, text: story.clean(inline.text) } : inline
