import type {
  AccountsDocument,
  Block,
  Chapter,
  FigureBlock,
  Inline,
  TableBlock,
  TableRow,
} from '../../../shared/model/document'

/** What stands on a page, in pieces small enough to be moved to the next one. */
export type PaperPiece = {
  key: string
  chapter: Chapter
  /** The paragraph's number in the margin: "7.1". */
  number?: string
} & (
  | { type: 'chapter' }
  | { type: 'heading' | 'lead'; text: string }
  | { type: 'paragraph' | 'limitation'; inlines: Inline[] }
  /** `place` from 1 in a numbered list. */
  | { type: 'item'; inlines: Inline[]; place?: number }
  | { type: 'quote'; block: Extract<Block, { type: 'quote' }> }
  | { type: 'box'; block: Extract<Block, { type: 'box' }> }
  | { type: 'caption'; block: TableBlock | FigureBlock }
  | { type: 'row'; block: TableBlock; row: TableRow }
  | { type: 'picture'; block: FigureBlock }
  | { type: 'note'; block: TableBlock | FigureBlock }
)

export function piecesOf(document: AccountsDocument): PaperPiece[] {
  return document.chapters.flatMap((chapter) => {
    let paragraphs = 0
    const numbered = chapter.number !== '' && !chapter.landscape
    const next = () => (numbered ? { number: `${chapter.number}.${++paragraphs}` } : {})
    const blocks = chapter.blocks.flatMap((block, place) => blockPieces(block, `${chapter.id}/${place}`, chapter, next))
    return [{ key: chapter.id, chapter, type: 'chapter' }, ...blocks]
  })
}

function blockPieces(block: Block, key: string, chapter: Chapter, next: () => { number?: string }): PaperPiece[] {
  const at = { key, chapter }
  switch (block.type) {
    case 'heading':
    case 'lead':
      return [{ ...at, type: block.type, text: block.text }]
    case 'paragraph':
      return [
        {
          ...at,
          type: 'paragraph',
          inlines: block.inlines,
          ...next(),
        },
      ]
    case 'limitation':
      return [{ ...at, type: 'limitation', inlines: block.inlines }]
    case 'list':
      return block.items.map((inlines, item) => ({
        ...at,
        key: `${at.key}/${item}`,
        type: 'item',
        inlines,
        ...(block.ordered ? { place: item + 1 } : {}),
      }))
    case 'quote':
      return [{ ...at, type: 'quote', block }]
    case 'box':
      return [{ ...at, type: 'box', block }]
    case 'table':
      return [
        { ...at, key: `${at.key}/caption`, type: 'caption', block },
        ...block.rows.map((row, place): PaperPiece => ({ ...at, key: `${at.key}/${place}`, type: 'row', block, row })),
        ...noteOf(at, block),
      ]
    case 'figure':
      return [
        { ...at, key: `${at.key}/caption`, type: 'caption', block },
        { ...at, key: `${at.key}/picture`, type: 'picture', block },
        ...noteOf(at, block),
      ]
  }
}

const noteOf = (at: { key: string; chapter: Chapter }, block: TableBlock | FigureBlock): PaperPiece[] =>
  block.note.length === 0 ? [] : [{ ...at, key: `${at.key}/note`, type: 'note', block }]

/** Whether a piece must not be left at the foot of a page, as Word is told to keep it. */
export function staysWithNext(piece: PaperPiece, next: PaperPiece | undefined): boolean {
  if (next === undefined) return false
  if (piece.type === 'chapter' || piece.type === 'heading' || piece.type === 'caption') return true
  if (next.type === 'note') return true
  if (piece.type === 'paragraph') return next.type === 'item'
  return piece.type === 'row' && piece.row.type === 'block'
}
