import { Document, type ISectionOptions, type PageNumberEstimator, PageOrientation, SectionType } from 'docx'
import type { AccountsDocument, Chapter } from '../../../../shared/model/document'
import { chapterContent, type Setting } from './chapter'
import { contentsOf } from './contents'
import { coverContent } from './cover'
import type { Pictures } from './figure'
import { footerOf, headerOf } from './furniture'
import type { Targets } from './inlines'
import { lists } from './lists'
import { cover, landscape, millimetres, portrait } from './page'
import { documentStyles } from './styles'
import { tableStyleXml } from './table-style'

/** The document as docx knows it. Cover, contents and each chapter are sections of their own. */
export function wordDocument(document: AccountsDocument, pictures: Pictures, estimator: PageNumberEstimator): Document {
  const chapters = new Set(document.chapters.map((chapter) => chapter.id))
  const targets: Targets = { isChapter: (target) => chapters.has(target) }
  return new Document({
    title: `${document.title}: ${document.organisation.name}`,
    subject: document.subtitle,
    creator: document.organisation.name,
    lastModifiedBy: document.organisation.name,
    keywords: `social accounts, ${document.year.label}`,
    description: `${document.statusWords}. Fingerprint ${document.fingerprint}`,
    externalStyles: tableStyleXml,
    styles: documentStyles(document.organisation.language),
    numbering: lists,
    defaultTabStop: millimetres(10),
    pageNumbers: estimator,
    sections: [
      { properties: { page: cover }, children: coverContent(document, targets) },
      {
        ...furnished(document, 'Contents', false),
        children: contentsOf(document),
      },
      ...document.chapters.map((chapter) => sectionOf(document, chapter, { targets, pictures })),
    ],
  })
}

function sectionOf(document: AccountsDocument, chapter: Chapter, setting: Setting): ISectionOptions {
  return { ...furnished(document, chapter.title, chapter.landscape), children: chapterContent(chapter, setting) }
}

function furnished(document: AccountsDocument, title: string, wide: boolean) {
  const page = wide
    ? {
        ...landscape,
        size: { width: portrait.size.width, height: portrait.size.height, orientation: PageOrientation.LANDSCAPE },
      }
    : portrait
  return {
    properties: { type: SectionType.NEXT_PAGE, page },
    headers: { default: headerOf(document, title, wide) },
    footers: { default: footerOf(document, wide) },
  }
}
