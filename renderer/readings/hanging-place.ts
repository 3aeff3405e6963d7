export type Box = { left: number; right: number; top: number; bottom: number }
type Size = { width: number; height: number }

const margin = 8

/**
 * Where a box hangs on a cell, in pixels of the window: its right edge on the cell's right edge, below the
 * cell's row or above it, where there is room; never over the row. When it hangs on one cell while another is
 * typed into, it keeps off that one: on the other side of the row, else beside it.
 * @param away the other cell, or null
 */
export function hangingPlace(
  { width, height }: Size,
  cell: Box,
  window: Size,
  away: Box | null,
): { left: number; top: number; most: number } {
  const below = window.height - cell.bottom - margin
  const above = cell.top - margin
  const within = (left: number) => Math.max(margin, Math.min(left, window.width - width - margin))
  const lefts = [cell.right - width, ...(away === null ? [] : [away.right + margin, away.left - width - margin])].map(
    within,
  )
  const sides = away !== null && away.top >= cell.bottom ? (['above', 'below'] as const) : (['below', 'above'] as const)
  const places = lefts.flatMap((left) =>
    sides.map((side) => ({ left, side, top: side === 'below' ? cell.bottom : cell.top - height })),
  )
  const fits = ({ side }: { side: 'above' | 'below' }) => height <= (side === 'below' ? below : above)
  const clear = ({ left, top }: { left: number; top: number }) =>
    away === null || left >= away.right || left + width <= away.left || top >= away.bottom || top + height <= away.top
  const place = places.find((one) => fits(one) && clear(one)) ?? places.find(fits)
  if (place !== undefined) return { left: place.left, top: place.top, most: height }
  const side = below >= above ? 'below' : 'above'
  const most = Math.max(below, above)
  return { left: lefts[0] ?? margin, top: side === 'below' ? cell.bottom : margin, most }
}
