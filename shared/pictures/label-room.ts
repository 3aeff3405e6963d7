import { type Box, boxesMeet, boxMeetsCircle, type Circle, type Segment, segmentMeetsBox, within } from './geometry'

export type Side = 'right' | 'left' | 'above' | 'below'
/** Which end of the lines stands nearest to the dot. */
export type Alignment = 'start' | 'middle' | 'end'

/** One way to set a name. `reference` marks the last resort: S-03 alone, told below the drawing. */
export type LabelForm = {
  lines: string[]
  /** A line below in small type: the number of people. */
  note?: string
  width: number
  height: number
  cost: number
  reference: boolean
}

export type LabelRequest = {
  id: string
  dot: Circle
  forms: LabelForm[]
  /** Sides in the order they are tried. */
  sides: readonly Side[]
}

export type LabelSurroundings = {
  /** Where labels may stand. */
  frame: Box
  /** Nothing may stand on these. */
  circles: readonly Circle[]
  boxes: readonly Box[]
  lines: readonly Segment[]
  /** Thin rules a name may cross if it must. */
  rules: readonly Segment[]
  /** Space between a dot's edge and its name. */
  gap: number
  /** Space kept between a name and anything that isn't its own. */
  clearance: number
}

export type PlacedLabel = {
  id: string
  form: LabelForm
  box: Box
  align: Alignment
  /** A thin line from the dot to a name that found no room beside it. */
  leader: Segment | null
}

/** Whether a label's box stands clear of everything that doesn't move. */
export function standsClear(box: Box, around: LabelSurroundings): boolean {
  return (
    within(box, around.frame) &&
    around.circles.every((circle) => !boxMeetsCircle(box, circle, around.clearance)) &&
    around.boxes.every((other) => !boxesMeet(box, other, around.clearance)) &&
    around.lines.every((line) => !segmentMeetsBox(line, box, around.clearance))
  )
}
