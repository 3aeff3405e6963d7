import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import type { Story } from '../../../../shared/model/story'
import type { ListedStory, WholeStory } from '../../../../shared/model/told-story'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { today } from '../../today'
import { claimsIn } from '../claims/claims-of'
import { dropLinksOf } from '../evidence/links'
import { found, refuseWhileUsed } from '../found'
import { openYear } from '../open-year'
import { reorder } from '../order'
import { toRow } from '../row'
import { setLinks } from './links'
import { getStory, listStories } from './rows'

export function addStory(
  book: Book,
  { outcomeIds, indicatorIds, experienceIds, ...fields }: ParsedInputOf<'stories.add'>,
): Changed<WholeStory> {
  return book.change('stories.add', (tx) => {
    const id = insertStory(book, tx, fields, { outcomeIds, indicatorIds, experienceIds })
    const record = getStory(book, id)
    return { record, summary: `Added the story ${named(record)}` }
  })
}

/** Puts a story at the end of its year, within a change. @returns its id */
export function insertStory(
  book: Book,
  tx: Transaction,
  fields: Omit<Story, 'id' | 'number' | 'reference' | 'position'>,
  links: Parameters<typeof setLinks>[3],
): string {
  openYear(book, fields.yearId)
  checkFields(tx, fields)
  const id = newId()
  tx.insert('story', {
    id,
    number: tx.nextNumber('story'),
    ...toRow(fields),
    position: book
      .value('SELECT coalesce(max(position), 0) + 1 FROM story WHERE year_id = ?')
      .get(fields.yearId) as number,
  })
  setLinks(book, tx, id, links)
  return id
}

export function changeStory(book: Book, { id, ...fields }: ParsedInputOf<'stories.change'>): Changed<WholeStory> {
  return changed(book, 'stories.change', id, (tx, was) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    checkFields(tx, { ...was, ...given })
    tx.update('story', id, toRow(fields))
    return 'Changed the story'
  })
}

export function setStoryLinks(book: Book, { id, ...links }: ParsedInputOf<'stories.setLinks'>): Changed<WholeStory> {
  return changed(book, 'stories.setLinks', id, (tx) => {
    setLinks(book, tx, id, links)
    return 'Changed what belongs to the story'
  })
}

export function reorderStories(book: Book, { yearId, ids }: ParsedInputOf<'stories.reorder'>): Changed<ListedStory[]> {
  return book.change('stories.reorder', (tx) => {
    openYear(book, yearId)
    for (const id of ids) {
      if (found(tx.find('story', id), 'story', id).year_id !== yearId)
        throw new FairbookError('refused', 'A story named here belongs to another year. Nothing was changed.')
    }
    reorder(book, tx, 'story', ids)
    return { record: listStories(book, yearId), summary: 'Changed the order of the stories' }
  })
}

export function removeStory(book: Book, id: string): Changed<OutputOf<'stories.remove'>['record']> {
  return book.change('stories.remove', (tx) => {
    const story = getStory(book, id)
    openYear(book, story.yearId)
    refuseWhileUsed(`The story ${named(story)}`, [claimsIn(book, story.yearId, `story/${id}`)])
    takeOutStory(book, tx, id)
    return { record: { id }, summary: `Removed the story ${named(story)}` }
  })
}

/** Takes a story out of the book within a change, with its links; evidence named for it stays evidence. */
export function takeOutStory(book: Book, tx: Transaction, id: string): void {
  setLinks(book, tx, id, { outcomeIds: [], indicatorIds: [], experienceIds: [] })
  dropLinksOf(book, tx, 'story', id)
  tx.remove('story', id)
}

/** A change of one story; `make` says what was done. */
function changed(
  book: Book,
  verb: string,
  id: string,
  make: (tx: Transaction, was: WholeStory) => string,
): Changed<WholeStory> {
  return book.change(verb, (tx) => {
    const was = getStory(book, id)
    openYear(book, was.yearId)
    const did = make(tx, was)
    const record = getStory(book, id)
    return { record, summary: `${did} ${named(record)}` }
  })
}

const named = ({ reference, title }: Pick<Story, 'reference' | 'title'>) => `${reference}, “${title}”`

type Checked = Pick<Story, 'toldOn' | 'stakeholderId' | 'consentOn' | 'consentUntil'>

function checkFields(tx: Transaction, { toldOn, stakeholderId, consentOn, consentUntil }: Checked): void {
  if (stakeholderId !== null) found(tx.find('stakeholder', stakeholderId), 'stakeholder', stakeholderId)
  const day = today()
  const wrong = (field: keyof Checked, message: string) =>
    new FairbookError('wrong-input', message, { fields: [field] })
  if (toldOn !== null && toldOn > day)
    throw wrong('toldOn', 'This day is still to come. Give the day on which it was told.')
  if (consentOn !== null && consentOn > day)
    throw wrong('consentOn', 'This day is still to come. Give the day on which consent was given.')
  if (consentOn !== null && consentUntil !== null && consentUntil < consentOn)
    throw wrong('consentUntil', 'Consent can’t end before the day on which it was given.')
}
