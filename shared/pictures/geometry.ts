export type Point = { x: number; y: number }
export type Box = { x: number; y: number; width: number; height: number }
export type Circle = { x: number; y: number; r: number }
export type Segment = { x1: number; y1: number; x2: number; y2: number }

/** Whether two boxes come nearer than `gap`. */
export function boxesMeet(a: Box, b: Box, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  )
}

/** Whether `inner` lies wholly within `outer`. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** The point of a box nearest to a point. */
export function nearestOnBox(box: Box, point: Point): Point {
  return {
    x: Math.min(Math.max(point.x, box.x), box.x + box.width),
    y: Math.min(Math.max(point.y, box.y), box.y + box.height),
  }
}

/** Distance from a box to a point; 0 inside. */
export function distanceToBox(box: Box, point: Point): number {
  const nearest = nearestOnBox(box, point)
  return Math.hypot(nearest.x - point.x, nearest.y - point.y)
}

/** Whether a box comes nearer than `gap` to a disc. */
export function boxMeetsCircle(box: Box, circle: Circle, gap: number): boolean {
  return distanceToBox(box, circle) < circle.r + gap
}

/** Whether a line comes into a box widened by `gap` (Liang–Barsky). */
export function segmentMeetsBox(line: Segment, box: Box, gap: number): boolean {
  const dx = line.x2 - line.x1
  const dy = line.y2 - line.y1
  let from = 0
  let to = 1
  const sides: [number, number][] = [
    [-dx, line.x1 - (box.x - gap)],
    [dx, box.x + box.width + gap - line.x1],
    [-dy, line.y1 - (box.y - gap)],
    [dy, box.y + box.height + gap - line.y1],
  ]
  for (const [direction, room] of sides) {
    if (direction === 0) {
      if (room < 0) return false
      continue
    }
    const at = room / direction
    if (direction < 0) from = Math.max(from, at)
    else to = Math.min(to, at)
    if (from > to) return false
  }
  return true
}

/** Distance from a point to a line of finite length. */
export function distanceToSegment(point: Point, line: Segment): number {
  const dx = line.x2 - line.x1
  const dy = line.y2 - line.y1
  const length = dx * dx + dy * dy
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - line.x1) * dx + (point.y - line.y1) * dy) / length))
  return Math.hypot(line.x1 + along * dx - point.x, line.y1 + along * dy - point.y)
}

/** Whether two lines cross between their ends. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  const side = (line: Segment, x: number, y: number): number =>
    (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1)
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
}

/** A bent line as the straight pieces it is made of. */
export function segmentsOf(points: readonly Point[]): Segment[] {
  const segments: Segment[] = []
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1]
    const to = points[index]
    if (from && to) segments.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })
  }
  return segments
}
