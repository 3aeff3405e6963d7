import { FairbookError } from '../../../../shared/model/error'
import type { Year } from '../../../../shared/model/year'
import {
  chapterPlace,
  hasWords,
  objectivePlaces,
  organisationPlaces,
  yearPlaces,
} from '../../../../shared/rules/narrative-places'
import type { Book } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { chapterWords, putChapterWords } from '../chapter-words'
import { listChapters } from '../chapters'
import { listObjectives, newObjectiveYear } from '../objectives'
import { getOrganisation } from '../organisation'
import { toRow } from '../row'
import { storiesOfYear } from '../stories/rows'
import { getYear } from '../years'

/** One text that people write for the accounts, and how it is put where it belongs. */
export type TextOfAccounts = {
  /** As `narrative.get` takes it. */
  place: string
  label: string
  hint: string
  /** The chapter it stands in, as `chapters.list` names it. */
  chapterKey: string
  text: string
  /** False of what belongs to no year: it is said of the organisation. */
  ofYear: boolean
  put: (tx: Transaction, text: string) => void
}

/** All texts of a year's accounts, in no particular order. */
export function textsOfAccounts(book: Book, yearId: string): TextOfAccounts[] {
  const year = getYear(book, yearId)
  return [
    ...yearPlaces.map(({ kind, field, place, label, hint }) => ({
      ...{ place, label, hint, chapterKey: kind, ofYear: true, text: year[field] },
      put: (tx: Transaction, text: string) => tx.update('year', yearId, toRow({ [field]: text })),
    })),
    ...ofOrganisation(book),
    ...ofObjectives(book, year),
    ...ofChapters(book, yearId),
    ...ofStories(book, yearId),
  ]
}

function ofOrganisation(book: Book): TextOfAccounts[] {
  const organisation = getOrganisation(book)
  return organisationPlaces.map(({ field, ...place }) => ({
    ...{ ...place, chapterKey: 'organisation', ofYear: false, text: organisation[field] },
    put: (tx, text) => {
      const id = String(book.value('SELECT id FROM organisation').get())
      tx.update('organisation', id, { [field]: text })
    },
  }))
}

function ofObjectives(book: Book, year: Year): TextOfAccounts[] {
  const objectives = listObjectives(book, year.id).filter(({ inYear }) => inYear?.included !== false)
  return objectives.flatMap(({ id, inYear }) =>
    objectivePlaces.map(({ field, place, label, hint }) => ({
      ...{ place: `objective/${id}/${place}`, label, hint, chapterKey: id, ofYear: true, text: inYear?.[field] ?? '' },
      put: (tx: Transaction, text: string) => {
        if (inYear !== null) tx.update('objective_year', inYear.id, toRow({ [field]: text }))
        else
          tx.insert(
            'objective_year',
            newObjectiveYear({ id: newId(), objectiveId: id, yearId: year.id }, { [field]: text }),
          )
      },
    })),
  )
}

function ofChapters(book: Book, yearId: string): TextOfAccounts[] {
  const words = new Map(chapterWords(book, yearId).map((one) => [one.kind, one.words]))
  return listChapters(book, yearId)
    .filter(({ kind }) => hasWords(kind))
    .map(({ key, kind }) => {
      const { field: _, ...place } = chapterPlace(kind)
      return {
        ...{ ...place, chapterKey: key, ofYear: true, text: words.get(kind) ?? '' },
        put: (tx, text) => putChapterWords(book, tx, yearId, kind, text),
      }
    })
}

function ofStories(book: Book, yearId: string): TextOfAccounts[] {
  return storiesOfYear(book, yearId).map(({ id, reference, title, words }) => ({
    ...{ place: `story/${id}`, label: `${reference} ${title}`, hint: 'The story, as it was told or as we saw it.' },
    ...{ chapterKey: storiesChapter, ofYear: true, text: words },
    put: (tx, text) => tx.update('story', id, { words: text }),
  }))
}

/** Stories stand among what people said. */
const storiesChapter = 'voices'

/** @throws FairbookError `not-found` */
export function textAt(book: Book, yearId: string, place: string): TextOfAccounts {
  const text = textsOfAccounts(book, yearId).find((one) => one.place === place)
  if (text === undefined)
    throw new FairbookError(
      'not-found',
      'The accounts of this year have no such text. Its objective or story may have been left out in another window.',
      { place },
    )
  return text
}
