import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Reading } from '../../../shared/model/reading'
import { periodWords } from '../../../shared/rules/date-words'
import { definitionFor } from '../../../shared/rules/definition-change'
import type { Book, Changed } from '../book/book'
import type { Transaction } from '../journal/transaction'
import { refuseFed } from './consultations/fed-readings'
import { getConsultation } from './consultations/rows'
import { found } from './found'
import { getIndicator } from './indicators'
import { ReadingQuestions } from './reading-questions'
import { readReading } from './reading-row'
import { checkGroup, getReading, standingIn, takeOut, writeCorrection, writeReading } from './reading-writing'
import { toRow } from './row'
import { getYear } from './years'

/** Readings by number, a page at a time. */
export function listReadings(book: Book, ask: ParsedInputOf<'readings.list'>): OutputOf<'readings.list'> {
  const filters: string[] = []
  if (ask.yearId !== undefined) filters.push('year_id = @yearId')
  if (ask.indicatorId !== undefined) filters.push('indicator_id = @indicatorId')
  if (ask.groupId !== undefined) filters.push('group_id IS @groupId')
  const standing = ['number > @after', ...(ask.corrected ? [] : ['superseded_by_id IS NULL'])]
  const asked = {
    yearId: ask.yearId ?? null,
    indicatorId: ask.indicatorId ?? null,
    groupId: ask.groupId ?? null,
  }
  const rows = book
    .rows(`SELECT * FROM reading WHERE ${[...filters, ...standing].join(' AND ')} ORDER BY number LIMIT @limit`)
    .all({ ...asked, after: ask.after, limit: ask.limit + 1 })
  const total = count(book, filters, asked) - (ask.corrected ? 0 : count(book, [...filters, corrected], asked))
  const readings = rows.slice(0, ask.limit).map(readReading)
  return { readings, next: rows.length > ask.limit ? (readings.at(-1)?.number ?? null) : null, total }
}

const corrected = 'superseded_by_id IS NOT NULL'

/**
 * How many readings pass the filters. Those that stand are counted as all without the corrected ones:
 * both are read from indexes alone, where looking at each of 200,000 rows takes a quarter of a second.
 */
function count(book: Book, filters: string[], asked: Record<string, string | null>): number {
  const where = filters.length > 0 ? `WHERE ${filters.join(' AND ')}` : ''
  return book.value(`SELECT count(*) FROM reading ${where}`).get(asked) as number
}

/** Records a reading under the definition in force on its last day. */
export function recordReading(book: Book, fields: ParsedInputOf<'readings.record'>): Changed<Reading> {
  return book.change('readings.record', (tx) => {
    const id = insertReading(book, tx, new ReadingQuestions(book), fields)
    const reading = getReading(book, id)
    return {
      record: reading,
      summary: `Recorded ${reading.reference}, ${getIndicator(book, fields.indicatorId).name}, ${periodWords(fields.periodStart, fields.periodEnd)}`,
    }
  })
}

/** Records many readings as one change: all or none. A refusal names the row. */
export function recordReadings(book: Book, { readings }: ParsedInputOf<'readings.recordMany'>): Changed<Reading[]> {
  return book.change('readings.recordMany', (tx) => {
    const questions = new ReadingQuestions(book)
    const indicators = new Map<string, ReturnType<typeof getIndicator>>()
    const ids = readings.map((fields, index) =>
      insertReading(book, tx, questions, fields, { place: `Row ${index + 1}`, indicators }),
    )
    return {
      record: ids.map((id) => getReading(book, id)),
      summary: `Recorded ${readings.length} ${readings.length === 1 ? 'reading' : 'readings'}`,
    }
  })
}

type NewReading = ParsedInputOf<'readings.record'>
type Many = { place: string; indicators: Map<string, ReturnType<typeof getIndicator>> }

function insertReading(
  book: Book,
  tx: Transaction,
  questions: ReadingQuestions,
  fields: NewReading,
  many?: Many,
): string {
  const indicator = many?.indicators.get(fields.indicatorId) ?? getIndicator(book, fields.indicatorId)
  many?.indicators.set(fields.indicatorId, indicator)
  const place = many ? `${many.place}, ` : ''
  const year = getYear(book, fields.yearId)
  checkGroup(tx, indicator, fields.groupId, place)
  const definition = definitionFor(indicator, fields.periodEnd)
  questions.check({ ...fields, indicator, definition, year }, many?.place)
  if (standingIn(book, fields) !== undefined) {
    throw new FairbookError(
      'refused',
      `${place}${indicator.reference} ${indicator.name} has a reading for ${periodWords(fields.periodStart, fields.periodEnd)} already. Correct that one, so that what it said before is kept.`,
      { indicatorId: indicator.id },
    )
  }
  return writeReading(book, tx, fields, definition, fields.value, fields)
}

/** Corrects a reading: a new one takes its place, and the earlier one is kept with the reason. */
export function correctReading(book: Book, ask: ParsedInputOf<'readings.correct'>): Changed<Reading> {
  return book.change('readings.correct', (tx) => {
    const old = getReading(book, ask.id)
    if (old.supersededById !== null) {
      throw new FairbookError(
        'conflict',
        `${old.reference} was corrected already, by ${getReading(book, old.supersededById).reference}. Correct that one.`,
      )
    }
    refuseFed(old)
    const indicator = getIndicator(book, old.indicatorId)
    const definition = found(
      indicator.definitions.find(({ id }) => id === old.definitionId),
      'definition',
      old.definitionId,
    )
    const {
      value,
      why,
      confirmed,
      keptWhy,
      asked = old.asked,
      answered = old.answered,
      source = old.source,
      note = old.note,
    } = ask
    new ReadingQuestions(book).check({
      ...old,
      indicator,
      definition,
      year: getYear(book, old.yearId),
      value,
      asked,
      answered,
      confirmed,
    })
    const id = writeCorrection(book, tx, old, value, { asked, answered, source, note, keptWhy }, why)
    const reading = getReading(book, id)
    return { record: reading, summary: `Corrected ${old.reference}, ${indicator.name}: now ${reading.reference}` }
  })
}

/**
 * Says why readings were corrected. The grid stores a correction at once and asks for its reason afterwards,
 * so that nobody is stopped in the middle of a column.
 * @throws FairbookError `refused` for a reading that corrects none
 */
export function explainCorrections(book: Book, { ids, why }: ParsedInputOf<'readings.explain'>): Changed<Reading[]> {
  return book.change('readings.explain', (tx) => {
    const corrections = [...new Set(ids)].map((id) => getReading(book, id))
    for (const { id, reference, correctsId } of corrections) {
      if (correctsId === null)
        throw new FairbookError('refused', `${reference} corrects no earlier reading, so there is nothing to explain.`)
      tx.update('reading', id, { correction_why: why })
    }
    const [first] = corrections
    const summary =
      first !== undefined && corrections.length === 1
        ? `Said why ${first.reference}, ${getIndicator(book, first.indicatorId).name}, was corrected`
        : `Said why ${corrections.length} readings were corrected`
    return { record: corrections.map(({ id }) => getReading(book, id)), summary }
  })
}

/** Changes what is said about a reading, not its value. */
export function describeReading(book: Book, { id, ...fields }: ParsedInputOf<'readings.describe'>): Changed<Reading> {
  return book.change('readings.describe', (tx) => {
    const reading = getReading(book, id)
    if (fields.source !== undefined || fields.consultationId !== undefined) refuseFed(reading)
    if (fields.consultationId != null) getConsultation(book, fields.consultationId)
    tx.update('reading', id, toRow(fields))
    return { record: getReading(book, id), summary: `Changed what is said about ${reading.reference}` }
  })
}

/** Removes a reading; the one it corrected stands again. */
export function removeReading(book: Book, id: string): Changed<{ id: string }> {
  return book.change('readings.remove', (tx) => {
    const reading = getReading(book, id)
    if (reading.supersededById !== null)
      throw new FairbookError(
        'refused',
        `${reading.reference} is kept because a later reading corrects it. Remove that one first.`,
      )
    refuseFed(reading)
    takeOut(book, tx, reading)
    return { record: { id }, summary: `Removed ${reading.reference}, ${getIndicator(book, reading.indicatorId).name}` }
  })
}
