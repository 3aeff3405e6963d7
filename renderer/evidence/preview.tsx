import type { Evidence } from '../../shared/model/evidence'
import { ImagePreview } from './image-preview'
import { PdfPreview } from './pdf-preview'
import { TextPreview } from './text-preview'

/** What Chromium draws; anything else is only named. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'])
/** Beyond this a picture is too much to hold for a look. */
const mostForPicture = 50_000_000

/** A look at a kept file: pictures and PDFs whole, of text the beginning. Nothing in it runs, and nothing is fetched. */
export function Preview({ evidence }: { evidence: Evidence }) {
  const { id, mediaType, bytes, name } = evidence
  if (mediaType !== null && pictures.has(mediaType) && (bytes ?? 0) <= mostForPicture)
    return <ImagePreview key={id} id={id} mediaType={mediaType} name={name} />
  if (mediaType === 'text/plain' || mediaType === 'text/csv')
    return <TextPreview key={id} id={id} bytes={bytes ?? 0} table={mediaType === 'text/csv'} />
  if (mediaType === 'application/pdf') return <PdfPreview key={id} id={id} bytes={bytes ?? 0} name={name} />
  return null
}
