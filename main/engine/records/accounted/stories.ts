import type { Claim } from '../../../../shared/model/claim'
import type { Story } from '../../../../shared/model/story'
import type { Book } from '../../book/book'
import { claimsOfYear } from '../claims/rows'
import { linksOf, type StoryLinks } from '../stories/links'
import { storiesOfYear } from '../stories/rows'

/** A story with what it tells of and the notes it was made from. */
export type StoryInYear = Story & StoryLinks

/** The stories of a year in their order, as its accounts are written from them. */
export const storiesInYear = (book: Book, yearId: string): StoryInYear[] =>
  storiesOfYear(book, yearId).map((story) => ({ ...story, ...linksOf(book, story.id) }))

/** A claim with the readings it is grounded on besides the figures in it. */
export type ClaimInYear = Claim & { readingIds: string[] }

/** The claims marked in the texts of a year, by number. */
export function claimsInYear(book: Book, yearId: string): ClaimInYear[] {
  const readings = book.value('SELECT reading_id FROM claim_reading WHERE claim_id = ? ORDER BY id')
  return claimsOfYear(book, yearId).map((claim) => ({ ...claim, readingIds: readings.all(claim.id) as string[] }))
}
