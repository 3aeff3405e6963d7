import { type ReactElement, useMemo } from 'react'
import { layoutInfluence, type PlacedStakeholder } from './influence-layout'
import { haloOf, linesHeight, round, Words } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { type KeyEntry, layoutKey, PictureKey, type PlacedKeyEntry, stakeholderKey } from './picture-key'
import { type MapRelationship, type MapStakeholder, markOf, radiusOf, StakeholderNode } from './stakeholder-marks'
import { stakeholderWords } from './stakeholder-words'

export type StakeholderDrawingProps = {
  organisation: string
  stakeholders: readonly MapStakeholder[]
  relationships: readonly MapRelationship[]
  palette: PicturePalette
  width: number
  /** At least so high; the drawing grows where its key needs more. */
  height: number
  chosenId?: string | undefined
  onChoose?: ((id: string) => void) | undefined
}

const quarters = {
  closely: 'Work with closely',
  informed: 'Keep informed',
  satisfied: 'Keep satisfied',
  eye: 'Keep an eye on',
} as const

/** The stakeholders by influence (across) and interest (up). The place is the value. */
export function InfluenceInterest(props: StakeholderDrawingProps): ReactElement {
  const { stakeholders, palette, width, chosenId, onChoose } = props
  const { sizes, lettering } = palette
  const anyAsked = stakeholders.some((each) => each.asked && each.included)
  const sideRoom = sizes.small * 2
  const unplacedKey = unplacedEntries(stakeholders, palette)
  const key = stakeholderKey(stakeholders, palette)
  const keyWidth = width - sideRoom
  const strip = layoutKey(unplacedKey, sideRoom, 0, keyWidth, palette).height
  const keyHeight = layoutKey(key, sideRoom, 0, keyWidth, palette).height
  const top = sizes.region * 1.5
  const below = sizes.region * 1.6 + sizes.small * 1.6
  const frameHeight = Math.max(sizes.small * 16, props.height - top - below - strip - keyHeight - sizes.small * 0.8)
  // Choosing someone moves nothing, so it needs no new arrangement.
  const layout = useMemo(
    () =>
      layoutInfluence(stakeholders, { x: sideRoom, y: top, width: width - sideRoom - 1, height: frameHeight }, palette),
    [stakeholders, sideRoom, top, width, frameHeight, palette],
  )
  const { frame } = layout

  const bottom = frame.y + frame.height
  const right = frame.x + frame.width
  const stripTop = bottom + below + sizes.small * 0.4
  const unplaced = layoutKey(unplacedKey, sideRoom, stripTop, keyWidth, palette)
  const marksKey = layoutKey(
    [...key, ...byReference(layout.placed)],
    sideRoom,
    stripTop + unplaced.height,
    keyWidth,
    palette,
  )
  const total = Math.max(props.height, stripTop + unplaced.height + marksKey.height + sizes.small * 0.4)

  const word = (text: string, x: number, topOf: number, align: 'start' | 'middle' | 'end'): ReactElement => (
    <Words
      lines={[text]}
      x={x}
      top={topOf}
      align={align}
      size={sizes.small}
      lettering={lettering.label}
      fill={palette.second}
    />
  )
  const quarter = (text: string, x: number, topOf: number): ReactElement => (
    <Words
      lines={[text]}
      x={x}
      top={topOf}
      align="middle"
      size={sizes.region}
      lettering={lettering.region}
      fill={palette.quiet}
    />
  )
  const upright = (text: string, y: number, align: 'start' | 'middle' | 'end'): ReactElement => (
    <g transform={`translate(${round(sideRoom - sizes.small * 1.9)} ${round(y)}) rotate(-90)`}>
      {word(text, 0, 0, align)}
    </g>
  )
  const axisTop = bottom + sizes.region * 1.6
  return (
    <PictureFrame
      width={width}
      height={round(total)}
      label={onChoose ? 'Stakeholders by influence and interest' : describeInfluenceInterest(props)}
      role={onChoose ? 'group' : 'img'}
      ground={palette.page}
    >
      {quarter(quarters.informed, frame.x + frame.width / 4, 0)}
      {quarter(quarters.closely, frame.x + (frame.width * 3) / 4, 0)}
      {quarter(quarters.eye, frame.x + frame.width / 4, bottom + sizes.region * 0.15)}
      {quarter(quarters.satisfied, frame.x + (frame.width * 3) / 4, bottom + sizes.region * 0.15)}
      {upright('little', bottom, 'start')}
      {upright('Interest in what we do', layout.middle.y, 'middle')}
      {upright('much', frame.y, 'end')}
      {word('little', frame.x, axisTop, 'start')}
      {word('Influence on us', layout.middle.x, axisTop, 'middle')}
      {word('much', right, axisTop, 'end')}
      <path
        d={`M${round(frame.x)} ${round(frame.y)}H${round(right)}V${round(bottom)}M${round(layout.middle.x)} ${round(frame.y)}V${round(bottom)}M${round(frame.x)} ${round(layout.middle.y)}H${round(right)}`}
        fill="none"
        stroke={palette.rule}
        strokeWidth={sizes.small / 13}
      />
      <path
        d={`M${round(frame.x)} ${round(frame.y)}V${round(bottom)}H${round(right)}`}
        fill="none"
        stroke={palette.strong}
        strokeWidth={(sizes.small / 13) * 1.4}
      />
      {layout.placed.map((each) => (
        <Leader key={each.stakeholder.id} placed={each} palette={palette} />
      ))}
      {layout.placed.map(({ stakeholder, dot }) => (
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
      {layout.placed.map((each) => (
        <NameLabel
          key={each.stakeholder.id}
          placed={each}
          palette={palette}
          chosen={each.stakeholder.id === chosenId}
          onChoose={onChoose}
        />
      ))}
      {unplaced.placed.map((each) => (
        <UnplacedEntry
          key={each.entry.id}
          placed={each}
          stakeholders={stakeholders}
          {...{ palette, chosenId, onChoose, anyAsked }}
        />
      ))}
      <PictureKey placed={marksKey.placed} palette={palette} />
    </PictureFrame>
  )
}

/** The thin line from a circle to a name that found no room beside it. */
export function Leader({
  placed,
  palette,
}: {
  placed: PlacedStakeholder
  palette: PicturePalette
}): ReactElement | null {
  const leader = placed.label?.leader
  if (!leader) return null
  return (
    <path
      d={`M${round(leader.x1)} ${round(leader.y1)}L${round(leader.x2)} ${round(leader.y2)}`}
      stroke={palette.strong}
      strokeWidth={palette.sizes.small / 16}
    />
  )
}

type NameProps = {
  placed: PlacedStakeholder
  palette: PicturePalette
  chosen: boolean
  onChoose?: ((id: string) => void) | undefined
}

/** The name where it was placed. Pressing the name is pressing the circle. */
export function NameLabel({ placed, palette, chosen, onChoose }: NameProps): ReactElement | null {
  const { label, stakeholder } = placed
  if (!label) return null
  const { box, align } = label
  const x = align === 'start' ? box.x : align === 'end' ? box.x + box.width : box.x + box.width / 2
  const name = (
    <Words
      lines={label.form.lines}
      x={x}
      top={box.y}
      align={align}
      size={palette.sizes.label}
      lettering={chosen ? palette.lettering.strong : palette.lettering.name}
      fill={stakeholder.included ? palette.ink : palette.leftOut}
      halo={haloOf(palette)}
    />
  )
  const note = label.form.note
  const words = note ? (
    <>
      {name}
      <Words
        lines={[note]}
        x={x}
        top={box.y + linesHeight(label.form.lines.length, palette.sizes.label)}
        align={align}
        size={palette.sizes.small}
        lettering={palette.lettering.label}
        fill={stakeholder.included ? palette.second : palette.leftOut}
        halo={haloOf(palette)}
      />
    </>
  ) : (
    name
  )
  if (!onChoose) return words
  // The keyboard reaches the circle; the name only widens what the mouse can hit.
  return (
    <g aria-hidden onClick={() => onChoose(stakeholder.id)} style={{ cursor: 'pointer' }}>
      {words}
    </g>
  )
}

/** Names that had to give way to their references, told in the key. */
export function byReference(placed: readonly PlacedStakeholder[]): KeyEntry[] {
  return placed
    .filter(({ label }) => label === null || label.form.reference)
    .map(({ stakeholder }) => ({
      id: `reference-${stakeholder.id}`,
      mark: null,
      markWidth: 0,
      words: `${stakeholder.reference} ${shortened(stakeholder.name)}`,
    }))
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name
}

function unplacedEntries(stakeholders: readonly MapStakeholder[], palette: PicturePalette): KeyEntry[] {
  const unplaced = stakeholders.filter((each) => each.influence === null || each.interest === null)
  if (unplaced.length === 0) return []
  const title = 'Not placed yet:'
  return [
    { id: 'unplaced', mark: null, markWidth: 0, words: title },
    ...unplaced.map((each) => ({
      id: each.id,
      mark: () => <></>,
      markWidth: 2 * radiusOf(null, palette) + palette.sizes.small * 0.4,
      words: shortened(each.name),
    })),
  ]
}

type UnplacedProps = {
  placed: PlacedKeyEntry
  stakeholders: readonly MapStakeholder[]
  palette: PicturePalette
  anyAsked: boolean
  chosenId: string | undefined
  onChoose: ((id: string) => void) | undefined
}

function UnplacedEntry({ placed, stakeholders, palette, anyAsked, chosenId, onChoose }: UnplacedProps): ReactElement {
  const stakeholder = stakeholders.find((each) => each.id === placed.entry.id)
  const size = palette.sizes.small
  const r = radiusOf(null, palette) * 0.8
  return (
    <>
      {stakeholder && (
        <StakeholderNode
          stakeholder={stakeholder}
          x={placed.x + r}
          y={placed.y}
          r={r}
          kind={markOf(stakeholder, anyAsked)}
          palette={palette}
          chosen={stakeholder.id === chosenId}
          label={stakeholderWords(stakeholder)}
          onChoose={onChoose}
        />
      )}
      <Words
        lines={[placed.entry.words]}
        x={placed.x + placed.entry.markWidth}
        top={placed.y - size * 0.61}
        size={size}
        lettering={stakeholder?.id === chosenId && stakeholder ? palette.lettering.strong : palette.lettering.label}
        fill={stakeholder ? palette.ink : palette.quiet}
      />
    </>
  )
}

function quarterOf(stakeholder: MapStakeholder): keyof typeof quarters | null {
  const { influence, interest } = stakeholder
  if (influence === null || interest === null) return null
  if (interest > 5) return influence > 5 ? 'closely' : 'informed'
  return influence > 5 ? 'satisfied' : 'eye'
}

/** The whole drawing in words, for alt text and screen readers. */
export function describeInfluenceInterest({ organisation, stakeholders }: StakeholderDrawingProps): string {
  const sentences = [
    `Stakeholders of ${organisation} by influence and interest, each from 0 (little) to 10 (much); ${stakeholders.length} in all.`,
  ]
  for (const [quarter, title] of Object.entries(quarters)) {
    const here = stakeholders.filter((each) => quarterOf(each) === quarter)
    if (here.length > 0) sentences.push(`${title}: ${here.map(stakeholderWords).join('; ')}.`)
  }
  const unplaced = stakeholders.filter((each) => quarterOf(each) === null)
  if (unplaced.length > 0) sentences.push(`Not placed yet: ${unplaced.map(stakeholderWords).join('; ')}.`)
  return sentences.join(' ')
}
