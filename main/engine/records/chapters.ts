import type { ParsedInputOf } from '../../../shared/contract'
import type { PlannedChapter } from '../../../shared/model/chapter'
import { FairbookError } from '../../../shared/model/error'
import { chapterPlan } from '../../../shared/rules/chapter-plan'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { chapterDecisions, readDecision } from './chapter-decisions'
import { listObjectives } from './objectives'
import { getOrganisation } from './organisation'
import { toRow } from './row'
import { getYear } from './years'

/** The chapters of a year's accounts in their order, those switched off too. */
export function listChapters(book: Book, yearId: string): PlannedChapter[] {
  const of = {
    organisation: getOrganisation(book),
    year: getYear(book, yearId),
    objectives: listObjectives(book, yearId),
  }
  return chapterPlan(of, chapterDecisions(book, yearId))
}

/** Switches a chapter on or off, or names it; what is left out stays as it is. */
export function setChapter(
  book: Book,
  { yearId, key, ...fields }: ParsedInputOf<'chapters.set'>,
): Changed<PlannedChapter> {
  return book.change('chapters.set', (tx) => {
    const year = getYear(book, yearId)
    const chapter = plannedOf(book, yearId, [key])[0] as PlannedChapter
    decide(book, tx, yearId, chapter, fields)
    const record = plannedOf(book, yearId, [key])[0] as PlannedChapter
    return { record, summary: summaryOf(chapter, record, year.label) }
  })
}

/** Puts the chapters in this order; front matter stays before them and appendices behind. */
export function reorderChapters(
  book: Book,
  { yearId, keys }: ParsedInputOf<'chapters.reorder'>,
): Changed<PlannedChapter[]> {
  return book.change('chapters.reorder', (tx) => {
    const year = getYear(book, yearId)
    const all = listChapters(book, yearId)
    const chapters = plannedOf(book, yearId, keys)
    if (new Set(keys).size !== keys.length || keys.length !== all.length)
      throw new FairbookError(
        'refused',
        'The new order has to name every chapter of the year once. One may have come or gone in another window; nothing was changed.',
      )
    const differs = keys.some((key, place) => all[place]?.key !== key)
    if (differs)
      for (const [place, chapter] of chapters.entries()) decide(book, tx, yearId, chapter, { position: place + 1 })
    return { record: listChapters(book, yearId), summary: `Put the chapters of ${year.label} in another order` }
  })
}

/** @throws FairbookError `not-found` */
function plannedOf(book: Book, yearId: string, keys: readonly string[]): PlannedChapter[] {
  const all = new Map(listChapters(book, yearId).map((chapter) => [chapter.key, chapter]))
  return keys.map((key) => {
    const chapter = all.get(key)
    if (chapter === undefined)
      throw new FairbookError(
        'not-found',
        'The accounts of this year have no such chapter. Its objective may have been left out in another window.',
        { chapter: key },
      )
    return chapter
  })
}

type Decided = { included?: boolean | undefined; title?: string | undefined; position?: number | null }

/** Keeps a row only while it says something: a chapter put back as it was stands as if nothing had been decided. */
function decide(book: Book, tx: Transaction, yearId: string, chapter: PlannedChapter, fields: Decided): void {
  const { kind, objectiveId } = chapter
  const row = book
    .rows("SELECT * FROM chapter WHERE year_id = ? AND kind = ? AND coalesce(objective_id, '') = ?")
    .get(yearId, kind, objectiveId ?? '') as { id: string; words: string | null } | undefined
  const before = row === undefined ? { included: true, position: null, title: '' } : readDecision(row)
  const after = {
    included: fields.included ?? before.included,
    position: fields.position ?? before.position,
    title: fields.title ?? before.title,
  }
  const says = !after.included || after.position !== null || after.title !== '' || row?.words != null
  if (row === undefined) {
    if (says) tx.insert('chapter', toRow({ id: newId(), yearId, kind, objectiveId, ...after }))
  } else if (says) tx.update('chapter', row.id, toRow(after))
  else tx.remove('chapter', row.id)
}

function summaryOf(before: PlannedChapter, after: PlannedChapter, label: string): string {
  if (before.included !== after.included)
    return after.included
      ? `Took the chapter “${after.title}” into the accounts of ${label}`
      : `Left the chapter “${after.title}” out of the accounts of ${label}`
  return `Named the chapter “${before.title}” of ${label} “${after.title}”`
}
