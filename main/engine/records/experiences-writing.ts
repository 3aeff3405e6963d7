import type { z } from 'zod'
import { FairbookError } from '../../../shared/model/error'
import type { Experience, ExperienceFields } from '../../../shared/model/experience'
import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { today } from '../today'
import { type Links, setLinks } from './experiences-links'
import { setThemes } from './experiences-themes'
import { found } from './found'
import { toRow } from './row'
import { dropFromStories } from './stories/links'

/** What a new experience comes with besides its own fields. */
export type Beside = Partial<Links> & {
  themes?: readonly string[]
  /** The open question it answers, and whose answers they are. */
  questionId?: string
  responseId?: string
}

/** Puts an experience into the book within a change; a negative opens a case. @returns its id */
export function insertExperience(
  book: Book,
  tx: Transaction,
  fields: z.output<typeof ExperienceFields>,
  { themes = [], questionId, responseId, ...links }: Beside = {},
): string {
  checkFields(tx, fields)
  const id = newId()
  tx.insert('experience', {
    id,
    number: tx.nextNumber('experience'),
    ...toRow(fields),
    case_state: fields.tone === 'negative' ? 'open' : 'none',
    case_changed: '',
    case_told: 'not-yet',
    case_told_on: null,
    case_closed_on: null,
    question_id: questionId ?? null,
    response_id: responseId ?? null,
    noted_at: new Date().toISOString(),
    noted_by: book.person,
  })
  if (themes.length > 0) setThemes(book, tx, id, themes)
  setLinks(book, tx, id, links)
  return id
}

/** Takes an experience out of the book within a change, with what was done about it and all its links. */
export function takeOutExperience(book: Book, tx: Transaction, id: string): void {
  for (const table of partTables) {
    for (const rowId of book.value(`SELECT id FROM ${table} WHERE experience_id = ?`).all(id) as string[])
      tx.remove(table, rowId)
  }
  dropFromStories(book, tx, id)
  tx.remove('experience', id)
}

const partTables = [
  'case_step',
  'experience_theme',
  'experience_outcome',
  'experience_indicator',
  'experience_objective',
  'evidence_experience',
  'action_experience',
] as const

type Checked = Pick<Experience, 'happenedOn' | 'stakeholderId' | 'consentOn' | 'consentUntil'>

/** Refuses days that can't be, and a stakeholder that is not in the book. */
export function checkFields(tx: Transaction, { happenedOn, stakeholderId, consentOn, consentUntil }: Checked): void {
  if (stakeholderId !== null) found(tx.find('stakeholder', stakeholderId), 'stakeholder', stakeholderId)
  const day = today()
  const wrong = (field: keyof Checked, message: string) =>
    new FairbookError('wrong-input', message, { fields: [field] })
  if (happenedOn > day)
    throw wrong('happenedOn', 'This day is still to come. Give the day on which it was said or seen.')
  if (consentOn !== null && consentOn > day)
    throw wrong('consentOn', 'This day is still to come. Give the day on which consent was given.')
  if (consentOn !== null && consentUntil !== null && consentUntil < consentOn)
    throw wrong('consentUntil', 'Consent can’t end before the day on which it was given.')
}
