import type { Box, Circle, Segment } from './geometry'
import { placeLabels } from './label-placement'
import type { PlacedLabel } from './label-room'
import { nameForms } from './name-forms'
import type { PicturePalette } from './palette'
import { type MapStakeholder, radiusOf } from './stakeholder-marks'

export type PlacedStakeholder = { stakeholder: MapStakeholder; dot: Circle; label: PlacedLabel | null }

export type InfluenceLayout = {
  frame: Box
  middle: { x: number; y: number }
  /** Largest first, so that a small circle is never hidden under a large one. */
  placed: PlacedStakeholder[]
  /** Influence or interest not judged yet. */
  unplaced: MapStakeholder[]
}

/** Where a circle lies on a larger one, its name keeps clear of both. */
function reachOf(dot: Circle, all: readonly { dot: Circle }[]): number {
  let reach = dot.r
  for (const { dot: other } of all) {
    const apart = Math.hypot(other.x - dot.x, other.y - dot.y)
    if (apart < other.r + dot.r) reach = Math.max(reach, Math.min(other.r + apart, other.r * 1.5))
  }
  return reach
}

/** Where the frame, the circles and the names stand; `frame` is what the component leaves for it. */
export function layoutInfluence(
  stakeholders: readonly MapStakeholder[],
  frame: Box,
  palette: PicturePalette,
): InfluenceLayout {
  const inset = Math.max(...palette.radii) + palette.sizes.small * 0.5
  const along = (value: number, start: number, length: number): number =>
    start + inset + (Math.min(10, Math.max(0, value)) / 10) * (length - 2 * inset)
  const judged: { stakeholder: MapStakeholder; dot: Circle }[] = []
  const unplaced: MapStakeholder[] = []
  for (const stakeholder of stakeholders) {
    const { influence, interest } = stakeholder
    if (influence === null || interest === null) {
      unplaced.push(stakeholder)
      continue
    }
    const x = along(influence, frame.x, frame.width)
    const y = frame.y + frame.height - (along(interest, frame.y, frame.height) - frame.y)
    judged.push({ stakeholder, dot: { x, y, r: radiusOf(stakeholder.size, palette) } })
  }
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  const rules: Segment[] = [
    { x1: middle.x, y1: frame.y, x2: middle.x, y2: frame.y + frame.height },
    { x1: frame.x, y1: middle.y, x2: frame.x + frame.width, y2: middle.y },
  ]
  const room = palette.sizes.small * 0.3
  // A chosen name is set bolder: room is kept for that, so that choosing moves nothing.
  const labels = placeLabels(
    judged.map(({ stakeholder, dot }) => ({
      id: stakeholder.id,
      dot: { ...dot, r: reachOf(dot, judged) },
      forms: nameForms(stakeholder, palette.lettering.strong, palette, frame.width * 0.42),
      sides: ['right', 'left', 'above', 'below'] as const,
    })),
    {
      frame: { x: frame.x + room, y: frame.y + room, width: frame.width - 2 * room, height: frame.height - 2 * room },
      circles: judged.map(({ dot }) => dot),
      boxes: [],
      lines: [],
      rules,
      gap: palette.sizes.small * 0.62,
      clearance: palette.sizes.small * 0.2,
    },
  )
  const placed = judged
    .map(({ stakeholder, dot }) => ({ stakeholder, dot, label: labels.get(stakeholder.id) ?? null }))
    .sort((a, b) => b.dot.r - a.dot.r)
  return { frame, middle, placed, unplaced }
}
