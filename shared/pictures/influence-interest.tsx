import { type PointerEvent, type ReactElement, useMemo } from 'react'
import type { Box } from './geometry'
import {
  type InfluenceScale,
  influenceScale,
  layoutInfluence,
  liftStakeholder,
  type MapPlace,
  type PlacedStakeholder,
} from './influence-layout'
import { round, Words } from './lettering'
import type { PicturePalette } from './palette'
import { PictureFrame } from './picture-frame'
import { layoutKey, PictureKey, stakeholderKey } from './picture-key'
import {
  type MapRelationship,
  type MapStakeholder,
  Mark,
  markOf,
  type NodeMoving,
  StakeholderNode,
} from './stakeholder-marks'
import { byReference, Leader, NameLabel } from './stakeholder-names'
import { stakeholderWords } from './stakeholder-words'
import { UnplacedEntry, unplacedEntries } from './unplaced-stakeholders'

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

/** How the window lets stakeholders be moved about the map. */
export type MapMoving = Omit<NodeMoving, 'onGrip'> & {
  /** The one that is moved, and where it is now. */
  lifted: ({ id: string } & MapPlace) | null
  onGrip(id: string, event: PointerEvent<SVGElement>, scale: InfluenceScale): void
}

type InfluenceInterestProps = StakeholderDrawingProps & { moving?: MapMoving | undefined }

/** The stakeholders by influence (across) and interest (up). The place is the value. */
export function InfluenceInterest(props: InfluenceInterestProps): ReactElement {
  const { stakeholders, palette, width, chosenId, onChoose, moving } = props
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
  const lifted = liftedOf(moving?.lifted ?? null, stakeholders, frame, palette)
  const placed = layout.placed.map((each) =>
    each.stakeholder.id === lifted?.stakeholder.id ? { ...lifted, label: null } : each,
  )
  const node: NodeMoving | undefined = moving && {
    ...moving,
    onGrip: (id, event) => moving.onGrip(id, event, influenceScale(frame, palette)),
  }

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
          moving={node}
        />
      ))}
      {placed.map((each) => (
        <NameLabel
          key={each.stakeholder.id}
          placed={each}
          palette={palette}
          chosen={each.stakeholder.id === chosenId}
          onChoose={onChoose}
          moving={node}
        />
      ))}
      {unplaced.placed.map((each) => (
        <UnplacedEntry
          key={each.entry.id}
          placed={each}
          stakeholder={
            lifted?.stakeholder.id === each.entry.id
              ? lifted.stakeholder
              : stakeholders.find(({ id }) => id === each.entry.id)
          }
          {...{ palette, chosenId, onChoose, anyAsked, moving: node }}
        />
      ))}
      <PictureKey placed={marksKey.placed} palette={palette} />
      {lifted && (
        <g pointerEvents="none" aria-hidden>
          <Mark {...lifted.dot} kind={markOf(lifted.stakeholder, anyAsked)} palette={palette} chosen />
          <NameLabel placed={lifted} palette={palette} chosen />
        </g>
      )}
    </PictureFrame>
  )
}

function liftedOf(
  lifted: MapMoving['lifted'],
  stakeholders: readonly MapStakeholder[],
  frame: Box,
  palette: PicturePalette,
): PlacedStakeholder | null {
  const stakeholder = stakeholders.find(({ id }) => id === lifted?.id)
  if (lifted === null || stakeholder === undefined) return null
  const { influence, interest } = lifted
  return liftStakeholder(stakeholder, { influence, interest }, frame, palette)
}

/** What a place on the map advises: "Work with closely"; null where it is not judged. */
export function adviceAt(place: Pick<MapStakeholder, 'influence' | 'interest'>): string | null {
  const quarter = quarterOf(place)
  return quarter && quarters[quarter]
}

function quarterOf(place: Pick<MapStakeholder, 'influence' | 'interest'>): keyof typeof quarters | null {
  const { influence, interest } = place
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
