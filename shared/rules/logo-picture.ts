import { type Logo, largestLogo } from '../model/logo'

export type LogoLook = Pick<Logo, 'type' | 'width' | 'height'>

/** Side of the largest picture taken, in pixels: more is no sharper on paper and could burst a reader. */
const longestSide = 8000

/** Said of a file that is something else, and of one that is damaged. */
export const notAPicture =
  'This is not a PNG or JPEG picture that can be read. Save it as one of these, and choose it again.'

/**
 * What a file is by its bytes, whatever its name says: a PNG or JPEG with its size in pixels, or in words
 * why it can't be a logo.
 */
export function logoPicture(bytes: Uint8Array): LogoLook | string {
  // First what it is: nobody shall be asked to save a letter smaller.
  if (!begins(bytes, pngSignature) && !begins(bytes, jpegSignature)) return notAPicture
  if (bytes.length > largestLogo) return 'The picture is larger than 512 kB. Save it smaller, and choose it again.'
  const look = pictureLook(bytes)
  if (look === null) return notAPicture
  if (Math.max(look.width, look.height) > longestSide)
    return 'The picture is over 8,000 pixels wide or high. Save it smaller, and choose it again.'
  return look
}

/** The type and size in pixels of a PNG or JPEG picture; null for anything else, and for one that is damaged. */
export const pictureLook = (bytes: Uint8Array): LogoLook | null => pngLook(bytes) ?? jpegLook(bytes)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegSignature = [0xff, 0xd8]
const pngEnd = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

const begins = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)

/** The size stands in the first chunk; a whole file ends with the chunk IEND. */
function pngLook(bytes: Uint8Array): LogoLook | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 45 || !begins(bytes, pngSignature)) return null
  if (view.getUint32(12) !== 0x49484452 || !pngEnd.every((byte, at) => bytes[bytes.length - 8 + at] === byte))
    return null
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** Goes from marker to marker up to the one that begins a frame, where the size stands. */
function jpegLook(bytes: Uint8Array): LogoLook | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!begins(bytes, jpegSignature)) return null
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    // The picture itself, or its end, before any frame.
    if (marker === 0xda || marker === 0xd9) return null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

const sized = (type: LogoLook['type'], width: number, height: number): LogoLook | null =>
  width > 0 && height > 0 ? { type, width, height } : null

/** The room for a logo on the cover, in points. */
const room = { width: 150, height: 45 }

/** How large a logo stands on the cover, in points: as large as its room allows, its proportions kept. */
export function logoSize({ width, height }: Pick<Logo, 'width' | 'height'>): { width: number; height: number } {
  const scale = Math.min(room.width / width, room.height / height)
  return { width: width * scale, height: height * scale }
}
