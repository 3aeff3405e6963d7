import type { z } from 'zod'
import type { Evidence } from '../../../../shared/model/evidence'
import { ExperienceFields } from '../../../../shared/model/experience'
import { pictureLook } from '../../../../shared/rules/logo-picture'
import { pieceCount } from '../../../../shared/rules/pieces'
import type { Book } from '../../book/book'
import { readPiece, storedBytes } from '../../book/stored-files'
import { readEvidence, selectEvidence } from '../evidence/evidence'
import { reader } from '../row'

const Consents = ExperienceFields.pick({
  words: true,
  person: true,
  described: true,
  withheld: true,
  consent: true,
  consentUntil: true,
})
const readConsents = reader(Consents)

/** Evidence by the numbers of its references. */
export function evidenceByNumber(book: Book, numbers: readonly number[]): Evidence[] {
  if (numbers.length === 0) return []
  return book
    .rows(`${selectEvidence} WHERE e.number IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(numbers))
    .map(readEvidence)
}

/** The consents of whoever said or told what a piece of evidence is linked to: notes of the daybook and stories. */
export function consentsBehind(book: Book, evidenceId: string): z.infer<typeof Consents>[] {
  const of = (noun: 'experience' | 'story') =>
    book
      .rows(`SELECT n.* FROM evidence_${noun} l JOIN ${noun} n ON n.id = l.${noun}_id WHERE l.evidence_id = ?`)
      .all(evidenceId)
      .map(readConsents)
  return [...of('experience'), ...of('story')]
}

/** A picture of the evidence that stands in a text: its bytes, and its size in pixels. */
export type PlacedPicture = { type: 'png' | 'jpeg'; base64: string; width: number; height: number }

/** The pictures of some evidence by its references; those whose file is not here whole, or is no picture, are left out. */
export function placedPictures(book: Book, references: readonly string[]): Record<string, PlacedPicture> {
  const numbers = references.map((reference) => Number(reference.slice(2)))
  return Object.fromEntries(
    evidenceByNumber(book, numbers).flatMap(({ reference, sha256 }): [string, PlacedPicture][] => {
      const bytes = sha256 === null ? null : wholeFile(book, sha256)
      const look = bytes === null ? null : pictureLook(bytes)
      return bytes === null || look === null ? [] : [[reference, { ...look, base64: bytes.toString('base64') }]]
    }),
  )
}

function wholeFile(book: Book, sha256: string): Buffer | null {
  const total = storedBytes(book, sha256)
  if (total === null) return null
  const parts: Buffer[] = []
  for (let position = 0; position < pieceCount(total); position++) {
    const piece = readPiece(book, sha256, total, position)
    if (piece === null) return null
    parts.push(piece)
  }
  return Buffer.concat(parts)
}
