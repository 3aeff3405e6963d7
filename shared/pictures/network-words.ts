import { type Box, boxesMeet, type Point, type Segment, segmentMeetsBox, segmentsOf, within } from './geometry'
import { linesHeight, linesWidth } from './lettering'
import type { NetworkBands } from './network-bands'
import { clearOfCircles, type NetworkLine } from './network-lines'
import type { PicturePalette } from './palette'
import { wrapText } from './text-width'

/** What stands on a line: its words, or a number that the key explains. */
export type LineWords = { line: NetworkLine; lines: string[]; box: Box; number: number | null }

/** Points along a line, every few units, with their distance from its start. */
function walk(points: readonly Point[], step: number): { point: Point; at: number }[] {
  const found: { point: Point; at: number }[] = []
  let before = 0
  for (const segment of segmentsOf(points)) {
    const length = Math.hypot(segment.x2 - segment.x1, segment.y2 - segment.y1)
    for (let at = 0; at < length; at += step) {
      const t = at / length
      found.push({
        point: { x: segment.x1 + (segment.x2 - segment.x1) * t, y: segment.y1 + (segment.y2 - segment.y1) * t },
        at: before + at,
      })
    }
    before += length
  }
  return found
}

/**
 * Finds room on each line for its words: at one height in a band, otherwise in the middle; never on
 * another line, a circle, a name or the organisation's outline. Where the words have no room, or
 * when `numbered` says so, a number stands there, the same for the same words. What finds no room
 * even so is left to the key.
 */
export function placeWords(
  lines: readonly NetworkLine[],
  all: readonly NetworkLine[],
  bands: NetworkBands,
  occupied: readonly Box[],
  outline: readonly Segment[],
  palette: PicturePalette,
  frame: Box,
  numbered: boolean,
): { placed: LineWords[]; unplaced: NetworkLine[] } {
  const { small } = palette.sizes
  const lettering = palette.lettering.strong
  const rules = bands.bands.slice(1).map(({ top }) => ({ x1: frame.x, y1: top, x2: frame.x + frame.width, y2: top }))
  const placed: LineWords[] = []
  const unplaced: NetworkLine[] = []
  const others = new Map(all.map((line) => [line, segmentsOf(line.points)]))
  const numbers = new Map<string, number>()

  const findRoom = (line: NetworkLine, text: readonly string[], overRules: boolean): Box | null => {
    const width = linesWidth(text, small, lettering)
    const height = linesHeight(text.length, small)
    const steps = walk(line.points, 2.5)
    const length = steps.at(-1)?.at ?? 0
    const preferred = preferredPlace(line, bands, length)
    const own = others.get(line) ?? []
    for (const { point } of steps.sort((a, b) => preferred(a) - preferred(b))) {
      const box = { x: point.x - width / 2, y: point.y - height / 2, width, height }
      if (!within(box, frame) || !clearOfCircles(box, bands.nodes.values(), small * 0.3)) continue
      if (occupied.some((other) => boxesMeet(box, other, small * 0.25))) continue
      if (placed.some((other) => boxesMeet(box, other.box, small * 0.3))) continue
      if (outline.some((piece) => segmentMeetsBox(piece, box, small * 0.2))) continue
      if (!overRules && rules.some((rule) => segmentMeetsBox(rule, box, small * 0.15))) continue
      if (visibleLength(steps, box) < small * 1.5) continue
      const crossed = all.some(
        (other) =>
          other !== line && (others.get(other) ?? []).some((piece) => segmentMeetsBox(piece, box, small * 0.15)),
      )
      if (!crossed && own.length > 0) return box
    }
    return null
  }

  const wordsFirst = lines.map((line) => {
    const whole = line.relationship.verb.trim().slice(0, 200)
    const forms = numbered || whole === '' ? [] : [[whole], wrapText(whole, small * 5.5, small, lettering.face, 2)]
    return { line, forms: forms.filter((text) => !text.some((piece) => piece.endsWith('…'))) }
  })
  for (const { line, forms } of wordsFirst) {
    if (line.relationship.verb.trim() === '') continue
    let room: { box: Box; text: string[] } | null = null
    for (const overRules of [false, true]) {
      for (const text of forms) {
        const box: Box | null = room ? null : findRoom(line, text, overRules)
        if (box) room = { box, text }
      }
    }
    if (room) {
      placed.push({ line, lines: room.text, box: room.box, number: null })
      continue
    }
    const words = line.relationship.verb.trim()
    const number = numbers.get(words) ?? numbers.size + 1
    const box: Box | null = findRoom(line, [String(number)], true)
    if (box) {
      numbers.set(words, number)
      placed.push({ line, lines: [String(number)], box, number })
    } else unplaced.push(line)
  }
  return { placed, unplaced }
}

/** How much of the line is still seen beside its words. */
function visibleLength(steps: readonly { point: Point }[], box: Box): number {
  const hidden = steps.filter(
    ({ point }) => point.x > box.x && point.x < box.x + box.width && point.y > box.y && point.y < box.y + box.height,
  ).length
  return (steps.length - hidden) * 2.5
}

function preferredPlace(
  line: NetworkLine,
  bands: NetworkBands,
  length: number,
): (step: { point: Point; at: number }) => number {
  const { fromId, toId } = line.relationship
  const outer = bands.nodes.get((fromId === null ? toId : toId === null ? fromId : null) ?? '')
  const band = outer && bands.bands.find(({ name }) => name === outer.stakeholder.accountability)
  const { trunk } = outer ?? {}
  if (outer && trunk) {
    const stub = outer.dot.x - trunk.x
    return ({ at }) => Math.abs((fromId === null ? length - at : at) - stub * 0.4)
  }
  if (band && !Number.isNaN(band.wordsY)) return ({ point }) => Math.abs(point.y - band.wordsY)
  return ({ at }) => Math.abs(at - length / 2)
}
