import { NoBreakHyphen, type ParagraphChild, SimpleField, TextRun } from 'docx'
import type { Inline } from '../../../../shared/model/document'
import { characterStyleOf } from './character-styles'

/** Word's name for the bookmark at a table, figure or chapter: a letter first, 40 letters at most. */
export function bookmarkOf(target: string): string {
  const name = `to_${target.replace(/[^A-Za-z0-9]/g, '_')}`
  if (name.length > 40) throw new Error(`“${target}” is too long for the name of a bookmark`)
  return name
}

/** References keep together: I-12 is never torn at its hyphen. */
function pieces(words: string): (string | NoBreakHyphen)[] {
  return words.split('-').flatMap((piece, place) => (place === 0 ? [piece] : [new NoBreakHyphen(), piece]))
}

/** Which targets are chapters: their number is asked for as a paragraph's number, not as text. */
export type Targets = { isChapter(target: string): boolean }

function fieldTo(target: string, words: string, targets: Targets): ParagraphChild[] {
  const bookmark = bookmarkOf(target)
  if (!targets.isChapter(target)) return [new SimpleField(`REF ${bookmark} \\h \\* MERGEFORMAT`, words)]
  const at = words.lastIndexOf('\u00a0')
  const number = words.slice(at + 1)
  return [new TextRun(words.slice(0, at + 1)), new SimpleField(`REF ${bookmark} \\r \\h \\* MERGEFORMAT`, number)]
}

export function runs(inlines: readonly Inline[], targets: Targets): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    if (inline.type === 'to') return fieldTo(inline.target, inline.words, targets)
    const style = characterStyleOf[inline.style]
    if (style === undefined) return [new TextRun(inline.text)]
    if (inline.style === 'reference') return [new TextRun({ style, children: pieces(inline.text) })]
    return [new TextRun({ style, text: inline.text })]
  })
}
