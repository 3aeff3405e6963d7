import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { Objective, type ObjectiveInYear, ObjectiveYear, ObjectiveYearFields } from '../../../shared/model/objective'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Row } from '../journal/entry'
import { removeChapters } from './chapter-decisions'
import { experiencesOf } from './experiences-links'
import { found, refuseWhileUsed } from './found'
import { lastPlace, placeAfter, reorder } from './order'
import { reader, toRow } from './row'
import { getYear } from './years'

const read = reader(Objective)
const readInYear = reader(ObjectiveYear)

function listAll(book: Book): Objective[] {
  return book.rows('SELECT * FROM objective ORDER BY position, code').all().map(read)
}

/** Objectives in their order, each with how it stands in the year (null: not yet considered). */
export function listObjectives(book: Book, yearId: string): ObjectiveInYear[] {
  const inYear = new Map(
    book
      .rows('SELECT * FROM objective_year WHERE year_id = ?')
      .all(getYear(book, yearId).id)
      .map(readInYear)
      .map((row) => [row.objectiveId, row]),
  )
  return listAll(book).map((objective) => ({ ...objective, inYear: inYear.get(objective.id) ?? null }))
}

/** @throws FairbookError not-found */
export function getObjective(book: Book, id: string): Objective {
  const row = book.rows('SELECT * FROM objective WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'objective', id)
}

/** Adds an objective behind another (null: before all), or at the end. */
export function addObjective(book: Book, { afterId, ...fields }: ParsedInputOf<'objectives.add'>): Changed<Objective> {
  return book.change('objectives.add', (tx) => {
    checkCode(book, fields.code)
    const id = newId()
    tx.insert('objective', { id, position: lastPlace(book, 'objective'), ...toRow(fields) })
    if (afterId !== undefined) placeAfter(book, tx, 'objective', id, afterId)
    return { record: getObjective(book, id), summary: `Added objective ${fields.code}, ${fields.title}` }
  })
}

export function changeObjective(book: Book, { id, ...fields }: ParsedInputOf<'objectives.change'>): Changed<Objective> {
  return book.change('objectives.change', (tx) => {
    const objective = getObjective(book, id)
    if (fields.code !== undefined && fields.code !== objective.code) checkCode(book, fields.code)
    tx.update('objective', id, toRow(fields))
    return { record: getObjective(book, id), summary: `Changed objective ${objective.code}, ${objective.title}` }
  })
}

export function reorderObjectives(book: Book, ids: string[]): Changed<Objective[]> {
  return book.change('objectives.reorder', (tx) => {
    reorder(book, tx, 'objective', ids)
    return { record: listAll(book), summary: 'Changed the order of the objectives' }
  })
}

/** Says how an objective stands in a year; what is left out stays as it is. */
export function setObjectiveInYear(
  book: Book,
  { objectiveId, yearId, ...fields }: ParsedInputOf<'objectives.setInYear'>,
): Changed<ObjectiveYear> {
  return book.change('objectives.setInYear', (tx) => {
    const objective = getObjective(book, objectiveId)
    const year = getYear(book, yearId)
    const find = () =>
      book.rows('SELECT * FROM objective_year WHERE objective_id = ? AND year_id = ?').get(objectiveId, yearId)
    const current = find()
    if (current) tx.update('objective_year', readInYear(current).id, toRow(fields))
    else tx.insert('objective_year', newObjectiveYear({ id: newId(), objectiveId, yearId }, fields))
    return { record: readInYear(find()), summary: `Changed objective ${objective.code} in ${year.label}` }
  })
}

/** The row of an objective in a year that it did not stand in yet. */
export const newObjectiveYear = (
  of: Pick<ObjectiveYear, 'id' | 'objectiveId' | 'yearId'>,
  fields: Partial<Omit<ParsedInputOf<'objectives.setInYear'>, 'objectiveId' | 'yearId'>>,
): Row => toRow({ ...of, ...ObjectiveYearFields.parse(fields) })

export function removeObjective(book: Book, id: string): Changed<{ id: string }> {
  return book.change('objectives.remove', (tx) => {
    const objective = getObjective(book, id)
    const count = book.value('SELECT count(*) FROM activity WHERE objective_id = ?').get(id) as number
    refuseWhileUsed(`Objective ${objective.code}`, [
      { count, one: 'activity', many: 'activities' },
      experiencesOf(book, 'objective', id),
    ])
    for (const rowId of book.value('SELECT id FROM objective_year WHERE objective_id = ?').all(id) as string[])
      tx.remove('objective_year', rowId)
    removeChapters(book, tx, { objectiveId: id })
    tx.remove('objective', id)
    return { record: { id }, summary: `Removed objective ${objective.code}, ${objective.title}` }
  })
}

/** @throws FairbookError refused when another objective has the letter */
export function checkCode(book: Book, code: string): void {
  const other = book.value('SELECT title FROM objective WHERE code = ?').get(code)
  if (other !== undefined)
    throw new FairbookError('refused', `${code} is already the letter of “${String(other)}”. Choose another letter.`, {
      fields: ['code'],
    })
}
