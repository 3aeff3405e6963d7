/** What kind of file some bytes are: told by the bytes where they tell it, by the ending of the name elsewhere. */

const unknown = 'application/octet-stream'

/** Kinds that are told by their first bytes. */
const beginnings: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

/** Kinds that only the ending tells, here without being opened; none of them is shown in the window. */
const endings: Record<string, string> = {
  heic: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  rtf: 'application/rtf',
  msg: 'application/vnd.ms-outlook',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
}

const zipped = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

/** What stands in a zip file of each kind: the name of its main part, or the type an OpenDocument says it is. */
const insides: readonly { type: string; text: string }[] = [
  { type: zipped.docx, text: 'word/document' },
  { type: zipped.xlsx, text: 'xl/workbook' },
  { type: zipped.pptx, text: 'ppt/presentation' },
  { type: zipped.odt, text: `mimetype${zipped.odt}` },
  { type: zipped.ods, text: `mimetype${zipped.ods}` },
]

/**
 * The media type of a file from its first bytes (as many as are at hand), its last ones, where a zip file
 * lists what is in it, and its name. Any text is plain text or CSV, never a page that could run.
 */
export function mediaTypeOf(head: Uint8Array, tail: Uint8Array, fileName: string): string {
  const known = beginnings.find(({ at, bytes }) => bytes.every((byte, place) => head[at + place] === byte))
  if (known !== undefined) return known.type
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'image/webp'
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (latin(head, 0, 4) === 'PK\u0003\u0004') return zipType(head, tail)
  if (Object.hasOwn(endings, ending)) return endings[ending] ?? unknown
  if (isText(head)) return ending === 'csv' ? 'text/csv' : 'text/plain'
  return unknown
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte)
  return text
}

function zipType(head: Uint8Array, tail: Uint8Array): string {
  const texts = [latin(head, 0, 4096), latin(tail, 0, tail.length)]
  return insides.find((inside) => texts.some((text) => text.includes(inside.text)))?.type ?? 'application/zip'
}

/** Without the control characters that only other files have; in UTF-8, UTF-16 with its mark, or an older alphabet. */
function isText(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  return !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)
}
