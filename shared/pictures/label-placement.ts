import { type Box, boxesMeet, type Circle, distanceToBox, segmentMeetsBox } from './geometry'
import {
  type Alignment,
  type LabelForm,
  type LabelRequest,
  type LabelSurroundings,
  type PlacedLabel,
  type Side,
  standsClear,
} from './label-room'
import { searchWithLeader } from './leader-search'

type Candidate = { label: PlacedLabel; cost: number }

const crossesRule = 0.8
const nearerToAnother = 1.5
const costOfLeader = 20

/** The places beside a dot where one form of its name could stand, without looking at what is there. */
function besideDot(request: LabelRequest, form: LabelForm, side: Side, gap: number): [Box, Alignment, number][] {
  const { x, y, r } = request.dot
  const { width, height } = form
  const reach = r + gap
  if (side === 'right' || side === 'left') {
    const align = side === 'right' ? 'start' : 'end'
    const left = side === 'right' ? x + reach : x - reach - width
    const shift = height / 2
    return [
      [{ x: left, y: y - height / 2, width, height }, align, 0],
      [{ x: left, y: y - height / 2 - shift, width, height }, align, 0.4],
      [{ x: left, y: y - height / 2 + shift, width, height }, align, 0.4],
    ]
  }
  const top = side === 'above' ? y - r - gap / 2 - height : y + r + gap / 2
  const place = (left: number, cost: number): [Box, Alignment, number] => [
    { x: left, y: top, width, height },
    'middle',
    cost,
  ]
  return [
    place(x - width / 2, 0),
    place(x - width / 4, 0.4),
    place(x - (width * 3) / 4, 0.4),
    place(x, 0.7),
    place(x - width, 0.7),
  ]
}

function candidatesFor(request: LabelRequest, around: LabelSurroundings, dots: readonly Circle[]): Candidate[] {
  const found: Candidate[] = []
  for (const form of request.forms) {
    if (form.reference) continue
    for (const [rank, side] of request.sides.entries()) {
      for (const [box, align, extra] of besideDot(request, form, side, around.gap)) {
        if (!standsClear(box, around)) continue
        let cost = form.cost + rank + extra
        if (around.rules.some((rule) => segmentMeetsBox(rule, box, 0))) cost += crossesRule
        const own = distanceToBox(box, request.dot) - request.dot.r
        if (dots.some((dot) => dot !== request.dot && distanceToBox(box, dot) - dot.r < own + 1))
          cost += nearerToAnother
        found.push({ label: { id: request.id, form, box, align, leader: null }, cost })
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost)
}

/** The whole arrangement so far, and what it costs. */
class Arrangement {
  readonly chosen = new Map<string, Candidate>()
  private readonly candidates: Map<string, Candidate[]>
  private readonly clearance: number

  constructor(candidates: Map<string, Candidate[]>, clearance: number) {
    this.candidates = candidates
    this.clearance = clearance
  }

  costOf(id: string): number {
    return this.chosen.get(id)?.cost ?? costOfLeader
  }

  rivals(candidate: Candidate): string[] {
    const rivals: string[] = []
    for (const [id, other] of this.chosen) {
      if (id !== candidate.label.id && boxesMeet(candidate.label.box, other.label.box, this.clearance)) rivals.push(id)
    }
    return rivals
  }

  /** Puts one label into the cheapest place that disturbs nobody. */
  settle(id: string): void {
    this.chosen.delete(id)
    const free = this.candidates.get(id)?.find((candidate) => this.rivals(candidate).length === 0)
    if (free) this.chosen.set(id, free)
  }

  /** Moves one label to a better place, sends those in its way elsewhere, and keeps that only if all is better. */
  improve(id: string): boolean {
    const now = this.costOf(id)
    for (const candidate of this.candidates.get(id) ?? []) {
      if (candidate.cost >= now) return false
      const moved = this.rivals(candidate)
      const before = new Map([id, ...moved].map((each) => [each, this.chosen.get(each)]))
      const costBefore = [id, ...moved].reduce((sum, each) => sum + this.costOf(each), 0)
      for (const each of moved) this.chosen.delete(each)
      this.chosen.set(id, candidate)
      for (const each of moved) this.settle(each)
      const costAfter = [id, ...moved].reduce((sum, each) => sum + this.costOf(each), 0)
      if (costAfter < costBefore - 1e-9) return true
      for (const [each, place] of before) {
        if (place) this.chosen.set(each, place)
        else this.chosen.delete(each)
      }
    }
    return false
  }
}

/**
 * Finds a place for every name in a drawing. A dot never moves; its name tries the sides in order,
 * then two lines, then stands away on a thin leader, then gives way to its reference. No name stands
 * on a dot, on another name, on a line or outside the frame. A name for which the whole frame has
 * no room left is not in the answer: the caller tells it below the drawing.
 *
 * The same requests always give the same places.
 */
export function placeLabels(requests: readonly LabelRequest[], around: LabelSurroundings): Map<string, PlacedLabel> {
  const dots = requests.map((request) => request.dot)
  const candidates = new Map(requests.map((request) => [request.id, candidatesFor(request, around, dots)]))
  const room = (request: LabelRequest): number => candidates.get(request.id)?.length ?? 0
  const order = requests
    .map((request, index) => ({ request, index }))
    .sort((a, b) => room(a.request) - room(b.request) || a.index - b.index)
    .map(({ request }) => request)

  const arrangement = new Arrangement(candidates, around.clearance)
  for (const request of order) arrangement.settle(request.id)
  for (let round = 0; round < 8; round++) {
    let better = false
    for (const request of order) better = arrangement.improve(request.id) || better
    if (!better) break
  }

  const placed = new Map<string, PlacedLabel>()
  for (const [id, candidate] of arrangement.chosen) placed.set(id, candidate.label)
  for (const request of order) {
    if (placed.has(request.id)) continue
    const label = searchWithLeader(request, around, [...placed.values()])
    if (label) placed.set(request.id, label)
  }
  return placed
}
