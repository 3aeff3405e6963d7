import { pieceSize } from '../../shared/rules/pieces'
import { call } from '../client/bridge'

/** A file as base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'))
    reader.readAsDataURL(file)
  })
}

/** What was base64, as bytes. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/**
 * A kept file from its beginning, piece by piece.
 * @param upTo how many bytes at most
 * @throws FairbookError when a piece is not there
 */
export async function* piecesOf(id: string, upTo = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let offset: number | null = 0
  while (offset !== null && offset < upTo) {
    const piece: { bytes: string; next: number | null } = await call('evidence.read', {
      id,
      offset,
      ...(upTo - offset < pieceSize ? { length: upTo - offset } : {}),
    })
    yield bytesOf(piece.bytes)
    offset = piece.next
  }
}
