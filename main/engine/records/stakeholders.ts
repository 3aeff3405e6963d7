import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { reference } from '../../../shared/model/reference'
import {
  Stakeholder,
  type StakeholderInYear,
  StakeholderYear,
  StakeholderYearFields,
} from '../../../shared/model/stakeholder'
import { countOf } from '../../../shared/rules/count-words'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import { experiencesOf } from './experiences-links'
import { found, refuseWhileUsed } from './found'
import { reader, toRow } from './row'
import { storiesOf } from './stories/links'
import { getYear } from './years'

const read = reader(Stakeholder, (row) => ({ reference: reference('stakeholder', Number(row.number)) }))
const readInYear = reader(StakeholderYear)

/** Stakeholders by number, each with how it stands in the year (null: not yet considered). */
export function listStakeholders(book: Book, yearId: string): StakeholderInYear[] {
  const inYear = new Map(
    book
      .rows('SELECT * FROM stakeholder_year WHERE year_id = ?')
      .all(getYear(book, yearId).id)
      .map(readInYear)
      .map((row) => [row.stakeholderId, row]),
  )
  return book
    .rows('SELECT * FROM stakeholder ORDER BY number')
    .all()
    .map(read)
    .map((stakeholder) => ({ ...stakeholder, inYear: inYear.get(stakeholder.id) ?? null }))
}

/** The names of all stakeholders, by number. */
export const stakeholderNames = (book: Book): string[] =>
  book.value('SELECT name FROM stakeholder ORDER BY number').all() as string[]

function get(book: Book, id: string): Stakeholder {
  const row = book.rows('SELECT * FROM stakeholder WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'stakeholder', id)
}

export function addStakeholder(book: Book, fields: ParsedInputOf<'stakeholders.add'>): Changed<Stakeholder> {
  return book.change('stakeholders.add', (tx) => {
    const id = newId()
    tx.insert('stakeholder', { id, number: tx.nextNumber('stakeholder'), ...toRow(fields) })
    return { record: get(book, id), summary: `Added the stakeholder ${fields.name}` }
  })
}

/** Adds stakeholders and takes each into the year, all as one change. */
export function addStakeholdersToYear(
  book: Book,
  { yearId, stakeholders }: ParsedInputOf<'stakeholders.addToYear'>,
): Changed<Stakeholder[]> {
  return book.change('stakeholders.addToYear', (tx) => {
    const year = getYear(book, yearId)
    const added = stakeholders.map((fields) => {
      const id = newId()
      tx.insert('stakeholder', { id, number: tx.nextNumber('stakeholder'), ...toRow(fields) })
      const inYear = StakeholderYearFields.parse({})
      tx.insert('stakeholder_year', toRow({ id: newId(), stakeholderId: id, yearId: year.id, ...inYear }))
      return get(book, id)
    })
    const [first] = added
    const summary =
      added.length === 1 && first !== undefined
        ? `Added the stakeholder ${first.name}`
        : `Added ${countOf(added.length, 'stakeholder', 'stakeholders')}`
    return { record: added, summary }
  })
}

export function changeStakeholder(
  book: Book,
  { id, ...fields }: ParsedInputOf<'stakeholders.change'>,
): Changed<Stakeholder> {
  return book.change('stakeholders.change', (tx) => {
    const stakeholder = get(book, id)
    tx.update('stakeholder', id, toRow(fields))
    return { record: get(book, id), summary: `Changed the stakeholder ${stakeholder.name}` }
  })
}

/**
 * Says how a stakeholder stands in a year; what is left out stays as it is. Leaving one out of the
 * accounts needs a reason, since the audit is given within a stated scope (SAN).
 */
export function setStakeholderInYear(
  book: Book,
  { stakeholderId, yearId, ...fields }: ParsedInputOf<'stakeholders.setInYear'>,
): Changed<StakeholderYear> {
  return book.change('stakeholders.setInYear', (tx) => {
    const stakeholder = get(book, stakeholderId)
    const year = getYear(book, yearId)
    const find = () =>
      book.rows('SELECT * FROM stakeholder_year WHERE stakeholder_id = ? AND year_id = ?').get(stakeholderId, yearId)
    const row = find()
    const current = row ? readInYear(row) : null
    const { included = current?.included ?? true, reason = current?.reason ?? '' } = fields
    if (!included && reason.trim() === '') {
      throw new FairbookError(
        'wrong-input',
        `Say why ${stakeholder.name} is left out of ${year.label}: the reason is printed in the scope of the accounts.`,
        { fields: ['reason'] },
      )
    }
    if (current) tx.update('stakeholder_year', current.id, toRow(fields))
    else
      tx.insert(
        'stakeholder_year',
        toRow({ id: newId(), stakeholderId, yearId, ...StakeholderYearFields.parse(fields) }),
      )
    const placed = current !== null && current.influence !== null && current.interest !== null
    const summary =
      included === current?.included || (current === null && included)
        ? onlyPlace(fields)
          ? `${placed ? 'Moved' : 'Placed'} ${stakeholder.name} on the map of ${year.label}`
          : `Changed ${stakeholder.name} in ${year.label}`
        : included
          ? `Took ${stakeholder.name} into ${year.label}`
          : `Left ${stakeholder.name} out of ${year.label}`
    return { record: readInYear(find()), summary }
  })
}

/** Whether nothing but a place on the map by influence and interest is said. */
function onlyPlace({
  influence,
  interest,
  ...others
}: Omit<ParsedInputOf<'stakeholders.setInYear'>, 'stakeholderId' | 'yearId'>): boolean {
  return influence != null && interest != null && Object.values(others).every((value) => value === undefined)
}

export function removeStakeholder(book: Book, id: string): Changed<{ id: string }> {
  return book.change('stakeholders.remove', (tx) => {
    const stakeholder = get(book, id)
    const count = book.value('SELECT count(*) FROM outcome WHERE stakeholder_id = ?').get(id) as number
    refuseWhileUsed(stakeholder.name, [
      { count, one: 'outcome', many: 'outcomes' },
      experiencesOf(book, 'stakeholder', id),
      storiesOf(book, 'stakeholder', id),
      {
        count: book.value('SELECT count(*) FROM consultation_stakeholder WHERE stakeholder_id = ?').get(id) as number,
        one: 'consultation',
        many: 'consultations',
      },
    ])
    for (const rowId of book
      .value('SELECT id FROM relationship WHERE from_id = ? OR to_id = ?')
      .all(id, id) as string[])
      tx.remove('relationship', rowId)
    for (const rowId of book.value('SELECT id FROM stakeholder_year WHERE stakeholder_id = ?').all(id) as string[])
      tx.remove('stakeholder_year', rowId)
    tx.remove('stakeholder', id)
    return { record: { id }, summary: `Removed the stakeholder ${stakeholder.name}` }
  })
}
