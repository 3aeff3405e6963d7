import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import type { Evidence } from '../../../../shared/model/evidence'
import type { Book } from '../../book/book'
import { readFrom, storedBytes } from '../../book/stored-files'
import { getEvidence } from './evidence'

/** Some bytes of a file from a place on, never more than the rest of one piece. */
export function readEvidenceBytes(
  book: Book,
  { id, offset, length }: ParsedInputOf<'evidence.read'>,
): OutputOf<'evidence.read'> {
  const evidence = getEvidence(book, id)
  const { sha256, total, mediaType } = fileOf(book, evidence)
  if (offset >= total)
    throw new FairbookError('wrong-input', `${evidence.reference} ends before that.`, { fields: ['offset'] })
  const bytes = readFrom(book, sha256, total, offset)?.subarray(0, length)
  if (bytes === undefined) throw notThere(evidence)
  const next = offset + bytes.length
  return { bytes: bytes.toString('base64'), next: next < total ? next : null, total, mediaType }
}

/** The file of a piece of evidence. @throws FairbookError `refused` for paper and pages, `not-found` when it is missing */
export function fileOf(book: Book, evidence: Evidence): { sha256: string; total: number; mediaType: string } {
  const { sha256, mediaType, reference, form } = evidence
  if (sha256 === null || mediaType === null)
    throw new FairbookError(
      'refused',
      `${reference} is ${form === 'paper' ? 'paper' : 'a page on the web'}: the book says where it is, but holds no file of it.`,
    )
  const total = storedBytes(book, sha256)
  if (total === null) throw notThere(evidence)
  return { sha256, total, mediaType }
}

/** Says that a file, or a part of it, is not in the book as it must be. */
export const notThere = ({ reference, name }: Evidence) =>
  new FairbookError(
    'not-found',
    `${reference} ${name}: its file is missing from this book, or a part of it. If you still have the file, add it again: it then takes its place.`,
  )
