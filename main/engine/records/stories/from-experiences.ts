import type { ParsedInputOf } from '../../../../shared/contract'
import type { WholeStory } from '../../../../shared/model/told-story'
import { beginningOf } from '../../../../shared/rules/find'
import { listWords } from '../../../../shared/rules/number-words'
import { begunWith, wordsFrom } from '../../../../shared/rules/story-from-notes'
import type { Book, Changed } from '../../book/book'
import { getExperience } from '../experiences'
import { getStory } from './rows'
import { insertStory } from './stories'

/** Of the first note, as long as a title of a story may be read at a glance; in letters. */
const longestTitle = 60

/** Begins a story with notes of the daybook, in the order in which they are named. */
export function storyFromExperiences(
  book: Book,
  { yearId, experienceIds, title }: ParsedInputOf<'stories.fromExperiences'>,
): Changed<WholeStory> {
  return book.change('stories.fromExperiences', (tx) => {
    const notes = [...new Set(experienceIds)].map((id) => getExperience(book, id))
    const all = (of: (note: (typeof notes)[number]) => readonly string[]) => [...new Set(notes.flatMap(of))]
    const fields = {
      ...begunWith(notes),
      yearId,
      title: title ?? beginningOf(notes[0]?.words ?? '', longestTitle),
      words: wordsFrom(notes),
      chosen: false,
      chosenBecause: '',
    }
    const id = insertStory(book, tx, fields, {
      outcomeIds: all(({ outcomeIds }) => outcomeIds),
      indicatorIds: all(({ indicatorIds }) => indicatorIds),
      experienceIds: notes.map((note) => note.id),
    })
    const record = getStory(book, id)
    const from = listWords(notes.slice(0, 4).map(({ reference }) => reference))
    return {
      record,
      summary: `Began the story ${record.reference} with ${from}${notes.length > 4 ? ' and others' : ''}`,
    }
  })
}
