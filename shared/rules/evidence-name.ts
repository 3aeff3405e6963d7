const longest = 300

/**
 * A name for evidence from the name of its file: `Letter_from_the%20teacher.pdf` is "Letter from the teacher".
 * Dates keep their hyphens; between words they become spaces where the file name has no others.
 */
export function nameFromFile(fileName: string): string {
  const bare = fileName.replace(/(?<=[^.\s])\.[\p{L}\p{N}]{1,8}$/u, '')
  const spaced = bare.replace(/%20|_/g, ' ')
  const words = /\s/.test(spaced) ? spaced : spaced.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
  const name = words.replace(/\s+/g, ' ').trim()
  return clipped(name.charAt(0).toLocaleUpperCase('en-GB') + name.slice(1)) || clipped(fileName.trim()) || 'File'
}

/** Cut to the length of a name, between letters and not within one. */
const clipped = (text: string) => (text.length <= longest ? text : text.slice(0, longest).toWellFormed().trim())

/** A file's name as it can be kept and printed: signs that no text may have are left out. */
export function keptFileName(fileName: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what it is for
  const kept = fileName.toWellFormed().replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '')
  return kept.trim().slice(-longest).toWellFormed() || 'File'
}
