import { createHash } from 'node:crypto'
import { largestEvidence } from '../../../shared/model/evidence'
import { pieceCount, pieceLength, pieceSize } from '../../../shared/rules/pieces'
import type { Book } from './book'
import { checkStored } from './stored-files'

/** Pieces written in one transaction. */
const piecesAtOnce = 4

/** Where bytes come from: as many as fit into the buffer, from a place on; 0 at the end. */
export type Source = { read(buffer: Buffer, offset: number): Promise<number> }

/** Called after every piece with its bytes: tells how far it is and lets other work in between. */
export type Pause = (bytes: number) => Promise<void>

/** What a source holds, learned by reading it once: its SHA-256, and that of each piece. */
export type Digest = { sha256: string; bytes: number; pieces: readonly string[]; head: Buffer; tail: Buffer }

const keptOfTheEnd = 64 * 1024

/**
 * Reads a source to its end, one piece in memory at a time.
 * @returns null when there is more in it than evidence may have
 */
export async function digest(source: Source, pause: Pause): Promise<Digest | null> {
  const buffer = Buffer.allocUnsafeSlow(pieceSize)
  const hash = createHash('sha256')
  const pieces: string[] = []
  let bytes = 0
  let head: Buffer = Buffer.alloc(0)
  let tail: Buffer = Buffer.alloc(0)
  for (;;) {
    const length = await fill(source, buffer, bytes)
    if (length === 0) break
    const piece = buffer.subarray(0, length)
    hash.update(piece)
    pieces.push(sha256Of(piece))
    if (bytes === 0) head = Buffer.from(piece.subarray(0, keptOfTheEnd))
    tail = Buffer.concat([tail, piece.subarray(-keptOfTheEnd)]).subarray(-keptOfTheEnd)
    bytes += length
    if (bytes > largestEvidence) return null
    await pause(length)
  }
  return { sha256: hash.digest('hex'), bytes, pieces, head, tail }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Brings a source's bytes into the book, in pieces, a few to a transaction. They count as stored only with
 * the row of `declareStored`; without it they are leftovers. Nothing is written where the content is here already.
 * A damaged content is mended so: a piece takes the place of the one that is there only once it is known to be the
 * right one, so that wherever the mending ends, nothing of what was whole is gone.
 * @returns false when the source no longer holds what its digest says
 */
export async function storePieces(
  book: Book,
  source: Source,
  { sha256, bytes, pieces: digests }: Pick<Digest, 'sha256' | 'bytes' | 'pieces'>,
  pause: Pause,
): Promise<boolean> {
  if ((await checkStored(book, sha256, (piece) => pause(piece.length))) === 'here') return true
  const buffers = Array.from({ length: Math.min(piecesAtOnce, pieceCount(bytes)) }, () =>
    Buffer.allocUnsafeSlow(pieceSize),
  )
  for (let position = 0; position < pieceCount(bytes); position += buffers.length) {
    const pieces: { position: number; piece: Buffer }[] = []
    for (const [place, buffer] of buffers.entries()) {
      const expected = pieceLength(bytes, position + place)
      if (expected === 0) break
      const length = await fill(source, buffer, (position + place) * pieceSize)
      const piece = buffer.subarray(0, length)
      if (length !== expected || sha256Of(piece) !== digests[position + place]) return false
      pieces.push({ position: position + place, piece })
      await pause(length)
    }
    writePieces(book, sha256, pieces)
  }
  // What another program put behind the end.
  book.rows('DELETE FROM stored_piece WHERE sha256 = ? AND position >= ?').run(sha256, pieceCount(bytes))
  return true
}

function writePieces(book: Book, sha256: string, pieces: readonly { position: number; piece: Buffer }[]): void {
  const write = book.rows(
    `INSERT INTO stored_piece (sha256, position, piece) VALUES (?, ?, ?)
     ON CONFLICT (sha256, position) DO UPDATE SET piece = excluded.piece WHERE piece IS NOT excluded.piece`,
  )
  book.db
    .transaction(() => {
      for (const { position, piece } of pieces) write.run(sha256, position, piece)
    })
    .immediate()
}

/** Says, within the change that makes evidence of it, that all pieces of a content are here. */
export function declareStored(book: Book, { sha256, bytes }: Pick<Digest, 'sha256' | 'bytes'>): void {
  book
    .rows(
      `INSERT INTO stored_file (sha256, bytes, stored_at) VALUES (?, ?, ?)
       ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes`,
    )
    .run(sha256, bytes, new Date().toISOString())
}

/** Fills the buffer from a place of the source on, as far as there is something. */
async function fill(source: Source, buffer: Buffer, offset: number): Promise<number> {
  let length = 0
  while (length < buffer.length) {
    const more = await source.read(buffer.subarray(length), offset + length)
    if (more === 0) break
    length += more
  }
  return length
}
