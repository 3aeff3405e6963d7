import type { AccountsDocument, Block, Inline, TableBlock } from '../../../../shared/model/document'
import { noBreakSpace } from '../../../../shared/rules/number-words'

/**
 * The document without the marks that lead to records: taken out, not hidden, since hidden text can be
 * shown. A column that holds nothing else goes with them.
 */
export function withoutReferences(document: AccountsDocument): AccountsDocument {
  return {
    ...document,
    chapters: document.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(blockWithout) })),
  }
}

/** With the space that held a mark to the figure before it. */
function without(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline, place) => !isMark(inline) && !(isSpace(inline) && isMark(inlines[place + 1])))
}

const isMark = (inline: Inline | undefined) => inline?.type === 'text' && inline.style === 'reference'
const isSpace = (inline: Inline) => inline.type === 'text' && inline.text === noBreakSpace

function blockWithout(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'limitation':
      return { ...block, inlines: without(block.inlines) }
    case 'list':
      return { ...block, items: block.items.map(without) }
    case 'box':
      return { ...block, paragraphs: block.paragraphs.map(without), note: without(block.note) }
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(without), by: without(block.by) }
    case 'figure':
      return { ...block, note: without(block.note) }
    case 'table':
      return tableWithout(block)
    default:
      return block
  }
}

function tableWithout(block: TableBlock): TableBlock {
  const stays = block.columns.map(({ kind }) => kind !== 'reference')
  return {
    ...block,
    note: without(block.note),
    columns: block.columns.filter((_, place) => stays[place]),
    rows: block.rows.map((row) =>
      row.type === 'block' ? row : { ...row, cells: row.cells.filter((_, place) => stays[place]).map(without) },
    ),
  }
}
