type Section = { id: string; items: readonly { id: string }[] }

/** Where something comes to stand: behind another, or first (null). */
export type ItemPlace = { sectionId: string; afterId: string | null }

/** An item one up or down; over the edge of its section into the next one. Null where it goes no further. */
export function itemMoved(sections: readonly Section[], id: string, by: -1 | 1): ItemPlace | null {
  const at = sections.findIndex(({ items }) => items.some((item) => item.id === id))
  const section = sections[at]
  if (section === undefined) return null
  const ids = section.items.map((item) => item.id)
  const to = ids.indexOf(id) + by
  if (to >= 0 && to < ids.length)
    return { sectionId: section.id, afterId: ids.filter((one) => one !== id)[to - 1] ?? null }
  const other = sections[at + by]
  if (other === undefined) return null
  return { sectionId: other.id, afterId: by === 1 ? null : (other.items.at(-1)?.id ?? null) }
}

/** What something of a list stands behind when it is dropped into a gap: 0 is before the first. */
export const behindInGap = (ids: readonly string[], id: string, gap: number): string | null =>
  ids.slice(0, gap).findLast((one) => one !== id) ?? null

/** What a section stands behind once it is one up or down; undefined where it goes no further. */
export function sectionMoved(ids: readonly string[], id: string, by: -1 | 1): string | null | undefined {
  const to = ids.indexOf(id) + by
  if (to < 0 || to >= ids.length) return undefined
  return ids.filter((one) => one !== id)[to - 1] ?? null
}
