import type { ProseInline } from '../../model/prose'
import { backslashesAt, unescapedWords } from './escapes'
import { parseLiveReference } from './live-reference'
import { type Piece, withMarks } from './strong-emphasis'

const live = /\[((?:\\[\s\S]|[^[\]\\])*)\]\(((?:\\[\s\S]|[^()\\])*)\)/y
const stars = /\*+/y
const others = /[^\\[*]+/y

/** The words of a paragraph with their marks: `**strong**`, `*emphasis*`, `[words](reference)`. */
export function parseInlines(line: string): ProseInline[] {
  const pieces: Piece[] = []
  const push = (text: string) => {
    const last = pieces.at(-1)
    if (last?.type === 'text') last.text += text
    else pieces.push({ type: 'text', text })
    return text.length
  }
  for (let at = 0; at < line.length; ) at += pieceAt(line, at, pieces, push)
  return withMarks(pieces)
}

/** Takes one piece of the line and says how long it was. */
function pieceAt(line: string, at: number, pieces: Piece[], push: (text: string) => number): number {
  switch (line[at]) {
    case '\\': {
      const run = backslashesAt(line, at)
      push(run.words)
      return run.length
    }
    case '[': {
      const found = take(live, line, at)
      const reference = found && parseLiveReference(found[2] ?? '')
      if (!found || !reference) return push('[')
      pieces.push({ type: 'live', reference, words: unescapedWords(found[1] ?? '') })
      return found[0].length
    }
    case '*': {
      const [run] = take(stars, line, at) ?? ['*']
      // Four and more are a line somebody drew.
      if (run.length > 3) return push(run)
      pieces.push({ type: 'stars', count: run.length })
      return run.length
    }
    default:
      return push(take(others, line, at)?.[0] ?? line.charAt(at))
  }
}

function take(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}
