import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import type { ListedClaim } from '../../../../shared/model/told-claim'
import { claimedBy, sentenceInText } from '../../../../shared/rules/claim-standing'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { dropLinksOf } from '../evidence/links'
import { setLinkedRows } from '../linked-rows'
import { openYear } from '../open-year'
import { toRow } from '../row'
import { claimsOfYear, getClaim } from './rows'
import { textsOfYear } from './texts-of-year'

/** Marks a sentence of a text as a claim. It has to stand there, and is marked once. */
export function markClaim(book: Book, { readingIds, ...fields }: ParsedInputOf<'claims.mark'>): Changed<ListedClaim> {
  return book.change('claims.mark', (tx) => {
    openYear(book, fields.yearId)
    checkSentence(book, fields)
    const same = claimsOfYear(book, fields.yearId).find(
      ({ place, words }) => place === fields.place && claimedBy(fields.words, words),
    )
    if (same !== undefined)
      throw new FairbookError(
        'refused',
        `This sentence is marked already: it is ${same.reference}. Nothing was changed.`,
      )
    const id = newId()
    tx.insert('claim', { id, number: tx.nextNumber('claim'), ...toRow(fields) })
    setReadings(book, tx, id, readingIds)
    const record = getClaim(book, id)
    return { record, summary: `Marked the claim ${record.reference}` }
  })
}

export function changeClaim(book: Book, { id, ...fields }: ParsedInputOf<'claims.change'>): Changed<ListedClaim> {
  return changed(book, 'claims.change', id, (tx, { yearId, place }) => {
    if (fields.words !== undefined) checkSentence(book, { yearId, place, words: fields.words })
    tx.update('claim', id, toRow(fields))
    return 'Changed the claim'
  })
}

export function setClaimReadings(
  book: Book,
  { id, readingIds }: ParsedInputOf<'claims.setReadings'>,
): Changed<ListedClaim> {
  return changed(book, 'claims.setReadings', id, (tx) => {
    setReadings(book, tx, id, readingIds)
    return 'Changed what is named for the claim'
  })
}

export function removeClaim(book: Book, id: string): Changed<OutputOf<'claims.remove'>['record']> {
  return book.change('claims.remove', (tx) => {
    const { reference, yearId } = getClaim(book, id)
    openYear(book, yearId)
    setReadings(book, tx, id, [])
    dropLinksOf(book, tx, 'claim', id)
    tx.remove('claim', id)
    return { record: { id }, summary: `Took the mark of the claim ${reference} away` }
  })
}

/** Takes a reading that is being removed out of what claims rest on; the one it corrected is named again where it was. */
export function dropFromClaims(book: Book, tx: Transaction, readingId: string): void {
  for (const id of book.value('SELECT id FROM claim_reading WHERE reading_id = ?').all(readingId) as string[])
    tx.remove('claim_reading', id)
}

function changed(
  book: Book,
  verb: string,
  id: string,
  make: (tx: Transaction, was: ListedClaim) => string,
): Changed<ListedClaim> {
  return book.change(verb, (tx) => {
    const was = getClaim(book, id)
    openYear(book, was.yearId)
    const did = make(tx, was)
    return { record: getClaim(book, id), summary: `${did} ${was.reference}` }
  })
}

function setReadings(book: Book, tx: Transaction, claimId: string, wanted: readonly string[]): void {
  const of = { column: 'claim_id', id: claimId }
  setLinkedRows(book, tx, { table: 'claim_reading', of, to: { column: 'reading_id', noun: 'reading' } }, wanted)
}

function checkSentence(book: Book, { yearId, place, words }: { yearId: string; place: string; words: string }): void {
  const text = textsOfYear(book, yearId).find((one) => one.place === place)?.text ?? ''
  if (sentenceInText(text, words).standing === 'gone')
    throw new FairbookError(
      'wrong-input',
      'This sentence does not stand in the text. Mark it as it is written there.',
      { fields: ['words'] },
    )
}
