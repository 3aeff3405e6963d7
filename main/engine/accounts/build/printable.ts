/** Control characters but tab and line ends, what is no character, and halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters to be taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const halves = /[\ud800-\udfff]/
const unprintable = new RegExp(`${controls.source}|\\p{Surrogate}`, 'gu')

/**
 * The same content without what no document can hold: control characters and halves of letters, which come
 * in by pasting and would make a file that Word calls damaged. Answers its argument where there is none.
 */
export function printable<Content>(content: Content): Content {
  if (isPrintable(content)) return content
  return JSON.parse(JSON.stringify(content), (_, value) =>
    typeof value === 'string' ? value.replace(unprintable, '') : value,
  )
}

/** Looks at every text where it stands: a large year written out as one text would take a hundred megabytes. */
function isPrintable(value: unknown): boolean {
  if (typeof value === 'string') return !controls.test(value) && (!halves.test(value) || value.isWellFormed())
  if (typeof value !== 'object' || value === null) return true
  return Array.isArray(value) ? value.every(isPrintable) : Object.values(value).every(isPrintable)
}
