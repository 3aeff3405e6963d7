import type { Consultation } from '../../../../shared/model/consultation'
import { FairbookError } from '../../../../shared/model/error'
import type { Question } from '../../../../shared/model/question'
import type { Reading } from '../../../../shared/model/reading'
import { definitionFor } from '../../../../shared/rules/definition-change'
import { type Fed, fedReading } from '../../../../shared/rules/fed-reading'
import { feedingQuestion, type TypedBefore } from '../../../../shared/rules/typed-before'
import type { Book } from '../../book/book'
import type { Transaction } from '../../journal/transaction'
import { getIndicator } from '../indicators'
import { readReading, valueColumns } from '../reading-row'
import { checkGroup, standingIn, takeOut, writeCorrection, writeReading } from '../reading-writing'
import { getYear } from '../years'
import { tallyOf } from './tally'

/** The reading that comes from a question's answers; undefined when there is none. */
export function readingFedBy(book: Book, questionId: string): Reading | undefined {
  const row = book.rows('SELECT * FROM reading WHERE question_id = ? AND superseded_by_id IS NULL').get(questionId)
  return row === undefined ? undefined : readReading(row)
}

/** What the answers to a question give its indicator; null when it feeds none. */
export function fedBy(book: Book, question: Question, consultation: Consultation): Fed | null {
  if (question.indicatorId === null) return null
  const year = getYear(book, consultation.yearId)
  const definition = definitionFor(getIndicator(book, question.indicatorId), year.endsOn)
  return fedReading(question, tallyOf(book, question, consultation), definition)
}

/**
 * Brings the reading of a question's indicator into line with the answers, within the change that altered them: it is
 * written when the answers first give one, follows them, and goes when they give none any more. One that was typed gives
 * way and is kept as corrected: whether it may was asked when the question began to feed the indicator.
 * @throws FairbookError `refused` when another question's reading stands there
 */
export function bringReadingIntoLine(
  book: Book,
  tx: Transaction,
  question: Question,
  consultation: Consultation,
): void {
  const now = readingFedBy(book, question.id)
  const fed = fedBy(book, question, consultation)
  const moved = now !== undefined && (now.indicatorId !== question.indicatorId || now.groupId !== question.groupId)
  if (now !== undefined && (moved || fed === null || 'because' in fed)) takeOut(book, tx, now)
  if (question.indicatorId === null || fed === null || 'because' in fed) return
  const source = `${consultation.reference} ${consultation.name}`
  const said = { asked: consultation.invited, answered: fed.answered, source, note: '', keptWhy: '' }
  const ofQuestion = { question_id: question.id, consultation_id: consultation.id }
  if (now !== undefined && !moved) {
    tx.update('reading', now.id, { ...valueColumns(fed.value), asked: said.asked, answered: said.answered, source })
    return
  }
  const indicator = getIndicator(book, question.indicatorId)
  checkGroup(tx, indicator, question.groupId)
  const { startsOn, endsOn } = getYear(book, consultation.yearId)
  const slot = {
    indicatorId: indicator.id,
    groupId: question.groupId,
    periodStart: startsOn,
    periodEnd: endsOn,
  }
  const standing = standingIn(book, slot)
  let id: string
  if (standing === undefined) {
    const definition = definitionFor(indicator, endsOn)
    id = writeReading(book, tx, { ...slot, yearId: consultation.yearId }, definition, fed.value, said)
  } else {
    if (standing.questionId !== undefined) throw fedByAnother(indicator)
    id = writeCorrection(book, tx, standing, fed.value, said, `It comes from the answers to ${source} now`)
  }
  tx.update('reading', id, ofQuestion)
}

/**
 * Asks, before a question begins to feed an indicator, whether what was typed may give way: the reading of the year in
 * whose place the answers come, or readings of parts of it, which then make the year's figure no longer.
 * @throws FairbookError `confirm` where something was typed, `refused` where another question of the year feeds it
 */
export function askBeforeFeeding(
  book: Book,
  { id, indicatorId, groupId }: Pick<Question, 'id' | 'indicatorId' | 'groupId'>,
  yearId: string,
  replace: boolean,
): void {
  if (indicatorId === null) return
  const indicator = getIndicator(book, indicatorId)
  if (fedInYear(book, { indicatorId, groupId, yearId }, id)) throw fedByAnother(indicator)
  if (replace) return
  const { startsOn, endsOn } = getYear(book, yearId)
  const standing = standingIn(book, { indicatorId, groupId, periodStart: startsOn, periodEnd: endsOn })
  if (standing?.questionId === id) return
  const parts = book
    .value(
      `SELECT count(*) FROM reading
       WHERE indicator_id = ? AND year_id = ? AND coalesce(group_id, '') = ? AND superseded_by_id IS NULL AND id <> ?`,
    )
    .get(indicatorId, yearId, groupId ?? '', standing?.id ?? '') as number
  if (standing === undefined && parts === 0) return
  const typedBefore: TypedBefore = { whole: standing?.reference ?? null, parts }
  const { question } = feedingQuestion(`${indicator.reference} ${indicator.name}`, typedBefore)
  throw new FairbookError('confirm', question, { typedBefore })
}

/** Whether a question of the year, another than this one, feeds an indicator. */
export function fedInYear(
  book: Book,
  { indicatorId, groupId, yearId }: { indicatorId: string; groupId: string | null; yearId: string },
  but = '',
): boolean {
  const sql = `SELECT 1 FROM question q JOIN consultation c ON c.id = q.consultation_id
    WHERE q.indicator_id = ? AND coalesce(q.group_id, '') = ? AND c.year_id = ? AND q.id <> ? LIMIT 1`
  return book.value(sql).get(indicatorId, groupId ?? '', yearId, but) !== undefined
}

const fedByAnother = ({ reference, name }: { reference: string; name: string }) =>
  new FairbookError(
    'refused',
    `${reference} ${name} comes from the answers to another question already. Nothing was changed.`,
  )

/**
 * Refuses to type over a reading that comes from answers: what a survey found and what the accounts say of it could
 * differ then.
 * @throws FairbookError `refused`
 */
export function refuseFed(reading: Reading): void {
  if (reading.questionId === undefined) return
  throw new FairbookError(
    'refused',
    `${reading.reference} is worked out from the answers to ${reading.source}. Change the answers there, or let that question no longer feed the indicator. Nothing was changed.`,
    { questionId: reading.questionId },
  )
}
