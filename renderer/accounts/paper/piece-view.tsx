import type { Inline, TableBlock } from '../../../shared/model/document'
import styles from './paper.module.css'
import type { PaperPiece } from './pieces'

export function Inlines({ of }: { of: readonly Inline[] }) {
  return of.map((inline, place) => {
    const key = `${place} ${inline.type}`
    if (inline.type === 'to') return <span key={key}>{inline.words}</span>
    if (inline.style === 'emphasis') return <em key={key}>{inline.text}</em>
    if (inline.style === 'plain') return <span key={key}>{inline.text}</span>
    return (
      <span key={key} className={styles[inline.style]}>
        {inline.text}
      </span>
    )
  })
}

type Props = { pieces: readonly PaperPiece[] }

/** Pieces that follow each other on one page; rows of one table stand in one table, items in one list. */
export function Pieces({ pieces }: Props) {
  return groupsOf(pieces).map((group) => {
    const [first] = group
    if (first === undefined) return null
    if (first.type === 'row') return <TablePart key={first.key} block={first.block} rows={group} />
    if (first.type === 'item') {
      const items = group.map((item) => (
        <li key={item.key} data-piece={item.key}>
          {item.type === 'item' && <Inlines of={item.inlines} />}
        </li>
      ))
      return first.place === undefined ? (
        <ul key={first.key} className={styles.list}>
          {items}
        </ul>
      ) : (
        // A list that goes on on the next page goes on counting.
        <ol key={first.key} className={styles.list} start={first.place}>
          {items}
        </ol>
      )
    }
    return <Piece key={first.key} piece={first} />
  })
}

function groupsOf(pieces: readonly PaperPiece[]): PaperPiece[][] {
  const groups: PaperPiece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const goesOn =
      (piece.type === 'row' && before?.type === 'row' && before.block === piece.block) ||
      (piece.type === 'item' && before?.type === 'item' && blockOf(before.key) === blockOf(piece.key))
    if (goesOn && last !== undefined) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

const blockOf = (key: string) => key.slice(0, key.lastIndexOf('/'))

function Piece({ piece }: { piece: PaperPiece }) {
  const at = { 'data-piece': piece.key }
  const wide = 'block' in piece && 'wide' in piece.block && piece.block.wide && !piece.chapter.landscape
  switch (piece.type) {
    case 'chapter':
      return (
        <h3 {...at} className={styles.chapter} data-chapter={piece.chapter.id}>
          {piece.chapter.number !== '' && <span className={styles.chapterNumber}>{piece.chapter.number} </span>}
          {piece.chapter.title}
        </h3>
      )
    case 'heading':
      return (
        <h4 {...at} className={styles.heading}>
          {piece.text}
        </h4>
      )
    case 'lead':
      return (
        <p {...at} className={styles.lead}>
          {piece.text}
        </p>
      )
    case 'paragraph':
    case 'limitation':
      return (
        <p {...at} className={piece.type === 'limitation' ? styles.limitation : styles.paragraph}>
          {piece.number !== undefined && <span className={styles.paragraphNumber}>{piece.number} </span>}
          <Inlines of={piece.inlines} />
        </p>
      )
    case 'box':
      return (
        <div {...at} className={styles.box}>
          <h5>{piece.block.title}</h5>
          {piece.block.paragraphs.map((inlines, place) => (
            <p key={place}>
              <Inlines of={inlines} />
            </p>
          ))}
          <p className={styles.boxNote}>
            <Inlines of={piece.block.note} />
          </p>
        </div>
      )
    case 'quote':
      return (
        <blockquote {...at} className={styles.quote} data-large={piece.block.large || undefined}>
          {piece.block.paragraphs.map((inlines, place) => (
            <p key={place}>
              <Inlines of={inlines} />
            </p>
          ))}
          {piece.block.by.length > 0 && (
            <footer>
              <Inlines of={piece.block.by} />
            </footer>
          )}
        </blockquote>
      )
    case 'caption':
      return (
        <p {...at} className={styles.caption} data-wide={wide || undefined}>
          <span className={styles.captionLabel}>
            {piece.block.type === 'table' ? 'Table' : 'Figure'} {piece.block.number}
          </span>{' '}
          {piece.block.caption}
        </p>
      )
    case 'picture': {
      const { svg, width, height, alt } = piece.block.picture
      return (
        <div {...at} className={styles.picture} data-wide={wide || undefined}>
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
            alt={alt}
            style={{ width: `${width}pt`, height: `${height}pt` }}
            loading="lazy"
          />
        </div>
      )
    }
    case 'note':
      return (
        <p {...at} className={styles.note} data-wide={wide || undefined}>
          <Inlines of={piece.block.note} />
        </p>
      )
    case 'row':
    case 'item':
      return null
  }
}

function TablePart({ block, rows }: { block: TableBlock; rows: readonly PaperPiece[] }) {
  const landscape = rows[0]?.chapter.landscape === true
  const whole = block.columns.reduce((sum, { width }) => sum + width, 0)
  const ends = rows.at(-1)
  const last = ends?.type === 'row' && ends.row === block.rows.at(-1)
  return (
    <table
      className={styles.table}
      aria-label={block.caption}
      data-wide={(block.wide && !landscape) || undefined}
      data-small={landscape || undefined}
      data-ends={last || undefined}
    >
      <colgroup>
        {block.columns.map(({ title, width }, place) => (
          <col key={`${place} ${title}`} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr data-head>
          {block.columns.map(({ title, kind }, place) => (
            <th key={`${place} ${title}`} scope="col" data-kind={kind}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(
          (piece) =>
            piece.type === 'row' && (
              <tr key={piece.key} data-piece={piece.key} data-row={piece.row.type}>
                {piece.row.type === 'block' ? (
                  <th colSpan={block.columns.length} scope="rowgroup">
                    {piece.row.title}
                  </th>
                ) : (
                  piece.row.cells.map((cell, place) => (
                    <td
                      key={place}
                      data-kind={block.columns[place]?.kind}
                      data-strong={block.columns[place]?.strong || undefined}
                    >
                      <Inlines of={cell} />
                    </td>
                  ))
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
