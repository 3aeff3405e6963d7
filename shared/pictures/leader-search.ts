import {
  type Box,
  boxesMeet,
  type Circle,
  distanceToBox,
  distanceToSegment,
  nearestOnBox,
  type Segment,
  segmentMeetsBox,
  segmentsCross,
} from './geometry'
import { type LabelForm, type LabelRequest, type LabelSurroundings, type PlacedLabel, standsClear } from './label-room'

/** Where a leader starts on the dot's edge and ends at the name. */
function leaderTo(box: Box, dot: Circle): Segment {
  const end = nearestOnBox(box, dot)
  const distance = Math.hypot(end.x - dot.x, end.y - dot.y) || 1
  return {
    x1: dot.x + ((end.x - dot.x) / distance) * (dot.r + 1.5),
    y1: dot.y + ((end.y - dot.y) / distance) * (dot.r + 1.5),
    x2: end.x,
    y2: end.y,
  }
}

/** Every place in the frame for one form, nearest to the dot first. */
function* placesInFrame(request: LabelRequest, form: LabelForm, frame: Box): Generator<Box> {
  const { width, height } = form
  const line = height / form.lines.length
  const stepX = line * 0.75
  const stepY = line / 2.5
  const places: Box[] = []
  for (let y = frame.y; y + height <= frame.y + frame.height; y += stepY) {
    for (let x = frame.x; x + width <= frame.x + frame.width; x += stepX) places.push({ x, y, width, height })
  }
  const near = places
    .map((box) => ({ box, distance: distanceToBox(box, request.dot) }))
    .filter(({ distance }) => distance > request.dot.r + 3)
    .sort((a, b) => a.distance - b.distance)
  for (const { box } of near) yield box
}

/** Whether a leader runs clear of names, dots that aren't its own, lines and other leaders. */
function leaderIsClean(
  leader: Segment,
  request: LabelRequest,
  around: LabelSurroundings,
  placed: readonly PlacedLabel[],
): boolean {
  return (
    placed.every((other) => !segmentMeetsBox(leader, other.box, around.clearance)) &&
    around.boxes.every((box) => !segmentMeetsBox(leader, box, around.clearance)) &&
    around.circles.every((circle) => sameDot(circle, request) || distanceToSegment(circle, leader) > circle.r + 1) &&
    placed.every((other) => other.leader === null || !segmentsCross(leader, other.leader)) &&
    around.lines.every((line) => !segmentsCross(leader, line))
  )
}

/** Several stakeholders may stand in one place: their dots don't hinder each other's leaders. */
function sameDot(circle: { x: number; y: number }, request: LabelRequest): boolean {
  return Math.hypot(circle.x - request.dot.x, circle.y - request.dot.y) < request.dot.r
}

/**
 * Looks through the whole frame for the nearest free place and ties it to the dot with a thin
 * line: first one that crosses nothing, then one that may cross a line or a dot, never a name.
 * Null when there is no room at all.
 */
export function searchWithLeader(
  request: LabelRequest,
  around: LabelSurroundings,
  placed: readonly PlacedLabel[],
): PlacedLabel | null {
  const isFree = (box: Box): boolean =>
    placed.every((other) => !boxesMeet(box, other.box, around.clearance)) &&
    placed.every((other) => other.leader === null || !segmentMeetsBox(other.leader, box, around.clearance)) &&
    standsClear(box, around)
  const looked = new Map<LabelForm, Generator<Box>>()
  const found = new Map<LabelForm, Box[]>()
  // Free places, nearest first, looked for only as far as somebody asks.
  function* freePlaces(form: LabelForm): Generator<Box> {
    const known = found.get(form) ?? []
    found.set(form, known)
    yield* known
    const rest = looked.get(form) ?? placesInFrame(request, form, around.frame)
    looked.set(form, rest)
    for (let next = rest.next(); !next.done; next = rest.next()) {
      if (!isFree(next.value)) continue
      known.push(next.value)
      yield next.value
    }
  }
  const strict = (leader: Segment): boolean => leaderIsClean(leader, request, around, placed)
  const lenient = (leader: Segment): boolean =>
    placed.every((other) => !segmentMeetsBox(leader, other.box, 0)) &&
    around.boxes.every((box) => !segmentMeetsBox(leader, box, 0))
  const anything = (): boolean => true
  const named = request.forms.filter((form) => !form.reference)
  const reference = request.forms.filter((form) => form.reference)
  const attempts: [LabelForm[], (leader: Segment) => boolean][] = [
    [named, strict],
    [named, lenient],
    [reference, strict],
    [reference, lenient],
    [[...named, ...reference], anything],
  ]
  for (const [forms, acceptable] of attempts) {
    for (const form of forms) {
      for (const box of freePlaces(form)) {
        const leader = leaderTo(box, request.dot)
        if (!acceptable(leader)) continue
        const align = box.x >= request.dot.x ? 'start' : box.x + box.width <= request.dot.x ? 'end' : 'middle'
        return { id: request.id, form, box, align, leader }
      }
    }
  }
  return null
}
