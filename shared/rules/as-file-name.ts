/** Most file systems stop at 255 bytes; an ending and a number still have to fit. */
const mostBytes = 200

/**
 * What people call things, as a file name every system takes: without the signs Windows forbids, and without those
 * that turn the direction of writing, by which `fdp.exe` could look like `exe.pdf`.
 * @param most bytes of the name, in UTF-8
 */
export function asFileName(words: string, most = mostBytes): string {
  const plain = words
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...plain]
  while (characters.reduce((sum, character) => sum + bytesOf(character), 0) > most) characters.pop()
  return (
    characters
      .join('')
      .replace(/[. ]+$/, '')
      .trim() || 'Book'
  )
}

/** Bytes of one character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
