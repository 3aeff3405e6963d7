import {
  type Box,
  boxMeetsCircle,
  distanceToSegment,
  type Point,
  type Segment,
  segmentMeetsBox,
  segmentsCross,
  segmentsOf,
} from './geometry'
import type { NetworkBands, NetworkNode } from './network-bands'
import type { PicturePalette } from './palette'
import type { MapRelationship } from './stakeholder-marks'

/** A relationship's line, in the direction of its arrow. */
export type NetworkLine = { relationship: MapRelationship; points: Point[]; dashed: boolean }

type Oval = { x: number; y: number; rx: number; ry: number }

/** The organisation's outline as short straight pieces, for keeping names off it. */
export function outlineOf({ x, y, rx, ry }: Oval): Segment[] {
  const points: Point[] = []
  for (let step = 0; step <= 60; step++) {
    const angle = (step / 60) * 2 * Math.PI
    points.push({ x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) })
  }
  return segmentsOf(points)
}

const insideOval = (oval: Oval, point: Point): boolean =>
  ((point.x - oval.x) / oval.rx) ** 2 + ((point.y - oval.y) / oval.ry) ** 2 < 1

/** Where the ray from a point outside towards a point inside meets the outline. */
function onOutline(oval: Oval, from: Point, towards: Point): Point {
  let outside = 0
  let inside = 1
  for (let step = 0; step < 30; step++) {
    const half = (outside + inside) / 2
    const point = { x: from.x + (towards.x - from.x) * half, y: from.y + (towards.y - from.y) * half }
    if (insideOval(oval, point)) inside = half
    else outside = half
  }
  return { x: from.x + (towards.x - from.x) * outside, y: from.y + (towards.y - from.y) * outside }
}

/** Leaves a little air between a circle and the line that starts at it. */
function shortened(points: Point[], by: number): Point[] {
  const [first, second, ...rest] = points
  if (!first || !second) return points
  const length = Math.hypot(second.x - first.x, second.y - first.y)
  if (length <= by) return rest.length > 0 ? shortened([second, ...rest], by - length) : points
  const start = { x: first.x + ((second.x - first.x) / length) * by, y: first.y + ((second.y - first.y) / length) * by }
  return [start, second, ...rest]
}

function bowed(from: Point, to: Point, bow: number): Point[] {
  if (bow === 0) return [from, to]
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bow,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bow,
  }
  const points: Point[] = []
  for (let step = 0; step <= 16; step++) {
    const t = step / 16
    const a = (1 - t) ** 2
    const b = 2 * t * (1 - t)
    const c = t ** 2
    points.push({ x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y })
  }
  return points
}

/**
 * Draws every relationship as a line that runs clear of other circles and crosses as few other
 * lines as can be: straight where that does, bowed where it doesn't. Who is within the organisation
 * has no line to it: standing inside says it.
 */
export function drawLines(
  relationships: readonly MapRelationship[],
  bands: NetworkBands,
  palette: PicturePalette,
  frame: Box,
): NetworkLine[] {
  const { organisation: oval, nodes } = bands
  const air = palette.sizes.small * 0.35
  const drawn: NetworkLine[] = []
  const ends: { other: string; at: Point }[] = []
  const pairs = new Map<string, number>()

  const costOf = (points: Point[], own: readonly (NetworkNode | null)[], extra: number): number => {
    const segments = segmentsOf(points)
    let cost = extra
    for (const segment of segments) cost += Math.hypot(segment.x2 - segment.x1, segment.y2 - segment.y1) * 0.3
    for (const node of nodes.values()) {
      if (own.includes(node)) continue
      if (segments.some((segment) => distanceToSegment(node.dot, segment) < node.dot.r + air)) cost += 1000
    }
    const throughOval = points.slice(1, -1).some((point) => insideOval(oval, point))
    const insideOwn = own.some((node) => node !== null && insideOval(oval, node.dot))
    if (own.every((node) => node !== null) && !insideOwn) {
      const middle = points.length === 2 ? crossesOval(oval, points) : throughOval
      if (middle) cost += 600
    }
    const name = oval.nameBox
    const nameBox = { ...name, x: oval.x + name.x, y: oval.y + name.y }
    if (segments.some((segment) => segmentMeetsBox(segment, nameBox, 1))) cost += 600
    for (const line of drawn) {
      for (const other of segmentsOf(line.points)) if (segments.some((one) => segmentsCross(one, other))) cost += 40
    }
    for (const point of points) {
      if (point.x < frame.x || point.x > frame.x + frame.width || point.y < frame.y || point.y > frame.y + frame.height)
        cost += 500
    }
    return cost
  }

  const toOrganisation = (node: NetworkNode): Point[] => {
    const { dot, trunk } = node
    let best: { points: Point[]; cost: number } | null = null
    const base = trunk ?? dot
    // A line from nearly straight above or below stands upright; a slight slant would look like a mistake.
    const wanted = Math.abs(base.x - oval.x) < oval.rx * 0.35 ? 1 : 0.3
    for (const share of [0.3, 0.2, 0.4, 0.1, 0.5, 0, 0.6, 0.75, 1]) {
      for (const lift of [0, -0.35, 0.35]) {
        const towards = { x: oval.x + clamp((base.x - oval.x) * share, oval.rx * 0.8), y: oval.y + lift * oval.ry }
        const end = onOutline(oval, base, insideOval(oval, towards) ? towards : oval)
        const points = trunk
          ? [{ x: dot.x, y: dot.y }, { x: trunk.x, y: dot.y }, { x: trunk.x, y: trunk.y }, end]
          : [{ x: dot.x, y: dot.y }, end]
        const shared = trunk !== null
        const crowd = shared ? 0 : ends.filter(({ at }) => Math.hypot(at.x - end.x, at.y - end.y) < air * 3).length * 25
        const cost = costOf(points, [node], crowd + Math.abs(share - wanted) * 20 + Math.abs(lift) * 12)
        if (!best || cost < best.cost) best = { points, cost }
      }
    }
    const points = best?.points ?? [dot, oval]
    const end = points.at(-1)
    if (end) ends.push({ other: node.stakeholder.id, at: end })
    return shortened(points, dot.r + air)
  }

  const between = (from: NetworkNode, to: NetworkNode): Point[] => {
    const pair = [from.stakeholder.id, to.stakeholder.id].sort().join(' ')
    const before = pairs.get(pair) ?? 0
    pairs.set(pair, before + 1)
    const bows = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.46, -0.46, 0.62, -0.62, 0.85, -0.85]
    let best: { points: Point[]; cost: number } | null = null
    for (const bow of bows.slice(Math.min(before, bows.length - 1))) {
      const points = bowed(from.dot, to.dot, bow)
      const cost = costOf(points, [from, to], Math.abs(bow) * 60)
      if (!best || cost < best.cost) best = { points, cost }
    }
    const points = shortened(best?.points ?? [from.dot, to.dot], from.dot.r + air)
    return shortened(points.reverse(), to.dot.r + air).reverse()
  }

  for (const relationship of relationships) {
    const from = relationship.fromId === null ? null : nodes.get(relationship.fromId)
    const to = relationship.toId === null ? null : nodes.get(relationship.toId)
    if (from === undefined || to === undefined || from === to) continue
    const inside = (node: NetworkNode): boolean => node.stakeholder.accountability === 'within'
    const dashed = [from, to].some((node) => node !== null && !node.stakeholder.included)
    if (from && to) drawn.push({ relationship, points: between(from, to), dashed })
    else if (from && !inside(from)) drawn.push({ relationship, points: toOrganisation(from), dashed })
    else if (to && !inside(to)) drawn.push({ relationship, points: toOrganisation(to).reverse(), dashed })
  }
  return drawn
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value))
}

function crossesOval(oval: Oval, [from, to]: Point[]): boolean {
  if (!from || !to) return false
  for (let step = 1; step < 20; step++) {
    const t = step / 20
    if (insideOval(oval, { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t })) return true
  }
  return false
}

/** Whether a box is clear of all circles; used where words look for room. */
export function clearOfCircles(box: Box, nodes: Iterable<NetworkNode>, gap: number): boolean {
  for (const { dot } of nodes) if (boxMeetsCircle(box, dot, gap)) return false
  return true
}
