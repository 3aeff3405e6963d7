import { createHash } from 'node:crypto'
import { largestEvidence } from '../../../shared/model/evidence'
import { pieceAt, pieceCount, pieceLength } from '../../../shared/rules/pieces'
import type { Book } from './book'
import type { Sqlite } from './sqlite'

/**
 * The bytes of files as the book keeps them: in pieces, once for each content, under their SHA-256. A book may
 * come from a stranger, so nothing about the pieces is taken for granted, and no more than one is in memory.
 */

/** How many bytes of a content the book says it has; null when it has none, or says what can't be. */
export function storedBytes(book: Book, sha256: string): number | null {
  const bytes = book.value('SELECT bytes FROM stored_file WHERE sha256 = ?').get(sha256)
  return typeof bytes === 'number' && bytes > 0 && bytes <= largestEvidence ? bytes : null
}

/** One piece; null when it is not there or not as long as it must be. */
export function readPiece(book: Book, sha256: string, bytes: number, position: number): Buffer | null {
  const expected = pieceLength(bytes, position)
  // The length is asked first: a stranger's piece may be larger than memory.
  const length = book
    .value('SELECT length(piece) FROM stored_piece WHERE sha256 = ? AND position = ?')
    .get(sha256, position)
  if (length !== expected || expected === 0) return null
  const piece = book.value('SELECT piece FROM stored_piece WHERE sha256 = ? AND position = ?').get(sha256, position)
  return Buffer.isBuffer(piece) && piece.length === expected ? piece : null
}

/** Bytes of a content from a place on, to the end of the piece they stand in; null when that piece is not as it must be. */
export function readFrom(book: Book, sha256: string, bytes: number, offset: number): Buffer | null {
  const { position, within } = pieceAt(offset)
  return readPiece(book, sha256, bytes, position)?.subarray(within) ?? null
}

/**
 * Reads a content piece by piece and says whether it is what was stored: `pause` is called with each piece, and
 * lets other work in between.
 */
export async function checkStored(
  book: Book,
  sha256: string,
  pause: (piece: Buffer) => Promise<void>,
): Promise<'here' | 'missing' | 'changed'> {
  const bytes = storedBytes(book, sha256)
  if (bytes === null) return 'missing'
  const hash = createHash('sha256')
  for (let position = 0; position < pieceCount(bytes); position++) {
    const piece = readPiece(book, sha256, bytes, position)
    if (piece === null) return 'missing'
    hash.update(piece)
    await pause(piece)
  }
  return hash.digest('hex') === sha256 ? 'here' : 'changed'
}

/** The contents that are not all there, told without reading them: a piece is missing, or not as long as it must be. */
export function incompleteContents(book: Book): Set<string> {
  // Asked for each by itself: grouped, SQLite may sort the pieces, and hold all of them in memory for that.
  const rows = book
    .rows(
      `SELECT e.sha256, f.bytes, (SELECT count(*) FROM stored_piece p WHERE p.sha256 = e.sha256) AS pieces,
         (SELECT coalesce(sum(length(p.piece)), 0) FROM stored_piece p WHERE p.sha256 = e.sha256) AS there
       FROM (SELECT DISTINCT sha256 FROM evidence WHERE sha256 IS NOT NULL) e LEFT JOIN stored_file f USING (sha256)`,
    )
    .all() as { sha256: string; bytes: number | null; pieces: number; there: number }[]
  return new Set(
    rows
      .filter(({ bytes, pieces, there }) => bytes === null || bytes !== there || pieces !== pieceCount(bytes))
      .map(({ sha256 }) => sha256),
  )
}

/** Whether pieces belong to nothing: no file is declared of them, and no evidence names them, damaged as it may be. */
const belongsToNothing = `sha256 NOT IN (SELECT sha256 FROM stored_file)
  AND sha256 NOT IN (SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL)`

/** Takes out the pieces of contents that were not declared stored after all. */
export function removeUndeclared(book: Book, contents: Iterable<string>): void {
  const remove = book.rows(`DELETE FROM stored_piece WHERE sha256 = ? AND ${belongsToNothing}`)
  for (const sha256 of contents) remove.run(sha256)
}

/**
 * Takes out pieces that belong to nothing: what was being taken in when the computer went off. They are told from
 * the index alone.
 */
export function removeLeftovers(db: Sqlite): void {
  const left = db.prepare(`SELECT DISTINCT sha256 FROM stored_piece WHERE ${belongsToNothing}`).pluck().all()
  const remove = db.prepare('DELETE FROM stored_piece WHERE sha256 = ?')
  for (const sha256 of left) remove.run(sha256)
}

/** Takes out contents that no evidence names, for good. Part of an erasure. @returns how many there were */
export function removeBytes(book: Book, contents: Iterable<string>): number {
  const named = book.value('SELECT 1 FROM evidence WHERE sha256 = ?')
  let removed = 0
  for (const sha256 of contents) {
    if (named.get(sha256) !== undefined) continue
    book.rows('DELETE FROM stored_piece WHERE sha256 = ?').run(sha256)
    removed += book.rows('DELETE FROM stored_file WHERE sha256 = ?').run(sha256).changes
  }
  return removed
}
