import type { Block, Inline } from '../../../../shared/model/document'
import { emphasis, strong, text } from './words'

/**
 * Text as it was written becomes blocks: an empty line ends a paragraph, lines that begin with "- " or
 * "• " make a list, a line that begins with "# " or "## " is a heading, **strong** and *emphasis* are kept.
 */
export function proseBlocks(prose: string): Block[] {
  return prose
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((part) => partBlocks(part.trim()))
}

function partBlocks(part: string): Block[] {
  if (part === '') return []
  const lines = part.split('\n').map((line) => line.trim())
  const [first = ''] = lines
  const heading = /^#{1,4}\s+(.+)$/.exec(first)
  if (heading?.[1] !== undefined) {
    return [{ type: 'heading', text: plain(heading[1]) }, ...partBlocks(lines.slice(1).join('\n'))]
  }
  if (lines.every((line) => /^[-•*]\s+/.test(line))) {
    return [{ type: 'list', items: lines.map((line) => marked(line.replace(/^[-•*]\s+/, ''))) }]
  }
  return [{ type: 'paragraph', inlines: marked(lines.join(' ')) }]
}

const plain = (words: string) =>
  marked(words)
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')

/** **strong** and *emphasis*. */
export function marked(words: string): Inline[] {
  return words
    .split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (/^\*\*[^*]+\*\*$/.test(piece)) return strong(piece.slice(2, -2))
      if (/^\*[^*]+\*$/.test(piece)) return emphasis(piece.slice(1, -1))
      return text(piece)
    })
}

/** A written text under its own heading; nothing where nothing was written. */
export function headed(heading: string, prose: string): Block[] {
  const blocks = proseBlocks(prose)
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks]
}

/** The paragraphs of a text as limitations, each with the rule at its side. */
export function limitations(prose: string): Block[] {
  return proseBlocks(prose).map((block) =>
    block.type === 'paragraph' ? { type: 'limitation', inlines: block.inlines } : block,
  )
}
