import type { PlannedChapter } from '../../shared/model/chapter'

type Placed = Pick<PlannedChapter, 'key' | 'part'>

/**
 * A chapter let go in the gap before the one at `gap` (the number of chapters: at the end). Front matter stays
 * before the chapters, and appendices behind: beyond its part it comes to stand at the end of that.
 * @returns the gap it comes to stand in and the keys in their new order; null where it would not move
 */
export function droppedChapter(
  chapters: readonly Placed[],
  key: string,
  gap: number,
): { gap: number; keys: string[] } | null {
  const from = chapters.findIndex((one) => one.key === key)
  const part = chapters[from]?.part
  if (part === undefined) return null
  const first = chapters.findIndex((one) => one.part === part)
  const behind = chapters.findLastIndex((one) => one.part === part) + 1
  const to = Math.min(Math.max(gap, first), behind)
  if (to === from || to === from + 1) return null
  const keys = chapters.map((one) => one.key)
  return { gap: to, keys: keys.toSpliced(from, 1).toSpliced(to > from ? to - 1 : to, 0, key) }
}
