import type { GridCell } from '../../shared/model/grid'
import { type Desk, placesOf } from './desk'
import type { Entry } from './entry'
import type { Area, Place } from './movement'
import { hasFigures } from './rows'
import { cellName, cellOf } from './view'

/** A reading that took the place of an earlier one, which is kept. */
export type Correction = {
  reading: GridCell
  was: string
  /** Empty until it is said. */
  why: string
  indicatorId: string
  /** Its cell in words. */
  name: string
}

/** The corrections that stand in a block. */
export function correctionsIn(desk: Pick<Desk, 'rows' | 'columns'>, { top, bottom, left, right }: Area): Correction[] {
  const corrections: Correction[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const one = correctionAt(desk, { row, column })
      if (one !== null) corrections.push(one)
    }
  }
  return corrections
}

/** Which of these cells, entered a while ago, are corrections that nobody has said the reason of. */
export function unexplained(desk: Pick<Desk, 'rows' | 'columns' | 'yearId'>, entered: readonly Entry[]): Correction[] {
  return placesOf(desk, entered).flatMap((place) => {
    const one = place === null ? null : correctionAt(desk, place)
    return one === null || one.why !== '' ? [] : [one]
  })
}

function correctionAt({ rows, columns }: Pick<Desk, 'rows' | 'columns'>, { row, column }: Place): Correction | null {
  const view = rows[row]
  const at = columns[column]
  if (!hasFigures(view) || at === undefined) return null
  const { reading } = cellOf(view.row, at)
  if (reading === null || reading.corrected === null) return null
  const { was, why } = reading.corrected
  const { indicatorId } = view.row
  return { reading, was, why, indicatorId, name: cellName(view.row, at, view.indicator) }
}
