/** At most so many words are looked for. */
const longest = 5

/**
 * What stands before the cursor, if it asks for a figure: # or / at the start or behind a space or an opening bracket or
 * quotation mark, and a few words. A space right behind the mark, as in "this / that", asks for nothing.
 */
export function askedIn(before: string): string | null {
  const found = /(?:^|[\s([“‘"'\ufffc])([#/](?:[^\s#/\ufffc][^#/\ufffc]*)?)$/.exec(before)
  const asked = found?.[1]
  if (asked === undefined || /\s{2}/.test(asked) || asked.split(/\s/).length > longest) return null
  // The end of a sentence is no part of a name.
  return /[.,;:!?]\s/.test(asked) ? null : asked
}
