import type { ProseBlock, ProseInline } from '../../model/prose'
import { parseProse } from './parse'

/** Words as they read, without marks; a live figure with what it said when the text was last read. */
export const inlineWords = (inlines: readonly ProseInline[]): string =>
  inlines.map((inline) => (inline.type === 'live' ? inline.words : inline.text)).join('')

/** The paragraphs of a text as they read; a picture is what it is called. */
export function paragraphsOf(block: ProseBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [inlineWords(block.inlines)]
    case 'list':
      return block.items.map(inlineWords)
    case 'quote':
      return block.paragraphs.map(inlineWords)
    default:
      return [block.alt]
  }
}

/** A stored text as it reads, without marks of formatting; a line for each paragraph. */
export const plainProse = (text: string): string => parseProse(text).flatMap(paragraphsOf).join('\n')

/** How many words a text has. */
export const wordCount = (text: string): number => plainProse(text).match(/\S+/g)?.length ?? 0
