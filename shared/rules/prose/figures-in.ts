import type { ProseBlock, ProseInline } from '../../model/prose'
import { chartReference, pictureReference, writeLiveReference } from './live-reference'
import { parseProse } from './parse'
import { writeProse } from './write'

/** What stands live in a text: figures with the words as last read, charts and pictures with what they are called. */
export type FigureInText = { reference: string; words: string }

const inlinesOf = (block: ProseBlock): ProseInline[] => {
  if (block.type === 'paragraph') return block.inlines
  if (block.type === 'list') return block.items.flat()
  return block.type === 'quote' ? block.paragraphs.flat() : []
}

/** All that stands live in blocks, in the order it is read. */
export function figuresInBlocks(blocks: readonly ProseBlock[]): FigureInText[] {
  return blocks.flatMap((block): FigureInText[] => {
    if (block.type === 'chart') return [{ reference: chartReference(block.number), words: block.alt }]
    if (block.type === 'picture') return [{ reference: pictureReference(block.number), words: block.alt }]
    return inlinesOf(block).flatMap((inline) =>
      inline.type === 'live' ? [{ reference: writeLiveReference(inline.reference), words: inline.words }] : [],
    )
  })
}

/** All that stands live in a stored text, in the order it is read. */
export const figuresIn = (text: string): FigureInText[] =>
  text.includes('](') ? figuresInBlocks(parseProse(text)) : []

/** A stored text with other words for its live figures; `wordsOf` answers null where they stay. */
export function withFigureWords(text: string, wordsOf: (reference: string) => string | null): string {
  const inlines = (from: ProseInline[]) =>
    from.map((inline) =>
      inline.type === 'live'
        ? { ...inline, words: wordsOf(writeLiveReference(inline.reference)) ?? inline.words }
        : inline,
    )
  return writeProse(
    parseProse(text).map((block): ProseBlock => {
      if (block.type === 'paragraph') return { ...block, inlines: inlines(block.inlines) }
      if (block.type === 'list') return { ...block, items: block.items.map(inlines) }
      return block.type === 'quote' ? { ...block, paragraphs: block.paragraphs.map(inlines) } : block
    }),
  )
}
