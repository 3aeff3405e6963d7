import type { ProseBlock, ProseInline } from '../../model/prose'
import { escaped, escapedWords, type Letter } from './escapes'
import { chartReference, pictureReference, writeLiveReference } from './live-reference'
import { settled } from './settled'

/** A text as it is stored: what `parseProse` reads. What was typed and would be read as a mark gets a backslash. */
export function writeProse(blocks: readonly ProseBlock[]): string {
  return settled(blocks).map(writeBlock).join('\n\n')
}

function writeBlock(block: ProseBlock): string {
  switch (block.type) {
    case 'heading':
      return `## ${line([{ type: 'text', text: block.text, strong: false, emphasis: false }])}`
    case 'paragraph':
      return line(block.inlines, true)
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${line(item)}`).join('\n')
    case 'quote':
      return block.paragraphs.map((paragraph) => `> ${line(paragraph)}`).join('\n>\n')
    case 'chart':
      return `![${bracketed(block.alt)}](${chartReference(block.number)})`
    case 'picture':
      return `![${bracketed(block.alt)}](${pictureReference(block.number)})`
  }
}

const bracketed = (words: string) => escapedWords(words, /[[\]]/)

/** One live figure as it is stored: `[73,385](I-12)`. */
export const writeLive = ({ reference, words }: Pick<Extract<ProseInline, { type: 'live' }>, 'reference' | 'words'>) =>
  `[${bracketed(words)}](${writeLiveReference(reference)})`

/** What at the start of a paragraph would make it something else, and where in it the mark is. */
const startMarks = /^(?:#{1,4}\s|[-•*]\s|>|!\[)|^\d{1,9}(?=[.)]\s)/

function line(inlines: readonly ProseInline[], ofParagraph = false): string {
  const letters = lettersOf(inlines)
  const words = letters.map(({ letter }) => letter).join('')
  const start = ofParagraph ? startMarks.exec(words)?.[0] : undefined
  const startMark = start === undefined ? -1 : /^\d/.test(start) ? start.length : 0
  const mayBeLive = letters.some(
    ({ letter, ofWords }, at) => ofWords && letter === ']' && letters[at + 1]?.letter === '(',
  )
  return escaped(letters, (letter, at) => {
    if (at === startMark) return true
    if (letter === '[') return mayBeLive
    return letter === '*' && !standsAlone(letters, at)
  })
}

/** An asterisk with space on both sides begins and ends nothing. */
function standsAlone(letters: readonly Letter[], at: number): boolean {
  const isSpace = (neighbour: Letter | undefined) => neighbour?.ofWords === true && /\s/.test(neighbour.letter)
  return isSpace(letters[at - 1]) && isSpace(letters[at + 1])
}

function lettersOf(inlines: readonly ProseInline[]): Letter[] {
  const letters: Letter[] = []
  const marks = (text: string) => letters.push(...text.split('').map((letter) => ({ letter, ofWords: false })))
  let on = { strong: false, emphasis: false }
  const turn = (to: typeof on) => {
    const stars = (on.strong === to.strong ? 0 : 2) + (on.emphasis === to.emphasis ? 0 : 1)
    marks('*'.repeat(stars))
    on = to
  }
  for (const inline of inlines) {
    turn({ strong: inline.strong, emphasis: inline.emphasis })
    if (inline.type === 'live') marks(writeLive(inline))
    else for (const letter of inline.text.split('')) letters.push({ letter, ofWords: true })
  }
  turn({ strong: false, emphasis: false })
  return letters
}
