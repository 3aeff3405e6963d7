/** Excel holds no more than 32,767 characters in a cell. */
const longest = 32_767
const cutShort = ' … (cut here: the whole text is in the book)'

/** Every control character but tab and line feed: XML cannot hold them. Carriage returns become line feeds before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what it is for
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g

/**
 * People's words as they may stand in a cell: no characters that XML refuses, no half surrogates, nothing
 * that Excel would read as an escape (`_x000D_`), and no more than a cell holds.
 */
export function cellText(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '')
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (plain.length <= longest) return plain
  return plain.slice(0, longest - cutShort.length).toWellFormed() + cutShort
}

/**
 * Whether Excel would take the text for a formula when somebody typed it. Such cells are formatted as
 * text, so that it stays text even after it is edited.
 */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\n]/.test(text)

/** In headers and footers `&` begins a code; Excel takes no more than 255 characters for the three parts together. */
export function headerText(text: string, letters: number): string {
  const oneLine = cellText(text).replace(/\s+/g, ' ').trim()
  const short = oneLine.length <= letters ? oneLine : `${oneLine.slice(0, letters - 1).toWellFormed()}…`
  return short.replaceAll('&', '&&')
}

/**
 * Long text in pieces for rows of their own, so that each can be read on the screen and printed whole: a
 * row is at most 409 points high. Broken at paragraphs, and inside a long one at sentences.
 */
export function pieces(text: string, letters: number): string[] {
  const found: string[] = []
  for (const paragraph of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    let rest = paragraph.trim()
    while (rest.length > letters) {
      const part = rest.slice(0, letters)
      const end = Math.max(part.lastIndexOf('. ') + 1, part.lastIndexOf('\n'))
      const at = end > letters / 3 ? end : part.lastIndexOf(' ') > 0 ? part.lastIndexOf(' ') : letters
      const whole = isFirstHalf(rest, at - 1) ? at - 1 : at
      found.push(rest.slice(0, whole).trim())
      rest = rest.slice(whole).trim()
    }
    if (rest !== '') found.push(rest)
  }
  return found
}

/** Whether a letter of two halves (an emoji) would be cut in two after this place. */
function isFirstHalf(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code >= 0xd800 && code <= 0xdbff
}
