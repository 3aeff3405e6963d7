import type { Box } from './geometry'
import { leading, linesHeight, linesWidth } from './lettering'
import { nameForms } from './name-forms'
import type { PicturePalette } from './palette'
import { type MapStakeholder, radiusOf } from './stakeholder-marks'
import { wrapText } from './text-width'

/** The organisation's circle (an oval when it holds many), with the groups within it. Measured from its middle. */
export type OrganisationShape = {
  rx: number
  ry: number
  nameLines: string[]
  nameBox: Box
  /** Middle of each circle within. */
  within: Map<string, { x: number; y: number }>
}

type Cell = { id: string; r: number; width: number; height: number }

/** Puts cells into so many rows, as evenly as they go; fuller rows first. */
function inRows(cells: readonly Cell[], rows: number): Cell[][] {
  const result: Cell[][] = []
  let start = 0
  for (let row = 0; row < rows; row++) {
    const count = Math.ceil((cells.length - start) / (rows - row))
    result.push(cells.slice(start, start + count))
    start += count
  }
  return result
}

/**
 * The smallest oval that holds the organisation's name and the groups within. It grows evenly until
 * it is as wide as there is room, then only in height.
 */
export function shapeOrganisation(
  organisation: string,
  within: readonly MapStakeholder[],
  palette: PicturePalette,
  widest: number,
  withSizes: boolean,
): OrganisationShape {
  const { sizes, lettering } = palette
  const unit = sizes.label
  const longestWord = linesWidth(organisation.slice(0, 200).split(/\s+/u), sizes.title, lettering.title)
  const measure = Math.max(Math.min(unit * 11, widest * 1.3), Math.min(longestWord + 1, widest * 1.6))
  const nameLines = wrapText(organisation, measure, sizes.title, lettering.title.face, 6)
  const nameSize = {
    width: linesWidth(nameLines, sizes.title, lettering.title),
    height: linesHeight(nameLines.length, sizes.title),
  }
  const cells: Cell[] = within.map((stakeholder) => {
    const r = radiusOf(stakeholder.size, palette)
    const forms = nameForms(stakeholder, lettering.strong, palette, unit * 7.5, withSizes)
    const form = forms[0]
    return {
      id: stakeholder.id,
      r,
      width: Math.max(form?.width ?? 0, r * 2) + unit * 0.9,
      height: r * 2 + unit * 0.5 + (form?.height ?? unit * leading),
    }
  })

  const fit = (rx: number, ry: number): OrganisationShape | null => {
    const chord = (top: number, bottom: number): number => {
      const furthest = Math.max(Math.abs(top), Math.abs(bottom))
      return furthest >= ry ? 0 : 2 * rx * Math.sqrt(1 - (furthest / ry) ** 2) - unit * 0.6
    }
    for (let count = cells.length === 0 ? 0 : 1; count <= cells.length; count++) {
      const rows = count === 0 ? [] : inRows(cells, count)
      const heights = rows.map((row) => Math.max(...row.map((cell) => cell.height)))
      const gap = unit * 0.6
      const total = nameSize.height + heights.reduce((sum, height) => sum + height + gap, 0)
      let top = -total / 2
      if (chord(top, top + nameSize.height) < nameSize.width) continue
      const nameBox = { x: -nameSize.width / 2, y: top, ...nameSize }
      top += nameSize.height + gap
      const places = new Map<string, { x: number; y: number }>()
      const fits = rows.every((row, index) => {
        const height = heights[index] ?? 0
        const width = row.reduce((sum, cell) => sum + cell.width, 0)
        const room = chord(top, top + height)
        let left = -width / 2
        const spread = Math.min(unit * 1.2, (room - width) / Math.max(1, row.length - 1))
        left -= (spread * (row.length - 1)) / 2
        for (const cell of row) {
          places.set(cell.id, { x: left + cell.width / 2, y: top + cell.r })
          left += cell.width + spread
        }
        top += height + gap
        return width <= room
      })
      if (fits) return { rx, ry, nameLines, nameBox, within: places }
    }
    return null
  }

  let rx = Math.min(widest, unit * 3.2)
  let ry = unit * 2.6
  for (;;) {
    const shape = fit(rx, ry)
    if (shape) return shape
    if (rx < widest) {
      rx = Math.min(widest, rx * 1.04)
      ry = Math.min(rx, ry * 1.05)
    } else {
      ry *= 1.04
      // Rather too wide than without end, should a name within be wider than the room.
      if (ry > rx * 4) rx *= 1.04
    }
  }
}
