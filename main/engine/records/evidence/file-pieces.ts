import { createHash } from 'node:crypto'
import { FairbookError } from '../../../../shared/model/error'
import type { Evidence } from '../../../../shared/model/evidence'
import { pieceCount } from '../../../../shared/rules/pieces'
import type { Book } from '../../book/book'
import { readPiece } from '../../book/stored-files'
import { fileOf, notThere } from './read'
import { noteState } from './states'

/**
 * The file of a piece of evidence, piece by piece.
 * @throws FairbookError `not-found` when a part of it is missing, `refused` at its end when it is not what was attached
 */
export async function* filePieces(
  book: Book,
  evidence: Evidence,
  pause: (bytes: number) => Promise<void>,
): AsyncGenerator<Buffer> {
  const { sha256, total } = fileOf(book, evidence)
  const hash = createHash('sha256')
  for (let position = 0; position < pieceCount(total); position++) {
    const piece = readPiece(book, sha256, total, position)
    if (piece === null) throw notThere(evidence)
    hash.update(piece)
    yield piece
    await pause(piece.length)
  }
  if (hash.digest('hex') === sha256) return
  noteState(book, sha256, 'changed')
  throw new FairbookError(
    'refused',
    `${evidence.reference} ${evidence.name}: its file is no longer as it was attached, so it was not written. If you still have the file, add it again: it then takes its place.`,
  )
}
