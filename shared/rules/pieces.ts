/** How the bytes of a file lie in the book: in pieces of one size, the last as long as what is left. */

/** Bytes of a piece: 1 MiB. */
export const pieceSize = 1024 * 1024

/** How many pieces a file of so many bytes has. */
export const pieceCount = (bytes: number): number => Math.ceil(bytes / pieceSize)

/** How long the piece at a place (from 0) is, of a file of so many bytes; 0 behind its end. */
export const pieceLength = (bytes: number, position: number): number =>
  Math.max(0, Math.min(pieceSize, bytes - position * pieceSize))

/** In which piece a byte of a file stands, and where in it. */
export const pieceAt = (offset: number): { position: number; within: number } => ({
  position: Math.floor(offset / pieceSize),
  within: offset % pieceSize,
})
