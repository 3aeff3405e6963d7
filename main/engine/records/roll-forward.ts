import type { ParsedInputOf } from '../../../shared/contract'
import type { Year } from '../../../shared/model/year'
import { rollForward as carriedIntoNextYear } from '../../../shared/rules/roll-forward'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import { bringAspects } from './aspects/answers'
import { carryChapters } from './chapter-decisions'
import { listObjectives } from './objectives'
import { toRow } from './row'
import { listStakeholders } from './stakeholders'
import { checkSpan, getYear, insertYear } from './years'

/**
 * Begins the next year from one. Stakeholders (size, place, whether included) and objectives come
 * along, which chapters the accounts have, and the key aspects, to be looked at again; readings, targets and texts do not: they belong to the year they were made in.
 */
export function rollForward(book: Book, ask: ParsedInputOf<'years.rollForward'>): Changed<Year> {
  return book.change('years.rollForward', (tx) => {
    const from = getYear(book, ask.fromId)
    checkSpan(book, ask)
    const id = insertYear(tx, ask, from.id)
    const carried = carriedIntoNextYear({
      stakeholderYears: listStakeholders(book, from.id).flatMap(({ inYear }) => (inYear ? [inYear] : [])),
      objectiveYears: listObjectives(book, from.id).flatMap(({ inYear }) => (inYear ? [inYear] : [])),
    })
    for (const standing of carried.stakeholderYears)
      tx.insert('stakeholder_year', toRow({ ...standing, id: newId(), yearId: id }))
    for (const standing of carried.objectiveYears)
      tx.insert('objective_year', toRow({ ...standing, id: newId(), yearId: id }))
    carryChapters(book, tx, from.id, id)
    bringAspects(book, tx, from.id, id)
    return { record: getYear(book, id), summary: `Began the year ${ask.label} from ${from.label}` }
  })
}
