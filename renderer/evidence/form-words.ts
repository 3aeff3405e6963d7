import type { Evidence } from '../../shared/model/evidence'

/** Kinds of file as people call them, by media type. */
const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'Picture, PNG',
  'image/jpeg': 'Photograph or picture, JPEG',
  'image/gif': 'Picture, GIF',
  'image/webp': 'Picture, WebP',
  'image/heic': 'Photograph, HEIC',
  'image/tiff': 'Scan or picture, TIFF',
  'image/bmp': 'Picture, BMP',
  'text/plain': 'Text',
  'text/csv': 'Table, CSV',
  'application/msword': 'Word document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.ms-excel': 'Excel workbook',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.ms-powerpoint': 'PowerPoint slides',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint slides',
  'application/vnd.oasis.opendocument.text': 'Text document, ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'Spreadsheet, ODS',
  'application/rtf': 'Text document, RTF',
  'application/vnd.ms-outlook': 'Email, Outlook',
  'application/zip': 'Several files, ZIP',
  'audio/mpeg': 'Sound recording, MP3',
  'audio/mp4': 'Sound recording, M4A',
  'audio/wav': 'Sound recording, WAV',
  'video/mp4': 'Video, MP4',
  'video/quicktime': 'Video, MOV',
}

/** What a file is, as people call it; by the ending of its name where the program does not know the kind. */
export function kindWords({ mediaType, fileName }: Pick<Evidence, 'mediaType' | 'fileName'>): string {
  const known = kinds[mediaType ?? '']
  if (known !== undefined) return known
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName ?? '')?.[1]
  return ending === undefined ? 'File' : `File, ${ending.toUpperCase()}`
}

/** "PDF"; "Paper: green folder, office shelf"; "Web page: ons.gov.uk/…". */
export function formWords(evidence: Pick<Evidence, 'form' | 'place' | 'mediaType' | 'fileName'>): string {
  if (evidence.form === 'file') return kindWords(evidence)
  const place = evidence.place.replace(/^https?:\/\/(www\.)?/, '')
  return `${evidence.form === 'paper' ? 'Paper' : 'Web page'}: ${place}`
}
