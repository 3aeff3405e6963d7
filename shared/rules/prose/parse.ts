import type { ProseBlock, ProseInline } from '../../model/prose'
import { unescapedWords } from './escapes'
import { parseInlines } from './parse-inlines'

const headingLine = /^#{1,4}\s+(.+)$/
const listLine = /^[-•*]\s+/
const numberedLine = /^\d{1,9}[.)]\s+/
const quoteLine = /^>\s?/
const picture = /^!\[((?:\\[\s\S]|[^[\]\\])*)\]\((chart I|E)-(\d{1,9})\)$/

/**
 * A text as it is stored, read: an empty line ends a paragraph; `## ` heading; `- ` or `• ` list; `1. ` numbered list;
 * `> ` quote; `![words](chart I-12)` and `![words](E-012)` alone in a paragraph a picture. A line break inside a
 * paragraph is a space. What is not exactly of this grammar is plain text.
 */
export function parseProse(text: string): ProseBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((part) => partBlocks(part.trim()))
}

function partBlocks(part: string): ProseBlock[] {
  if (part === '') return []
  const lines = part.split('\n').map((line) => line.trim())
  const [first = ''] = lines
  const heading = headingLine.exec(first)
  if (heading?.[1] !== undefined) {
    const words = parseInlines(heading[1]).map((inline) => (inline.type === 'live' ? inline.words : inline.text))
    return [{ type: 'heading', text: words.join('') }, ...partBlocks(lines.slice(1).join('\n').trim())]
  }
  if (lines.every((line) => listLine.test(line))) return [list(lines, listLine, false)]
  if (lines.every((line) => numberedLine.test(line))) return [list(lines, numberedLine, true)]
  if (lines.every((line) => quoteLine.test(line))) return quote(lines)
  const joined = lines.join(' ')
  return [pictureOf(joined) ?? { type: 'paragraph', inlines: parseInlines(joined) }]
}

const list = (lines: readonly string[], mark: RegExp, ordered: boolean): ProseBlock => ({
  type: 'list',
  ordered,
  items: lines.map((line) => parseInlines(line.replace(mark, ''))),
})

function quote(lines: readonly string[]): ProseBlock[] {
  const paragraphs = lines
    .map((line) => line.replace(quoteLine, '').trim())
    .join('\n')
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '')
  return paragraphs.length === 0
    ? []
    : [{ type: 'quote', paragraphs: paragraphs.map((paragraph): ProseInline[] => parseInlines(paragraph)) }]
}

function pictureOf(line: string): ProseBlock | null {
  const found = picture.exec(line)
  if (!found) return null
  return { type: found[2] === 'E' ? 'picture' : 'chart', number: Number(found[3]), alt: unescapedWords(found[1] ?? '') }
}
