import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { drawnRows } from '../components/drawn-rows'
import { drawnByObjective, keyOf, type PlanLine } from './plan-lines'

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
/** In rem, before a line is measured. */
const guess = { objective: 2.75, indicator: 3.4375 }
/** A plan of so many lines is drawn whole. */
const drawnWhole = 60

/**
 * Which lines of the plan are drawn: all of an ordinary one; of a long one those in sight and the one at `kept`.
 * @returns the lines by objective, the room of what follows them, and a ref for each row
 */
export function useDrawnLines(table: RefObject<HTMLTableElement | null>, lines: readonly PlanLine[], kept: number) {
  // The page scrolls as a whole, and the table stands below its head.
  const [margin, setMargin] = useState(0)
  const scroller = () => table.current?.closest('main') ?? null
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: scroller,
    estimateSize: (index) => guess[lines[index]?.is ?? 'indicator'] * rem(),
    getItemKey: (index) => {
      const line = lines[index]
      return line === undefined ? index : keyOf(line)
    },
    overscan: 10,
    scrollMargin: margin,
    rangeExtractor: (range) => (range.count <= drawnWhole ? [...Array(range.count).keys()] : drawnRows(range, [kept])),
  })
  useLayoutEffect(() => {
    const main = scroller()
    const body = table.current?.tBodies[0]
    if (main === null || body === undefined) return
    const next = body.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop
    if (Math.abs(next - margin) > 1) setMargin(next)
  })
  const items = virtual
    .getVirtualItems()
    .map(({ index, start, end }) => ({ index, start: start - margin, end: end - margin }))
  return {
    drawn: drawnByObjective(lines, items),
    below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  }
}
