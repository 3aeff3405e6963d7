import type { Book } from '../../book/book'

/** A story as the texts of a year name it. */
export type StoryText = { id: string; reference: string; title: string; words: string }

/** The stories of a year, in their order. */
export function storyTexts(book: Book, yearId: string): StoryText[] {
  return book
    .rows(
      `SELECT id, printf('T-%02d', number) AS reference, title, words FROM story WHERE year_id = ? ORDER BY position, number`,
    )
    .all(yearId) as StoryText[]
}
