import type { JSONContent } from '@tiptap/core'
import { type Node as DocumentNode, Fragment, type Schema } from '@tiptap/pm/model'
import type { ProseBlock, ProseInline } from '../../shared/model/prose'
import { parseLiveReference, writeLiveReference } from '../../shared/rules/prose/live-reference'
import { parseProse } from '../../shared/rules/prose/parse'
import { writeProse } from '../../shared/rules/prose/write'

/** A stored text as the editor's document. */
export function documentOf(text: string): JSONContent {
  const blocks = parseProse(text)
  // There is always a paragraph to go on in.
  const end = blocks.at(-1)?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
  return { type: 'doc', content: [...blocks.map(blockNode), ...end] }
}

/** What is pasted as plain text, as the editor has it. */
export function fragmentOf(schema: Schema, text: string): Fragment {
  return Fragment.from(parseProse(text).map((block) => schema.nodeFromJSON(blockNode(block))))
}

/** The editor's document as it is stored. */
export const textOf = (doc: DocumentNode): string => writeProse(children(doc).flatMap(blockOf))

const paragraph = (inlines: readonly ProseInline[]): JSONContent => ({
  type: 'paragraph',
  content: inlines.filter((inline) => inline.type === 'live' || inline.text !== '').map(inlineNode),
})

function blockNode(block: ProseBlock): JSONContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', content: block.text === '' ? [] : [{ type: 'text', text: block.text }] }
    case 'paragraph':
      return paragraph(block.inlines)
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      }
    case 'quote':
      return { type: 'blockquote', content: block.paragraphs.map(paragraph) }
    default:
      return { type: block.type, attrs: { number: block.number, alt: block.alt } }
  }
}

function inlineNode(inline: ProseInline): JSONContent {
  const marks = [...(inline.strong ? [{ type: 'bold' }] : []), ...(inline.emphasis ? [{ type: 'italic' }] : [])]
  return inline.type === 'text'
    ? { type: 'text', text: inline.text, marks }
    : { type: 'live', attrs: { reference: writeLiveReference(inline.reference), words: inline.words }, marks }
}

function blockOf(node: DocumentNode): ProseBlock[] {
  switch (node.type.name) {
    case 'heading':
      return [{ type: 'heading', text: node.textContent }]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: node.type.name === 'orderedList',
          items: children(node).flatMap((item) => children(item).map(inlinesOf)),
        },
      ]
    case 'blockquote':
      return [{ type: 'quote', paragraphs: children(node).map(inlinesOf) }]
    case 'chart':
    case 'picture':
      return [{ type: node.type.name, number: Number(node.attrs.number), alt: String(node.attrs.alt) }]
    default:
      return [{ type: 'paragraph', inlines: inlinesOf(node) }]
  }
}

function inlinesOf(node: DocumentNode): ProseInline[] {
  return children(node).flatMap((inline): ProseInline[] => {
    const marks = {
      strong: inline.marks.some(({ type }) => type.name === 'bold'),
      emphasis: inline.marks.some(({ type }) => type.name === 'italic'),
    }
    if (inline.isText) return [{ type: 'text', text: inline.text ?? '', ...marks }]
    const words = String(inline.attrs.words)
    const reference = parseLiveReference(String(inline.attrs.reference))
    return [reference === null ? { type: 'text', text: words, ...marks } : { type: 'live', reference, words, ...marks }]
  })
}

const children = (node: DocumentNode): DocumentNode[] => Array.from(node.content.content)
