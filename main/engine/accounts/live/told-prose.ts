import type { ProseInline } from '../../../../shared/model/prose'
import { writeLiveReference } from '../../../../shared/rules/prose/live-reference'
import { parseProse } from '../../../../shared/rules/prose/parse'
import type { Said } from './said'

export type LiveSaid = Readonly<Record<string, Said>>

/** What stands in place of words that may not be printed. */
export const withheldWords = '…'

/**
 * What a live figure prints: what it says today; in place of one that may not be printed the words for that; of one that
 * is gone what was last read. Somebody's words that are gone or held back are never printed from the text.
 */
export function toldWords({ reference, words }: Extract<ProseInline, { type: 'live' }>, live: LiveSaid): string {
  const said = live[writeLiveReference(reference)]
  if (said?.state === 'says') return said.printed ?? said.words
  if (reference.kind === 'quote') return withheldWords
  return said?.state === 'not-shown' ? said.words || withheldWords : words
}

/** The words of a paragraph as they may be printed, without marks. */
export const toldInlines = (inlines: readonly ProseInline[], live: LiveSaid): string =>
  inlines.map((inline) => (inline.type === 'live' ? toldWords(inline, live) : inline.text)).join('')

/** A text as it may be printed where there are no marks: a cell, a line; paragraphs divided by an empty line. */
export function toldProse(text: string, live: LiveSaid): string {
  return parseProse(text)
    .map((block) => {
      switch (block.type) {
        case 'heading':
          return block.text
        case 'paragraph':
          return toldInlines(block.inlines, live)
        case 'list':
          return block.items
            .map((item, at) => `${block.ordered ? `${at + 1}.` : '•'} ${toldInlines(item, live)}`)
            .join('\n')
        case 'quote':
          return block.paragraphs.map((paragraph) => toldInlines(paragraph, live)).join('\n')
        default:
          return ''
      }
    })
    .filter((part) => part !== '')
    .join('\n\n')
}
