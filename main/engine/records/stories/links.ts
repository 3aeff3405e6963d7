import type { Book } from '../../book/book'
import type { Transaction } from '../../journal/transaction'
import { setLinkedRows } from '../linked-rows'

/** Of what a story tells, and from what it was made. */
const linked = {
  outcomeIds: { table: 'story_outcome', column: 'outcome_id', noun: 'outcome' },
  indicatorIds: { table: 'story_indicator', column: 'indicator_id', noun: 'indicator' },
  experienceIds: { table: 'story_experience', column: 'experience_id', noun: 'experience' },
} as const

export type StoryLinks = { [K in keyof typeof linked]: string[] }
const kinds = Object.keys(linked) as (keyof StoryLinks)[]

/** The links of a story, in the order in which they were made. */
export function linksOf(book: Book, storyId: string): StoryLinks {
  const ids = (kind: keyof StoryLinks) => {
    const { table, column } = linked[kind]
    return book.value(`SELECT ${column} FROM ${table} WHERE story_id = ? ORDER BY id`).all(storyId) as string[]
  }
  return { outcomeIds: ids('outcomeIds'), indicatorIds: ids('indicatorIds'), experienceIds: ids('experienceIds') }
}

/** Sets the links that are given to exactly these; those that stay are not touched. */
export function setLinks(
  book: Book,
  tx: Transaction,
  storyId: string,
  given: { [K in keyof StoryLinks]?: readonly string[] | undefined },
): void {
  for (const kind of kinds) {
    const wanted = given[kind]
    if (wanted === undefined) continue
    const { table, ...to } = linked[kind]
    setLinkedRows(book, tx, { table, of: { column: 'story_id', id: storyId }, to }, wanted)
  }
}

/** Takes a note of the daybook that is being removed out of what stories were made from; the stories stay. */
export function dropFromStories(book: Book, tx: Transaction, experienceId: string): void {
  for (const id of book.value('SELECT id FROM story_experience WHERE experience_id = ?').all(experienceId) as string[])
    tx.remove('story_experience', id)
}

/** How many stories belong to something, as what stands in the way of its removal. */
export function storiesOf(book: Book, noun: 'stakeholder' | 'outcome' | 'indicator' | 'year', id: string) {
  const table = noun === 'stakeholder' || noun === 'year' ? 'story' : `story_${noun}`
  const count = book.value(`SELECT count(*) FROM ${table} WHERE ${noun}_id = ?`).get(id) as number
  return { count, one: 'story', many: 'stories' }
}
