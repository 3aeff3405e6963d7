import type { ReactElement } from 'react'
import { linesWidth, Words } from './lettering'
import type { PicturePalette } from './palette'
import { type MapStakeholder, Mark, markOf } from './stakeholder-marks'

/** One entry of a key: a small drawing and what it means. */
export type KeyEntry = {
  id: string
  mark: ((x: number, y: number) => ReactElement) | null
  markWidth: number
  words: string
}

export type PlacedKeyEntry = { entry: KeyEntry; x: number; y: number }

/** Height of one row of a key. */
export function keyRow(palette: PicturePalette): number {
  return palette.sizes.small * 1.7
}

/** Lays a key out in as many rows as it needs; `y` is the middle of each row. */
export function layoutKey(
  entries: readonly KeyEntry[],
  x: number,
  top: number,
  width: number,
  palette: PicturePalette,
): { placed: PlacedKeyEntry[]; height: number } {
  const row = keyRow(palette)
  const placed: PlacedKeyEntry[] = []
  let left = x
  let rows = 0
  for (const entry of entries) {
    const needed = entry.markWidth + linesWidth([entry.words], palette.sizes.small, palette.lettering.label)
    if (rows === 0) rows = 1
    else if (left + needed > x + width && left > x) {
      rows++
      left = x
    }
    placed.push({ entry, x: left, y: top + (rows - 0.5) * row })
    left += needed + palette.sizes.small * 1.6
  }
  return { placed, height: rows * row }
}

/** The key below a drawing. */
export function PictureKey({
  placed,
  palette,
}: {
  placed: readonly PlacedKeyEntry[]
  palette: PicturePalette
}): ReactElement {
  const size = palette.sizes.small
  return (
    <>
      {placed.map(({ entry, x, y }) => (
        <g key={entry.id}>
          {entry.mark?.(x, y)}
          <Words
            lines={[entry.words]}
            x={x + entry.markWidth}
            top={y - size * 0.61}
            size={size}
            lettering={palette.lettering.label}
            fill={palette.second}
          />
        </g>
      ))}
    </>
  )
}

/** What the circles mean; only the kinds that are in the drawing are named. */
export function stakeholderKey(stakeholders: readonly MapStakeholder[], palette: PicturePalette): KeyEntry[] {
  const anyAsked = stakeholders.some((each) => each.asked && each.included)
  const kinds = new Set(stakeholders.map((each) => markOf(each, anyAsked)))
  const r = palette.sizes.small * 0.42
  const words = {
    filled: anyAsked ? 'Asked this year' : 'In the account',
    ring: 'In the account, not asked',
    leftOut: 'Left out, with reason',
  } as const
  const entries: KeyEntry[] = []
  for (const kind of ['filled', 'ring', 'leftOut'] as const) {
    if (!kinds.has(kind)) continue
    entries.push({
      id: kind,
      mark: (x, y) => <Mark x={x + r} y={y} r={r} kind={kind} palette={palette} />,
      markWidth: r * 2 + palette.sizes.small * 0.5,
      words: words[kind],
    })
  }
  if (stakeholders.length > 0) entries.push({ id: 'size', mark: null, markWidth: 0, words: 'Larger: more people' })
  return entries
}
