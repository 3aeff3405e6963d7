import { type ReactElement, useMemo } from 'react'
import type { Point } from './geometry'
import type { StakeholderDrawingProps } from './influence-interest'
import { round, Words } from './lettering'
import { bandWords, layoutNetwork, rulesOf } from './network-layout'
import { type NetworkLine, outlineOf } from './network-lines'
import { type LineWords, placeWords } from './network-words'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { type KeyEntry, keyRow, layoutKey, PictureKey, stakeholderKey } from './picture-key'
import { type MapRelationship, type MapStakeholder, markOf, StakeholderNode } from './stakeholder-marks'
import { byReference, Leader, NameLabel } from './stakeholder-names'
import { stakeholderWords } from './stakeholder-words'

export type StakeholderNetworkProps = StakeholderDrawingProps & {
  /** Writes the number of people under each name, as in print. */
  withSizes?: boolean
}

/** Above this many groups words on lines give way: to the chosen one's only, or to numbers in print. */
const manyGroups = 20

/** Who stands where towards the organisation, by direction of accountability, and what passes between them. */
export function StakeholderNetwork(props: StakeholderNetworkProps): ReactElement {
  const { organisation, stakeholders, relationships, palette, width, chosenId, onChoose, withSizes = false } = props
  const { sizes, lettering } = palette
  const anyAsked = stakeholders.some((each) => each.asked && each.included)
  const many = stakeholders.length > manyGroups
  const wished = props.height - keyRow(palette) - sizes.small
  const layout = useMemo(
    () => layoutNetwork(organisation, stakeholders, relationships, palette, width, wished, withSizes, !many),
    [organisation, stakeholders, relationships, palette, width, wished, withSizes, many],
  )
  const { bands, lines, labels, titles, frame } = layout
  const touches = ({ relationship }: NetworkLine): boolean =>
    chosenId !== undefined && (relationship.fromId === chosenId || relationship.toId === chosenId)
  const outline = outlineOf(bands.organisation)
  const name = bands.organisation.nameBox
  const nameBox = { ...name, x: bands.organisation.x + name.x, y: bands.organisation.y + name.y }
  const words = placeWords(
    many && onChoose ? lines.filter(touches) : lines,
    lines,
    bands,
    [...[...labels.values()].map(({ box }) => box), ...titles.map(({ box }) => box), nameBox],
    outline,
    palette,
    frame,
    many && !onChoose,
  )
  const placed = [...bands.nodes.values()].map(({ stakeholder, dot }) => ({
    stakeholder,
    dot,
    label: labels.get(stakeholder.id) ?? null,
  }))
  const keyTop = bands.height + sizes.small * 0.5
  const numbers = new Map(
    words.placed.flatMap(({ line, number }) =>
      number === null ? [] : [[number, line.relationship.verb.trim()] as const],
    ),
  )
  const key = layoutKey(
    [
      ...stakeholderKey(stakeholders, palette),
      ...lineKey(lines),
      ...byReference(placed),
      ...[...numbers].map(([number, verb]) => wordsEntry(`number-${number}`, `${number} ${verb}`)),
      ...words.unplaced.map(({ relationship }) =>
        wordsEntry(`line-${relationship.id}`, sentenceOf(relationship, props)),
      ),
    ],
    0,
    keyTop,
    width,
    palette,
  )
  const height = round(Math.max(props.height, keyTop + key.height + sizes.small * 0.4))
  return (
    <PictureFrame
      width={width}
      height={height}
      label={onChoose ? 'Stakeholders and what passes between them' : describeStakeholderNetwork(props)}
      role={onChoose ? 'group' : 'img'}
      ground={palette.page}
    >
      {rulesOf(bands, width).map(({ y1 }) => (
        <path key={y1} d={`M0 ${round(y1)}H${width}`} stroke={palette.rule} strokeWidth={sizes.small / 13} />
      ))}
      {titles.map((title) => (
        <Words
          key={title.name}
          lines={title.lines}
          x={title.box.x}
          top={title.box.y}
          size={sizes.region}
          lettering={lettering.region}
          fill={palette.quiet}
        />
      ))}
      <ellipse
        cx={round(bands.organisation.x)}
        cy={round(bands.organisation.y)}
        rx={round(bands.organisation.rx)}
        ry={round(bands.organisation.ry)}
        fill="none"
        stroke={palette.strong}
        strokeWidth={sizes.small / 10}
      />
      <Words
        lines={bands.organisation.nameLines}
        x={bands.organisation.x}
        top={nameBox.y}
        align="middle"
        size={sizes.title}
        lettering={lettering.title}
        fill={palette.ink}
      />
      {inDrawingOrder(lines, touches).map((line) => (
        <Line key={line.relationship.id} line={line} palette={palette} chosen={touches(line)} />
      ))}
      {words.placed.map((each) => (
        <WordsOnLine key={each.line.relationship.id} words={each} palette={palette} chosen={touches(each.line)} />
      ))}
      {placed.map((each) => (
        <Leader key={each.stakeholder.id} placed={each} palette={palette} />
      ))}
      {placed.map(({ stakeholder, dot }) => (
        <StakeholderNode
          key={stakeholder.id}
          stakeholder={stakeholder}
          {...dot}
          kind={markOf(stakeholder, anyAsked)}
          palette={palette}
          chosen={stakeholder.id === chosenId}
          label={stakeholderWords(stakeholder)}
          onChoose={onChoose}
        />
      ))}
      {placed.map((each) => (
        <NameLabel
          key={each.stakeholder.id}
          placed={each}
          palette={palette}
          chosen={each.stakeholder.id === chosenId}
          onChoose={onChoose}
        />
      ))}
      <PictureKey placed={key.placed} palette={palette} />
    </PictureFrame>
  )
}

function Line({
  line,
  palette,
  chosen,
}: {
  line: NetworkLine
  palette: PicturePalette
  chosen: boolean
}): ReactElement {
  const width = line.dashed ? palette.widths[0] : (palette.widths[line.relationship.strength - 1] ?? 1)
  const colour = chosen ? palette.accent : line.dashed ? palette.leftOut : palette.line
  const d = beforeTip(line.points, width * 0.7)
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
    .join('')
  const dash = palette.sizes.small * 0.3
  return (
    <g fill="none" stroke={colour} strokeLinejoin="round">
      <path d={d} strokeWidth={width} {...(line.dashed ? { strokeDasharray: `${round(dash)} ${round(dash)}` } : {})} />
      <path
        d={arrowHead(line.points, palette.sizes.small * 0.42 + width * 1.3)}
        strokeWidth={Math.max(width * 0.8, palette.sizes.small / 11)}
        strokeLinecap="round"
      />
    </g>
  )
}

/** Dashed lines lie under the others where they share a trunk; the chosen one's lie on top. */
function inDrawingOrder(lines: readonly NetworkLine[], touches: (line: NetworkLine) => boolean): NetworkLine[] {
  const layer = (line: NetworkLine): number => (touches(line) ? 2 : line.dashed ? 0 : 1)
  return [...lines].sort((a, b) => layer(a) - layer(b))
}

/** A thick line ends a little before the tip of its head, so that the head stays pointed. */
function beforeTip(points: readonly Point[], by: number): Point[] {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return [...points]
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const share = Math.max(0, 1 - by / length)
  return [
    ...points.slice(0, -1),
    { x: before.x + (tip.x - before.x) * share, y: before.y + (tip.y - before.y) * share },
  ]
}

/** An open head at the end of a line. */
function arrowHead(points: readonly Point[], size: number): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const wing = (turn: number): string =>
    `${round(tip.x - size * Math.cos(angle + turn))} ${round(tip.y - size * Math.sin(angle + turn))}`
  return `M${wing(0.5)}L${round(tip.x)} ${round(tip.y)}L${wing(-0.5)}`
}

/** Words on a line stand on a patch of page: a ring round the letters would let the line show between words. */
function WordsOnLine({
  words,
  palette,
  chosen,
}: {
  words: LineWords
  palette: PicturePalette
  chosen: boolean
}): ReactElement {
  const { box } = words
  const pad = palette.sizes.small * 0.15
  return (
    <>
      <rect
        x={round(box.x - pad)}
        y={round(box.y)}
        width={round(box.width + pad * 2)}
        height={round(box.height)}
        fill={palette.page}
      />
      <Words
        lines={words.lines}
        x={box.x + box.width / 2}
        top={box.y}
        align="middle"
        size={palette.sizes.small}
        lettering={chosen || words.number !== null ? palette.lettering.strong : palette.lettering.label}
        fill={chosen ? palette.accent : words.line.dashed ? palette.leftOut : palette.second}
      />
    </>
  )
}

function lineKey(lines: readonly NetworkLine[]): KeyEntry[] {
  const strengths = new Set(lines.map(({ relationship }) => relationship.strength))
  return strengths.size > 1 ? [{ id: 'strength', mark: null, markWidth: 0, words: 'Thicker line: closer' }] : []
}

function nameOf(
  id: string | null,
  { organisation, stakeholders }: Pick<StakeholderDrawingProps, 'organisation' | 'stakeholders'>,
): string {
  return id === null ? organisation : (stakeholders.find((each) => each.id === id)?.name ?? '')
}

function wordsEntry(id: string, words: string): KeyEntry {
  return { id, mark: null, markWidth: 0, words: words.length > 120 ? `${words.slice(0, 119)}…` : words }
}

function sentenceOf({ fromId, toId, verb }: MapRelationship, props: StakeholderNetworkProps): string {
  return `${nameOf(fromId, props)} → ${nameOf(toId, props)}: ${verb.trim()}`
}

const closeness = { 1: 'loose', 2: 'regular', 3: 'close' } as const

function relationshipWords(relationship: MapRelationship, props: StakeholderDrawingProps): string {
  const verb = relationship.verb.trim()
  return `${nameOf(relationship.fromId, props)} to ${nameOf(relationship.toId, props)}${verb ? `: ${verb}` : ''} (${closeness[relationship.strength]})`
}

/** The whole drawing in words, for alt text and screen readers. */
export function describeStakeholderNetwork(props: StakeholderDrawingProps): string {
  const { organisation, stakeholders, relationships } = props
  const sentences = [`Stakeholders of ${organisation} by direction of accountability; ${stakeholders.length} in all.`]
  const bands: [MapStakeholder['accountability'], string][] = [
    ['above', bandWords.above],
    ['within', 'Within us'],
    ['beside', bandWords.beside],
    ['below', bandWords.below],
  ]
  for (const [direction, title] of bands) {
    const here = stakeholders.filter((each) => each.accountability === direction)
    if (here.length > 0) sentences.push(`${title}: ${here.map(stakeholderWords).join('; ')}.`)
  }
  if (relationships.length > 0) {
    sentences.push(
      `What passes between them: ${relationships.map((each) => relationshipWords(each, props)).join('; ')}.`,
    )
  }
  return sentences.join(' ')
}
