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
      ...runs(document.chapters).map((run) => sectionOf(document, run, { targets, pictures })),
    ],
  })
}

/** Chapters that stand below each other are one section. */
function runs(chapters: readonly Chapter[]): Chapter[][] {
  const runs: Chapter[][] = []
  for (const chapter of chapters) {
    const last = runs.at(-1)
    if (chapter.runsOn && last !== undefined) last.push(chapter)
    else runs.push([chapter])
  }
  return runs
}

function sectionOf(document: AccountsDocument, run: readonly Chapter[], setting: Setting): ISectionOptions {
  return {
    ...furnished(document, runTitle(run), run[0]?.landscape === true),
    children: run.flatMap((chapter) => chapterContent(chapter, setting)),
  }
}

/** The chapter's title in the header of its pages; of several, their numbers: "Chapters 2 to 6". */
function runTitle(run: readonly Chapter[]): string {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined || first === last) return first?.title ?? ''
  const named = { front: '', chapter: 'Chapters', appendix: 'Appendices' }[first.kind]
  return named === '' ? first.title : `${named}\u00a0${first.number} to\u00a0${last.number}`
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
