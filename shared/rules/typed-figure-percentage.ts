import { type NumberStyle, readNumber } from './typed-figure-number'
import { quoted, type Understood } from './typed-figure-words'

/** At the end, or before the bracket that closes a share below nought: "(2%)". */
const percentSign = /\s*(?:%|per ?cent|pct\.?)(\s*\))?$/i
const between = '\\s*(?:\\bout of\\b|\\bof\\b|/)\\s*'
/** "61%, 131 of 214" and "61% (131 of 214)": the per cent as it was given with the numbers behind it. */
const shareAndParts = new RegExp(`^(.+?(?:%|per ?cent))\\s*[,;:=(]\\s*(.+?)${between}([^)]+?)\\)?$`, 'i')
const parts = new RegExp(`^(.+?)${between}(.+)$`, 'i')

/**
 * "45 %", "45", "29 of 34", "29/34", "61% of 214", "61%, 131 of 214".
 * Per cent over 100 and parts larger than the whole are understood: whether they can be is asked elsewhere.
 */
export function typedPercentage(text: string, style: NumberStyle): Understood {
  const said = splitUp(text)
  const percent = said.percent === null ? null : readNumber(said.percent.replace(percentSign, '$1'), style)
  const numerator = said.numerator === null ? null : readNumber(said.numerator, style)
  const denominator = said.denominator === null ? null : readNumber(said.denominator, style)
  const unread =
    (said.percent !== null && percent === null) ||
    (said.numerator !== null && numerator === null) ||
    (said.denominator !== null && denominator === null)
  if (unread) return { problem: `${quoted(text)} is not a percentage. Type it like 45% or 29 of 34.` }
  if (denominator !== null && denominator <= 0)
    return { problem: `${quoted(text)} is a share of nothing. Type of how many.` }
  if (numerator !== null && numerator < 0) return { problem: `${quoted(text)} has a part below nought.` }
  return { value: { kind: 'percentage', percent, numerator, denominator } }
}

type Said = { percent: string | null; numerator: string | null; denominator: string | null }

function splitUp(text: string): Said {
  const [, share, part, whole] = shareAndParts.exec(text) ?? []
  if (share !== undefined) return { percent: share, numerator: part ?? '', denominator: whole ?? '' }
  const [, first, of] = parts.exec(text) ?? []
  if (first === undefined) return { percent: text, numerator: null, denominator: null }
  if (percentSign.test(first)) return { percent: first, numerator: null, denominator: of ?? '' }
  return { percent: null, numerator: first, denominator: of ?? '' }
}
