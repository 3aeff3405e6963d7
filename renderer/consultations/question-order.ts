/** One place up or down; at the edge it stays. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id)
  const to = at + by
  if (at === -1 || to < 0 || to >= ids.length) return [...ids]
  return ids.toSpliced(at, 1).toSpliced(to, 0, id)
}

/** Dropped into a gap: 0 is before the first line, as many as there are behind the last. */
export function movedToGap(ids: readonly string[], id: string, gap: number): string[] {
  const at = ids.indexOf(id)
  if (at === -1) return [...ids]
  return ids.toSpliced(at, 1).toSpliced(gap > at ? gap - 1 : gap, 0, id)
}
