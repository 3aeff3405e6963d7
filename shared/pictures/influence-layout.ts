import type { Box, Circle, Point, Segment } from './geometry'
import { placeLabels } from './label-placement'
import type { LabelRequest, LabelSurroundings, PlacedLabel } from './label-room'
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

/** A judgement on both axes, each 0 (little) to 10 (much). */
export type MapPlace = { influence: number; interest: number }

/** Between values and places in the drawing, both ways. */
export type InfluenceScale = {
  xOf(influence: number): number
  yOf(interest: number): number
  /** The values at a point, within 0 to 10 however far outside it lies. */
  placeAt(point: Point): MapPlace
  /** Whether a point lies in the frame. */
  holds(point: Point): boolean
}

/** What a frame of this size makes of the values. */
export function influenceScale(frame: Box, palette: PicturePalette): InfluenceScale {
  const inset = Math.max(...palette.radii) + palette.sizes.small * 0.5
  const across = frame.width - 2 * inset
  const up = frame.height - 2 * inset
  const kept = (value: number): number => Math.min(10, Math.max(0, value))
  return {
    xOf: (influence) => frame.x + inset + (kept(influence) / 10) * across,
    yOf: (interest) => frame.y + frame.height - inset - (kept(interest) / 10) * up,
    placeAt: ({ x, y }) => ({
      influence: kept(((x - frame.x - inset) / across) * 10),
      interest: kept(((frame.y + frame.height - inset - y) / up) * 10),
    }),
    holds: ({ x, y }) => x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height,
  }
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
  const scale = influenceScale(frame, palette)
  const judged: { stakeholder: MapStakeholder; dot: Circle }[] = []
  const unplaced: MapStakeholder[] = []
  for (const stakeholder of stakeholders) {
    const { influence, interest } = stakeholder
    if (influence === null || interest === null) {
      unplaced.push(stakeholder)
      continue
    }
    const dot = { x: scale.xOf(influence), y: scale.yOf(interest), r: radiusOf(stakeholder.size, palette) }
    judged.push({ stakeholder, dot })
  }
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  const rules: Segment[] = [
    { x1: middle.x, y1: frame.y, x2: middle.x, y2: frame.y + frame.height },
    { x1: frame.x, y1: middle.y, x2: frame.x + frame.width, y2: middle.y },
  ]
  // A chosen name is set bolder: room is kept for that, so that choosing moves nothing.
  const labels = placeLabels(
    judged.map(({ stakeholder, dot }) => nameRequest(stakeholder, { ...dot, r: reachOf(dot, judged) }, frame, palette)),
    surroundings(frame, palette, { circles: judged.map(({ dot }) => dot), rules }),
  )
  const placed = judged
    .map(({ stakeholder, dot }) => ({ stakeholder, dot, label: labels.get(stakeholder.id) ?? null }))
    .sort((a, b) => b.dot.r - a.dot.r)
  return { frame, middle, placed, unplaced }
}

/**
 * One that is moved, drawn where it is now above all the others, which stay as they are until it is let
 * go: names that jumped about would make it hard to see where it comes to stand.
 */
export function liftStakeholder(
  stakeholder: MapStakeholder,
  place: MapPlace,
  frame: Box,
  palette: PicturePalette,
): PlacedStakeholder {
  const scale = influenceScale(frame, palette)
  const dot = { x: scale.xOf(place.influence), y: scale.yOf(place.interest), r: radiusOf(stakeholder.size, palette) }
  const labels = placeLabels(
    [nameRequest(stakeholder, dot, frame, palette)],
    surroundings(frame, palette, { circles: [dot], rules: [] }),
  )
  return { stakeholder: { ...stakeholder, ...place }, dot, label: labels.get(stakeholder.id) ?? null }
}

function nameRequest(stakeholder: MapStakeholder, dot: Circle, frame: Box, palette: PicturePalette): LabelRequest {
  return {
    id: stakeholder.id,
    dot,
    forms: nameForms(stakeholder, palette.lettering.strong, palette, frame.width * 0.42),
    sides: ['right', 'left', 'above', 'below'],
  }
}

function surroundings(
  frame: Box,
  palette: PicturePalette,
  { circles, rules }: Pick<LabelSurroundings, 'circles' | 'rules'>,
): LabelSurroundings {
  const room = palette.sizes.small * 0.3
  return {
    frame: { x: frame.x + room, y: frame.y + room, width: frame.width - 2 * room, height: frame.height - 2 * room },
    circles,
    boxes: [],
    lines: [],
    rules,
    gap: palette.sizes.small * 0.62,
    clearance: palette.sizes.small * 0.2,
  }
}
