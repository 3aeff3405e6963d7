import { reference } from '../../../../shared/model/reference'
import { Story } from '../../../../shared/model/story'
import type { ListedStory, WholeStory } from '../../../../shared/model/told-story'
import { consentOn } from '../../../../shared/rules/consent'
import { plainProse, wordCount } from '../../../../shared/rules/prose/plain'
import { publishableStory } from '../../../../shared/rules/publishable-story'
import { partsNotIn } from '../../../../shared/rules/withholding'
import type { Book } from '../../book/book'
import { today } from '../../today'
import { found } from '../found'
import { reader } from '../row'
import { linksOf } from './links'

const readStory = reader(Story, (row) => ({ reference: reference('story', Number(row.number)) }))

/** The stories of a year as they are kept, in their order. */
export const storiesOfYear = (book: Book, yearId: string): Story[] =>
  book.rows('SELECT * FROM story WHERE year_id = ? ORDER BY position, number').all(yearId).map(readStory)

/** The stories of a year with what a list shows beside them, as things stand today. */
export function listStories(book: Book, yearId: string): ListedStory[] {
  const day = today()
  return storiesOfYear(book, yearId).map((story) => listed(book, story, day))
}

function listed(book: Book, story: Story, day: string): ListedStory {
  const { experienceIds: _, ...tellsOf } = linksOf(book, story.id)
  const name = book.value('SELECT name FROM stakeholder WHERE id = ?').get(story.stakeholderId)
  return {
    ...story,
    ...tellsOf,
    stakeholder: name === undefined ? null : String(name),
    consentState: consentOn(story, day),
    may: publishableStory(story, day).may,
    evidence: Number(book.value('SELECT count(*) FROM evidence_story WHERE story_id = ?').get(story.id)),
    length: wordCount(story.words),
  }
}

/** A story with everything that belongs to it, as it stands today. @throws FairbookError `not-found` */
export function getStory(book: Book, id: string): WholeStory {
  const row = book.rows('SELECT * FROM story WHERE id = ?').get(id)
  const story = found(row === undefined ? undefined : readStory(row), 'story', id)
  const day = today()
  return {
    ...listed(book, story, day),
    experienceIds: linksOf(book, id).experienceIds,
    publishable: publishableStory(story, day),
    withheldNotFound: partsNotIn(plainProse(story.words), story.withheld),
  }
}
