import type { Book } from '../book/book'
import type { Transaction } from '../journal/transaction'
import { setLinkedRows } from './linked-rows'

/** To what an experience can belong, with the evidence of it. */
const linked = {
  outcomeIds: { table: 'experience_outcome', column: 'outcome_id', noun: 'outcome' },
  indicatorIds: { table: 'experience_indicator', column: 'indicator_id', noun: 'indicator' },
  objectiveIds: { table: 'experience_objective', column: 'objective_id', noun: 'objective' },
  evidenceIds: { table: 'evidence_experience', column: 'evidence_id', noun: 'evidence' },
} as const

export type Links = { [K in keyof typeof linked]: string[] }
const kinds = Object.keys(linked) as (keyof Links)[]

/** The links of an experience, in the order in which they were made. */
export function linksOf(book: Book, experienceId: string): Links {
  const ids = (kind: keyof Links) => {
    const { table, column } = linked[kind]
    return book
      .value(`SELECT ${column} FROM ${table} WHERE experience_id = ? ORDER BY id`)
      .all(experienceId) as string[]
  }
  return {
    outcomeIds: ids('outcomeIds'),
    indicatorIds: ids('indicatorIds'),
    objectiveIds: ids('objectiveIds'),
    evidenceIds: ids('evidenceIds'),
  }
}

/** Sets the links that are given to exactly these; those that stay are not touched. */
export function setLinks(
  book: Book,
  tx: Transaction,
  experienceId: string,
  given: { [K in keyof Links]?: readonly string[] | undefined },
): void {
  for (const kind of kinds) {
    const wanted = given[kind]
    if (wanted === undefined) continue
    const { table, ...to } = linked[kind]
    const fields = kind === 'evidenceIds' ? { whereabouts: '' } : {}
    setLinkedRows(book, tx, { table, of: { column: 'experience_id', id: experienceId }, to, fields }, wanted)
  }
}

/** How many experiences belong to something, as what stands in the way of its removal. */
export function experiencesOf(book: Book, noun: 'stakeholder' | 'outcome' | 'indicator' | 'objective', id: string) {
  const table = noun === 'stakeholder' ? 'experience' : `experience_${noun}`
  const count = book.value(`SELECT count(*) FROM ${table} WHERE ${noun}_id = ?`).get(id) as number
  return { count, one: 'experience', many: 'experiences' }
}
