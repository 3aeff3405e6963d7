/** Fewer words than this are everybody's, and no quote. */
const fewestWords = 4

/** Whether somebody's words stand in a text, however either is punctuated or its lines are broken. */
export function standsInText(text: string, words: string): boolean {
  if (words.trim().split(/\s+/, fewestWords).length < fewestWords) return false
  return lettersOf(text).includes(lettersOf(words))
}

/** Letters and figures alone. */
const lettersOf = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
