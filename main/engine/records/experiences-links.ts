import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { found } from './found'

/** To what an experience can belong, with the evidence of it. */
const linked = {
  outcomeIds: { table: 'experience_outcome', column: 'outcome_id', to: 'outcome', noun: 'outcome' },
  indicatorIds: { table: 'experience_indicator', column: 'indicator_id', to: 'indicator', noun: 'indicator' },
  objectiveIds: { table: 'experience_objective', column: 'objective_id', to: 'objective', noun: 'objective' },
  evidenceIds: { table: 'evidence_experience', column: 'evidence_id', to: 'evidence', noun: 'evidence' },
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
  const now = linksOf(book, experienceId)
  for (const kind of kinds) {
    const wanted = given[kind]
    if (wanted === undefined) continue
    const { table, column, to, noun } = linked[kind]
    for (const id of now[kind].filter((one) => !wanted.includes(one))) {
      const row = book.value(`SELECT id FROM ${table} WHERE experience_id = ? AND ${column} = ?`).get(experienceId, id)
      tx.remove(table, String(row))
    }
    for (const id of new Set(wanted.filter((one) => !now[kind].includes(one)))) {
      found(tx.find(to, id), noun, id)
      const whereabouts = kind === 'evidenceIds' ? { whereabouts: '' } : {}
      tx.insert(table, { id: newId(), experience_id: experienceId, [column]: id, ...whereabouts })
    }
  }
}

/** How many experiences belong to something, as what stands in the way of its removal. */
export function experiencesOf(book: Book, noun: 'stakeholder' | 'outcome' | 'indicator' | 'objective', id: string) {
  const table = noun === 'stakeholder' ? 'experience' : `experience_${noun}`
  const count = book.value(`SELECT count(*) FROM ${table} WHERE ${noun}_id = ?`).get(id) as number
  return { count, one: 'experience', many: 'experiences' }
}
