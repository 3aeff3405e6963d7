import type { ProseBlock, ProseInline } from '../model/prose'
import type { ClaimStanding } from '../model/told-claim'
import { type FigureInText, figuresInBlocks } from './prose/figures-in'
import { parseProse } from './prose/parse'
import { inlineWords } from './prose/plain'

/** Whether a sentence still stands in a text, and the live figures in it: its grounds as they are now. */
export type SentenceInText = { standing: ClaimStanding; figures: FigureInText[] }

/**
 * Looks a sentence up in a stored text, however either is punctuated and whatever figures say by now: a live figure that
 * was brought up to date changes a sentence, and it is the same claim.
 */
export function sentenceInText(text: string, sentence: string): SentenceInText {
  const sought = bare(sentence)
  if (sought === '') return { standing: 'gone', figures: [] }
  for (const block of parseProse(text)) {
    for (const inlines of runsOf(block)) {
      const found = within(inlines, sought)
      if (found === null) continue
      const same = withFigures(inlineWords(inlines)).includes(withFigures(sentence))
      return {
        standing: same ? 'as-marked' : 'other-figures',
        figures: figuresInBlocks([{ type: 'paragraph', inlines: found }]),
      }
    }
  }
  return { standing: 'gone', figures: [] }
}

/** The sentences of a stored text, to choose from: those of paragraphs, lists and quotes. */
export function sentencesOf(text: string): string[] {
  return parseProse(text)
    .filter(({ type }) => type !== 'heading')
    .flatMap(runsOf)
    .flatMap((inlines) => [...splitter.segment(inlineWords(inlines))].map(({ segment }) => segment.trim()))
    .filter((sentence) => bare(sentence) !== '')
}

const splitter = new Intl.Segmenter('en', { granularity: 'sentence' })

function runsOf(block: ProseBlock): ProseInline[][] {
  switch (block.type) {
    case 'paragraph':
      return [block.inlines]
    case 'list':
      return block.items
    case 'quote':
      return block.paragraphs
    case 'heading':
      return [[{ type: 'text', text: block.text, strong: false, emphasis: false }]]
    default:
      return []
  }
}

/** The inlines of the sentences that the letters sought run over; null where they aren't among them. */
function within(inlines: readonly ProseInline[], sought: string): ProseInline[] | null {
  const words = inlineWords(inlines)
  const start = bare(words).indexOf(sought)
  if (start === -1) return null
  const [from, to] = [placeOfLetter(words, start), placeOfLetter(words, start + sought.length - 1)]
  const sentences = [...splitter.segment(words)].filter(
    ({ index, segment }) => index + segment.length > from && index <= to,
  )
  const begins = sentences[0]?.index ?? 0
  const ends = (sentences.at(-1)?.index ?? 0) + (sentences.at(-1)?.segment.length ?? 0)
  let at = 0
  return inlines.filter((inline) => {
    const here = at
    at += (inline.type === 'live' ? inline.words : inline.text).length
    return here < ends && at > begins
  })
}

/** Where in words their nth letter stands, as `bare` counts letters. */
function placeOfLetter(words: string, nth: number): number {
  let letters = 0
  for (let place = 0; place < words.length; ) {
    const sign = String.fromCodePoint(words.codePointAt(place) ?? 0)
    letters += bare(sign).length
    if (letters > nth) return place
    place += sign.length
  }
  return words.length
}

/** Letters alone, without figures. */
const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}]+/gu, '')
const withFigures = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a sentence is the one a claim was marked with, whatever figures stand in either. */
export const claimedBy = (sentence: string, words: string): boolean => bare(sentence) === bare(words)
