import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { AccountsDocument } from '../../../../shared/model/document'
import { landscapeMeasure, marginColumn, measure } from './page'

/** The first 16 letters of the fingerprint in four groups: enough to compare two copies by eye. */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('\u00a0')
}

function edges(landscape: boolean) {
  const right = landscape ? landscapeMeasure : measure
  return {
    indent: { left: landscape ? 0 : -marginColumn },
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
  }
}

/** The organisation at the left, the chapter at the right. */
export function headerOf(document: AccountsDocument, chapterTitle: string, landscape: boolean): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        ...edges(landscape),
        children: [new TextRun(`${document.organisation.name}\t${chapterTitle}`)],
      }),
    ],
  })
}

/** Document, status and short fingerprint at the left, the page number at the right. */
export function footerOf(document: AccountsDocument, landscape: boolean): Footer {
  const parts = [document.title, document.statusWords, `Fingerprint\u00a0${shortFingerprint(document.fingerprint)}`]
  if (document.sampleWords) parts.push('Fictional sample')
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        ...edges(landscape),
        children: [
          new TextRun(parts.join(' · ')),
          new TextRun({ style: 'CoverLabel', children: ['\t', PageNumber.CURRENT] }),
        ],
      }),
    ],
  })
}
