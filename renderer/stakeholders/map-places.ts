import type { MapPlace } from '../../shared/pictures/influence-layout'

/** Where one that is not placed yet comes to stand at the first press of an arrow. */
const middle: MapPlace = { influence: 5, interest: 5 }

const arrows: Record<string, readonly [across: number, up: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** A place as it is kept: to one decimal, finer than anybody judges. */
export function kept({ influence, interest }: MapPlace): MapPlace {
  const tenth = (value: number) => Math.round(Math.min(10, Math.max(0, value)) * 10) / 10
  return { influence: tenth(influence), interest: tenth(interest) }
}

/**
 * The place after an arrow key: a tenth further, with Shift a whole point; null for any other key.
 * @param from null where it is not placed yet
 */
export function nudged(from: MapPlace | null, key: string, far: boolean): MapPlace | null {
  const arrow = arrows[key]
  if (arrow === undefined) return null
  if (from === null) return middle
  const by = far ? 1 : 0.1
  return kept({ influence: from.influence + arrow[0] * by, interest: from.interest + arrow[1] * by })
}

export const samePlace = (one: MapPlace | null, other: MapPlace | null): boolean =>
  one?.influence === other?.influence && one?.interest === other?.interest
