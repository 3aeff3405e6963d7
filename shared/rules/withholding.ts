/** Leaving out of a text what would give a person away. */

/** What stands where something was left out. */
const gap = '[…]'

const word = /[\p{L}\p{N}]+/gu
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Words of a name that give nobody away. */
const commonInNames = new Set(
  'mr mrs ms miss mx dr rev sir prof the a an and of from for at in on to with by her his their our my s'.split(' '),
)

/**
 * The text with each part, and each word of the person's name, replaced by an ellipsis in square brackets wherever
 * it stands: whatever the case, accents, kind of apostrophe or spacing. Parts are left out inside words too, names
 * as whole words ("Al" is not in "also").
 */
export function withoutParts(text: string, parts: readonly string[], person: string): string {
  const marks = parts.map(fold).filter((folded) => /[\p{L}\p{N}]/u.test(folded))
  const names = wordsOfName(person)
  // As in an address or a name on social media, where the words are one.
  if (names.length > 1) marks.push(names.join(''))
  let left = text
  // What is left can, joined by gaps, read as a part again: a part may itself speak of "[…]".
  while (true) {
    const spans = spansOf(left, marks, names)
    if (spans.length === 0) return left
    left = cut(left, spans)
  }
}

/** Whether nothing can be read any more. */
export const nothingLeft = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/**
 * Whether nothing can be read any more of a text once the parts and the name are left out of it: `nothingLeft` of
 * `withoutParts`, much sooner told where a letter stands in the text that none of them has.
 */
export function allLeftOut(text: string, parts: readonly string[], person: string): boolean {
  const letters = new Set(foldedText([...parts, person].join(' ')).folded)
  for (const letter of text.toLowerCase()) if (letter >= 'a' && letter <= 'z' && !letters.has(letter)) return false
  return nothingLeft(withoutParts(text, parts, person))
}

/** The parts that stand nowhere in the text. */
export function partsNotIn(text: string, parts: readonly string[]): string[] {
  const { folded } = foldedText(text)
  return parts.filter((part) => !folded.includes(fold(part)))
}

/** The words of a name that would give the person away: all but titles and the like, and single letters. */
function wordsOfName(person: string): string[] {
  return (fold(person).match(word) ?? []).filter((one) => one.length > 1 && !commonInNames.has(one))
}

type Span = { start: number; end: number }

function spansOf(text: string, marks: readonly string[], names: readonly string[]): Span[] {
  const { folded, from, to } = foldedText(text)
  const spans: Span[] = []
  const add = (at: number, length: number) =>
    spans.push({ start: from[at] ?? 0, end: to[at + length - 1] ?? text.length })
  for (const mark of marks) {
    for (let at = folded.indexOf(mark); at !== -1; at = folded.indexOf(mark, at + 1)) add(at, mark.length)
  }
  if (names.length > 0) {
    for (const { 0: one, index } of folded.matchAll(word)) if (names.includes(one)) add(index, one.length)
    // Where writing knows no spaces between words, a name can stand anywhere.
    for (const name of names.filter((one) => spaceless.test(one))) {
      for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) add(at, name.length)
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Puts one gap for each run of spans; those that only a space or a hyphen parts become one. */
function cut(text: string, spans: readonly Span[]): string {
  let left = ''
  let done = 0
  let open: Span | null = null
  for (const span of [...spans, null]) {
    if (open !== null && span !== null && /^[\s-]*$/.test(text.slice(open.end, span.start))) {
      open = { start: open.start, end: Math.max(open.end, span.end) }
      continue
    }
    if (open !== null) {
      left += text.slice(done, open.start) + gap
      done = open.end
    }
    open = span
  }
  return left + text.slice(done)
}

/** Texts as they are compared here: no case, no accents, one kind of apostrophe, one space for any run of them. */
const fold = (text: string): string => foldedText(text).folded.trim()

/** The folded text and, for each of its letters, where in the text the sign it comes from begins and ends. */
function foldedText(text: string): { folded: string; from: number[]; to: number[] } {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  let index = 0
  for (const sign of text) {
    const end = index + sign.length
    const plain = foldSign(sign)
    if (plain === '' || (plain === ' ' && folded.endsWith(' '))) {
      // A mark upon a letter, or another space, goes where the letter before it goes.
      if (to.length > 0) to[to.length - 1] = end
    } else {
      folded += plain
      for (let place = 0; place < plain.length; place++) {
        from.push(index)
        to.push(end)
      }
    }
    index = end
  }
  return { folded, from, to }
}

const wholeLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }

function foldSign(sign: string): string {
  if (/\s/u.test(sign)) return ' '
  if (/[’‘ʼ`´]/u.test(sign)) return "'"
  if (/[‐‑‒–—]/u.test(sign)) return '-'
  // Signs that are not seen: soft hyphens, joiners.
  const bare = sign.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  const lower = bare.toUpperCase().toLowerCase()
  return lower.replace(/[łøđæœı]/gu, (letter) => wholeLetters[letter] ?? letter)
}
