import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react'
import { round } from './lettering'
import type { PicturePalette } from './palette'

/** A stakeholder as the drawings need it. */
export type MapStakeholder = {
  id: string
  /** S-03 */
  reference: string
  name: string
  /** 0 little to 10 much; null when not yet judged. */
  influence: number | null
  interest: number | null
  /** How many people or bodies; null when not known. */
  size: number | null
  /** "5,240 card holders" */
  sizeWords: string
  accountability: 'above' | 'below' | 'within' | 'beside'
  /** Whether this year's accounts include them. */
  included: boolean
  /** Whether they were asked this year. */
  asked: boolean
}

/** What passes between two of them; null stands for the organisation. */
export type MapRelationship = {
  id: string
  fromId: string | null
  toId: string | null
  verb: string
  /** 1 loose, 2 regular, 3 close */
  strength: 1 | 2 | 3
}

/** What a circle says: filled, ring, or dashed ring. */
export type MarkKind = 'filled' | 'ring' | 'leftOut'

/**
 * Filled: asked this year. Ring: in the accounts, not asked. Dashed ring: left out. While nobody
 * has been asked yet, all who are in the accounts are filled.
 */
export function markOf(stakeholder: MapStakeholder, anyAsked: boolean): MarkKind {
  if (!stakeholder.included) return 'leftOut'
  return stakeholder.asked || !anyAsked ? 'filled' : 'ring'
}

/** Four steps by number of people: under 10 (or not known), under 100, under 1,000, more. */
export function radiusOf(size: number | null, palette: PicturePalette): number {
  const [one, two, three, four] = palette.radii
  if (size === null || size < 10) return one
  if (size < 100) return two
  return size < 1000 ? three : four
}

type MarkProps = { x: number; y: number; r: number; kind: MarkKind; palette: PicturePalette; chosen?: boolean }

/** The circle alone. */
export function Mark({ x, y, r, kind, palette, chosen = false }: MarkProps): ReactElement {
  const colour = chosen ? palette.accent : kind === 'leftOut' ? palette.leftOut : palette.mark
  const stroke = palette.sizes.small / 8.5
  const place = { cx: round(x), cy: round(y) }
  return (
    <>
      <circle {...place} r={round(r + stroke * 0.6)} fill={palette.page} />
      {kind === 'filled' ? (
        <circle {...place} r={r} fill={colour} />
      ) : (
        <circle
          {...place}
          r={round(r - stroke / 2)}
          fill="none"
          stroke={colour}
          strokeWidth={round(stroke)}
          {...(kind === 'leftOut' ? { strokeDasharray: dashes(r - stroke / 2, stroke) } : {})}
        />
      )}
      {chosen && <circle {...place} r={round(r + 3.5)} fill="none" stroke={palette.accent} strokeWidth={2} />}
    </>
  )
}

/** Dashes that close evenly round a ring. */
function dashes(r: number, stroke: number): string {
  const around = 2 * Math.PI * r
  const count = Math.max(6, Math.round(around / (stroke * 4.2)))
  return `${((around / count) * 0.58).toFixed(2)} ${((around / count) * 0.42).toFixed(2)}`
}

/** What the window does with circles beyond choosing them, where they can be moved. */
export type NodeMoving = {
  /** Pressed with the mouse, to be dragged. */
  onGrip(id: string, event: PointerEvent<SVGElement>): void
  /** A key on a circle that has the keyboard; true where it was taken. */
  onKey(id: string, event: KeyboardEvent): boolean
  /** The keyboard goes elsewhere. */
  onLeave(): void
  /** Id of the words that say how a circle is moved. */
  describedBy: string
}

type NodeProps = MarkProps & {
  stakeholder: MapStakeholder
  label: string
  onChoose?: ((id: string) => void) | undefined
  moving?: NodeMoving | undefined
}

/** A circle that can be chosen with the mouse or the keyboard when `onChoose` is given. */
export function StakeholderNode({ stakeholder, label, onChoose, moving, ...mark }: NodeProps): ReactElement {
  const [focused, setFocused] = useState(false)
  if (!onChoose) return <Mark {...mark} />
  const press = (event: KeyboardEvent): void => {
    if (moving?.onKey(stakeholder.id, event)) return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose(stakeholder.id)
  }
  const ring = mark.palette.sizes.small / 6.5
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside an SVG
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={mark.chosen ?? false}
      aria-describedby={moving?.describedBy}
      data-stakeholder={stakeholder.id}
      onClick={() => onChoose(stakeholder.id)}
      onKeyDown={press}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false)
        moving?.onLeave()
      }}
      onPointerDown={(event) => moving?.onGrip(stakeholder.id, event)}
      style={{ outline: 'none', cursor: moving ? 'grab' : 'pointer' }}
    >
      <circle cx={round(mark.x)} cy={round(mark.y)} r={Math.max(12, mark.r + 4)} fill="transparent" />
      <Mark {...mark} />
      {focused && !mark.chosen && (
        <circle
          cx={round(mark.x)}
          cy={round(mark.y)}
          r={round(mark.r + ring * 1.5)}
          fill="none"
          stroke={mark.palette.accent}
          strokeWidth={ring}
        />
      )}
    </g>
  )
}
