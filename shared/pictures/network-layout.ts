import { type Box, boxesMeet, type Circle, segmentMeetsBox, segmentsOf } from './geometry'
import { placeLabels } from './label-placement'
import type { PlacedLabel, Side } from './label-room'
import { linesHeight, linesWidth } from './lettering'
import { nameForms } from './name-forms'
import { type BandName, layBands, type NetworkBands } from './network-bands'
import { drawLines, type NetworkLine, outlineOf } from './network-lines'
import type { PicturePalette } from './palette'
import type { MapRelationship, MapStakeholder } from './stakeholder-marks'
import { wrapText } from './text-width'

export type BandTitle = { name: BandName; lines: string[]; box: Box }

export type NetworkLayout = {
  bands: NetworkBands
  lines: NetworkLine[]
  labels: Map<string, PlacedLabel>
  titles: BandTitle[]
  frame: Box
}

/** The three directions in the words of the window and the documents. */
export const bandWords = {
  above: 'Those we answer to',
  beside: 'Beside us',
  below: 'Those we are here for',
} as const satisfies Record<BandName, string>

const sides: Record<MapStakeholder['accountability'], readonly Side[]> = {
  above: ['above', 'left', 'right', 'below'],
  below: ['below', 'right', 'left', 'above'],
  within: ['below', 'right', 'left', 'above'],
  beside: ['below', 'above', 'right', 'left'],
}

/**
 * Where everything stands, but for the words on the lines. Heights grow with the number of groups;
 * `wished` is filled when there is room to spare.
 */
export function layoutNetwork(
  organisation: string,
  stakeholders: readonly MapStakeholder[],
  relationships: readonly MapRelationship[],
  palette: PicturePalette,
  width: number,
  wished: number,
  withSizes: boolean,
  wordsOnLines: boolean,
  nameAtFoot = false,
): NetworkLayout {
  const { sizes, lettering } = palette
  const bands = layBands(organisation, stakeholders, relationships, {
    palette,
    width,
    wished,
    withSizes,
    wordsOnLines,
    nameAtFoot,
  })
  const frame = { x: 1, y: 0, width: width - 2, height: bands.height }
  const lines = drawLines(relationships, bands, palette, frame)
  const pieces = lines.flatMap((line) => segmentsOf(line.points))
  const nodes = [...bands.nodes.values()]
  const titles = placeTitles(
    bands,
    palette,
    frame,
    (box) =>
      pieces.every((piece) => !segmentMeetsBox(piece, box, sizes.small * 0.3)) &&
      nodes.every(
        ({ dot }) =>
          !boxesMeet(
            box,
            { x: dot.x - dot.r, y: dot.y - dot.r, width: 2 * dot.r, height: 2 * dot.r },
            sizes.small * 0.5,
          ),
      ),
  )
  const lowest = bands.bands.at(-1)
  const atFoot = titles.some(({ name, box }) => name === 'below' && lowest && box.y > (lowest.top + lowest.bottom) / 2)
  if (atFoot && !nameAtFoot) {
    return layoutNetwork(
      organisation,
      stakeholders,
      relationships,
      palette,
      width,
      wished,
      withSizes,
      wordsOnLines,
      true,
    )
  }
  const name = bands.organisation.nameBox
  const middle = bands.organisation
  const labels = placeLabels(
    nodes.map(({ stakeholder, dot, trunk }) => {
      const outward: readonly Side[] =
        trunk !== null
          ? ['right', 'below', 'above', 'left']
          : stakeholder.accountability === 'beside'
            ? dot.x < middle.x
              ? ['left', 'below', 'above', 'right']
              : ['right', 'below', 'above', 'left']
            : sides[stakeholder.accountability]
      const widest = widestName(stakeholder, dot, palette, width)
      return {
        id: stakeholder.id,
        dot,
        sides: outward,
        forms: nameForms(stakeholder, lettering.strong, palette, widest, withSizes),
      }
    }),
    {
      frame,
      circles: nodes.map(({ dot }) => dot),
      boxes: [{ ...name, x: middle.x + name.x, y: middle.y + name.y }, ...titles.map(({ box }) => box)],
      lines: [...pieces, ...outlineOf(bands.organisation), ...rulesOf(bands, width)],
      rules: [],
      gap: sizes.small * nameGap,
      clearance: sizes.small * 0.16,
    },
  )
  return { bands, lines, labels, titles, frame }
}

/** Space between a circle and its name, in small type sizes: the ring of the chosen one fits in. */
const nameGap = 0.62

/** A name wider than this is broken: within and in rows to its share of the row, beside to its column. */
function widestName({ accountability }: MapStakeholder, dot: Circle, palette: PicturePalette, width: number): number {
  const unit = palette.sizes.label
  if (accountability === 'within') return unit * 7.5
  if (accountability !== 'beside') return unit * 9
  const column = Math.min(dot.x, width - dot.x)
  return Math.max(unit * 4, column - dot.r - palette.sizes.small * nameGap - 1)
}

/** The rules between the bands. */
export function rulesOf(bands: NetworkBands, width: number): { x1: number; y1: number; x2: number; y2: number }[] {
  return bands.bands.slice(1).map(({ top }) => ({ x1: 0, y1: top, x2: width, y2: top }))
}

/**
 * A band's name stands under its upper rule where no line passes: at the left, at the right, in two
 * lines, or between; else at the foot of the band. A band where nobody stands has no name.
 */
function placeTitles(
  { bands, nodes }: NetworkBands,
  palette: PicturePalette,
  frame: Box,
  isFree: (box: Box) => boolean,
): BandTitle[] {
  const size = palette.sizes.region
  const { region } = palette.lettering
  const titles: BandTitle[] = []
  for (const { name, top, bottom } of bands) {
    if (![...nodes.values()].some(({ stakeholder }) => stakeholder.accountability === name)) continue
    const whole = [bandWords[name]]
    const forms = [whole, wrapText(bandWords[name], linesWidth(whole, size, region) * 0.62, size, region.face, 2)]
    const candidates = forms.flatMap((lines) => {
      const width = linesWidth(lines, size, region)
      const height = linesHeight(lines.length, size)
      const right = frame.x + frame.width - width
      const y = top + size * 0.25
      return [frame.x, right].map((x) => ({ name, lines, box: { x, y, width, height } }))
    })
    const [first] = candidates
    if (!first) continue
    const { width, height } = first.box
    const between = Array.from({ length: 24 }, (_, step) => ((step + 0.5) / 24) * (frame.width - width))
    candidates.push(...between.map((x) => ({ ...first, box: { ...first.box, x: frame.x + x } })))
    candidates.push({ ...first, box: { ...first.box, y: bottom - height } })
    titles.push(candidates.find(({ box }) => isFree(box)) ?? first)
  }
  return titles
}
