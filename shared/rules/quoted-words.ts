import type { ExperienceKind } from '../model/experience'

/** Words somebody said, and words about what was seen, told apart by the quotation marks people put around the first. */

const pairs: Record<string, string> = { '“': '”', '"': '"', '‘': '’', "'": "'", '«': '»', '„': '“' }

/** The mark a text begins with and the one that would close it; null without one. */
function markOf(text: string): { open: string; close: string } | null {
  const open = text.charAt(0)
  const close = pairs[open]
  return close === undefined ? null : { open, close }
}

/**
 * Whether a text as it is typed is somebody's own words: it begins with a quotation mark, and nothing follows the one
 * that closes it. `"It was cold," she said and left` is ours; an apostrophe is no quotation mark until it is closed.
 */
export function kindOfWords(typed: string): ExperienceKind {
  const text = typed.trim()
  const mark = markOf(text)
  if (mark === null) return 'seen'
  const inside = text.slice(1)
  const end = inside.lastIndexOf(mark.close)
  if (end === -1) return mark.open === "'" || mark.open === '‘' ? 'seen' : 'said'
  return /^[\s.,!?…]*$/.test(inside.slice(end + 1)) ? 'said' : 'seen'
}

/** The words themselves, without the quotation marks that stand around all of them; what stands inside stays. */
export function withoutMarks(typed: string): string {
  const text = typed.trim()
  const mark = markOf(text)
  if (mark === null || kindOfWords(text) === 'seen') return text
  const inside = text.slice(1)
  const end = inside.indexOf(mark.close)
  if (end === -1) return inside.trim()
  if (end === inside.length - 1) return inside.slice(0, -1).trim()
  // Several sentences each in marks of their own, or a full stop behind the last: as it was typed.
  return text
}

/** Somebody's words in quotation marks, as they are shown; not twice. */
export const inMarks = (words: string): string => (markOf(words) === null ? `“${words}”` : words)
