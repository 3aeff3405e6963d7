import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AccountsDocument } from '../../../shared/model/document'
import { coverDrawing } from '../../../shared/pictures/cover-drawing'
import { housePrint } from '../../../shared/pictures/palette'
import { logoSize } from '../../../shared/rules/logo-picture'
import { pagesOf } from './pages'
import styles from './paper.module.css'
import { Inlines, Pieces } from './piece-view'
import { type PaperPiece, piecesOf, staysWithNext } from './pieces'

/** Millimetres of A4 that the text has, as `word/page.ts` sets it. */
const room = { portrait: 297 - 30 - 27, landscape: 210 - 27 - 22 }
const millimetre = 96 / 25.4

/** The accounts as pages: measured once after each change, then drawn page by page. */
export const Paper = memo(function Paper({ document }: { document: AccountsDocument }) {
  const pieces = useMemo(() => piecesOf(document), [document])
  const measure = useRef<HTMLDivElement>(null)
  const [divided, setDivided] = useState<{ of: readonly PaperPiece[]; pages: PaperPiece[][] } | null>(null)

  useLayoutEffect(() => {
    if (measure.current === null) return
    setDivided({ of: pieces, pages: divide(pieces, measure.current) })
  }, [pieces])

  // The last pages stay in sight until the new ones are divided.
  const pages = divided?.pages ?? []
  const pageOf = new Map(
    pages.flatMap((page, at) =>
      page.filter(({ type }) => type === 'chapter').map(({ chapter }) => [chapter.id, at + 3]),
    ),
  )
  return (
    <>
      {divided?.of !== pieces && (
        <div ref={measure} className={styles.measure} aria-hidden="true" inert>
          {document.chapters.map((chapter) => (
            <div key={chapter.id} className={styles.text} data-landscape={chapter.landscape || undefined}>
              <Pieces pieces={pieces.filter((piece) => piece.chapter === chapter)} />
            </div>
          ))}
        </div>
      )}
      <Cover document={document} />
      <Sheet document={document} title="Contents" number={2}>
        <h3 className={styles.chapter}>Contents</h3>
        <ol className={styles.contents}>
          {document.chapters.map((chapter) => (
            <li key={chapter.id}>
              <span className={styles.contentsNumber}>{chapter.number}</span>
              <span>{chapter.title}</span>
              <span className={styles.contentsPage}>{pageOf.get(chapter.id) ?? ''}</span>
            </li>
          ))}
        </ol>
      </Sheet>
      {pages.map((page, at) => {
        const chapter = page[0]?.chapter
        return (
          <Sheet
            key={page[0]?.key}
            document={document}
            title={chapter?.title ?? ''}
            number={at + 3}
            landscape={chapter?.landscape === true}
          >
            <Pieces pieces={page} />
          </Sheet>
        )
      })}
    </>
  )
})

/** How high each piece is, read off once; then a page takes what it has room for. */
function divide(pieces: readonly PaperPiece[], measure: HTMLElement): PaperPiece[][] {
  const boxes = new Map<string, { height: number; head: number }>()
  const zoom = measure.currentCSSZoom
  for (const element of measure.querySelectorAll<HTMLElement>('[data-piece]')) {
    const style = getComputedStyle(element)
    const around = Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom)
    const head = element.closest('table')?.querySelector('thead')?.getBoundingClientRect().height ?? 0
    const height = element.getBoundingClientRect().height / zoom + (Number.isFinite(around) ? around : 0)
    boxes.set(element.dataset.piece ?? '', { height, head: head / zoom })
  }
  const byKey = new Map(pieces.map((piece) => [piece.key, piece]))
  const pages: PaperPiece[][] = []
  for (const own of runs(pieces)) {
    const measured = own.map((piece, at) => {
      const { height = 0, head = 0 } = boxes.get(piece.key) ?? {}
      const first = piece.type === 'row' && piece.row === piece.block.rows[0]
      return {
        key: piece.key,
        height: height + (first ? head : 0),
        head: first ? 0 : head,
        withNext: staysWithNext(piece, own[at + 1]),
        begins: at === 0,
      }
    })
    const space = (own[0]?.chapter.landscape === true ? room.landscape : room.portrait) * millimetre
    for (const keys of pagesOf(measured, space)) pages.push(keys.flatMap((key) => byKey.get(key) ?? []))
  }
  return pages
}

/** The pieces of chapters that stand below each other. */
function runs(pieces: readonly PaperPiece[]): PaperPiece[][] {
  const runs: PaperPiece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last !== undefined && (piece.type !== 'chapter' || piece.chapter.runsOn)) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

type SheetProps = {
  document: AccountsDocument
  title: string
  number: number
  landscape?: boolean
  children: React.ReactNode
}

function Sheet({ document, title, number, landscape = false, children }: SheetProps) {
  const short = (document.fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('\u00a0')
  const foot = [document.title, document.statusWords, `Fingerprint\u00a0${short}`]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page is no set of fields
    <div className={styles.sheet} role="group" aria-label={`Page ${number}`} data-landscape={landscape || undefined}>
      <p className={styles.header}>
        <span>{document.organisation.name}</span>
        <span>{title}</span>
      </p>
      <div className={styles.text} data-landscape={landscape || undefined}>
        {children}
      </div>
      <p className={styles.footer}>
        <span>{foot.join(' · ')}</span>
        <strong>{number}</strong>
      </p>
    </div>
  )
}

function Cover({ document }: { document: AccountsDocument }) {
  const { organisation, cover } = document
  const drawing = coverDrawing(document.fingerprint, housePrint.accent)
  const { logo } = organisation
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page is no set of fields
    <div className={styles.sheet} role="group" aria-label="Page 1" data-cover>
      <div className={styles.coverHead}>
        <p>{organisation.name}</p>
        {logo !== null && (
          <img
            src={`data:image/${logo.type};base64,${logo.picture}`}
            alt="The organisation’s logo"
            style={{ width: `${logoSize(logo).width}pt`, height: `${logoSize(logo).height}pt` }}
          />
        )}
      </div>
      <h2 className={styles.title}>{document.title}</h2>
      <p className={styles.subtitle}>{document.subtitle}</p>
      <img className={styles.band} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`} alt="" />
      <dl className={styles.coverFacts}>
        {cover.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Inlines of={words} />
            </dd>
          </div>
        ))}
      </dl>
      {document.sampleWords !== '' && <p className={styles.coverNote}>{document.sampleWords}</p>}
    </div>
  )
}
