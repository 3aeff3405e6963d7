/** How much larger a drawing is shown than it is drawn: 1 is as in the documents. */
export const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4] as const

const smallest = zoomSteps[0]
const largest = zoomSteps[zoomSteps.length - 1] ?? 4

/** The next step up or down; the same at the ends. */
export function zoomStepped(zoom: number, step: 1 | -1): number {
  const next =
    step === 1 ? zoomSteps.find((each) => each > zoom + 0.001) : zoomSteps.findLast((each) => each < zoom - 0.001)
  return next ?? zoom
}

/** After a turn of the wheel, which counts in pixels: smoothly, and never beyond the ends. */
export function zoomTurned(zoom: number, pixels: number): number {
  return Math.min(largest, Math.max(smallest, zoom * Math.exp(-pixels * 0.002)))
}

/**
 * Where to scroll so that what lies under a point of the window still lies there after zooming.
 * @param at distance of the point from the edge of what is seen
 */
export function scrollKeeping(at: number, scrolled: number, before: number, after: number): number {
  return ((at + scrolled) / before) * after - at
}

/** "125%" */
export const zoomWords = (zoom: number): string => `${Math.round(zoom * 100)}%`
