import type { ProseBlock, ProseInline } from '../../model/prose'

/**
 * The one form of a text that is stored: nothing empty, no spaces at the edges of a paragraph or of what is strong or
 * emphasised, neighbours that look the same joined, no line breaks inside a paragraph.
 */
export function settled(blocks: readonly ProseBlock[]): ProseBlock[] {
  return blocks.flatMap((block): ProseBlock[] => {
    switch (block.type) {
      case 'heading': {
        const text = oneLine(block.text).trim()
        return text === '' ? [] : [{ ...block, text }]
      }
      case 'paragraph': {
        const inlines = settledInlines(block.inlines)
        return inlines.length === 0 ? [] : [{ ...block, inlines }]
      }
      case 'list': {
        const items = block.items.map(settledInlines).filter((item) => item.length > 0)
        return items.length === 0 ? [] : [{ ...block, items }]
      }
      case 'quote': {
        const paragraphs = block.paragraphs.map(settledInlines).filter((paragraph) => paragraph.length > 0)
        return paragraphs.length === 0 ? [] : [{ ...block, paragraphs }]
      }
      default:
        return [{ ...block, alt: oneLine(block.alt).trim() }]
    }
  })
}

const oneLine = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ')

type Marks = { strong: boolean; emphasis: boolean }
type Text = Extract<ProseInline, { type: 'text' }>

const isSpace = (inline: ProseInline | undefined): inline is Text =>
  inline?.type === 'text' && inline.text.trim() === ''

function settledInlines(inlines: readonly ProseInline[]): ProseInline[] {
  const pieces = inlines.flatMap(apart)
  const kept: ProseInline[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined) continue
    if (!isSpace(piece)) {
      join(kept, piece)
      continue
    }
    // All the space up to the next letter takes the marks that both sides of it have.
    let space = piece
    for (let next = pieces[at + 1]; isSpace(next); next = pieces[at + 1]) {
      space = { ...both(space, next), type: 'text', text: space.text + next.text }
      at += 1
    }
    const [before, after] = [kept.at(-1), pieces[at + 1]]
    if (before && after) join(kept, { ...space, ...both(both(space, before), after) })
  }
  return kept
}

/** Letters and the space around them, each for themselves. */
function apart(inline: ProseInline): ProseInline[] {
  if (inline.type === 'live') return [{ ...inline, words: oneLine(inline.words) }]
  const text = oneLine(inline.text)
  const core = text.trim()
  if (core === '') return text === '' ? [] : [{ ...inline, text }]
  const start = text.indexOf(core)
  return [text.slice(0, start), core, text.slice(start + core.length)]
    .filter((part) => part !== '')
    .map((part) => ({ ...inline, text: part }))
}

const both = (a: Marks, b: Marks): Marks => ({ strong: a.strong && b.strong, emphasis: a.emphasis && b.emphasis })

function join(kept: ProseInline[], inline: ProseInline): void {
  const last = kept.at(-1)
  if (
    last?.type === 'text' &&
    inline.type === 'text' &&
    last.strong === inline.strong &&
    last.emphasis === inline.emphasis
  )
    kept[kept.length - 1] = { ...last, text: last.text + inline.text }
  else kept.push(inline)
}
