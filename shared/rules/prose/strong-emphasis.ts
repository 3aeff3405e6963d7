import type { LiveReference, ProseInline } from '../../model/prose'

/** A stretch of text, a live figure, or one to three asterisks that may be marks. */
export type Piece =
  | { type: 'text'; text: string }
  | { type: 'live'; reference: LiveReference; words: string }
  | { type: 'stars'; count: number }

type Mark = 'strong' | 'emphasis'
const worth: Record<Mark, number> = { emphasis: 1, strong: 2 }

const has = (piece: Piece | undefined, mark: Mark) => piece?.type === 'stars' && (piece.count & worth[mark]) !== 0

/**
 * Two asterisks begin or end what is strong, one what is emphasised, three both. They begin something only before a
 * letter, and where something ends it; they end it only behind a letter. All others are asterisks.
 */
export function withMarks(pieces: readonly Piece[]): ProseInline[] {
  const closes = { strong: lastCloser(pieces, 'strong'), emphasis: lastCloser(pieces, 'emphasis') }
  const on = { strong: false, emphasis: false }
  const inlines: ProseInline[] = []
  for (const [at, piece] of pieces.entries()) {
    if (piece.type === 'live') inlines.push({ ...piece, ...on })
    else if (piece.type === 'text') pushText(inlines, piece.text, on)
    else {
      let left = piece.count
      for (const mark of ['strong', 'emphasis'] as const) {
        if (!has(piece, mark)) continue
        const turns = on[mark] ? afterLetter(pieces, at) : beforeLetter(pieces, at) && closes[mark] > at
        if (!turns) continue
        on[mark] = !on[mark]
        left -= worth[mark]
      }
      if (left > 0) pushText(inlines, '*'.repeat(left), on)
    }
  }
  return inlines
}

function pushText(inlines: ProseInline[], text: string, marks: Record<Mark, boolean>): void {
  const last = inlines.at(-1)
  if (last?.type === 'text' && last.strong === marks.strong && last.emphasis === marks.emphasis) last.text += text
  else inlines.push({ type: 'text', text, ...marks })
}

/** The last place that could end a mark. */
const lastCloser = (pieces: readonly Piece[], mark: Mark) =>
  pieces.findLastIndex((piece, at) => has(piece, mark) && afterLetter(pieces, at))

function afterLetter(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]
  return before?.type === 'live' || (before?.type === 'text' && /\S$/.test(before.text))
}

function beforeLetter(pieces: readonly Piece[], at: number): boolean {
  const after = pieces[at + 1]
  return after?.type === 'live' || (after?.type === 'text' && /^\S/.test(after.text))
}
