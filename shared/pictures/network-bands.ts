import { type Circle, type Segment, segmentsCross } from './geometry'
import { nameForms } from './name-forms'
import { type OrganisationShape, shapeOrganisation } from './network-organisation'
import type { PicturePalette } from './palette'
import { type MapRelationship, type MapStakeholder, radiusOf } from './stakeholder-marks'

export type BandName = 'above' | 'beside' | 'below'

/** A node of the network where it stands. In a comb it hangs on a trunk shared by its column. */
export type NetworkNode = { stakeholder: MapStakeholder; dot: Circle; trunk: { x: number; y: number } | null }

export type NetworkBands = {
  height: number
  organisation: OrganisationShape & { x: number; y: number }
  nodes: Map<string, NetworkNode>
  /** Where each band begins, from top to bottom; a rule stands there for all but the first. */
  bands: { name: BandName; top: number; bottom: number; wordsY: number }[]
}

type Cell = { stakeholder: MapStakeholder; r: number; width: number; height: number }
type Place = { x: number; y: number; trunk: { x: number; y: number } | null }
type Row = { kind: 'row' | 'zigzag' | 'comb'; height: number; place: (cells: readonly Cell[]) => Place[] }

function cellsOf(stakeholders: readonly MapStakeholder[], palette: PicturePalette, withSizes: boolean): Cell[] {
  return stakeholders.map((stakeholder) => {
    const unit = palette.sizes.label
    const forms = nameForms(stakeholder, palette.lettering.strong, palette, unit * 9, withSizes)
    const r = radiusOf(stakeholder.size, palette)
    return {
      stakeholder,
      r,
      width: Math.max(forms[0]?.width ?? 0, 2 * r) + unit,
      height: Math.max(...forms.map((form) => form.height)),
    }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * How a band above or below is laid out; y runs outwards from the organisation. A few stand in one
 * gently bent row; more in two rows, the outer between the inner; many hang on combs, a trunk to a
 * column, so that every name has its line of its own.
 */
function layBand(cells: readonly Cell[], width: number, palette: PicturePalette): Row {
  const unit = palette.sizes.label
  const largest = Math.max(0, ...cells.map((cell) => cell.r))
  const tallest = Math.max(0, ...cells.map((cell) => cell.height))
  const total = sum(cells.map((cell) => cell.width))
  const bend = cells.length > 2 ? unit * 1.1 : 0
  const along = (row: readonly Cell[], room: number): number[] => {
    const used = sum(row.map((cell) => cell.width))
    const gap = Math.min((room - used) / row.length, unit * 7)
    let left = (width - used - gap * row.length) / 2
    return row.map((cell) => {
      const middle = left + (cell.width + gap) / 2
      left += cell.width + gap
      return middle
    })
  }
  const bent = (x: number): number => bend * (1 - ((x - width / 2) / (width / 2)) ** 2)
  if (total <= width) {
    return {
      kind: 'row',
      height: largest * 2 + bend + unit * 0.6 + tallest,
      place: (row) => along(row, width).map((x) => ({ x, y: largest + bent(x), trunk: null })),
    }
  }
  const outerOffset = largest * 2 + tallest + unit * 0.9
  const half = Math.ceil(cells.length / 2)
  const widestFirst = cells.map((cell) => cell.width).sort((one, other) => other - one)
  // Whatever the order, the inner row must leave lanes for the lines of the outer, and the outer must not run over.
  const lane = unit * 0.6
  if (sum(widestFirst.slice(0, half)) + half * lane + (widestFirst[0] ?? 0) / 2 <= width) {
    return {
      kind: 'zigzag',
      height: outerOffset + largest * 2 + unit * 0.6 + tallest,
      place: (row) => {
        const inner = row.filter((_, index) => index % 2 === 0)
        const end = row.length % 2 === 0 ? width - (row.at(-1)?.width ?? 0) / 2 : width
        const gap = (end - sum(inner.map((cell) => cell.width))) / inner.length
        const places: Place[] = []
        let left = 0
        for (const cell of inner) {
          places.push({ x: left + (cell.width + gap) / 2, y: largest, trunk: null })
          left += cell.width + gap
          places.push({ x: left, y: largest + outerOffset, trunk: null })
        }
        return places.slice(0, row.length)
      },
    }
  }
  const stub = unit * 2.9
  const widest = Math.max(...cells.map((cell) => cell.width))
  const columns = Math.max(1, Math.floor(width / (widest + stub + largest * 2)))
  const pitch = Math.max(largest * 2, tallest) + unit * 0.4
  const rows = Math.ceil(cells.length / columns)
  return {
    kind: 'comb',
    height: rows * pitch + unit,
    place: (row) =>
      row.map((cell, index) => {
        const column = Math.floor(index / rows)
        const used = Math.ceil(row.length / rows)
        const trunk = (width / used) * column + unit * 0.6
        return { x: trunk + stub + cell.r, y: ((index % rows) + 0.5) * pitch + unit, trunk: { x: trunk, y: 0 } }
      }),
  }
}

/** What a network is drawn for: how wide, how high it may grow at least, what is written into it. */
export type NetworkSetting = {
  palette: PicturePalette
  width: number
  wished: number
  withSizes: boolean
  wordsOnLines: boolean
  /** Whether the lowest band needs a row of its own for its name. */
  nameAtFoot: boolean
}

/** Where everybody stands, before lines and names. */
export function layBands(
  organisation: string,
  stakeholders: readonly MapStakeholder[],
  relationships: readonly MapRelationship[],
  { palette, width, wished, withSizes, wordsOnLines, nameAtFoot }: NetworkSetting,
): NetworkBands {
  const unit = palette.sizes.label
  const of = (direction: MapStakeholder['accountability']): MapStakeholder[] =>
    stakeholders.filter((each) => each.accountability === direction)
  const cells = {
    above: cellsOf(of('above'), palette, withSizes),
    below: cellsOf(of('below'), palette, withSizes),
    beside: cellsOf(of('beside'), palette, withSizes),
  }
  const largest = Math.max(...palette.radii)
  const column = Math.min(width * 0.25, Math.max(unit * 4, ...cells.beside.map((cell) => cell.width)) + largest)
  const words = unit * (wordsOnLines ? 6.6 : 3.4)
  const widest = Math.max(unit * 5, width / 2 - (cells.beside.length > 0 ? column + largest + words : unit * 2))
  const shape = shapeOrganisation(organisation, of('within'), palette, widest, withSizes)

  const above = cells.above.length > 0 ? layBand(cells.above, width, palette) : null
  const below = cells.below.length > 0 ? layBand(cells.below, width, palette) : null
  const title = palette.sizes.region * 1.5
  const besideRows = Math.ceil(cells.beside.length / 2)
  const besidePitch = Math.max(largest * 2, ...cells.beside.map((cell) => cell.height)) + unit * 0.9
  const middleNatural = Math.max(2 * shape.ry + unit * 4.4, besideRows * besidePitch + title + unit)
  const wordsRoom = unit * 3.4
  const aboveNatural = above ? title + above.height + wordsRoom : 0
  const belowNatural = below ? wordsRoom + below.height + title * (nameAtFoot ? 1.2 : 0.35) : 0
  const natural = aboveNatural + middleNatural + belowNatural
  const extra = Math.max(0, wished - natural)
  const aboveHeight = aboveNatural + (above ? extra * 0.25 : 0)
  const belowHeight = belowNatural + (below ? extra * 0.25 : 0)
  const height = natural + extra
  const middleHeight = height - aboveHeight - belowHeight

  const bands: NetworkBands['bands'] = []
  if (above) {
    const rowEnd = aboveHeight - (aboveHeight - aboveNatural) - wordsRoom
    bands.push({ name: 'above', top: 0, bottom: aboveHeight, wordsY: (rowEnd + aboveHeight) / 2 })
  }
  bands.push({ name: 'beside', top: aboveHeight, bottom: aboveHeight + middleHeight, wordsY: Number.NaN })
  const belowTop = aboveHeight + middleHeight
  const belowRoom = wordsRoom + belowHeight - belowNatural
  if (below) bands.push({ name: 'below', top: belowTop, bottom: height, wordsY: belowTop + belowRoom / 2 })

  const middle = { x: width / 2, y: aboveHeight + middleHeight / 2 }
  const place = (order: Record<BandName, Cell[]>): Map<string, NetworkNode> => {
    const nodes = new Map<string, NetworkNode>()
    const put = (cell: Cell, x: number, y: number, trunk: NetworkNode['trunk']): void => {
      nodes.set(cell.stakeholder.id, { stakeholder: cell.stakeholder, dot: { x, y, r: cell.r }, trunk })
    }
    if (above) {
      const base = title + above.height
      for (const [index, spot] of above.place(order.above).entries()) {
        const cell = order.above[index]
        if (cell) put(cell, spot.x, base - spot.y, spot.trunk && { x: spot.trunk.x, y: base })
      }
    }
    if (below) {
      const base = belowTop + belowRoom
      for (const [index, spot] of below.place(order.below).entries()) {
        const cell = order.below[index]
        if (cell) put(cell, spot.x, base + spot.y, spot.trunk && { x: spot.trunk.x, y: base })
      }
    }
    for (const side of ['left', 'right'] as const) {
      const count = side === 'left' ? besideRows : order.beside.length - besideRows
      const pitch = Math.min((middleHeight - title) / Math.max(1, count), Math.max(besidePitch, shape.ry * 1.5))
      for (let index = 0; index < count; index++) {
        const cell = order.beside[side === 'left' ? index : besideRows + index]
        const y = middle.y + title / 4 + (index - (count - 1) / 2) * pitch
        if (cell) put(cell, side === 'left' ? column : width - column, y, null)
      }
    }
    for (const stakeholder of of('within')) {
      const spot = shape.within.get(stakeholder.id)
      if (!spot) continue
      const dot = { x: middle.x + spot.x, y: middle.y + spot.y, r: radiusOf(stakeholder.size, palette) }
      nodes.set(stakeholder.id, { stakeholder, dot, trunk: null })
    }
    return nodes
  }
  const nodes = place(orderBands(cells, relationships, middle, place))
  return { height, organisation: { ...shape, ...middle }, nodes, bands }
}

/** Swaps neighbours and others within a band for as long as that makes fewer lines cross, or makes them shorter. */
function orderBands(
  cells: Record<BandName, Cell[]>,
  relationships: readonly MapRelationship[],
  middle: { x: number; y: number },
  place: (order: Record<BandName, Cell[]>) => Map<string, NetworkNode>,
): Record<BandName, Cell[]> {
  const order = { above: [...cells.above], beside: [...cells.beside], below: [...cells.below] }
  const between = relationships.filter(({ fromId, toId }) => fromId !== null && toId !== null)
  if (between.length === 0) return order
  const cost = (): number => {
    const nodes = place(order)
    const at = (id: string | null): { x: number; y: number } => (id === null ? middle : (nodes.get(id)?.dot ?? middle))
    const line = ({ fromId, toId }: MapRelationship): Segment => {
      const from = at(fromId)
      const to = at(toId)
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
    }
    const all = relationships.map(line)
    let total = 0
    for (const relationship of between) {
      const one = line(relationship)
      total += Math.hypot(one.x2 - one.x1, one.y2 - one.y1)
      for (const other of all) if (segmentsCross(one, other)) total += 150
    }
    return total
  }
  let now = cost()
  for (let round = 0; round < 3; round++) {
    const before = now
    for (const band of Object.values(order)) {
      for (let first = 0; first < band.length; first++) {
        for (let second = first + 1; second < band.length; second++) {
          const swap = (): void => {
            const one = band[first]
            const two = band[second]
            if (one && two) [band[first], band[second]] = [two, one]
          }
          swap()
          const then = cost()
          if (then < now - 1e-6) now = then
          else swap()
        }
      }
    }
    if (now === before) break
  }
  return order
}
