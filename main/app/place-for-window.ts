import type { Bounds } from './settings'

export const smallest = { width: 800, height: 560 }
const usual = { width: 1280, height: 800 }
/** How much of a window's upper edge must be on a screen for it to be taken hold of. */
const graspable = { width: 120, height: 40 }

export type Area = { x: number; y: number; width: number; height: number }

/**
 * Where a new window goes: where the last one stood, unless that is no longer on any screen.
 * @param screens work areas of the screens there are now, the main one first
 */
export function placeFor(remembered: Bounds | null, screens: readonly Area[]): Partial<Area> & typeof usual {
  const [main] = screens
  const fits = (size: typeof usual, area: Area | undefined) => ({
    width: Math.max(smallest.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(smallest.height, Math.min(size.height, area?.height ?? size.height)),
  })
  if (remembered === null) return fits(usual, main)
  const screenOfIt = screens.find((area) => {
    const width = Math.min(remembered.x + remembered.width, area.x + area.width) - Math.max(remembered.x, area.x)
    const above = remembered.y >= area.y - 8 && remembered.y + graspable.height <= area.y + area.height
    return width >= graspable.width && above
  })
  if (screenOfIt === undefined) return fits(remembered, main)
  return { x: remembered.x, y: remembered.y, ...fits(remembered, screenOfIt) }
}
