import type { AccountsDocument, Block, Chapter, Inline, TableRow } from '../../../../shared/model/document'
import { noBreakSpace } from '../../../../shared/rules/number-words'

/**
 * Numbers chapters, tables and figures in the order they stand, and fills in what points at them. What
 * points at a chapter this year does not have keeps the words it came with.
 * @throws Error when two things have one name: a mistake in a chapter's builder
 */
export function numbered(document: AccountsDocument): AccountsDocument {
  const words = new Map<string, string>()
  const name = (id: string, is: string) => {
    if (words.has(id)) throw new Error(`Two things in the document are called ${id}`)
    words.set(id, is)
  }
  let chapters = 0
  let appendices = 0
  let tables = 0
  let figures = 0
  const numberedBlock = (block: Block): Block => {
    if (block.type === 'table') {
      const number = ++tables
      name(block.id, `Table${noBreakSpace}${number}`)
      return { ...block, number }
    }
    if (block.type === 'figure') {
      const number = ++figures
      name(block.id, `Figure${noBreakSpace}${number}`)
      return { ...block, number }
    }
    return block
  }
  const withNumbers = document.chapters.map((chapter): Chapter => {
    const number =
      chapter.kind === 'chapter' ? String(++chapters) : chapter.kind === 'appendix' ? letter(appendices++) : ''
    if (number !== '') name(chapter.id, `${chapter.kind}${noBreakSpace}${number}`)
    return { ...chapter, number, blocks: chapter.blocks.map(numberedBlock) }
  })
  const find: Find = (target) => words.get(target)
  return {
    ...document,
    cover: document.cover.map((fact) => ({ ...fact, words: fact.words.map(filled(find)) })),
    chapters: withNumbers.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) => filledBlock(block, find)),
    })),
  }
}

const letter = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place)

type Find = (target: string) => string | undefined

const filled =
  (find: Find) =>
  (inline: Inline): Inline => {
    if (inline.type === 'text') return inline
    const words = find(inline.target)
    return words === undefined ? { type: 'text', text: inline.words, style: 'plain' } : { ...inline, words }
  }

function filledBlock(block: Block, find: Find): Block {
  const fill = filled(find)
  switch (block.type) {
    case 'paragraph':
    case 'limitation':
      return { ...block, inlines: block.inlines.map(fill) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(fill)) }
    case 'box':
      return { ...block, paragraphs: block.paragraphs.map((inlines) => inlines.map(fill)), note: block.note.map(fill) }
    case 'table':
      return { ...block, note: block.note.map(fill), rows: block.rows.map((row) => filledRow(row, fill)) }
    case 'figure':
      return { ...block, note: block.note.map(fill) }
    default:
      return block
  }
}

function filledRow(row: TableRow, fill: (inline: Inline) => Inline): TableRow {
  return row.type === 'block' ? row : { ...row, cells: row.cells.map((cell) => cell.map(fill)) }
}
