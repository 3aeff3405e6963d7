import type { ReactElement } from 'react'
import type { PlacedStakeholder } from './influence-layout'
import { haloOf, linesHeight, round, Words } from './lettering'
import type { PicturePalette } from './palette'
import type { KeyEntry } from './picture-key'
import type { NodeMoving } from './stakeholder-marks'

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
  moving?: NodeMoving | undefined
}

/** The name where it was placed. Pressing the name is pressing the circle. */
export function NameLabel({ placed, palette, chosen, onChoose, moving }: NameProps): ReactElement | null {
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
    <g
      aria-hidden
      data-stakeholder={stakeholder.id}
      onClick={() => onChoose(stakeholder.id)}
      onPointerDown={(event) => moving?.onGrip(stakeholder.id, event)}
      style={{ cursor: moving ? 'grab' : 'pointer' }}
    >
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

/** A name cut where it would fill a whole key. */
export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name
}
