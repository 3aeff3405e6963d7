import type { ProseBlock, ProseInline } from '../../model/prose'
import { withoutParts } from '../withholding'
import { parseProse } from './parse'
import { plainProse } from './plain'
import { writeProse } from './write'

/**
 * A stored text without what would give a person away, as it reads: marks of formatting inside a part do not save it.
 * Where a part runs across marks or paragraphs, the formatting of the text is let go rather than the part kept.
 */
export function proseWithoutParts(text: string, parts: readonly string[], person: string): string {
  const clean = (words: string) => withoutParts(words, parts, person)
  const left = writeProse(parseProse(text).map((block) => cleaned(block, clean)))
  const reads = plainProse(left)
  if (clean(reads) === reads) return left
  return writeProse(clean(plainProse(text)).split('\n').map(plainParagraph))
}

const plainParagraph = (words: string): ProseBlock => ({
  type: 'paragraph',
  inlines: [{ type: 'text', text: words, strong: false, emphasis: false }],
})

function cleaned(block: ProseBlock, clean: (words: string) => string): ProseBlock {
  const inlines = (from: readonly ProseInline[]): ProseInline[] =>
    from.map((inline) =>
      inline.type === 'live' ? { ...inline, words: clean(inline.words) } : { ...inline, text: clean(inline.text) },
    )
  switch (block.type) {
    case 'heading':
      return { ...block, text: clean(block.text) }
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines) }
    case 'list':
      return { ...block, items: block.items.map(inlines) }
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(inlines) }
    default:
      return { ...block, alt: clean(block.alt) }
  }
}
