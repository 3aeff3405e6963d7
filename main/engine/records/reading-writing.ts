import { FairbookError } from '../../../shared/model/error'
import type { Definition, Indicator } from '../../../shared/model/indicator'
import type { Reading, ReadingValue } from '../../../shared/model/reading'
import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { dropActionLinksTo } from './actions/links'
import { dropFromClaims } from './claims/claims'
import { dropLinksOf, passLinksOn } from './evidence/links'
import { found } from './found'
import { readReading, valueColumns } from './reading-row'
import { toRow } from './row'

/** Where a reading stands: one stands for an indicator, a group (null: the whole) and a period. */
export type Slot = { indicatorId: string; groupId: string | null; periodStart: string; periodEnd: string }

/** What is said with a value. */
export type Said = Pick<Reading, 'asked' | 'answered' | 'source' | 'note' | 'keptWhy'>

export function getReading(book: Book, id: string): Reading {
  const row = book.rows('SELECT * FROM reading WHERE id = ?').get(id)
  return found(row === undefined ? undefined : readReading(row), 'reading', id)
}

/** The reading that stands in a place; undefined where none does. */
export function standingIn(book: Book, { indicatorId, groupId, periodStart, periodEnd }: Slot): Reading | undefined {
  const row = book
    .rows(
      `SELECT * FROM reading WHERE indicator_id = ? AND period_start = ? AND period_end = ? AND coalesce(group_id, '') = ? AND superseded_by_id IS NULL`,
    )
    .get(indicatorId, periodStart, periodEnd, groupId ?? '')
  return row === undefined ? undefined : readReading(row)
}

/** Writes a first reading for a place. @returns its id */
export function writeReading(
  book: Book,
  tx: Transaction,
  { yearId, indicatorId, groupId, periodStart, periodEnd }: Slot & { yearId: string },
  definition: Definition,
  value: ReadingValue,
  { asked, answered, source, note, keptWhy }: Said,
): string {
  const id = newId()
  tx.insert('reading', {
    id,
    number: tx.nextNumber('reading'),
    definition_id: definition.id,
    ...toRow({ indicatorId, yearId, periodStart, periodEnd, groupId }),
    ...valueColumns(value),
    ...toRow({ asked, answered, source, note, keptWhy }),
    correction_why: '',
    recorded_at: new Date().toISOString(),
    recorded_by: book.person,
  })
  return id
}

/**
 * Writes a reading that takes the place of one that stands; the earlier is kept, with the reason. It rests on the
 * same evidence until somebody says otherwise. @returns its id
 */
export function writeCorrection(
  book: Book,
  tx: Transaction,
  old: Reading,
  value: ReadingValue,
  { asked, answered, source, note, keptWhy }: Said,
  why: string,
): string {
  const id = newId()
  // The old one gives up its place before the new one takes it; both point at each other when the change is stored.
  tx.update('reading', old.id, { superseded_by_id: id })
  tx.insert('reading', {
    id,
    number: tx.nextNumber('reading'),
    ...toRow({
      indicatorId: old.indicatorId,
      definitionId: old.definitionId,
      yearId: old.yearId,
      periodStart: old.periodStart,
      periodEnd: old.periodEnd,
      groupId: old.groupId,
    }),
    ...valueColumns(value),
    ...toRow({
      asked,
      answered,
      source,
      note,
      keptWhy,
      correctsId: old.id,
      correctionWhy: why,
      recordedAt: new Date().toISOString(),
      recordedBy: book.person,
    }),
  })
  passLinksOn(book, tx, old.id, id)
  return id
}

/** Takes a reading that stands out of the book, from its evidence too; the one it corrected stands again, on its own. */
export function takeOut(book: Book, tx: Transaction, reading: Reading): void {
  dropLinksOf(book, tx, 'reading', reading.id)
  dropActionLinksTo(book, tx, reading.id)
  dropFromClaims(book, tx, reading.id)
  tx.remove('reading', reading.id)
  if (reading.correctsId !== null) tx.update('reading', reading.correctsId, { superseded_by_id: null })
}

/** @param place "Row 12, " or nothing; @throws FairbookError `refused` when the indicator is not broken down by the group */
export function checkGroup(tx: Transaction, indicator: Indicator, groupId: string | null, place = ''): void {
  if (groupId === null) return
  const group = found(tx.find('breakdown_group', groupId), 'group', groupId)
  if (!indicator.breakdownIds.includes(String(group.breakdown_id))) {
    throw new FairbookError(
      'refused',
      `${place}${indicator.reference} ${indicator.name} is not broken down by what “${String(group.label)}” belongs to. Add that breakdown to the indicator first.`,
      { groupId },
    )
  }
}
