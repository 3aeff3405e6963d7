import type { ParsedInputOf } from '../../../../shared/contract'
import type { Consultation, ConsultationInFull } from '../../../../shared/model/consultation'
import { FairbookError } from '../../../../shared/model/error'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { actionsFrom } from '../actions/links'
import { found, refuseWhileUsed } from '../found'
import { toRow } from '../row'
import { getYear } from '../years'
import { countOf, getConsultationInFull, stakeholdersOf } from './in-full'
import { copyQuestions, refeed } from './questions'
import { getConsultation, listQuestions } from './rows'

export function addConsultation(
  book: Book,
  { stakeholderIds, ...fields }: ParsedInputOf<'consultations.add'>,
): Changed<Consultation> {
  return book.change('consultations.add', (tx) => {
    check(book, fields)
    const id = newId()
    tx.insert('consultation', { id, number: tx.nextNumber('consultation'), ...toRow(fields) })
    for (const stakeholderId of new Set(stakeholderIds))
      addStakeholder(tx, id, { stakeholderId, population: null, invited: null, answered: null })
    return { record: getConsultation(book, id), summary: `Added the consultation ${fields.name}` }
  })
}

/** Adds one like an earlier one; what was asked of whom and found then stays there. */
export function repeatConsultation(
  book: Book,
  { id: likeId, yearId }: ParsedInputOf<'consultations.repeat'>,
): Changed<Consultation> {
  return book.change('consultations.repeat', (tx) => {
    const like = getConsultation(book, likeId)
    getYear(book, yearId)
    const { name, method, purpose, runBy, chosenBy, enteredAs } = like
    const fresh = {
      ...{ yearId, name, method, purpose, runBy, chosenBy, enteredAs },
      ...{ status: 'planned', beginsOn: null, endsOn: null, population: null, invited: null, answered: null },
      ...{ limitations: '', changes: '', findings: '', hours: null, givenUpWhy: '' },
    }
    const id = newId()
    tx.insert('consultation', { id, number: tx.nextNumber('consultation'), ...toRow(fresh) })
    for (const { stakeholderId } of stakeholdersOf(book, like))
      addStakeholder(tx, id, { stakeholderId, population: null, invited: null, answered: null })
    copyQuestions(book, tx, likeId, { id, yearId })
    return { record: getConsultation(book, id), summary: `Added the consultation ${name} like ${like.reference}` }
  })
}

export function changeConsultation(
  book: Book,
  { id, ...fields }: ParsedInputOf<'consultations.change'>,
): Changed<Consultation> {
  return book.change('consultations.change', (tx) => {
    const consultation = getConsultation(book, id)
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    check(book, { ...consultation, ...given })
    if (fields.enteredAs !== undefined && fields.enteredAs !== consultation.enteredAs)
      refuseOtherWay(book, consultation)
    if (fields.yearId !== undefined && fields.yearId !== consultation.yearId) refuseOtherYear(book, consultation)
    tx.update('consultation', id, toRow(fields))
    const changed = getConsultation(book, id)
    refeed(book, tx, changed)
    return { record: changed, summary: `Changed the consultation ${consultation.name}` }
  })
}

/** Whom it asked: those left out of the list are taken off, the others get the counts that are said. */
export function setStakeholders(
  book: Book,
  { id, stakeholders }: ParsedInputOf<'consultations.setStakeholders'>,
): Changed<ConsultationInFull> {
  return book.change('consultations.setStakeholders', (tx) => {
    const consultation = getConsultation(book, id)
    const wanted = new Map(stakeholders.map((one) => [one.stakeholderId, one]))
    for (const { id: rowId, stakeholderId } of stakeholdersOf(book, consultation)) {
      const one = wanted.get(stakeholderId)
      if (one === undefined) tx.remove('consultation_stakeholder', rowId)
      else tx.update('consultation_stakeholder', rowId, toRow(one))
      wanted.delete(stakeholderId)
    }
    for (const one of wanted.values()) addStakeholder(tx, id, one)
    return {
      record: getConsultationInFull(book, id),
      summary: `Changed whom ${consultation.name} asked`,
    }
  })
}

function addStakeholder(
  tx: Transaction,
  consultationId: string,
  one: ParsedInputOf<'consultations.setStakeholders'>['stakeholders'][number],
): void {
  found(tx.find('stakeholder', one.stakeholderId), 'stakeholder', one.stakeholderId)
  tx.insert('consultation_stakeholder', toRow({ id: newId(), consultationId, ...one }))
}

export function removeConsultation(book: Book, id: string): Changed<{ id: string }> {
  return book.change('consultations.remove', (tx) => {
    const consultation = getConsultation(book, id)
    const count = (sql: string) => book.value(sql).get(id) as number
    refuseWhileUsed(consultation.name, [
      { count: countOf(book, 'response', id), one: 'person’s answers', many: 'people’s answers' },
      {
        count: count(
          'SELECT coalesce(sum(count), 0) FROM answer_count WHERE question_id IN (SELECT id FROM question WHERE consultation_id = ?)',
        ),
        one: 'counted answer',
        many: 'counted answers',
      },
      {
        count: count(
          'SELECT count(*) FROM experience WHERE question_id IN (SELECT id FROM question WHERE consultation_id = ?)',
        ),
        one: 'open answer',
        many: 'open answers',
      },
      { count: count('SELECT count(*) FROM reading WHERE consultation_id = ?'), one: 'reading', many: 'readings' },
      {
        count: count('SELECT count(*) FROM evidence_consultation WHERE consultation_id = ?'),
        one: 'piece of evidence',
        many: 'pieces of evidence',
      },
      actionsFrom(book, 'consultation', id),
    ])
    const ids = (sql: string) => book.value(sql).all(id) as string[]
    for (const rowId of ids(
      'SELECT id FROM answer_count WHERE question_id IN (SELECT id FROM question WHERE consultation_id = ?)',
    ))
      tx.remove('answer_count', rowId)
    for (const { id: rowId } of listQuestions(book, id)) tx.remove('question', rowId)
    for (const rowId of ids('SELECT id FROM consultation_stakeholder WHERE consultation_id = ?'))
      tx.remove('consultation_stakeholder', rowId)
    for (const rowId of ids('SELECT id FROM plan_line WHERE consultation_id = ?'))
      tx.update('plan_line', rowId, { consultation_id: null })
    tx.remove('consultation', id)
    return { record: { id }, summary: `Removed the consultation ${consultation.name}` }
  })
}

type Checked = Pick<Consultation, 'name' | 'yearId' | 'beginsOn' | 'endsOn' | 'status' | 'givenUpWhy'>

function check(book: Book, { name, yearId, beginsOn, endsOn, status, givenUpWhy }: Checked): void {
  getYear(book, yearId)
  if (beginsOn !== null && endsOn !== null && endsOn < beginsOn)
    throw new FairbookError('wrong-input', `${name} would end before it begins. Give the later day as its end.`, {
      fields: ['endsOn'],
    })
  if (status === 'given-up' && givenUpWhy.trim() === '')
    throw new FairbookError('wrong-input', `Say why ${name} was given up: the account says whom it meant to ask.`, {
      fields: ['givenUpWhy'],
    })
}

/** Counts and people's answers can't both be kept: one would gainsay the other. */
function refuseOtherWay(book: Book, { id, name, enteredAs }: Consultation): void {
  const sql =
    enteredAs === 'answers'
      ? 'SELECT count(*) FROM response WHERE consultation_id = ?'
      : 'SELECT count(*) FROM answer_count WHERE count > 0 AND question_id IN (SELECT id FROM question WHERE consultation_id = ?)'
  if ((book.value(sql).get(id) as number) === 0) return
  throw new FairbookError(
    'refused',
    enteredAs === 'answers'
      ? `${name} has people’s answers, so its results can’t be entered as counts. Remove the answers first.`
      : `${name} has counts, so its results can’t be entered answer by answer. Set the counts to nought first.`,
    { fields: ['enteredAs'] },
  )
}

function refuseOtherYear(book: Book, { id, name }: Consultation): void {
  const readings = book.value('SELECT count(*) FROM reading WHERE consultation_id = ?').get(id) as number
  if (readings === 0) return
  throw new FairbookError(
    'refused',
    `Readings of the year come from ${name}, so it can’t go to another year. Let its questions feed no indicator first.`,
    { fields: ['yearId'] },
  )
}
